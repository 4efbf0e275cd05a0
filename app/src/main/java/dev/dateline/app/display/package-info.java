/** Enriched articles shown to a person at a terminal: the text with its names and dates marked, and what they mean. */
package dev.dateline.app.display;
