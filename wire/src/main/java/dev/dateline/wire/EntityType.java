package dev.dateline.wire;

/** The four kinds of name of CoNLL-2003 (Tjong Kim Sang and De Meulder, 2003). */
public enum EntityType {
    PERSON,
    ORGANIZATION,
    LOCATION,
    /** Nationalities, events, works, laws, languages, products. */
    MISC
}
