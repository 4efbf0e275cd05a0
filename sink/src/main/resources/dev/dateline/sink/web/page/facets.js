// Names, sources and languages to search more closely by.

import { h } from './dom.js';
import { TYPES } from './words.js';

const SHOWN = 8;

function link(query, parameter, value, label, number, kind) {
  const wanted = new URLSearchParams(query);
  wanted.delete('after');
  const chosen = wanted.getAll(parameter).includes(value);
  if (chosen) {
    const others = wanted.getAll(parameter).filter((one) => one !== value);
    wanted.delete(parameter);
    others.forEach((one) => wanted.append(parameter, one));
  } else {
    wanted.append(parameter, value);
  }
  return h('li', {},
    h('a', { href: `/search?${wanted}`, class: kind, 'aria-label': chosen ? `${label}: take out` : undefined },
      h('span', { dir: 'auto' }, chosen ? `✕ ${label}` : label), ' ', h('small', {}, number.toLocaleString('en'))));
}

function group(heading, items) {
  return items.length > 0 && h('section', { class: 'facet' }, h('h2', {}, heading), h('ul', {}, items));
}

export function facets(found, query) {
  if (!found) {
    return [];
  }
  return [
    Object.entries(TYPES).map(([type, [, many]]) => group(many, (found.names[type] ?? []).slice(0, SHOWN)
      .map((name) => link(query, 'name', name.key, name.name, name.articles, type.toLowerCase())))),
    group('Sources', found.sources.slice(0, SHOWN).map((one) => link(query, 'source', one.value, one.value, one.articles))),
    found.languages.length > 1
      && group('Languages', found.languages.slice(0, SHOWN).map((one) => link(query, 'language', one.value, one.value, one.articles))),
    found.estimated && h('p', { class: 'note' }, 'Numbers are estimated from a sample.'),
  ];
}
