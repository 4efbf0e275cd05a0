package dev.dateline.text.language;

import dev.dateline.text.rules.RuleFile;
import dev.dateline.text.token.Tokens;
import dev.dateline.wire.Article;
import dev.dateline.wire.Language;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says which language an article is in: the one given, else the one its words and letters speak for. */
public final class LanguageReader {
    /** The word lists that languages are known by. */
    public static final List<RuleFile> RULES = List.of(new RuleFile(LanguageReader.class, "languages.txt"));

    /** Fewer words than this that speak for a language are chance. */
    private static final int ENOUGH = 3;

    private final List<String> languages = new ArrayList<>();
    private final Map<String, long[]> languagesOfWord = new HashMap<>();
    private final Map<UnicodeScript, String> languageOfScript = new EnumMap<>(UnicodeScript.class);

    public LanguageReader() {
        for (String line : RULES.get(0).lines()) {
            String[] parts = line.split("[: ]+");
            if (parts[0].equals("script")) {
                languageOfScript.put(UnicodeScript.valueOf(parts[1]), parts[2]);
            } else {
                for (int i = 2; i < parts.length; i++) {
                    languagesOfWord.computeIfAbsent(parts[i], word -> new long[1])[0] |= 1L << languages.size();
                }
                languages.add(parts[1]);
            }
        }
    }

    /** The language of an article whose fields have these tokens. */
    public Language read(Article article, List<Tokens> fields) {
        Optional<String> given = article.language().map(String::strip).filter(tag -> !tag.isEmpty());
        if (given.isPresent()) {
            return new Language(given, Language.From.GIVEN);
        }
        return detected(fields)
                .map(tag -> new Language(Optional.of(tag), Language.From.DETECTED))
                .orElseGet(Language::unknown);
    }

    /** Whether text in this language is read: English, or too little text to say. */
    public static boolean readable(Language language) {
        return language.value()
                .map(tag -> tag.length() >= 2
                        && tag.regionMatches(true, 0, "en", 0, 2)
                        && (tag.length() == 2 || tag.charAt(2) == '-' || tag.charAt(2) == '_'))
                .orElse(true);
    }

    private Optional<String> detected(List<Tokens> fields) {
        int[] hits = new int[languages.size()];
        Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
        int words = 0;
        for (Tokens tokens : fields) {
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.word(i)) {
                    words++;
                    String word = tokens.lower(i);
                    long[] speaksFor = languagesOfWord.get(word);
                    for (long rest = speaksFor == null ? 0 : speaksFor[0]; rest != 0; rest &= rest - 1) {
                        hits[Long.numberOfTrailingZeros(rest)]++;
                    }
                    if (word.charAt(0) >= 0x370) {
                        scripts.merge(UnicodeScript.of(word.codePointAt(0)), 1, Integer::sum);
                    }
                }
            }
        }
        Optional<String> byScript = byScript(scripts, words);
        return byScript.isPresent() ? byScript : byWords(hits);
    }

    /** Japanese is written with Chinese letters too, but Chinese never with Japanese ones. */
    private Optional<String> byScript(Map<UnicodeScript, Integer> scripts, int words) {
        int foreign = scripts.values().stream().mapToInt(Integer::intValue).sum();
        if (foreign * 2 <= words) {
            return Optional.empty();
        }
        if (scripts.containsKey(UnicodeScript.HIRAGANA) || scripts.containsKey(UnicodeScript.KATAKANA)) {
            return Optional.of("ja");
        }
        UnicodeScript most = null;
        for (Map.Entry<UnicodeScript, Integer> entry : scripts.entrySet()) {
            if (most == null || entry.getValue() > scripts.get(most)) {
                most = entry.getKey();
            }
        }
        return Optional.ofNullable(languageOfScript.get(most));
    }

    private Optional<String> byWords(int[] hits) {
        int best = 0;
        for (int i = 1; i < hits.length; i++) {
            if (hits[i] > hits[best]) {
                best = i;
            }
        }
        return hits[best] >= ENOUGH ? Optional.of(languages.get(best)) : Optional.empty();
    }
}
