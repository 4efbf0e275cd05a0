/** Articles on web pages: what publishers state for machines, and the main text of what is shown. */
package dev.dateline.ingest.format.html;
