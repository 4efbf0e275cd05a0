package dev.dateline.ingest.format.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlTest {
    @Test
    void givesElementsByTheirLocalNames() throws Exception {
        Document xml =
                document("<n:News xmlns:n='urn:n' xml:lang='en'><n:Item Id='1'>a <![CDATA[<b>]]></n:Item></n:News>");

        assertThat(xml.select("news > item").attr("id")).isEqualTo("1");
        assertThat(xml.select("item").text()).isEqualTo("a <b>");
        assertThat(xml.select("news").attr("xml:lang")).isEqualTo("en");
    }

    @Test
    void readsTheEncodingThatTheFileNames() throws Exception {
        byte[] latin = "<?xml version='1.0' encoding='ISO-8859-1'?><a>caf\u00e9</a>".getBytes("ISO-8859-1");

        assertThat(Xml.document(new ByteArrayInputStream(latin)).text()).isEqualTo("café");
    }

    @Test
    void refusesEveryDeclaredEntity(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "top secret");

        assertRefused("<!DOCTYPE a [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]><a>&x;</a>");
        assertRefused("<!DOCTYPE a [<!ENTITY x 'ha'>]><a>&x;</a>");
        assertRefused("<!DOCTYPE a [<!ENTITY % x SYSTEM '" + secret.toUri() + "'> %x;]><a/>");
        StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 'ha'>");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY l" + i + " '" + ("&l" + (i - 1) + ";").repeat(10) + "'>");
        }
        assertRefused(bomb + "]><a>&l29;</a>");
    }

    @Test
    void fetchesNoDocumentTypeAndNoSchema() throws Exception {
        try (ServerSocket server = new ServerSocket(0)) {
            server.setSoTimeout(1);
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            Document xml = document(
                    "<!DOCTYPE a PUBLIC '-//x' '" + url + "'><a xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                            + " xsi:schemaLocation='urn:a " + url
                            + "'>&eacute;<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='"
                            + url + "'/></a>");

            assertThat(xml.text()).isEqualTo("é");
            assertThatThrownBy(server::accept).isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        assertThatThrownBy(() -> document("<a>".repeat(100_000)))
                .isInstanceOf(MalformedXmlException.class)
                .hasMessage("elements nest more than 90 deep");
    }

    @Test
    void saysWhereItIsNotWellFormed() {
        assertThatThrownBy(() -> document("<a>\n<b></a>"))
                .isInstanceOf(MalformedXmlException.class)
                .hasMessageStartingWith("not XML at line 2, column 6: ");
    }

    private static void assertRefused(String xml) {
        assertThatThrownBy(() -> document(xml))
                .isInstanceOf(MalformedXmlException.class)
                .hasMessage("it declares an entity, which is not read");
    }

    private static Document document(String xml) throws IOException, MalformedXmlException {
        return Xml.document(new ByteArrayInputStream(xml.getBytes(UTF_8)));
    }
}
