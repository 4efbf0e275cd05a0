/** Feeds, read with all their faults, and polled politely by the thousand: each article once, each change of it once. */
package dev.dateline.ingest.feed;
