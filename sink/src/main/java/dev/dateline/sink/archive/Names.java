package dev.dateline.sink.archive;

import dev.dateline.sink.archive.Facets.NameCount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The names that an archive knows. */
public final class Names {
    /** How many names that begin alike are looked through for the most frequent ones. */
    private static final int MOST_ALIKE = 5_000;

    private static final int MOST_FORMS = 20;

    private final Optional<Terms> terms;

    public Names(Snapshot snapshot) throws IOException {
        terms = Optional.ofNullable(MultiTerms.getTerms(snapshot.reader(), Fields.NAME_TERM));
    }

    /** How most articles call an entity; its key where none does. */
    String of(String key) throws IOException {
        return find(key).map(NameTerm::name).orElse(key);
    }

    /** An entity as most articles call it; empty where none names it. */
    Optional<NameTerm> find(String key) throws IOException {
        return most(NameTerm.underKey(key), MOST_FORMS).stream()
                .max(Comparator.comparingInt(Found::articles))
                .map(Found::term);
    }

    /**
     * Names that have a word which begins so, those first that more articles name. The counts are near: an article that
     * came in again lately may count twice.
     */
    public List<NameCount> beginning(String letters, int atMost) throws IOException {
        String folded = NameTerm.folded(letters);
        if (folded.isEmpty()) {
            return List.of();
        }
        Map<String, NameCount> byKey = new HashMap<>();
        for (Found found : most(NameTerm.underWord(folded), MOST_ALIKE)) {
            NameTerm term = found.term();
            byKey.merge(
                    term.key(),
                    new NameCount(term.key(), term.type(), term.name(), found.articles()),
                    (one, other) -> one.articles() >= other.articles() ? one : other);
        }
        return byKey.values().stream()
                .sorted(Comparator.comparingInt(NameCount::articles)
                        .reversed()
                        .thenComparing(NameCount::name)
                        .thenComparing(NameCount::key))
                .limit(atMost)
                .toList();
    }

    private record Found(NameTerm term, int articles) {}

    private List<Found> most(String beginning, int atMost) throws IOException {
        List<Found> found = new ArrayList<>();
        if (terms.isEmpty()) {
            return found;
        }
        TermsEnum all = terms.get().iterator();
        BytesRef prefix = new BytesRef(beginning);
        if (all.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
            return found;
        }
        for (BytesRef term = all.term();
                term != null && StringHelper.startsWith(term, prefix) && found.size() < atMost;
                term = all.next()) {
            found.add(new Found(NameTerm.parse(term.utf8ToString()), all.docFreq()));
        }
        return found;
    }
}
