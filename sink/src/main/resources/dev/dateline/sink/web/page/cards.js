// Articles in a list.

import { address, h } from './dom.js';
import { published } from './words.js';

// The text with what was searched for marked. Marks count code points, as everywhere in Dateline.
function excerpt({ text, marks }) {
  const points = Array.from(text);
  const nodes = [];
  let end = 0;
  for (const mark of marks) {
    nodes.push(points.slice(end, mark.start).join(''), h('mark', { class: 'found' }, points.slice(mark.start, mark.end).join('')));
    end = mark.end;
  }
  nodes.push(points.slice(end).join(''));
  return nodes;
}

function heading(card) {
  const text = card.title?.trim() || card.excerpt.text.trim().slice(0, 90) + ' …';
  return h('a', { href: address('/article', { id: card.id }), dir: 'auto' }, text);
}

export function nameLink({ key, type, name }, ...more) {
  return h('a', { class: `chip ${type.toLowerCase()}`, href: address('/name', { key }) }, name, ...more);
}

export function card(article) {
  const about = [
    article.published && h('time', { datetime: article.published }, published(article.published)),
    article.source, article.place, article.language && article.language !== 'en' ? article.language : null,
  ].filter(Boolean);
  return h('li', { class: 'card', 'data-id': article.id },
    h('article', {},
      h('h2', {}, heading(article)),
      about.length > 0 && h('p', { class: 'about' }, about.map((part, i) => (i === 0 ? part : [' · ', part]))),
      h('p', { class: 'excerpt', dir: 'auto' }, excerpt(article.excerpt)),
      (article.names.length > 0 || article.dates.length > 0) && h('p', { class: 'chips' },
        article.names.slice(0, 6).map((name) => nameLink(name)),
        article.dates.slice(0, 3).map((date) => h('a', {
          class: 'chip date',
          href: address('/search', { 'mentioned-from': date.from, 'mentioned-to': date.to }),
          title: `${date.value}: articles that speak of it`,
        }, date.text.replace(/\s+/g, ' ').trim())))));
}
