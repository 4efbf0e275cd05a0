/** How well a name's mentions are gathered into the one it names: annotated articles, B-cubed, and entities one by one. */
package dev.dateline.lab.groups;
