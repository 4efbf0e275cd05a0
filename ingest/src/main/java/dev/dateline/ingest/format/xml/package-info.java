/** XML, read in one hardened way, and what is told apart by its first element. */
package dev.dateline.ingest.format.xml;
