package dev.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.ingest.Defaults;
import dev.dateline.ingest.NamedSource;
import dev.dateline.ingest.file.FileSource;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The page as a person meets it, in a real browser: everything behind it runs too. */
class PageIT {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path data;

    private static Browser browser;
    private static EmbeddedBroker broker;
    private static Running running;
    private static String page;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.start("PageIT");
        broker = EmbeddedBroker.start(data.resolve("kafka"), 0);
        running = new Running();
        LocalRun run = PipelineIT.stages(broker.bootstrapServers(), data);
        page = "http://127.0.0.1:" + run.start(running, data);
        run.publish(running, new Publishing("run", false, false, List.of(new NamedSource("files", samples()))));
        await().atMost(LONG).until(() -> get("/api/status").contains("\"articles\":10"));
    }

    private static FileSource samples() {
        return new FileSource(
                Stream.of(
                                "bridge.json",
                                "brueckenfest.json",
                                "ferries.txt",
                                "power-line-seed.txt",
                                "river-treaty-seed.txt",
                                "telescope.json",
                                "wire.jsonl")
                        .map(name -> "../samples/" + name)
                        .toList(),
                Defaults.NONE);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            running.close();
            broker.close();
        }
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void showsWhatComesInAsItComesIn() throws Exception {
        browser.open(page + "/");
        await().atMost(LONG).until(() -> browser.all(".card").size() == 10);
        assertThat(browser.text(".connection")).isEqualTo("Live · 10 articles");

        push("{\"id\":\"live-1\",\"title\":\"A ferry for Lindhaven\",\"body\":\"It sails on 3 May 2018.\"}");
        await().atMost(LONG).until(() -> browser.text(".card h2").equals("A ferry for Lindhaven"));
        push("{\"id\":\"live-1\",\"title\":\"Two ferries for Lindhaven\",\"body\":\"They sail on 4 May 2018.\"}");
        await().atMost(LONG).until(() -> browser.text(".card h2").equals("Two ferries for Lindhaven"));
        assertThat(browser.all(".card")).hasSize(11);
        await().atMost(LONG)
                .until(() -> browser.text(".connection").equals("Live · 11 articles · 2 new since you came"));

        browser.find(".headline button").click();
        push("{\"id\":\"live-2\",\"title\":\"Held back\",\"body\":\"Later.\"}");
        await().atMost(LONG).until(() -> browser.text(".connection").endsWith("1 held back"));
        assertThat(browser.all(".card")).hasSize(11);
        browser.find(".headline button").click();
        assertThat(browser.text(".card h2")).isEqualTo("Held back");

        withdraw("live-1");
        withdraw("live-2");
        await().atMost(LONG).until(() -> browser.all(".card").size() == 10);
    }

    @Test
    void findsByWordsNamesAndDays() {
        browser.open(page + "/search?q=Haraldsen");
        await().atMost(LONG).until(() -> browser.all(".card").size() == 1);
        assertThat(browser.text(".card h2")).isEqualTo("Central bank holds rates, sees inflation easing by spring");
        assertThat(browser.all("mark.found")).isNotEmpty();

        browser.find("aside a.person").click();
        await().atMost(LONG)
                .until(() -> browser.address().contains("name=PERSON")
                        && browser.all(".card").size() == 1);
        browser.find(".chips > a[aria-label^='Take out']").click();
        await().atMost(LONG).until(() -> !browser.address().contains("name="));

        browser.open(page + "/search");
        await().atMost(LONG).until(() -> !browser.all("#mentioned-from").isEmpty());
        browser.set("#mentioned-from", "2017-11-10");
        browser.set("#mentioned-last", "2017-11-10");
        browser.find("form.filters button").click();
        await().atMost(LONG)
                .until(() -> browser.address().contains("mentioned-from=2017-11-10&mentioned-to=2017-11-11"));
        await().atMost(LONG).until(() -> !browser.all(".card").isEmpty());
        assertThat(browser.all(".card h2 a").stream().map(WebElement::getText))
                .contains("Central bank holds rates, sees inflation easing by spring");
        assertThat(browser.value("#mentioned-last")).isEqualTo("2017-11-10");

        browser.open(page + "/search?q=nowhere-to-be-found");
        await().atMost(LONG).until(() -> browser.text("main").contains("Nothing was found."));
    }

    @Test
    void marksAnArticleInItsOwnTextAndSaysWhy() {
        browser.open(page + "/search?q=Haraldsen");
        await().atMost(LONG).until(() -> browser.all(".card").size() == 1);
        browser.find(".card h2 a").click();
        await().atMost(LONG).until(() -> !browser.all(".body .mark").isEmpty());
        assertThat(browser.text(".body"))
                .startsWith("LINDHAVEN, Nov 13 (Harbour Courier) - The Central Bank of Norland kept its main");

        WebElement monday = browser.all(".body .mark.date").stream()
                .filter(mark -> mark.getText().equals("Monday"))
                .findFirst()
                .orElseThrow();
        browser.actions(new Actions(browser.driver()).moveToElement(monday));
        assertThat(browser.text("#tip"))
                .contains("Mon, 13 Nov 2017", "2017-11-13", "the day of publication", "weekday");
        assertThat(monday.getDomAttribute("aria-describedby")).isEqualTo("tip");

        browser.script("arguments[0].focus()", browser.find(".body .mark.person"));
        assertThat(browser.text("#tip")).contains("Elin Haraldsen", "Person", "2 mentions: Elin Haraldsen, Haraldsen");
        assertThat(browser.all(".mark.same")).hasSize(2);
        browser.actions(new Actions(browser.driver()).sendKeys(Keys.ESCAPE));
        assertThat(browser.all("#tip").get(0).isDisplayed()).isFalse();

        browser.find("aside a.person").click();
        await().atMost(LONG).until(() -> browser.text("h1").equals("Elin Haraldsen"));
        assertThat(browser.all(".timeline rect")).hasSize(1);
        assertThat(browser.all(".card")).hasSize(1);
    }

    @Test
    void readsAPastedTextAtOnceAndKeepsNothing() throws Exception {
        String before = get("/api/status");
        browser.open(page + "/read");
        await().atMost(LONG).until(() -> !browser.all("#text").isEmpty());
        browser.find("#text").sendKeys("oslo ( reuters ) - the norwegian minister met anna berg on monday .");
        browser.set("#day", "2017-11-15");
        browser.find("form.panel button.primary").click();
        await().atMost(LONG).until(() -> !browser.all(".body .mark").isEmpty());

        assertThat(browser.all(".body .mark").stream().map(WebElement::getText))
                .contains("oslo", "reuters", "norwegian", "anna berg", "monday");
        assertThat(browser.text("aside")).contains("Anna Berg", "Mon, 13 Nov 2017");
        assertThat(get("/api/status")).isEqualTo(before);
    }

    @Test
    void showsWhatIsDue() {
        browser.open(page + "/calendar?day=2017-11-13");
        await().atMost(LONG).until(() -> !browser.all(".agenda summary").isEmpty());
        browser.find(".agenda summary").click();
        await().atMost(LONG).until(() -> browser.all(".agenda .titles a").size() > 1);
        assertThat(browser.text(".sheet h2")).isEqualTo("November 2017");
        browser.find(".sheet td a").click();
        await().atMost(LONG).until(() -> browser.address().contains("/search?mentioned-from=2017-11-"));
    }

    @Test
    void takesNothingInAnArticleForMarkup() throws Exception {
        push(
                "{\"id\":\"<b>x\",\"title\":\"<img src=x onerror='document.title=1'><script>document.title=2</script>\","
                        + "\"body\":\"<svg onload=document.title=3> Anna <b>Berg</b> came on Monday, said Anna Berg.\","
                        + "\"url\":\"javascript:document.title=4\",\"source\":{\"name\":\"<i>wire</i>\\u202e\"},\"published\":\"2017-11-13\"}");
        await().atMost(LONG).until(() -> get("/api/articles?q=svg").contains("<b>x"));
        for (String view : List.of("/", "/search?q=svg", "/article?id=%3Cb%3Ex")) {
            browser.open(page + view);
            await().atMost(LONG).until(() -> browser.text("main").contains("<img src=x onerror='document.title=1'>"));
            assertThat(browser.all("main img, main script, main b, main i, [href^='javascript']"))
                    .isEmpty();
            assertThat(browser.driver().getTitle()).doesNotMatch("[1-4]");
            assertThat(browser.all(".about bdi"))
                    .as("what turns writing around keeps to itself")
                    .isNotEmpty();
        }
        withdraw("<b>x");
        await().atMost(LONG).until(() -> get("/api/status").contains("\"articles\":10"));
        browser.open(page + "/article?id=%3Cb%3Ex");
        await().atMost(LONG).until(() -> browser.text("main").contains("This article was withdrawn"));
        browser.complaints();
    }

    @Test
    void isUsedByKeyboard() {
        browser.open(page + "/calendar?day=2017-11-13");
        await().atMost(LONG).until(() -> !browser.all(".agenda summary").isEmpty());
        browser.actions(new Actions(browser.driver()).sendKeys(Keys.TAB));
        assertThat(browser.focused().getText()).isEqualTo("Skip to the content");
        browser.actions(new Actions(browser.driver()).sendKeys("/"));
        assertThat(browser.focused().getDomAttribute("id")).isEqualTo("quick");
        browser.actions(new Actions(browser.driver()).sendKeys("inflation", Keys.ENTER));
        await().atMost(LONG)
                .until(() -> browser.address().contains("/search?q=inflation")
                        && !browser.all(".card").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"1280, 900, light", "1280, 900, dark", "390, 844, light", "390, 844, dark"})
    void isFitForEveryone(int width, int height, String theme) throws IOException {
        browser.shape(width, height, theme);
        Map<String, String> views = Map.of(
                "live", "/",
                "search", "/search?q=bank&sort=published",
                "article", "/article?id=" + encoded("courier:2017-11-13:rates"),
                "name", "/name?key=" + encoded("PERSON:elin haraldsen"),
                "calendar", "/calendar?day=2017-11-13",
                "read", "/read");
        for (String view : views.keySet()) {
            browser.open(page + views.get(view));
            await().atMost(LONG).until(() -> !browser.all("main h1").isEmpty());
            await().atMost(LONG)
                    .until(() -> browser.all(".card, .agenda, .body, #text").size() > 0);
            if (view.equals("read")) {
                browser.find("form.panel button[type=button]").click();
                await().atMost(LONG).until(() -> !browser.all(".body .mark").isEmpty());
            }
            Path pictures = Path.of("target", "pictures");
            Files.createDirectories(pictures);
            Files.write(
                    pictures.resolve(view + "-" + (width < 600 ? "narrow" : "wide") + "-" + theme + ".png"),
                    browser.picture());
            assertThat(browser.script("return document.documentElement.scrollWidth"))
                    .as(view + " is not wider than the screen")
                    .isEqualTo((long) width);
            assertThat(browser.accessibilityProblems()).as(view + ", " + theme).isEmpty();
        }
        browser.shape(1280, 900, "light");
    }

    private static String get(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(page + path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static void push(String article) throws IOException, InterruptedException {
        assertThat(HTTP.send(
                                HttpRequest.newBuilder(URI.create(page + "/articles"))
                                        .header("Content-Type", "application/json")
                                        .POST(HttpRequest.BodyPublishers.ofString(article))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(202);
    }

    private static void withdraw(String id) throws IOException, InterruptedException {
        HTTP.send(
                HttpRequest.newBuilder(URI.create(page + "/articles?id=" + encoded(id)))
                        .DELETE()
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
