/** Rules and word lists: plain text files that lie beside the classes that read them. */
package dev.dateline.text.rules;
