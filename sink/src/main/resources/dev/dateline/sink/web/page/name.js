// One name: when it was in the news, with whom, and the articles.

import { articles, downloadOf, name } from './api.js';
import { card } from './cards.js';
import { address, count, h, s, show, title } from './dom.js';
import { span, TYPES } from './words.js';

const WIDTH = 640;
const HEIGHT = 120;
const FOOT = 22;

// Bars over time; the same as a table for who can't see them.
function timeline({ key, timeline: bars, unit }) {
  if (bars.length === 0) {
    return h('p', { class: 'note' }, 'None of its articles has a day of publication.');
  }
  const first = Date.parse(bars[0].from);
  const last = Date.parse(bars[bars.length - 1].to);
  const most = Math.max(...bars.map((bar) => bar.articles));
  const x = (day) => ((Date.parse(day) - first) / (last - first)) * WIDTH;
  const drawn = bars.map((bar) => {
    const height = Math.max(2, (bar.articles / most) * (HEIGHT - FOOT - 12));
    return s('a', { href: address('/search', { name: key, 'published-from': bar.from, 'published-to': bar.to }), class: 'bar', tabindex: '-1' },
      s('title', {}, `${span(bar.from, bar.to)}: ${count(bar.articles, 'article', 'articles')}`),
      s('rect', { x: x(bar.from), y: HEIGHT - FOOT - height, width: Math.max(2, Math.min(40, x(bar.to) - x(bar.from) - 1)), height }));
  });
  return h('figure', {},
    s('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'timeline', 'aria-hidden': 'true' },
      s('line', { x1: 0, x2: WIDTH, y1: HEIGHT - FOOT, y2: HEIGHT - FOOT }),
      drawn,
      s('text', { x: 0, y: HEIGHT - 6 }, span(bars[0].from, bars[0].to)),
      bars.length > 1 && s('text', { x: WIDTH, y: HEIGHT - 6, 'text-anchor': 'end' }, span(bars[bars.length - 1].from, bars[bars.length - 1].to))),
    h('figcaption', {}, `Articles by ${unit}, at most ${most.toLocaleString('en')}.`),
    h('details', {}, h('summary', {}, 'As a table'),
      h('table', {}, h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'When'), h('th', { scope: 'col' }, 'Articles'))),
        h('tbody', {}, bars.map((bar) => h('tr', {}, h('th', { scope: 'row' }, span(bar.from, bar.to)), h('td', {}, bar.articles)))))));
}

// Whom it occurs with: a line to each, the broader the more articles name both.
function together(portrait) {
  const others = Object.values(portrait.with).flat().sort((one, other) => other.articles - one.articles).slice(0, 14);
  if (others.length < 2) {
    return null;
  }
  const most = others[0].articles;
  const [cx, cy, rx, ry] = [320, 190, 130, 140];
  const nodes = others.map((other, i) => {
    const angle = (i / others.length) * 2 * Math.PI - Math.PI / 2;
    return { ...other, x: cx + rx * Math.cos(angle), y: cy + ry * Math.sin(angle), right: Math.cos(angle) > 0.2, left: Math.cos(angle) < -0.2 };
  });
  return s('svg', { viewBox: '0 0 640 380', class: 'together', 'aria-hidden': 'true' },
    nodes.map((node) => s('line', { x1: cx, y1: cy, x2: node.x, y2: node.y, 'stroke-width': 1 + (node.articles / most) * 7 })),
    s('circle', { cx, cy, r: 9, class: portrait.type.toLowerCase() }),
    s('text', { x: cx, y: cy - 16, 'text-anchor': 'middle', class: 'centre' }, short(portrait.name)),
    nodes.map((node) => s('a', { href: address('/name', { key: node.key }), tabindex: '-1' },
      s('circle', { cx: node.x, cy: node.y, r: 6, class: node.type.toLowerCase() }),
      s('text', {
        x: node.x + (node.right ? 11 : node.left ? -11 : 0),
        y: node.y + (node.right || node.left ? 5 : node.y < cy ? -12 : 22),
        'text-anchor': node.right ? 'start' : node.left ? 'end' : 'middle',
      }, short(node.name)))));
}

function short(text) {
  const points = Array.from(text);
  return points.length > 17 ? `${points.slice(0, 16).join('')}…` : text;
}

// A bar beside a number; the style is set by script, since the page takes none from markup.
function share(part) {
  const bar = h('span', { class: 'share', 'aria-hidden': 'true' });
  bar.style.width = `${Math.round(part * 100)}%`;
  return bar;
}

function withList(portrait) {
  return Object.entries(TYPES).map(([type, [, many]]) => {
    const names = portrait.with[type] ?? [];
    const most = Math.max(1, ...names.map((one) => one.articles));
    return names.length > 0 && h('section', { class: 'facet' }, h('h2', {}, many),
      h('ul', {}, names.map((one) => h('li', {},
        h('a', { class: type.toLowerCase(), href: address('/name', { key: one.key }), dir: 'auto' }, one.name), ' ',
        h('small', {}, one.articles.toLocaleString('en')),
        share(one.articles / most)))));
  });
}

export async function view(main, asked) {
  const key = asked.get('key') ?? '';
  const portrait = await name(key);
  title(portrait.name);
  const query = [['name', key]];
  const found = await articles([...query, ['limit', '20']]);
  const drawn = together(portrait);
  show(main,
    h('div', { class: 'headline' },
      h('h1', { dir: 'auto' }, portrait.name),
      h('p', { class: 'downloads' }, 'Download: ',
        [['json', 'JSON'], ['csv', 'CSV'], ['ics', 'calendar (ICS)']].map(([format, label]) => h('a', { href: downloadOf(query, format) }, label)))),
    h('p', { class: 'about' }, TYPES[portrait.type][0], ' · ', count(portrait.articles, 'article', 'articles'),
      key.startsWith('http') && [' · ', h('a', { href: key, rel: 'noreferrer noopener' }, key.replace(/^https?:\/\/(www\.)?/, ''))]),
    h('div', { class: 'columns' },
      h('section', {},
        h('h2', {}, 'Over time'), timeline(portrait),
        drawn && [h('h2', {}, 'Named together'), h('figure', {}, drawn)],
        h('h2', {}, 'Articles'), h('ol', { class: 'cards' }, found.articles.map(card)),
        found.next && h('p', {}, h('a', { href: address('/search', { name: key }) }, `All ${portrait.articles.toLocaleString('en')}`))),
      h('aside', { 'aria-label': 'Named together with' }, withList(portrait))));
}
