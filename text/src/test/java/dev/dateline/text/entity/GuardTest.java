package dev.dateline.text.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.rules.RuleFile;
import dev.dateline.wire.Entity;
import dev.dateline.wire.EntityType;
import dev.dateline.wire.Field;
import dev.dateline.wire.Mention;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Reads sentences of our own whose names are marked by hand, so that accuracy cannot fall unseen. */
class GuardTest {
    private static final RuleFile GOLD = new RuleFile(GuardTest.class, "gold.txt");
    private static final Pattern NAME = Pattern.compile("\\[(PER|ORG|LOC|MISC) ([^]]+)]");
    private static final Map<String, EntityType> TYPES = Map.of(
            "PER", EntityType.PERSON,
            "ORG", EntityType.ORGANIZATION,
            "LOC", EntityType.LOCATION,
            "MISC", EntityType.MISC);

    /** A name at its place. */
    record Name(int start, int end, EntityType type) {
        String of(String text) {
            return type + " " + text.substring(start, end);
        }
    }

    /** A text and its names. */
    record Marked(String text, Set<Name> names) {
        static Marked of(String source) {
            StringBuilder text = new StringBuilder();
            Set<Name> names = new HashSet<>();
            Matcher name = NAME.matcher(source);
            int at = 0;
            while (name.find()) {
                text.append(source, at, name.start());
                int start = text.length();
                text.append(name.group(2));
                names.add(new Name(start, text.length(), TYPES.get(name.group(1))));
                at = name.end();
            }
            return new Marked(text.append(source.substring(at)).toString(), names);
        }

        /** The same as wires without capitals print it: marks apart, no apostrophes or quotation marks. */
        Marked lowercased() {
            StringBuilder text = new StringBuilder();
            int[] moved = new int[this.text.length() + 1];
            for (int i = 0; i < this.text.length(); i++) {
                char c = this.text.charAt(i);
                char next = i + 1 < this.text.length() ? this.text.charAt(i + 1) : '\n';
                boolean stop = c == '.' && next == '\n';
                if (stop || ",()".indexOf(c) >= 0) {
                    text.append(' ');
                }
                moved[i] = text.length();
                if (c == '\'') {
                    text.append(' ');
                } else if (c != '"') {
                    text.append(c);
                }
                if (c == '(') {
                    text.append(' ');
                }
            }
            moved[this.text.length()] = text.length();
            Set<Name> names = new HashSet<>();
            for (Name name : this.names) {
                names.add(new Name(moved[name.start()], moved[name.end() - 1] + 1, name.type()));
            }
            return new Marked(text.toString().toLowerCase(Locale.ROOT), names);
        }
    }

    static List<Marked> articles() {
        List<Marked> articles = new ArrayList<>();
        String file = new String(GOLD.bytes(), StandardCharsets.UTF_8).replaceAll("(?m)^#.*\n", "");
        for (String article : file.split("\n\n")) {
            articles.add(Marked.of(article.stripTrailing() + "\n"));
        }
        return articles;
    }

    @Test
    void printed() {
        Score score = score(articles());
        assertThat(score.f1()).as("%s", score.errors()).isGreaterThanOrEqualTo(97);
    }

    @Test
    void lowercased() {
        Score score = score(articles().stream().map(Marked::lowercased).toList());
        assertThat(score.f1()).as("%s", score.errors()).isGreaterThanOrEqualTo(95);
    }

    @Test
    void everyoneIsOnePerson() {
        List<String> people = List.of(
                "Antonio Ferraz",
                "Lucia Moreno",
                "Daniel Otieno",
                "Grace Wanjiru",
                "Helen Carter",
                "Robert Klein",
                "Maria Lopez",
                "Joseph Kollie",
                "Tom Bradley",
                "Sam Whitford",
                "Mark Henderson",
                "Karim Rostami",
                "Vladimir Putin");
        assertThat(people(articles())).containsExactlyElementsOf(people);
        assertThat(people(articles().stream().map(Marked::lowercased).toList()))
                .containsAll(people)
                .doesNotHaveDuplicates()
                .hasSizeLessThanOrEqualTo(people.size() + 1);
    }

    private static List<String> people(List<Marked> articles) {
        return articles.stream()
                .flatMap(article -> Reading.entities(article.text()).stream())
                .filter(entity -> entity.type() == EntityType.PERSON)
                .map(Entity::name)
                .toList();
    }

    /** What is right, and what is not for whoever looks into a failure. */
    private record Score(double f1, List<String> errors) {}

    private static Score score(List<Marked> articles) {
        List<String> errors = new ArrayList<>();
        int right = 0;
        int found = 0;
        int gold = 0;
        for (Marked article : articles) {
            Set<Name> names = new HashSet<>();
            for (Entity entity : Reading.entities(article.text())) {
                for (Mention mention : entity.mentions()) {
                    assertThat(mention.in()).isEqualTo(Field.BODY);
                    names.add(new Name(mention.start(), mention.end(), mention.type()));
                }
            }
            found += names.size();
            gold += article.names().size();
            Set<Name> both = new HashSet<>(names);
            both.retainAll(article.names());
            right += both.size();
            Set<Name> missed = new HashSet<>(article.names());
            missed.removeAll(names);
            names.removeAll(article.names());
            missed.forEach(name -> errors.add("missed " + name.of(article.text())));
            names.forEach(name -> errors.add("wrong " + name.of(article.text())));
        }
        return new Score(200.0 * right / (found + gold), errors);
    }
}
