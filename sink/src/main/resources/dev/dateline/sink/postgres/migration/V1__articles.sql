-- An article's rows in the four tables are written and deleted together, in one transaction with the offset: no row of
-- one is ever without its row in articles, and foreign keys would only check that again for every mention.

create table articles (
  id             text primary key,
  title          text,
  body           text,
  url            text,
  source_name    text,
  source_uri     text,
  authors        text[] not null,
  language       text,
  published      text,                   -- as given or found; the year may be open: XXXX-11-13
  published_from text not null,          -- given, dateline, url, none
  published_day  date,                   -- as written, never converted to another zone
  published_at   timestamptz,            -- where a time and a zone were given
  received_at    timestamptz,
  place          text,                   -- of the dateline
  agency         text,
  rights         text,
  revision       bigint,
  extra          jsonb,
  version        text not null,          -- what read it: version, rules, model, aliases
  rules          text,
  model          text,
  aliases        text,
  kafka_partition integer not null,
  kafka_offset   bigint not null
);
create index articles_published_day on articles (published_day);
create index articles_source_name on articles using hash (source_name);

create table entities (
  article_id text not null,
  id         text not null,              -- e1, e2, …: local to the article
  key        text not null,              -- identity across articles
  type       text not null,
  name       text not null,
  aliases    text[] not null,
  role       text,
  uri        text,
  primary key (article_id, id)
);
-- A key is as long as a name in a text can be; a hash takes any.
create index entities_key on entities using hash (key);

create table mentions (
  article_id text not null,
  entity_id  text not null,
  field      text not null,              -- title, body
  span_start integer not null,           -- in code points
  span_end   integer not null,
  text       text not null,
  type       text not null,              -- of the words, which can differ from the entity's
  how        text not null
);
create index mentions_article on mentions (article_id, entity_id);

create table dates (
  article_id text not null,
  id         text not null,              -- d1, d2, …: local to the article
  field      text not null,
  span_start integer not null,
  span_end   integer not null,
  text       text not null,
  type       text not null,
  value      text not null,              -- TIMEX3
  mod        text,
  edtf       text,
  from_day   date,
  to_day     date,                       -- the day after the last
  instant    timestamptz,
  range_id   text,
  relation   text not null,              -- past, present, future, none
  anchor     text not null,
  rule       text not null,
  primary key (article_id, id)
);
create index dates_days on dates (from_day, to_day) where from_day is not null;

create table progress (
  kafka_partition integer primary key,
  next_offset     bigint not null
);

create table origin (
  only_one       boolean primary key default true check (only_one),
  cluster        text not null,
  topic          text not null,
  topic_id       text not null,
  consumer_group text not null
);

create view names as
  select key,
         mode() within group (order by type) as type,
         mode() within group (order by name) as name,
         count(*) as articles,
         min(published_day) as first_day,
         max(published_day) as last_day
    from entities join articles on articles.id = article_id
   group by key;
comment on view names is 'Who and what occurs, over all articles: one row for each key';

create view together as
  select one.key as key, other.key as other_key, one.name as name, other.name as other_name, one.article_id
    from entities one join entities other on other.article_id = one.article_id and other.key <> one.key;
comment on view together is 'Which names occur in one article; ask with a key';

create view calendar as
  select dates.from_day, dates.to_day, dates.text, dates.value, dates.relation, dates.rule,
         articles.id as article_id, articles.title, articles.url, articles.source_name, articles.published_day
    from dates join articles on articles.id = dates.article_id
   where dates.from_day is not null;
comment on view calendar is 'Every date in a text that has days, with its article';
