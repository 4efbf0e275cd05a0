/** Documents fetched from the web, politely and under limits; nothing that a stranger may name leads to a private address. */
package dev.dateline.ingest.web;
