package dev.dateline.sink.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.sink.Delivery;
import dev.dateline.sink.Talks;
import org.junit.jupiter.api.Test;

class NinjsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void anArticleIsAnItemWithItsNamesAndAnEventForEachDate() throws Exception {
        assertThat(json(Talks.delivery(7, "talks-1"))).isEqualTo(JSON.readTree("""
                {"uri":"urn:x-dateline:article:talks-1",
                 "standard":{"name":"ninjs","version":"3.1","schema":"https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"},
                 "type":"text","representationType":"full","pubStatus":"usable","versionCreated":"2017-11-13T10:00:00Z","version":"2",
                 "language":"en","by":"A. Pen, B. Ink","usageTerms":"All","located":"Paris",
                 "headlines":[{"contentType":"text/plain","value":"Talks, \\"again\\""}],
                 "bodies":[{"contentType":"text/plain",
                   "value":"PARIS (Reuters) - Anna Berg saw France on Monday; Berg will be back in March 2018."}],
                 "infoSources":[{"name":"My wire","uri":"https://example.org/feed"},{"name":"Reuters"}],
                 "altIds":[{"role":"dateline","value":"talks-1"},{"role":"url","value":"https://example.org/talks?a=1"}],
                 "people":[{"name":"Anna Berg","literal":"PERSON:anna berg"}],
                 "places":[{"name":"France","uri":"http://www.wikidata.org/entity/Q142"}],
                 "associations":[
                  {"name":"Monday","uri":"urn:x-dateline:article:talks-1:d1","type":"event",
                   "descriptions":[{"contentType":"text/plain",
                     "value":"PARIS (Reuters) - Anna Berg saw France on Monday; Berg will be back in March 2018."}],
                   "eventDetails":{"dates":{"expectedStartDate":"2017-11-13","expectedEndDate":"2017-11-13"}}},
                  {"name":"March 2018","uri":"urn:x-dateline:article:talks-1:d2","type":"event",
                   "descriptions":[{"contentType":"text/plain",
                     "value":"PARIS (Reuters) - Anna Berg saw France on Monday; Berg will be back in March 2018."}],
                   "eventDetails":{"dates":{"expectedStartDate":"2018-03","expectedEndDate":"2018-03"}}}]}"""));
    }

    @Test
    void aWithdrawalIsACanceledItemOfTheSameUri() throws Exception {
        assertThat(json(Talks.withdrawal(7, "url:a/b é"))).isEqualTo(JSON.readTree("""
                {"uri":"urn:x-dateline:article:url%3Aa%2Fb%20%C3%A9",
                 "standard":{"name":"ninjs","version":"3.1","schema":"https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"},
                 "pubStatus":"canceled"}"""));
    }

    @Test
    void whatIsNoUriIsALiteral() throws Exception {
        JsonNode item = json(Talks.delivery(7, "a", Talks.JSON.replace("https://example.org/feed", "not a uri")));

        assertThat(item.at("/infoSources/0"))
                .isEqualTo(JSON.readTree("{\"name\":\"My wire\",\"literal\":\"not a uri\"}"));
    }

    @Test
    void spansBeyondTheTextHaveNoSentence() throws Exception {
        JsonNode item = json(Talks.delivery(7, "a", Talks.JSON.replace("\"end\":82", "\"end\":83")));

        assertThat(item.at("/associations/0").has("descriptions")).isFalse();
    }

    private static JsonNode json(Delivery delivery) throws Exception {
        return JSON.readTree(Ninjs.of(delivery));
    }
}
