/** Names as such: when two spellings are one, and a user's own names. */
package dev.dateline.text.name;
