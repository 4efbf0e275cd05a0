/**
 * Finds temporal expressions in a sentence and what they say by themselves: a vocabulary gives words their kinds
 * ({@code vocabulary.txt}), rules over kinds make expressions of them ({@code rules.txt}).
 */
package dev.dateline.text.date.grammar;
