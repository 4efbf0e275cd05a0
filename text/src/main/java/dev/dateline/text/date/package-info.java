/**
 * Temporal expressions and what days they mean. Three steps: a vocabulary gives words their kinds ({@code vocabulary.txt}),
 * a grammar over kinds finds expressions ({@code rules.txt}), a resolver that knows the document reckons them out.
 */
package dev.dateline.text.date;
