/** Where and when an article was filed and published: its dateline, and the day its dates are read against. */
package dev.dateline.text.dateline;
