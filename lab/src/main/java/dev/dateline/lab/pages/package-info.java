/** How much of web pages is read rightly, and how fast archives of them are, and feeds. */
package dev.dateline.lab.pages;
