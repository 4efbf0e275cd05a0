// An article's own text with its names and dates marked, and what is known of each when one points at it.

import { address, count, dotted, h } from './dom.js';
import { published, span, TYPES } from './words.js';

const RELATIONS = { past: 'past', present: 'the day of publication', future: 'ahead', none: 'not on the calendar' };
const HOW = {
  name: 'named in full', alias: 'another name', acronym: 'by its letters', surname: 'by surname',
  definition: 'defined here', demonym: 'by nationality', metonym: 'by its seat',
};

// Everything that is marked in a field, in order, none inside another.
function marks({ entities, dates }, field) {
  const all = [
    ...entities.flatMap((entity) => entity.mentions.filter((mention) => mention.in === field)
      .map((mention) => ({ start: mention.start, end: mention.end, entity, mention }))),
    ...dates.filter((date) => date.in === field).map((date) => ({ start: date.start, end: date.end, date })),
  ].sort((one, other) => one.start - other.start || other.end - one.end);
  let end = 0;
  return all.filter((mark) => {
    const free = mark.start >= end;
    end = free ? mark.end : end;
    return free;
  });
}

function nameMark({ entity }, text) {
  return h('a', { class: `mark ${entity.type.toLowerCase()}`, href: address('/name', { key: entity.key }), 'data-of': entity.id }, text);
}

function dateMark({ date }, text) {
  const href = date.from ? address('/search', { 'mentioned-from': date.from, 'mentioned-to': date.to }) : null;
  return href
    ? h('a', { class: 'mark date', href, 'data-of': date.id }, text)
    : h('span', { class: 'mark date', tabindex: '0', role: 'note', 'data-of': date.id }, text);
}

// The text of a field as nodes; offsets count code points of the text exactly as it came in.
export function markedText(enriched, field) {
  const points = Array.from(enriched.article[field] ?? '');
  const nodes = [];
  let end = 0;
  for (const mark of marks(enriched, field)) {
    nodes.push(points.slice(end, mark.start).join(''));
    const text = points.slice(mark.start, mark.end).join('');
    nodes.push(mark.entity ? nameMark(mark, text) : dateMark(mark, text));
    end = mark.end;
  }
  nodes.push(points.slice(end).join(''));
  return nodes;
}

function row(label, ...value) {
  return [h('dt', {}, label), h('dd', {}, value)];
}

function aboutName(entity) {
  const forms = [...new Set(entity.mentions.map((mention) => mention.text.replace(/\s+/g, ' ')))];
  const ways = [...new Set(entity.mentions.map((mention) => HOW[mention.how] ?? mention.how))];
  return h('div', {},
    h('p', { class: 'what' }, h('strong', {}, entity.name), ' ', h('small', {}, TYPES[entity.type][0])),
    h('dl', {},
      entity.role && row('Role', entity.role),
      row('Here', count(entity.mentions.length, 'mention', 'mentions'), ': ', forms.slice(0, 8).join(', '), forms.length > 8 ? ', …' : ''),
      row('Found', ways.join(', ')),
      entity.uri && row('Known as', entity.uri.replace(/^https?:\/\/(www\.)?/, ''))));
}

function anchor(date, dates) {
  if (date.anchor === 'published' || date.anchor === 'dateline') {
    return `the ${date.anchor === 'published' ? 'day of publication' : 'dateline'}`;
  }
  const other = dates.find((one) => one.id === date.anchor);
  return other ? `“${other.text.replace(/\s+/g, ' ')}” (${other.value})` : 'nothing: it stands by itself';
}

function aboutDate(date, dates) {
  return h('div', {},
    h('p', { class: 'what' }, h('strong', {}, date.from ? span(date.from, date.to) : date.value), ' ', h('small', {}, date.type.toLowerCase())),
    h('dl', {},
      row('Value', h('code', {}, date.value), date.mod ? ` ${date.mod}` : ''),
      date.edtf && row('EDTF', h('code', {}, date.edtf)),
      date.relation && row('Against publication', RELATIONS[date.relation] ?? date.relation),
      row('Reckoned from', anchor(date, dates)),
      row('Rule', h('code', {}, date.rule))));
}

// Shows what is known of a mark while it is pointed at or has the focus, and lights up its other mentions.
export function explain(text, enriched) {
  const tip = h('div', { class: 'tip', role: 'tooltip', id: 'tip', hidden: true });
  const known = new Map([...enriched.entities, ...enriched.dates].map((thing) => [thing.id, thing]));
  const same = (id) => [...text.querySelectorAll('.mark')].filter((mark) => mark.dataset.of === id);
  let current;
  const hide = () => {
    tip.hidden = true;
    current?.removeAttribute('aria-describedby');
    text.querySelectorAll('.same').forEach((mark) => mark.classList.remove('same'));
    current = undefined;
  };
  const reveal = (mark) => {
    hide();
    current = mark;
    const thing = known.get(mark.dataset.of);
    tip.replaceChildren(thing.mentions ? aboutName(thing) : aboutDate(thing, enriched.dates));
    mark.setAttribute('aria-describedby', 'tip');
    same(thing.id).forEach((other) => other.classList.add('same'));
    tip.hidden = false;
    const [place] = mark.getClientRects();
    const room = document.documentElement.clientWidth - tip.offsetWidth - 8;
    tip.style.left = `${Math.max(8, Math.min(place.left, room)) + window.scrollX}px`;
    const below = place.bottom + tip.offsetHeight + 12 < window.innerHeight || place.top < tip.offsetHeight + 12;
    tip.style.top = `${(below ? place.bottom + 6 : place.top - tip.offsetHeight - 6) + window.scrollY}px`;
  };
  const at = (event) => event.target.closest?.('.mark');
  text.addEventListener('pointerover', (event) => at(event) && reveal(at(event)));
  text.addEventListener('pointerout', (event) => at(event) && !tip.contains(event.relatedTarget) && hide());
  tip.addEventListener('pointerleave', hide);
  text.addEventListener('focusin', (event) => at(event) && reveal(at(event)));
  text.addEventListener('focusout', hide);
  document.addEventListener('keydown', (event) => event.key === 'Escape' && hide());
  return tip;
}

function mentions(number) {
  return number > 1 && h('small', {}, ` ${number}×`);
}

function names(enriched) {
  return Object.entries(TYPES).map(([type, [, many]]) => {
    const ofType = enriched.entities.filter((entity) => entity.type === type)
      .sort((one, other) => other.mentions.length - one.mentions.length);
    return ofType.length > 0 && h('section', { class: 'facet' }, h('h2', {}, many),
      h('ul', {}, ofType.map((entity) => h('li', {},
        h('a', { class: type.toLowerCase(), href: address('/name', { key: entity.key }), dir: 'auto' }, entity.name),
        mentions(entity.mentions.length), entity.role && h('span', { class: 'note' }, ` ${entity.role}`)))));
  });
}

function dates(enriched) {
  const onCalendar = new Map();
  for (const date of enriched.dates.filter((one) => one.from)) {
    const days = `${date.from}/${date.to}`;
    onCalendar.set(days, [...(onCalendar.get(days) ?? []), date]);
  }
  const sorted = [...onCalendar.values()].sort(([one], [other]) => one.from.localeCompare(other.from));
  return sorted.length > 0 && h('section', { class: 'facet' }, h('h2', {}, 'Dates'),
    h('ul', {}, sorted.map((same) => h('li', { class: same[0].relation },
      h('a', { class: 'date', href: address('/search', { 'mentioned-from': same[0].from, 'mentioned-to': same[0].to }) },
        span(same[0].from, same[0].to)),
      h('span', { class: 'note' }, ` ${[...new Set(same.map((date) => date.text.replace(/\s+/g, ' ')))].join(', ')}`)))));
}

// A whole article: its text, and beside it the names and dates in it.
export function marked(enriched, heading = 'h1') {
  const { article, published: day, dateline } = enriched;
  const text = h('div', { class: 'text', lang: enriched.language.value ?? article.language, dir: 'auto' },
    article.title && h(heading, {}, markedText(enriched, 'title')),
    h('p', { class: 'about' }, dotted(
      day.value && [published(day.value), day.from === 'given' ? '' : ` (from the ${day.from})`],
      article.source && (article.source.name ?? article.source.uri),
      dateline?.place && `filed from ${dateline.place}`,
      ...(article.authors ?? []))),
    !day.value && h('p', { class: 'note' }, 'No day of publication is known, so dates such as “Monday” stay open.'),
    h('div', { class: 'body' }, markedText(enriched, 'body')));
  const tip = explain(text, enriched);
  return h('div', { class: 'columns' },
    h('article', {}, text, tip),
    h('aside', { 'aria-label': 'Names and dates in it' }, names(enriched), dates(enriched),
      enriched.entities.length === 0 && enriched.dates.length === 0
        && h('p', { class: 'note' }, enriched.language.value?.startsWith('en') === false
          ? 'Only English is read; this text passes through as it is.' : 'No name and no date was found in it.')));
}
