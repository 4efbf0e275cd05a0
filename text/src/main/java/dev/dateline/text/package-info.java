/**
 * Reading an article: tokens, sentences, language, dateline, dates, entities. A pure function of the article: nothing here
 * asks for the current time, the network, or anything that was read before.
 */
package dev.dateline.text;
