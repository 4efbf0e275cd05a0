// Articles in a list.

import { address, dotted, h } from './dom.js';
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

// The first words of a text without a title.
function beginning(text) {
  const points = Array.from(text.trim());
  return points.length <= 90 ? text : `${points.slice(0, 90).join('').replace(/\s+\S*$/, '')} …`;
}

function heading(card) {
  const text = card.title?.trim() || beginning(card.excerpt.text);
  return h('a', { href: address('/article', { id: card.id }), dir: 'auto' }, text);
}

export function nameLink({ key, type, name }, ...more) {
  return h('a', { class: `chip ${type.toLowerCase()}`, href: address('/name', { key }) }, name, ...more);
}

export function card(article) {
  const about = dotted(
    article.published && published(article.published),
    article.source, article.place, article.language !== 'en' && article.language);
  return h('li', { class: 'card', 'data-id': article.id },
    h('article', {},
      h('h2', {}, heading(article)),
      about.length > 0 && h('p', { class: 'about' }, about),
      h('p', { class: 'excerpt', dir: 'auto' }, excerpt(article.excerpt)),
      (article.names.length > 0 || article.dates.length > 0) && h('p', { class: 'chips' },
        article.names.slice(0, 6).map((name) => nameLink(name)),
        article.dates.slice(0, 3).map((date) => h('a', {
          class: 'chip date',
          href: address('/search', { 'mentioned-from': date.from, 'mentioned-to': date.to }),
          title: `${date.value}: articles that speak of it`,
        }, date.text.replace(/\s+/g, ' ').trim())))));
}
