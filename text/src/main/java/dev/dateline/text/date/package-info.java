/**
 * Temporal expressions and what days they mean. {@code grammar} finds the expressions, {@code outlook} tells from the words
 * around them whether they are past or to come, and a resolver that knows the document reckons them out.
 */
package dev.dateline.text.date;
