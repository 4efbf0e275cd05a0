package dev.dateline.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.token.Tokens;
import dev.dateline.wire.Article;
import dev.dateline.wire.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageReaderTest {
    private final LanguageReader reader = new LanguageReader();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | the minister said on monday that talks with the union would go on",
                "en | THE MINISTER SAID ON MONDAY THAT TALKS WITH THE UNION WOULD GO ON",
                "de | Der Minister sagte am Montag, dass die Gespräche mit der Gewerkschaft weitergehen und nicht enden",
                "fr | Le ministre a dit lundi que les discussions avec le syndicat sont dans une impasse",
                "es | El ministro dijo el lunes que las conversaciones con los sindicatos no se han roto pero",
                "it | Il ministro ha detto che le trattative con gli operai non sono finite",
                "pt | O ministro disse que as conversas com os sindicatos não foram encerradas pelo governo",
                "nl | De minister zei dat het overleg met de bonden niet voorbij is en van start gaat",
                "ru | Министр сказал, что переговоры с профсоюзом не окончены, и это не конец",
                "zh | 部长 周一 表示 与 工会 的 谈判 将 继续",
                "ja | 大臣 は 月曜日 に 組合 との 交渉 を 続ける と 述べた",
                "ar | قال الوزير إن المحادثات مع النقابة مستمرة في العاصمة على مدى أسبوع من الزمن",
                "el | Ο υπουργός είπε ότι οι συνομιλίες συνεχίζονται",
            })
    void detects(String language, String text) {
        assertThat(reader.read(Article.of(text), List.of(Tokens.of(text))).value())
                .contains(language);
    }

    @Test
    void whatIsGivenIsTaken() {
        Article article =
                Article.builder().body("the and of the").language("fr-CA").build();
        assertThat(reader.read(article, List.of(Tokens.of("the and of the"))).value())
                .contains("fr-CA");
    }

    @Test
    void littleTextSaysNothingAndIsReadAsEnglish() {
        Language language = reader.read(Article.of("Nov. 13"), List.of(Tokens.of("Nov. 13")));
        assertThat(language).isEqualTo(Language.unknown());
        assertThat(LanguageReader.readable(language)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"en,true", "en-GB,true", "EN,true", "eng,false", "de,false", "e,false"})
    void onlyEnglishIsRead(String tag, boolean readable) {
        Article article = Article.builder().body("x").language(tag).build();
        assertThat(LanguageReader.readable(reader.read(article, List.of()))).isEqualTo(readable);
    }
}
