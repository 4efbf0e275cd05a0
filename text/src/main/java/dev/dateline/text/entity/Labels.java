package dev.dateline.text.entity;

import dev.dateline.text.entity.model.Label;
import dev.dateline.text.sentence.FieldText;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.EntityType;
import dev.dateline.wire.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The labels of a field's tokens while they are found and corrected; names never overlap. */
final class Labels {
    private final byte[] labels;

    Labels(byte[] labels) {
        this.labels = labels;
    }

    /** Labels that make names of spans; one must begin where a token does, and names the tokens that it touches. */
    static Labels given(FieldText field, Map<Span, EntityType> names) {
        Tokens tokens = field.tokens();
        int size = tokens.size();
        Labels labels = new Labels(new byte[size]);
        Arrays.fill(labels.labels, (byte) Label.OUTSIDE);
        Map<Integer, Span> starting = new HashMap<>();
        names.keySet().stream()
                .filter(span -> span.in() == field.in())
                .forEach(span -> starting.put(span.start(), span));
        for (int i = 0; i < size; i++) {
            Span span = starting.get(tokens.codePointStart(i));
            if (span != null) {
                int end = i + 1;
                while (end < size && tokens.codePointStart(end) < span.end()) {
                    end++;
                }
                labels.set(i, end, names.get(span));
                i = end - 1;
            }
        }
        return labels;
    }

    /** Whether an acronym and the words that it stands for are both names. */
    boolean both(Definition definition) {
        boolean words = begins(definition.longFirst()) && end(definition.longFirst()) == definition.longEnd();
        return words && alone(definition.shortFirst());
    }

    boolean outside(int token) {
        return labels[token] == Label.OUTSIDE;
    }

    /** Whether a name begins here. */
    boolean begins(int token) {
        return Label.isFirst(labels[token]);
    }

    EntityType type(int token) {
        return Label.type(labels[token]);
    }

    /** Whether the token is a name by itself. */
    boolean alone(int token) {
        return begins(token) && end(token) == token + 1;
    }

    /** Whether no name that began earlier goes on here. */
    boolean free(int token) {
        return outside(token) || begins(token);
    }

    /** Whether no name stands on both sides of a token's start. */
    boolean whole(int token) {
        return outside(token - 1) || end(token - 1) == token;
    }

    /** The first token of the name that the token is in. */
    int first(int token) {
        int first = token;
        while (!Label.isFirst(labels[first])) {
            first--;
        }
        return first;
    }

    /** The token after the name that the token is in. */
    int end(int token) {
        int end = token + 1;
        while (end < labels.length && Label.isInside(labels[end])) {
            end++;
        }
        return end;
    }

    /** Makes these tokens a name; names that they cut into are no more. */
    void set(int first, int end, EntityType type) {
        clear(first, end);
        labels[first] = (byte) Label.first(type);
        for (int i = first + 1; i < end; i++) {
            labels[i] = (byte) Label.inside(type);
        }
    }

    /** Makes no name of these tokens, nor of the rest of names that they cut into. */
    void clear(int first, int end) {
        int from = outside(first) ? first : first(first);
        int to = outside(end - 1) ? end : end(end - 1);
        for (int i = from; i < to; i++) {
            labels[i] = Label.OUTSIDE;
        }
    }

    /** The names, in order. */
    List<Sighting> sightings(FieldText field) {
        List<Sighting> sightings = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            if (begins(i)) {
                sightings.add(new Sighting(field, i, end(i), type(i)));
            }
        }
        return sightings;
    }

    /** The names of several fields, in order. */
    static List<Sighting> sightings(List<FieldText> fields, List<Labels> labels) {
        List<Sighting> sightings = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            sightings.addAll(labels.get(i).sightings(fields.get(i)));
        }
        return sightings;
    }
}
