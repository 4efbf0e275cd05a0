/** Sentences: where they end, also where abbreviations, broken lines and tokenisers made it hard to see. */
package dev.dateline.text.sentence;
