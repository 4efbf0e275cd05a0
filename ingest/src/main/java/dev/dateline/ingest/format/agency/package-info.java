/** Articles as news agencies deliver them in XML. */
package dev.dateline.ingest.format.agency;
