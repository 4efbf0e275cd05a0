/** The language of a text: as given, else by its script and its commonest words. */
package dev.dateline.text.language;
