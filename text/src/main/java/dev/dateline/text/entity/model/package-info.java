/** The trained part of finding names: what is looked at, what is known of words, the weights, and the best labels by them. */
package dev.dateline.text.entity.model;
