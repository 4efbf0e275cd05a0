package dev.dateline.text.date;

/** An expression and the name of the rule that found it. */
record Found(Expression expression, String rule) {}
