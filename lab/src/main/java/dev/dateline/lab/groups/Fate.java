package dev.dateline.lab.groups;

/** What became of an annotated entity in reading. */
enum Fate {
    /** One entity of the right type has its mentions and nobody else's. */
    ONCE,
    /** Its mentions are in several entities. */
    SPLIT,
    /** Its mentions are in one entity with another's. */
    MIXED,
    /** One entity of another type has its mentions. */
    TYPE,
    /** None of its mentions was found. */
    MISSED
}
