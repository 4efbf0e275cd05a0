package dev.dateline.ingest.web;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;

/**
 * Fetches documents with GET, each within a time and a size, whatever the server does: a few redirects are followed, cookies
 * are not kept, and every connection goes through the one resolver that knows which addresses may be reached. Never throws
 * for what a server does. Safe for use by several threads.
 */
public final class Fetcher implements AutoCloseable {
    private static final int REDIRECTS = 5;
    private static final Set<Integer> REDIRECTING = Set.of(301, 302, 303, 307, 308);

    /** A server that says nothing for this long is given up; one that trickles meets the timeout of the whole. */
    private static final Timeout SILENCE = Timeout.ofSeconds(15);

    private static final String ACCEPT = "application/rss+xml, application/atom+xml, application/feed+json, "
            + "application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.8, */*;q=0.5";

    private final FetchSettings settings;
    private final InstantSource clock;
    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor deadlines;
    private final AtomicLong bytesRead = new AtomicLong();

    public Fetcher(FetchSettings settings) {
        this(
                settings,
                new GuardedResolver(
                        InetAddress::getAllByName, settings.allowPrivate() ? any -> true : new PublicAddresses()),
                InstantSource.system());
    }

    Fetcher(FetchSettings settings, DnsResolver resolver, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        client = client(settings, resolver);
        deadlines = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "fetch-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        deadlines.setRemoveOnCancelPolicy(true);
    }

    private static CloseableHttpClient client(FetchSettings settings, DnsResolver resolver) {
        Timeout silence = Timeout.ofMilliseconds(
                Math.min(SILENCE.toMilliseconds(), settings.timeout().toMillis()));
        Http1Config limits = Http1Config.custom()
                .setMaxLineLength(16 << 10)
                .setMaxHeaderCount(200)
                .setMaxEmptyLineCount(5)
                .build();
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(limits)
                                .build())
                        .setMaxConnTotal(settings.threads())
                        .setMaxConnPerRoute(settings.threads())
                        .setDefaultSocketConfig(
                                SocketConfig.custom().setSoTimeout(silence).build())
                        .setDefaultTlsConfig(
                                TlsConfig.custom().setHandshakeTimeout(silence).build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(silence)
                                .setSocketTimeout(silence)
                                .build())
                        .build())
                // A host is asked once in a while: a connection kept would mostly be dead by then, and its name is to
                // be judged anew.
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(silence).build())
                .setUserAgent(settings.userAgent())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    /** Asks for a document of which we may have a version already. */
    public Fetched fetch(WebAddress address, Validators known) {
        return fetch(address, known, settings.maxBytes());
    }

    /** Bytes of all documents so far, uncompressed. */
    public long bytesRead() {
        return bytesRead.get();
    }

    Fetched fetch(WebAddress address, Validators known, int maxBytes) {
        long deadline = System.nanoTime() + settings.timeout().toNanos();
        WebAddress at = address;
        for (int redirects = 0; redirects <= REDIRECTS; redirects++) {
            Answer answer = ask(at, known, maxBytes, deadline);
            if (answer.fetched().isPresent()) {
                return answer.fetched().get();
            }
            Optional<WebAddress> next = answer.location().flatMap(at::resolve);
            if (next.isEmpty()) {
                return new Fetched.Refused(
                        "a redirect to nowhere: " + answer.location().orElse("no Location"));
            }
            at = next.get();
        }
        return new Fetched.Refused("more than " + REDIRECTS + " redirects, the last to " + at);
    }

    /** Either an end or the address to ask next. */
    private record Answer(Optional<Fetched> fetched, Optional<String> location) {
        static Answer of(Fetched fetched) {
            return new Answer(Optional.of(fetched), Optional.empty());
        }
    }

    private Answer ask(WebAddress address, Validators known, int maxBytes, long deadline) {
        HttpGet request = new HttpGet(address.uri());
        request.setHeader(HttpHeaders.ACCEPT, ACCEPT);
        known.etag().ifPresent(etag -> request.setHeader(HttpHeaders.IF_NONE_MATCH, etag));
        known.modified().ifPresent(modified -> request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, modified));
        ClassicHttpResponse response = null;
        Optional<ScheduledFuture<?>> end = Optional.empty();
        try {
            end = Optional.of(deadlines.schedule(request::cancel, deadline - System.nanoTime(), TimeUnit.NANOSECONDS));
            response = client.executeOpen(null, request, null);
            return answer(address, response, maxBytes);
        } catch (IOException | RuntimeException e) {
            boolean late = System.nanoTime() >= deadline;
            return Answer.of(new Fetched.Refused(
                    late ? "took longer than " + settings.timeout().toSeconds() + " s" : reason(e)));
        } finally {
            end.ifPresent(late -> late.cancel(false));
            // Closing what is not read to its end would read on, and an endless document has none.
            request.cancel();
            Closer.closeQuietly(response);
        }
    }

    private Answer answer(WebAddress at, ClassicHttpResponse response, int maxBytes) throws IOException {
        ResponseHeaders headers = new ResponseHeaders(response, clock.instant());
        int status = response.getCode();
        if (REDIRECTING.contains(status)) {
            return new Answer(Optional.empty(), headers.text(HttpHeaders.LOCATION));
        }
        if (status == 304) {
            return Answer.of(new Fetched.NotModified(headers.freshFor()));
        }
        if (status != 200) {
            return Answer.of(new Fetched.Refused(status, "HTTP " + status, headers.retryAfter()));
        }
        Optional<byte[]> bytes = read(response.getEntity(), maxBytes);
        if (bytes.isEmpty()) {
            return Answer.of(new Fetched.Refused("larger than " + maxBytes + " bytes"));
        }
        return Answer.of(new Fetched.Document(
                at,
                bytes.get(),
                headers.text(HttpHeaders.CONTENT_TYPE),
                new Validators(headers.text(HttpHeaders.ETAG), headers.text(HttpHeaders.LAST_MODIFIED)),
                headers.freshFor()));
    }

    /** The whole body, uncompressed; empty where it is larger than allowed. */
    private Optional<byte[]> read(HttpEntity entity, int maxBytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (entity == null) {
            return Optional.of(bytes.toByteArray());
        }
        // Not closed here: see ask.
        InputStream in = entity.getContent();
        byte[] buffer = new byte[16 << 10];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            bytesRead.addAndGet(n);
            if (n > maxBytes - bytes.size()) {
                return Optional.empty();
            }
            bytes.write(buffer, 0, n);
        }
        return Optional.of(bytes.toByteArray());
    }

    private static String reason(Exception e) {
        if (e instanceof GuardedResolver.PrivateAddressException) {
            return e.getMessage();
        }
        if (e instanceof UnknownHostException) {
            return "no such host: " + e.getMessage();
        }
        if (e instanceof SocketTimeoutException) {
            return "the server says nothing";
        }
        if (e instanceof SSLException) {
            return "no safe connection: " + e.getMessage();
        }
        if (e instanceof EOFException || e instanceof ZipException) {
            return "the compressed document is damaged or ends too early";
        }
        return "cannot be fetched: " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
