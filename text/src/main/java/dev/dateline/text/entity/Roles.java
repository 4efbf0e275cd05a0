package dev.dateline.text.entity;

import dev.dateline.text.name.NameKey;
import dev.dateline.text.token.Style;
import dev.dateline.text.token.Tokens;
import java.util.Optional;
import java.util.Set;

/** What a person is said to be: the title before the name, or the words between commas after it. Immutable. */
final class Roles {
    private static final int LONGEST = 14;

    private final Set<String> heads = WordLists.TITLES.words("head");
    private final Set<String> with = WordLists.TITLES.words("with");
    private final Set<String> plurals = WordLists.TITLES.words("plural");
    private final Set<String> polite = WordLists.TITLES.words("polite");
    private final Set<String> chambers = WordLists.KINDS.words("chamber");
    private final KnownNames known;

    Roles(KnownNames known) {
        this.known = known;
    }

    /** Whether the word is a title, which is no part of a name. */
    boolean title(String word) {
        return polite.contains(word) || heads.contains(word);
    }

    boolean polite(String word) {
        return polite.contains(word);
    }

    /** Whether the words are a role and nobody's name: {@code Special Agent}. */
    boolean only(Tokens tokens, int first, int end) {
        if (end - first < 2 || !heads.contains(tokens.lower(end - 1)) || chambers.contains(tokens.lower(first))) {
            return false;
        }
        for (int i = first; i < end; i++) {
            if (!heads.contains(tokens.lower(i)) && !with.contains(tokens.lower(i))) {
                return false;
            }
        }
        return true;
    }

    /** The role that stands at a person's name, in small letters where the text's capitals say nothing. */
    Optional<String> at(Sighting person) {
        return before(person).or(() -> after(person));
    }

    /** Whether the words before a person's name are the role of several. */
    boolean ofSeveral(Sighting person) {
        return person.first() > 0 && plurals.contains(person.field().tokens().lower(person.first() - 1));
    }

    /** Whether only a comma or {@code and} stands between two people. */
    boolean listed(Sighting one, Sighting next) {
        Tokens tokens = one.field().tokens();
        if (one.field() != next.field() || next.first() <= one.end() || next.first() > one.end() + 2) {
            return false;
        }
        for (int i = one.end(); i < next.first(); i++) {
            if (!tokens.lower(i).equals(",") && !tokens.lower(i).equals("and")) {
                return false;
            }
        }
        return true;
    }

    private Optional<String> before(Sighting person) {
        Tokens tokens = person.field().tokens();
        int end = person.first();
        while (end > 0 && polite.contains(tokens.lower(end - 1))) {
            end--;
        }
        int first = run(tokens, end);
        if (first < end && !hasHead(tokens, first, end)) {
            first = office(tokens, first, end);
        }
        return first < end && hasHead(tokens, first, end) ? Optional.of(text(tokens, first, end)) : Optional.empty();
    }

    /** The first of the words before a token that can all be of a role. */
    private int run(Tokens tokens, int end) {
        int first = end;
        while (first > 0 && end - first < LONGEST) {
            String word = tokens.lower(first - 1);
            if (mark(tokens, first - 1)) {
                first -= 2;
            } else if (word.equals("-") && !compound(tokens, first - 1)) {
                break;
            } else if (heads.contains(word)
                    || with.contains(word)
                    || country(tokens, first - 1)
                    || initials(tokens, first - 1)) {
                first--;
            } else {
                break;
            }
        }
        while (first < end
                && (tokens.lower(first).equals("-") || tokens.lower(first).equals("co"))) {
            first++;
        }
        return first;
    }
    /** Whether a hyphen stands inside a word, {@code co - founder}, and is no dash: {@code Abuja - President}. */
    private static boolean compound(Tokens tokens, int i) {
        return tokens.joined(i)
                || i > 0
                        && switch (tokens.lower(i - 1)) {
                            case "co", "vice", "ex", "secretary", "director" -> true;
                            default -> false;
                        };
    }

    /** The initials of what someone heads: {@code EPA Administrator}. */
    private boolean initials(Tokens tokens, int i) {
        return tokens.style() == Style.PRINTED && tokens.allCaps(i) && heads.contains(tokens.lower(i + 1));
    }

    /** A full stop that was split off initials, with the initials before it: {@code u.n .} */
    private static boolean mark(Tokens tokens, int i) {
        return i > 0 && tokens.lower(i).equals(".") && tokens.acronym(i - 1);
    }

    private boolean country(Tokens tokens, int i) {
        return tokens.word(i)
                && !tokens.lower(i).equals("us")
                && known.name(NameKey.of(tokens, i, i + 1)).isPresent();
    }

    /** {@code ambassador to the u.n.} before the name: a head, a preposition, and whom it is for. */
    private int office(Tokens tokens, int first, int end) {
        int to = first - 1;
        if (to > 0 && tokens.lower(to).equals("the")) {
            to--;
        }
        boolean joins = to > 0
                && (tokens.lower(to).equals("to") || tokens.lower(to).equals("of"))
                && heads.contains(tokens.lower(to - 1));
        return joins ? run(tokens, to) : end;
    }

    private boolean hasHead(Tokens tokens, int first, int end) {
        for (int i = first; i < end; i++) {
            if (heads.contains(tokens.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> after(Sighting person) {
        Tokens tokens = person.field().tokens();
        int first = person.end() + 1;
        if (first >= tokens.size() || !tokens.lower(person.end()).equals(",")) {
            return Optional.empty();
        }
        String article = tokens.lower(first);
        first += article.equals("the") || article.equals("a") || article.equals("an") ? 1 : 0;
        int end = first;
        while (end < tokens.size() && end - first < LONGEST && !closes(tokens, end) && !goesOn(tokens, end)) {
            end++;
        }
        boolean closed = end < tokens.size() && end > first && (ends(tokens, end) || goesOn(tokens, end));
        int head = first;
        while (head < end
                && (heads.contains(tokens.lower(head)) || with.contains(tokens.lower(head)) || country(tokens, head))) {
            head++;
        }
        boolean role = closed && hasHead(tokens, first, head);
        return role ? Optional.of(text(tokens, first, end)) : Optional.empty();
    }

    /** Where the words turn to something else: {@code founder of Bay Trade and a supporter of …} */
    private static boolean goesOn(Tokens tokens, int i) {
        return switch (tokens.lower(i)) {
            case "who", "whose", "which" -> true;
            case "and" ->
                i + 1 < tokens.size()
                        && switch (tokens.lower(i + 1)) {
                            case "a", "an", "the", "one", "his", "her" -> true;
                            default -> false;
                        };
            default -> false;
        };
    }

    private static boolean ends(Tokens tokens, int i) {
        return tokens.lower(i).equals(",")
                || tokens.lower(i).equals(";")
                || tokens.lower(i).equals(".");
    }

    private static boolean closes(Tokens tokens, int i) {
        return switch (tokens.lower(i)) {
            case ",", ";", "(", "!", "?" -> true;
            case "." -> !mark(tokens, i);
            default -> false;
        };
    }

    /** {@code Senators} before the first of several is what each is. */
    private static String singular(String word) {
        if (word.endsWith("s.")) {
            return word.substring(0, word.length() - 2) + '.';
        }
        return word.endsWith("men")
                ? word.substring(0, word.length() - 2) + "an"
                : word.endsWith("ies")
                        ? word.substring(0, word.length() - 3) + "y"
                        : word.substring(0, word.length() - 1);
    }

    private static boolean loud(Tokens tokens, int first, int end) {
        for (int i = first; i < end; i++) {
            if (tokens.word(i) && !tokens.allCaps(i)) {
                return false;
            }
        }
        return end - first > 1;
    }

    /** The words on one line, initials with their full stops. */
    private String text(Tokens tokens, int first, int end) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i < end; i++) {
            boolean joined = tokens.joined(i) || tokens.lower(i).equals(".");
            text.append(i > first && !joined ? " " : "");
            boolean loud = tokens.allCaps(i) && tokens.style() == Style.PRINTED && loud(tokens, first, end);
            String word = tokens.style() == Style.PRINTED && !loud ? tokens.form(i) : tokens.lower(i);
            text.append(plurals.contains(tokens.lower(i)) ? singular(word) : word);
        }
        return text.toString();
    }
}
