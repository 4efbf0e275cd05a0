/**
 * Whether a date that could be past or to come is the one or the other, by the words around it: {@code met on friday},
 * {@code expires on friday}. The words are in {@code governors.txt}.
 */
package dev.dateline.text.date.outlook;
