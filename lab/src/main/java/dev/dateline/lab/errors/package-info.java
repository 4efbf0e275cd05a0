/** Where Dateline differs from annotated text, sorted by kind. */
package dev.dateline.lab.errors;
