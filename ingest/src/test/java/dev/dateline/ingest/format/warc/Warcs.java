package dev.dateline.ingest.format.warc;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dateline.ingest.format.Items;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** Archives of a few records, as crawlers write them. */
final class Warcs {
    private Warcs() {}

    /** A page with an article of its number. */
    static String page(int number) {
        return "<html><head><title>Story " + number
                + "</title></head><body><nav><a href='/'>Home</a></nav><article><h1>Story "
                + number + "</h1><p>"
                + "The harbour master said ferries would sail again, and fares would rise. ".repeat(6)
                + "This is story " + number + ".</p></article></body></html>";
    }

    static byte[] response(String url, String headers, byte[] body) {
        byte[] http = ("HTTP/1.1 200 OK\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n").getBytes(UTF_8);
        return record("response", url, "application/http; msgtype=response", concatenated(List.of(http, body)));
    }

    static byte[] response(String url, String html) {
        return response(url, "Content-Type: text/html; charset=utf-8\r\n", html.getBytes(UTF_8));
    }

    static byte[] record(String type, String url, String contentType, byte[] block) {
        byte[] head = ("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + url
                        + "\r\n"
                        + "WARC-Date: 2024-01-02T03:04:05Z\r\n"
                        + "WARC-Record-ID:"
                        + " <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n"
                        + "Content-Type:"
                        + " " + contentType + "\r\nContent-Length: " + block.length + "\r\n\r\n")
                .getBytes(UTF_8);
        return concatenated(List.of(head, block, "\r\n\r\n".getBytes(UTF_8)));
    }

    /** Every record compressed for itself, as crawlers do. */
    static byte[] gzipped(List<byte[]> records) throws IOException {
        ByteArrayOutputStream warc = new ByteArrayOutputStream();
        for (byte[] record : records) {
            warc.write(Items.gzip(record));
        }
        return warc.toByteArray();
    }

    static byte[] concatenated(List<byte[]> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
