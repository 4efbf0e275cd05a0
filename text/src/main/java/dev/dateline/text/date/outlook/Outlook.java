package dev.dateline.text.date.outlook;

/** Where the words around a date that could be past or coming point. */
public enum Outlook {
    /** Its governing word tells of the past: {@code the year ended June 30}. */
    PAST,
    /** What began then goes on: {@code have fled since May}. */
    SINCE,
    /** Its clause has a verb in the past tense: {@code took office in January}. */
    TOLD,
    /** It is when something was said: {@code said in January}. */
    SAID,
    /** Nothing tells. */
    OPEN,
    /** It dates what comes again and is spoken of before as after: {@code december wheat}. */
    NEAREST,
    /** Likewise, a vote: {@code the november election}. */
    VOTE,
    /** The sentence has spoken of what is to come. */
    AHEAD,
    /** Its governing word points to the future: {@code expires on friday}. */
    COMING,
    /** What goes on ends then: {@code open through september}. */
    UNTIL;

    /** Whether the date is to come. */
    public boolean coming() {
        return this == COMING || this == UNTIL;
    }

    /** Whether the date is told of as past. */
    public boolean past() {
        return this == PAST || this == SINCE || this == TOLD || this == SAID;
    }
}
