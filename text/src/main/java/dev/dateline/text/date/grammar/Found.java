package dev.dateline.text.date.grammar;

/** An expression and the name of the rule that found it. */
public record Found(Expression expression, String rule) {}
