package dev.dateline.text.entity;

import dev.dateline.text.token.Style;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.EntityType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The organisations an article names, to bring their other forms home to: initials, the name without its country or without
 * {@code Inc}, the last words alone, a company's first. A form that could be of several is none.
 */
final class Organizations {
    private static final Set<String> SUFFIXES = WordLists.KINDS.words("company");
    private static final Set<String> PARTS = WordLists.KINDS.words("part");
    private static final Set<String> TURNED = WordLists.KINDS.words("turned");
    private static final Set<String> GENERIC = WordLists.KINDS.words("generic");
    private static final Set<String> SCHOOLS = WordLists.KINDS.words("school");
    private static final Set<String> CHAMBERS = WordLists.KINDS.words("chamber");
    private static final int LONGEST = 10;
    /** Words of so many letters say something of an organisation. */
    private static final int TELLING = 4;

    private static final int SHORTEST_IN_SMALL_LETTERS = 3;

    private final KnownNames known;
    private final SameNames same = new SameNames();
    /** Organisations of the table, by the name that stands for all of their forms. */
    private final Map<String, String> table = new HashMap<>();

    /** The words of names of several. */
    private final Set<String> words = new HashSet<>();

    /** What follows "of" at a name's end. */
    private final Set<String> tails = new HashSet<>();

    /** Single words that may be initials, and those that are written so. */
    private final Set<String> acronyms = new HashSet<>();

    private final Set<String> capitals = new HashSet<>();
    private final Map<String, Set<String>> initials = new LinkedHashMap<>();
    private final Map<String, Set<String>> companies = new LinkedHashMap<>();
    private final Map<String, Set<String>> certain = new LinkedHashMap<>();
    private final Map<String, Set<String>> likely = new LinkedHashMap<>();

    Organizations(List<Sighting> names, KnownNames known) {
        this.known = known;
        Set<String> keys = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        for (Sighting name : names) {
            if (name.type() != EntityType.PERSON && name.length() <= LONGEST) {
                String key = name.key();
                (name.type() == EntityType.ORGANIZATION ? keys : others).add(key);
                if (acronym(name)) {
                    acronyms.add(key);
                    if (name.field().tokens().style() == Style.PRINTED) {
                        capitals.add(key);
                    }
                }
            }
        }
        keys.forEach(this::forms);
        spellings(keys);
        others.forEach(key -> initials(key, key));
        unite(companies, companies.keySet());
        unite(certain, keys);
        unite(initials, acronyms);
        unite(likely, keys);
        for (String key : keys) {
            known.name(key)
                    .filter(match -> match.as() != KnownNames.As.PEOPLE && !match.part() && !others(key, match))
                    .ifPresent(match -> table.putIfAbsent(same.of(key), key));
        }
    }

    /** Whether the article itself says that the table's initials are of something else: {@code Armed Forces of the Philippines (AFP)}. */
    private boolean others(String key, KnownNames.Match match) {
        String whole = same.of(key);
        if (match.as() != KnownNames.As.INITIALS || whole.equals(key)) {
            return false;
        }
        List<String> words = List.of(whole.split(" "));
        return Stream.of(match.known().key().split(" "))
                .noneMatch(word -> word.length() >= TELLING && words.contains(word));
    }

    private static boolean acronym(Sighting name) {
        Tokens tokens = name.field().tokens();
        int i = name.first();
        boolean small = tokens.style() != Style.PRINTED && tokens.lower(i).length() >= SHORTEST_IN_SMALL_LETTERS;
        return name.length() == 1 && (small || tokens.allCaps(i));
    }

    private void forms(String key) {
        String whole = stem(key);
        if (!whole.equals(key)) {
            same.unite(key, whole);
        }
        initials(whole, whole);
        int country = country(whole);
        if (country > 0) {
            String rest = whole.substring(country);
            add(certain, rest, whole);
            initials(rest, whole);
        }
        int space = whole.indexOf(' ');
        if (space < 0) {
            return;
        }
        words.addAll(List.of(whole.split(" ")));
        int first = whole.indexOf(' ', country);
        if (first > 0) {
            first(whole, country, first, !whole.equals(key));
        }
        beginnings(whole, country);
        generic(whole);
        for (int from = space + 1; from > 0; from = whole.indexOf(' ', from) + 1) {
            if (whole.startsWith("of ", whole.lastIndexOf(' ', from - 2) + 1)) {
                tails.add(whole.substring(from));
            }
            add(likely, whole.substring(from), whole);
            if (whole.indexOf(' ', whole.indexOf(' ', from) + 1) > from) {
                initials(whole.substring(from), whole);
            }
        }
    }

    /** The first word stands for a company, and for {@code the House of Representatives}. */
    private void first(String whole, int from, int to, boolean company) {
        String word = whole.substring(from, to);
        boolean of = whole.startsWith(" of ", to);
        boolean part = PARTS.contains(whole.substring(whole.lastIndexOf(' ') + 1)) || CHAMBERS.contains(word) && !of;
        if (known.name(word).isEmpty() && (company || !part && !capitals.contains(word))) {
            add(company ? companies : likely, word, whole);
        }
        if (from > 0 && of) {
            add(likely, whole.substring(0, to), whole);
        }
    }

    /** {@code Harvard University} is Harvard, and of several words the {@code Senate Intelligence Committee} too. */
    private void generic(String whole) {
        int last = whole.lastIndexOf(' ');
        String rest = whole.substring(0, last);
        boolean may = GENERIC.contains(whole.substring(last + 1))
                && (rest.indexOf(' ') > 0 || SCHOOLS.contains(whole.substring(last + 1)));
        if (may && known.name(rest).isEmpty()) {
            add(likely, rest, whole);
        }
    }

    /** {@code the Bay Center for Trade} is the Bay Center, and the Department of Justice the Justice Department. */
    private void beginnings(String whole, int country) {
        for (String word : List.of(" for ", " of ", " on ", " at ")) {
            int cut = whole.indexOf(word);
            if (cut > 0 && whole.lastIndexOf(' ', cut - 1) > 0) {
                add(likely, whole.substring(0, cut), whole);
            }
        }
        int of = whole.indexOf(" of ", country);
        if (of > 0 && TURNED.contains(whole.substring(country, of))) {
            add(certain, whole.substring(of + " of ".length()) + ' ' + whole.substring(country, of), whole);
        }
    }

    /** {@code NY Times} is the New York Times, however the place at its beginning is written. */
    private void spellings(Set<String> keys) {
        Map<String, String> first = new HashMap<>();
        for (String key : keys) {
            String other = first.putIfAbsent(spelt(key), key);
            if (other != null) {
                same.unite(key, other);
            }
        }
    }

    /** A name's key with the name of the place that it begins with, as the table has it. */
    private String spelt(String key) {
        int rest = country(key);
        return rest == 0
                ? key
                : place(key.substring(0, rest - 1))
                        .filter(match -> match.as() != KnownNames.As.PEOPLE)
                        .map(match -> match.known().key() + ' ' + key.substring(rest))
                        .orElse(key);
    }

    /** Where the rest of a name begins that starts with a country or its adjective, else 0. */
    private int country(String whole) {
        int end = 0;
        for (int space = whole.indexOf(' '); space > 0; space = whole.indexOf(' ', space + 1)) {
            end = place(whole.substring(0, space)).isPresent() ? space + 1 : end;
        }
        return end;
    }

    private Optional<KnownNames.Match> place(String words) {
        return known.name(words).filter(match -> match.known().type() == EntityType.LOCATION);
    }

    private void initials(String name, String whole) {
        StringBuilder all = new StringBuilder();
        StringBuilder large = new StringBuilder();
        for (int at = 0; at >= 0 && at < name.length(); at = name.indexOf(' ', at) + 1) {
            int end = name.indexOf(' ', at);
            all.append(name.charAt(at));
            if (!DefinitionReader.LEFT_OUT.contains(name.substring(at, end < 0 ? name.length() : end))) {
                large.append(name.charAt(at));
            }
            if (end < 0) {
                break;
            }
        }
        if (all.length() > 1) {
            add(initials, all.toString(), whole);
            add(initials, large.toString(), whole);
        }
    }

    private static void add(Map<String, Set<String>> forms, String form, String whole) {
        forms.computeIfAbsent(form, none -> new LinkedHashSet<>()).add(whole);
    }

    private void unite(Map<String, Set<String>> forms, Set<String> named) {
        forms.forEach((form, wholes) -> {
            if (named.contains(form)) {
                List<String> different =
                        wholes.stream().map(same::of).distinct().limit(2).toList();
                if (different.size() == 1) {
                    same.unite(form, different.get(0));
                }
            }
        });
    }

    /** Whether a name of several words has the word. */
    boolean within(String word) {
        return words.contains(word);
    }

    /** Whether the word is all that follows "of" in a name: {@code Central Bank of Norland}. */
    boolean tail(String word) {
        return tails.contains(word);
    }

    /** Whether the word alone is short for an organisation named in full, and not its initials. */
    boolean shorter(String word) {
        return !same.of(word).equals(word) && !initials.containsKey(word);
    }

    /** The key of the organisation that a name's key is a form of; itself where there is none, or several. */
    String whole(String key) {
        String one = same.of(stem(key));
        return Optional.ofNullable(table.get(one)).orElse(one);
    }

    /** Whether a name's key is initials of another's. */
    boolean initials(String key) {
        return acronyms.contains(key)
                && initials.containsKey(key)
                && !same.of(key).equals(key);
    }

    /** A name's key without {@code Inc} and the like. */
    static String stem(String key) {
        String stem = key;
        int cut = stem.lastIndexOf(' ');
        while (cut > 0 && SUFFIXES.contains(stem.substring(cut + 1))) {
            stem = stem.substring(0, cut);
            cut = stem.lastIndexOf(' ');
        }
        return stem.endsWith(" ,") ? stem.substring(0, stem.length() - " ,".length()) : stem;
    }
}
