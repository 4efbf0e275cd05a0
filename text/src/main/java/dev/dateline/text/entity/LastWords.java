package dev.dateline.text.entity;

import dev.dateline.text.entity.model.Hash;
import dev.dateline.text.entity.model.Lexicon;
import dev.dateline.text.name.NameKey;
import dev.dateline.text.token.Style;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.EntityType;
import java.util.Set;
import java.util.stream.IntStream;

/** Mends types of names of several words that the words decide. Immutable. */
final class LastWords {
    private final Set<String> bodies = WordLists.KINDS.words("body");
    private final Set<String> works = WordLists.KINDS.words("work");
    private final Set<String> quarters = WordLists.KINDS.words("quarter");
    private final Lexicon lexicon;
    private final KnownNames known;

    LastWords(Lexicon lexicon, KnownNames known) {
        this.lexicon = lexicon;
        this.known = known;
    }

    void mend(Tokens tokens, Labels labels, int first, int end) {
        if (end - first > 1) {
            work(tokens, labels, first, end);
            district(tokens, labels, first, end);
            town(tokens, labels, first, end);
        }
    }

    /** What ends in {@code Treaty} or {@code Prize} is no organisation and no place. */
    private void work(Tokens tokens, Labels labels, int first, int end) {
        boolean small = tokens.style() == Style.PRINTED && !tokens.capitalised(end - 1);
        if (works.contains(tokens.lower(end - 1))
                && !small
                && !bodyOf(tokens, first, end)
                && labels.type(first) != EntityType.PERSON
                && known.name(NameKey.of(tokens, first, end)).isEmpty()) {
            labels.set(first, end, EntityType.MISC);
        }
    }

    /** {@code Eastern District of Norland} is a place, its attorney's office none. */
    private void district(Tokens tokens, Labels labels, int first, int end) {
        int head = end - first > 3 && quarters.contains(tokens.lower(first)) ? first + 1 : first;
        boolean district = end - head > 2
                && tokens.lower(head).equals("district")
                && tokens.lower(head + 1).equals("of")
                && IntStream.range(head, end).mapToObj(tokens::lower).noneMatch(bodies::contains);
        if (district) {
            labels.set(first, end, EntityType.LOCATION);
        }
    }

    /** {@code School of Law}: the word before {@code of} says what it is. */
    private boolean bodyOf(Tokens tokens, int first, int end) {
        return IntStream.range(first + 1, end)
                .filter(i -> tokens.lower(i).equals("of") || tokens.lower(i).equals("for"))
                .anyMatch(i -> bodies.contains(tokens.lower(i - 1)));
    }

    /** Whoever has the whole name of a town of several words is that town, unless it begins with a first name. */
    private void town(Tokens tokens, Labels labels, int first, int end) {
        int hash = Hash.word(tokens.form(first));
        if (labels.type(first) != EntityType.PERSON || (lexicon.of(hash) & Lexicon.FIRST_NAME) != 0) {
            return;
        }
        for (int i = first + 1; i < end; i++) {
            hash = Lexicon.phrase(hash, Hash.word(tokens.form(i)));
        }
        if ((lexicon.of(hash) & Lexicon.CITY) != 0) {
            labels.set(first, end, EntityType.LOCATION);
        }
    }
}
