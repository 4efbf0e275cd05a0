/** Sources of articles, and the publisher that brings them to the raw topic. */
package dev.dateline.ingest;
