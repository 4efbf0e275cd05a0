package dev.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.ingest.web.WebAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpmlTest {
    @TempDir
    private Path folder;

    @Test
    void listsFeedsOfAllFolders() throws IOException {
        Opml opml = read("""
                <?xml version="1.0"?><opml version="2.0"><head><title>Mine & yours</title></head><body>
                <outline text="News"><outline type="rss" text="A" xmlUrl="https://a.example/rss" htmlUrl="https://a.example/"/>
                <outline text="deeper"><outline xmlurl="https://b.example/atom?x=1&y=2"/></outline></outline>
                <outline type="rss" xmlUrl="https://a.example/rss"/><outline xmlUrl="feed://c.example/"/><outline text="no feed"/>
                </body></opml>
                """);

        assertThat(opml.feeds())
                .extracting(WebAddress::toString)
                .containsExactly("https://a.example/rss", "https://b.example/atom?x=1&y=2");
        assertThat(opml.unusable()).containsExactly("feed://c.example/");
    }

    @Test
    void saysWhatIsNone() {
        assertThatThrownBy(() -> read("<rss/>")).isInstanceOf(IOException.class).hasMessage("no OPML");
    }

    private Opml read(String xml) throws IOException {
        return Opml.read(Files.writeString(folder.resolve("feeds.opml"), xml));
    }
}
