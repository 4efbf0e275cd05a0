/** Not shipped: how accurate and how fast Dateline is. */
package dev.dateline.lab;
