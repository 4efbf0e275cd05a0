/** Several sources in one file, read strictly: all that is wrong with it is told at once, with lines. */
package dev.dateline.ingest.config;
