package dev.dateline.text.entity;

import dev.dateline.text.name.Alias;
import dev.dateline.text.name.Aliases;
import dev.dateline.text.name.NameKey;
import dev.dateline.text.sentence.FieldText;
import dev.dateline.text.token.Style;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Marks a user's names wherever they stand as whole tokens, the longest first, whatever else was seen there. In a text printed
 * with capitals a name has to have those of the file, or be in capitals altogether; elsewhere capitals say nothing. Immutable.
 */
final class AliasNames {
    /** A name as the user wrote it, with its capitals. */
    private record Form(String cased, EntityType type) {}

    private final Map<String, List<Form>> forms = new HashMap<>();
    /** By first word: how many tokens the longest name has that begins so. */
    private final Map<String, Integer> begins = new HashMap<>();

    AliasNames(Aliases aliases) {
        for (Alias alias : aliases.rows()) {
            add(alias.name(), alias.type());
            alias.aliases().forEach(name -> add(name, alias.type()));
        }
    }

    private void add(String name, EntityType type) {
        Alias.spellings(name).forEach(spelling -> add(Tokens.of(spelling), type));
    }

    private void add(Tokens tokens, EntityType type) {
        int first = start(tokens);
        forms.computeIfAbsent(NameKey.of(tokens, first, tokens.size()), none -> new ArrayList<>(1))
                .add(new Form(cased(tokens, first, tokens.size()), type));
        // A full stop that a tokeniser splits off is a token more.
        begins.merge(NameKey.bare(tokens.lower(first)), tokens.size() - first + 1, Math::max);
    }

    /** A name is found by the words after its article. */
    private static int start(Tokens tokens) {
        return tokens.size() > 1 && tokens.lower(0).equals("the") ? 1 : 0;
    }

    void mark(List<FieldText> fields, List<Labels> labels) {
        for (int f = 0; f < fields.size() && !forms.isEmpty(); f++) {
            Tokens tokens = fields.get(f).tokens();
            for (int i = 0; i < tokens.size(); i++) {
                i = Math.max(i, mark(tokens, labels.get(f), i) - 1);
            }
        }
    }

    /** Marks the longest name that begins here, and returns where it ends. */
    private int mark(Tokens tokens, Labels labels, int first) {
        int longest = begins.getOrDefault(NameKey.bare(tokens.lower(first)), 0);
        for (int end = Math.min(first + longest, tokens.size()); end > first; end--) {
            boolean mark = end > first + 1
                    && tokens.punctuation(end - 1)
                    && !tokens.lower(end - 1).equals("'");
            List<Form> same = mark ? List.of() : forms.getOrDefault(NameKey.of(tokens, first, end), List.of());
            for (Form form : same) {
                if (fits(tokens, first, end, form)) {
                    labels.set(first, end, form.type());
                    return end;
                }
            }
        }
        return first;
    }

    private static boolean fits(Tokens tokens, int first, int end, Form form) {
        if (tokens.style() != Style.PRINTED) {
            return true;
        }
        String cased = cased(tokens, first, end);
        return cased.equals(form.cased()) || cased.equals(capital(form.cased())) || shouted(tokens, first, end);
    }

    private static boolean shouted(Tokens tokens, int first, int end) {
        boolean shouted = false;
        for (int i = first; i < end; i++) {
            if (tokens.word(i)) {
                boolean letter = tokens.end(i) - tokens.start(i) == 1 && tokens.capitalised(i);
                if (!letter && !tokens.allCaps(i)) {
                    return false;
                }
                shouted |= !letter;
            }
        }
        return shouted;
    }

    /** The key of a name, with its capitals. */
    private static String cased(Tokens tokens, int first, int end) {
        StringBuilder cased = new StringBuilder();
        for (int i = first; i < end; i++) {
            String word = NameKey.bare(tokens.form(i).replace('’', '\''));
            if (!word.isEmpty()) {
                cased.append(cased.length() > 0 ? " " : "").append(word);
            }
        }
        return cased.toString();
    }

    private static String capital(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
