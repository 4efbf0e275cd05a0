-- Segments to Parquet:   duckdb < segments-to-parquet.sql
-- Reads the finished segments under enriched/, takes the last record of each article, leaves out what was withdrawn, and
-- writes articles.parquet, names.parquet and dates.parquet.

CREATE TEMP TABLE enriched AS
SELECT * EXCLUDE (id, withdrawn, line)
FROM (
    SELECT coalesce(article.id, id) AS article_id, row_number() OVER () AS line, *
    FROM read_json(
        'enriched/*/*.jsonl',
        format = 'newline_delimited',
        maximum_object_size = 67108864,
        columns = {
            id: 'VARCHAR',
            withdrawn: 'BOOLEAN',
            article: 'STRUCT(id VARCHAR, title VARCHAR, body VARCHAR, url VARCHAR, source STRUCT(name VARCHAR, uri VARCHAR), authors VARCHAR[], rights VARCHAR)',
            published: 'STRUCT(value VARCHAR, "from" VARCHAR)',
            language: 'STRUCT(value VARCHAR)',
            dateline: 'STRUCT(place VARCHAR, agency VARCHAR)',
            entities: 'STRUCT(id VARCHAR, "key" VARCHAR, type VARCHAR, name VARCHAR, role VARCHAR, uri VARCHAR, mentions STRUCT(text VARCHAR)[])[]',
            dates: 'STRUCT(id VARCHAR, text VARCHAR, type VARCHAR, value VARCHAR, mod VARCHAR, edtf VARCHAR, "from" DATE, "to" DATE, relation VARCHAR, rule VARCHAR)[]'
        })
    )
QUALIFY line = max(line) OVER (PARTITION BY article_id) AND withdrawn IS NULL;

COPY (
    SELECT article_id AS id, article.title, article.body, article.url, article.source.name AS source, article.authors,
           published.value AS published, language.value AS language, dateline.place, dateline.agency
    FROM enriched
) TO 'articles.parquet' (FORMAT parquet, COMPRESSION zstd);

COPY (
    SELECT article_id, entity."key", entity.type, entity.name, entity.role, entity.uri, len(entity.mentions) AS mentions
    FROM (SELECT article_id, unnest(entities) AS entity FROM enriched)
) TO 'names.parquet' (FORMAT parquet, COMPRESSION zstd);

COPY (
    SELECT article_id, date.text, date.type, date.value, date.mod, date.edtf, date."from", date."to", date.relation, date.rule
    FROM (SELECT article_id, unnest(dates) AS date FROM enriched)
) TO 'dates.parquet' (FORMAT parquet, COMPRESSION zstd);
