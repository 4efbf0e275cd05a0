/** Who and what an article names: finding the names, and holding each one's mentions together. */
package dev.dateline.text.entity;
