package dev.dateline.ingest.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a server does, there is an answer, in time and in little memory. */
@Timeout(60)
class FetcherTest {
    private static final int MAX_BYTES = 100_000;
    private static final Instant NOW = Instant.parse("2017-11-13T09:30:00Z");

    @Test
    void fetchesADocument() throws IOException {
        Fetched fetched = ask(says("HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=utf-8\r\nETag: \"v1\"\r\n"
                + "Last-Modified: Mon, 13 Nov 2017 09:30:00 GMT\r\nCache-Control: public, max-age=600\r\n"
                + "Content-Length: 5\r\n\r\nhello"));

        assertThat(fetched).isInstanceOfSatisfying(Fetched.Document.class, document -> {
            assertThat(document.bytes()).isEqualTo("hello".getBytes(UTF_8));
            assertThat(document.contentType()).contains("text/xml; charset=utf-8");
            assertThat(document.validators())
                    .isEqualTo(new Validators(Optional.of("\"v1\""), Optional.of("Mon, 13 Nov 2017 09:30:00 GMT")));
            assertThat(document.freshFor()).contains(Duration.ofMinutes(10));
        });
    }

    @Test
    void asksConditionallyAndSaysWhoItIs() throws IOException {
        try (RudeServer server = new RudeServer(says("HTTP/1.1 304 Not Modified\r\n\r\n"));
                Fetcher fetcher = fetcher(5, true)) {
            Fetched fetched = fetcher.fetch(
                    server.address(),
                    new Validators(Optional.of("W/\"7\""), Optional.of("Mon, 13 Nov 2017 09:30:00 GMT")));

            assertThat(fetched).isEqualTo(new Fetched.NotModified(Optional.empty()));
            assertThat(server.requests())
                    .singleElement()
                    .asString()
                    .contains(
                            "GET /feed HTTP/1.1",
                            "If-None-Match: W/\"7\"",
                            "If-Modified-Since: Mon, 13 Nov 2017 09:30:00 GMT",
                            "User-Agent: Dateline test",
                            "gzip");
        }
    }

    @Test
    void tellsHowLongToStayAway() throws IOException {
        assertThat(ask(says("HTTP/1.1 429 Too Many\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n")))
                .isEqualTo(new Fetched.Refused(429, "HTTP 429", Optional.of(Duration.ofMinutes(2))));
        assertThat(ask(says(
                        "HTTP/1.1 503 No\r\nRetry-After: Mon, 13 Nov 2017 10:00:00 GMT\r\nContent-Length: 0\r\n\r\n")))
                .isEqualTo(new Fetched.Refused(503, "HTTP 503", Optional.of(Duration.ofMinutes(30))));
        assertThat(ask(says("HTTP/1.1 503 No\r\nRetry-After: 99999999\r\nContent-Length: 0\r\n\r\n")))
                .isEqualTo(new Fetched.Refused(503, "HTTP 503", Optional.of(Duration.ofDays(1))));
        assertThat(ask(says("HTTP/1.1 500 Oops\r\nRetry-After: soon\r\nContent-Length: 0\r\n\r\n")))
                .isEqualTo(new Fetched.Refused(500, "HTTP 500", Optional.empty()));
    }

    @Test
    void unpacksUpToALimit() throws IOException {
        assertThat(ask(gzip(gzipped(50_000))))
                .isInstanceOfSatisfying(Fetched.Document.class, document -> assertThat(document.bytes())
                        .hasSize(50_000));
        // 30 kB that are 30 MB.
        assertThat(ask(gzip(gzipped(30_000_000)))).isEqualTo(new Fetched.Refused("larger than 100000 bytes"));
        byte[] whole = gzipped(50_000);
        assertThat(ask(gzip(Arrays.copyOf(whole, whole.length - 12))))
                .isEqualTo(new Fetched.Refused("the compressed document is damaged or ends too early"));
        assertThat(ask(gzip("not gzip at all".getBytes(UTF_8))))
                .isEqualTo(new Fetched.Refused("the compressed document is damaged or ends too early"));
    }

    @Test
    void endsAnEndlessDocument() throws IOException {
        Fetched fetched = ask((request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(ISO_8859_1));
            byte[] chunk = ("1000\r\n" + "x".repeat(0x1000) + "\r\n").getBytes(ISO_8859_1);
            while (true) {
                out.write(chunk);
            }
        });

        assertThat(fetched).isEqualTo(new Fetched.Refused("larger than 100000 bytes"));
    }

    @Test
    void endsEndlessHeaders() throws IOException {
        RudeServer.Manners many = (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(ISO_8859_1));
            while (true) {
                out.write("X-Y: z\r\n".getBytes(ISO_8859_1));
            }
        };
        RudeServer.Manners one = (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nX-Y: ".getBytes(ISO_8859_1));
            while (true) {
                out.write("zzzzzzzzzzzzzzzz".getBytes(ISO_8859_1));
            }
        };

        assertThat(ask(many)).isInstanceOf(Fetched.Refused.class);
        assertThat(ask(one)).isInstanceOf(Fetched.Refused.class);
    }

    @Test
    void waitsOnlySoLongForOneThatTrickles() throws IOException {
        RudeServer.Manners body = (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n".getBytes(ISO_8859_1));
            trickle(out);
        };
        RudeServer.Manners headers = (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(ISO_8859_1));
            trickle(out);
        };

        assertThat(ask(body)).isEqualTo(new Fetched.Refused("took longer than 1 s"));
        assertThat(ask(headers)).isEqualTo(new Fetched.Refused("took longer than 1 s"));
    }

    private static void trickle(OutputStream out) throws Exception {
        while (true) {
            out.write('x');
            out.flush();
            Thread.sleep(50);
        }
    }

    @Test
    void givesUpOnOneThatSaysNothing() throws IOException {
        assertThat(ask((request, out) -> Thread.sleep(60_000))).isInstanceOf(Fetched.Refused.class);
        assertThat(ask((request, out) -> {})).isInstanceOf(Fetched.Refused.class);
        assertThat(ask(says("I am no web server\r\n"))).isInstanceOf(Fetched.Refused.class);
        assertThat(ask(says("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort")))
                .isInstanceOf(Fetched.Refused.class);
    }

    @Test
    void followsAFewRedirects() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        RudeServer.Manners twice = (request, out) -> says(asked.incrementAndGet() < 3
                        ? "HTTP/1.1 302 Found\r\nLocation: /next " + asked.get() + "\r\nContent-Length: 0\r\n\r\n"
                        : "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
                .answer(request, out);

        assertThat(ask(twice)).isInstanceOfSatisfying(Fetched.Document.class, document -> assertThat(
                        document.at().uri())
                .hasPath("/next 2"));
        assertThat(ask(says("HTTP/1.1 301 Moved\r\nLocation: /feed\r\nContent-Length: 0\r\n\r\n")))
                .isInstanceOfSatisfying(Fetched.Refused.class, refused -> assertThat(refused.why())
                        .startsWith("more than 5 redirects"));
        assertThat(ask(says("HTTP/1.1 301 Moved\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n")))
                .isEqualTo(new Fetched.Refused("a redirect to nowhere: file:///etc/passwd"));
        assertThat(ask(says("HTTP/1.1 301 Moved\r\nContent-Length: 0\r\n\r\n")))
                .isEqualTo(new Fetched.Refused("a redirect to nowhere: no Location"));
    }

    @Test
    void reachesNoPrivateAddress() throws IOException {
        try (RudeServer server = new RudeServer(says("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret"));
                Fetcher fetcher = fetcher(5, false)) {
            for (String host : new String[] {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0"}) {
                assertThat(fetcher.fetch(server.address(host), Validators.NONE))
                        .isInstanceOfSatisfying(Fetched.Refused.class, refused -> assertThat(refused.why())
                                .contains("not on the public internet"));
            }
            assertThat(server.requests()).isEmpty();
        }
    }

    /** The name is at a public address when it is judged first, and at a private one when the redirect leads back to it. */
    @Test
    void judgesANameEachTimeItConnects() throws IOException {
        InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        InetAddress inside = InetAddress.getByAddress(new byte[] {10, 0, 0, 1});
        AtomicInteger asked = new AtomicInteger();
        Predicate<InetAddress> allButInside = address -> !address.equals(inside);
        GuardedResolver resolver = new GuardedResolver(
                host -> new InetAddress[] {asked.getAndIncrement() == 0 ? here : inside}, allButInside);
        try (RudeServer server =
                        new RudeServer(says("HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n"));
                Fetcher fetcher = new Fetcher(settings(5, false), resolver, InstantSource.fixed(NOW))) {

            Fetched fetched = fetcher.fetch(server.address("rebinding.example"), Validators.NONE);

            assertThat(fetched)
                    .isEqualTo(
                            new Fetched.Refused("rebinding.example is at 10.0.0.1, which is not on the public internet;"
                                    + " --allow-private lets it be fetched"));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void refusesANameOfWhichOneAddressIsPrivate() throws UnknownHostException {
        InetAddress outside = InetAddress.getByName("8.8.8.8");
        InetAddress inside = InetAddress.getByName("192.168.1.1");
        GuardedResolver resolver =
                new GuardedResolver(host -> new InetAddress[] {outside, inside}, new PublicAddresses());

        assertThatThrownBy(() -> resolver.resolve("both.example"))
                .hasMessageStartingWith("both.example is at 192.168.1.1");
    }

    private static Fetched ask(RudeServer.Manners manners) throws IOException {
        try (RudeServer server = new RudeServer(manners);
                Fetcher fetcher = fetcher(1, true)) {
            return fetcher.fetch(server.address(), Validators.NONE);
        }
    }

    private static Fetcher fetcher(int seconds, boolean allowPrivate) {
        return new Fetcher(
                settings(seconds, allowPrivate),
                new GuardedResolver(InetAddress::getAllByName, allowPrivate ? any -> true : new PublicAddresses()),
                InstantSource.fixed(NOW));
    }

    private static FetchSettings settings(int seconds, boolean allowPrivate) {
        return new FetchSettings(
                "Dateline test", allowPrivate, 4, Duration.ofSeconds(seconds), MAX_BYTES, Duration.ZERO);
    }

    private static RudeServer.Manners says(String text) {
        return (request, out) -> {
            out.write(text.getBytes(ISO_8859_1));
            out.flush();
        };
    }

    private static RudeServer.Manners gzip(byte[] body) {
        return (request, out) -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + body.length + "\r\n\r\n")
                    .getBytes(ISO_8859_1));
            out.write(body);
            out.flush();
        };
    }

    private static byte[] gzipped(int zeros) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(new byte[zeros]);
        }
        return bytes.toByteArray();
    }
}
