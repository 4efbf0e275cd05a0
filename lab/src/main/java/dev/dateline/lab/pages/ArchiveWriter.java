package dev.dateline.lab.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** Writes pages as crawlers do: each a WARC response, compressed for itself. */
final class ArchiveWriter {
    private final OutputStream out;

    ArchiveWriter(OutputStream out) {
        this.out = out;
    }

    void page(String url, byte[] html) throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.writeBytes(
                ascii("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + html.length + "\r\n\r\n"));
        block.writeBytes(html);
        ByteArrayOutputStream member = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(member)) {
            gzip.write(ascii("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url
                    + "\r\nWARC-Date: 2024-01-02T03:04:05Z\r\nWARC-Record-ID: <urn:uuid:"
                    + UUID.nameUUIDFromBytes(ascii(url))
                    + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + block.size()
                    + "\r\n\r\n"));
            block.writeTo(gzip);
            gzip.write(ascii("\r\n\r\n"));
        }
        member.writeTo(out);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
