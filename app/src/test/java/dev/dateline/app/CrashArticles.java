package dev.dateline.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dateline.text.ArticleReader;
import dev.dateline.wire.Article;
import dev.dateline.wire.EnrichedArticle;
import java.time.LocalDate;
import java.util.function.Function;

/** Articles that are a pure function of their number, some of them such that they can't be read. */
final class CrashArticles {
    static final int TOO_LONG = 1_234;
    static final int THROWS = 2_345;

    private static final int UNREADABLE = 50;
    private static final String BUG = "a reader's bug";
    private static final String[] PEOPLE = {"Vassily Nebenzia", "Angela Merkel", "Ban Ki-moon", "Janet Yellen"};
    private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday"};

    private CrashArticles() {}

    static byte[] key(int i) {
        return ("id-" + i).getBytes(UTF_8);
    }

    static byte[] value(int i) {
        if (i % UNREADABLE == 0) {
            return ("{\"body\":\"number " + i).getBytes(UTF_8);
        }
        String body = i == TOO_LONG ? "x".repeat(Article.MAX_CODE_POINTS + 1) : body(i);
        String title = i == THROWS ? BUG : "Talks, round " + i;
        return ("{\"title\":\"" + title + "\",\"body\":\"" + body + "\",\"published\":\""
                        + LocalDate.of(2017, 1, 1).plusDays(i % 365) + "\"}")
                .getBytes(UTF_8);
    }

    /** The reason it is rejected for; null where it is read. */
    static String reason(int i) {
        return i % UNREADABLE == 0
                ? "malformed"
                : i == TOO_LONG ? "text-too-long" : i == THROWS ? "reader-failed" : null;
    }

    static Function<Article, EnrichedArticle> reader() {
        ArticleReader reader = new ArticleReader();
        return article -> {
            if (article.title().filter(BUG::equals).isPresent()) {
                throw new IllegalStateException(BUG);
            }
            return reader.read(article);
        };
    }

    private static String body(int i) {
        String person = PEOPLE[i % PEOPLE.length];
        return "GENEVA (Reuters) - " + person + " said on " + DAYS[i % DAYS.length] + " that round " + i
                + " of the talks would begin next month. The United Nations expects " + i % 97
                + " delegations. " + person.substring(person.lastIndexOf(' ') + 1) + " will leave on Sunday.";
    }
}
