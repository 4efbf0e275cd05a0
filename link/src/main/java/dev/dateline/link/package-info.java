/**
 * What every stage needs to be connected and watched: settings, Kafka clients, creating topics, record headers, start-up
 * failures in plain words, and the HTTP server with health and metrics.
 */
package dev.dateline.link;
