/** Enriched articles as tables for spreadsheets. */
package dev.dateline.sink.csv;
