package dev.dateline.sink;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** One enriched article as it is on the wire, for tests of what destinations make of it. */
public final class Talks {
    public static final String JSON = """
            {"schema":"enriched/1","article":{"id":"talks-1","title":"Talks, \\"again\\"",\
            "body":"PARIS (Reuters) - Anna Berg saw France on Monday; Berg will be back in March 2018.",\
            "url":"https://example.org/talks?a=1","source":{"name":"My wire","uri":"https://example.org/feed"},"authors":["A. Pen","B. Ink"],\
            "published":"2017-11-13T10:00Z","rights":"All","revision":2},"published":{"value":"2017-11-13T10:00Z","from":"given"},\
            "language":{"value":"en","from":"detected"},\
            "dateline":{"in":"body","start":0,"end":17,"place":"Paris","agency":"Reuters"},"sentences":[{"in":"body","start":0,"end":82}],\
            "entities":[{"id":"e1","key":"PERSON:anna berg","type":"PERSON","name":"Anna Berg","aliases":["Berg"],"role":"envoy","mentions":[\
            {"in":"body","start":18,"end":27,"text":"Anna Berg","type":"PERSON","how":"name"},\
            {"in":"body","start":50,"end":54,"text":"Berg","type":"PERSON","how":"surname"}]},\
            {"id":"e2","key":"http://www.wikidata.org/entity/Q142","type":"LOCATION","name":"France","aliases":[],\
            "uri":"http://www.wikidata.org/entity/Q142","mentions":[\
            {"in":"body","start":32,"end":38,"text":"France","type":"LOCATION","how":"name"}]}],\
            "dates":[{"id":"d1","in":"body","start":42,"end":48,"text":"Monday","type":"DATE","value":"2017-11-13",\
            "edtf":"2017-11-13","from":"2017-11-13","to":"2017-11-14","relation":"present","anchor":"published","rule":"weekday"},\
            {"id":"d2","in":"body","start":71,"end":81,"text":"March 2018","type":"DATE","value":"2018-03",\
            "edtf":"2018-03","from":"2018-03-01","to":"2018-04-01","relation":"future","anchor":"none","rule":"month"}],\
            "provenance":{"version":"0.1.0"}}""";

    private Talks() {}

    public static Delivery delivery(long offset, String id) {
        return delivery(offset, id, JSON);
    }

    public static Delivery delivery(long offset, String id, String json) {
        return new Delivery(offset, id, Optional.of(json.getBytes(StandardCharsets.UTF_8)), Instant.EPOCH);
    }

    public static Delivery withdrawal(long offset, String id) {
        return new Delivery(offset, id, Optional.empty(), Instant.EPOCH);
    }
}
