package dev.dateline.sink.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateTest {
    @TempDir
    private Path folder;

    @Test
    void asksForTheToken() throws Exception {
        try (WebServer web = new WebServer(folder, Map.of("DATELINE_WEB_TOKEN", "s3cret"), Optional.empty())) {
            HttpResponse<String> without = web.get("/api/status");
            assertThat(without.statusCode()).isEqualTo(401);
            assertThat(without.headers().firstValue("www-authenticate")).contains("Bearer");
            assertThat(web.get("/stream").statusCode()).isEqualTo(401);
            assertThat(web.get("/").statusCode()).isEqualTo(200);
            assertThat(web.send(web.request("/api/status").header("Authorization", "Bearer wrong"))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(web.send(web.request("/api/status").header("Authorization", "Bearer s3cret"))
                            .statusCode())
                    .isEqualTo(200);

            assertThat(web.post("/session", "application/json", "{\"token\":\"wrong\"}")
                            .statusCode())
                    .isEqualTo(401);
            assertThat(web.post("/session", "application/json", "{}").statusCode())
                    .isEqualTo(400);
            HttpResponse<String> session = web.post("/session", "application/json", "{\"token\":\"s3cret\"}");
            assertThat(session.statusCode()).isEqualTo(204);
            String cookie = session.headers().firstValue("set-cookie").orElseThrow();
            assertThat(cookie).startsWith("dateline-token=s3cret").contains("HttpOnly", "SameSite=Strict");
            assertThat(web.send(web.request("/api/status").header("Cookie", "dateline-token=s3cret"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(web.send(web.request("/api/status").header("Cookie", "dateline-token=other"))
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void answersToItsOwnNameOnly() throws Exception {
        try (WebServer web = new WebServer(folder, Map.of(), Optional.empty())) {
            assertThat(status(web, "localhost:" + web.port())).isEqualTo(200);
            assertThat(status(web, "127.0.0.1")).isEqualTo(200);
            assertThat(status(web, "rebound.example:" + web.port())).isEqualTo(421);
            assertThat(status(web, "localhost.rebound.example")).isEqualTo(421);
        }
    }

    @Test
    void keepsTheTokenToItself() {
        assertThat(new WebSettings(Optional.of("s3cret"), 1, 1).toString()).doesNotContain("s3cret");
    }

    private static int status(WebServer web, String host) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", web.port());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write(("GET /api/status HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return Integer.parseInt(new String(in.readNBytes(12), StandardCharsets.US_ASCII).substring(9));
        }
    }
}
