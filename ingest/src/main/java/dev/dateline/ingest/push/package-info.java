/** Articles pushed over HTTP, answered when the broker has them. */
package dev.dateline.ingest.push;
