package dev.dateline.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/** Files of news, as publishers and crawlers write them. */
final class NewsFiles {
    private NewsFiles() {}

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    /** A page with an article of its number. */
    static String page(int number) {
        return "<html><head><title>Story " + number + "</title><link rel=canonical href=https://news.example.org/story/"
                + number + "></head><body><article><h1>Story " + number + "</h1><p>"
                + "The harbour master said ferries would sail again, and fares would rise. ".repeat(6)
                + "This is story " + number + ".</p></article></body></html>";
    }

    /** An archive of pages, each compressed for itself, as crawlers do. */
    static byte[] warc(int pages) throws IOException {
        ByteArrayOutputStream warc = new ByteArrayOutputStream();
        for (int i = 0; i < pages; i++) {
            String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page(i);
            warc.write(gzip("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example.org/story/" + i
                    + "\r\nWARC-Date: 2024-01-02T03:04:05Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>"
                    + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + http.length()
                    + "\r\n\r\n" + http + "\r\n\r\n"));
        }
        return warc.toByteArray();
    }
}
