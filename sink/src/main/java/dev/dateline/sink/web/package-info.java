/**
 * The archive over HTTP: a JSON API, a stream of what comes in, downloads, and the page that is made of them. {@code
 * openapi.json} beside these classes describes it; the tests hold every answer against it.
 */
package dev.dateline.sink.web;
