/** Tokens: one pass over a field's characters makes what all readers share, with offsets into the text as it came. */
package dev.dateline.text.token;
