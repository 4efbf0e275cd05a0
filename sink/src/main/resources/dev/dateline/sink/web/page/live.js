// What comes in, as it comes in.

import { articles, status, stream } from './api.js';
import { card } from './cards.js';
import { count, h, show, title } from './dom.js';
import { facets } from './facets.js';

const KEPT = 200;

export async function view(main, asked, now) {
  title('');
  const found = await articles({ sort: 'arrived', limit: '30', facets: 'true' });
  const list = h('ol', { class: 'cards', 'aria-label': 'Articles, the last that came in first' }, found.articles.map(card));
  const line = h('p', { class: 'connection', role: 'status' });
  const empty = h('div', { class: 'state' },
    h('p', {}, 'No articles yet.'),
    h('p', {}, 'Push one: ', h('code', {}, `curl --json '{"body":"…"}' ${location.origin}/articles`), ', or start with some: ', h('code', {}, './dateline run samples/'), '.'));
  let total = now.articles;
  let fresh = 0;
  let paused = false;
  let waiting = [];

  const tell = (connected) => {
    const parts = [connected ? 'Live' : 'Connection lost; trying again', count(total, 'article', 'articles')];
    if (fresh > 0) {
      parts.push(`${fresh.toLocaleString('en')} new since you came`);
    }
    if (waiting.length > 0) {
      parts.push(`${waiting.length.toLocaleString('en')} held back`);
    }
    line.textContent = parts.join(' · ');
    line.classList.toggle('lost', !connected);
    empty.hidden = list.childElementCount > 0;
  };
  // An article that comes again is not one more, so the number is asked for, though not for each that comes.
  let asking = false;
  const recount = () => {
    if (!asking) {
      asking = true;
      setTimeout(async () => {
        asking = false;
        total = await status().then((now) => now.articles, () => total);
        tell(!line.classList.contains('lost'));
      }, 1000);
    }
  };
  const remove = (id) => [...list.children].find((item) => item.dataset.id === id)?.remove();
  const add = (article) => {
    remove(article.id);
    const item = card(article);
    item.classList.add('new');
    list.prepend(item);
    while (list.childElementCount > KEPT) {
      list.lastElementChild.remove();
    }
  };
  const pause = h('button', {
    type: 'button',
    'aria-pressed': 'false',
    click: () => {
      paused = !paused;
      pause.setAttribute('aria-pressed', String(paused));
      pause.textContent = paused ? 'Go on' : 'Hold';
      waiting.forEach(add);
      waiting = [];
      tell(true);
    },
  }, 'Hold');

  show(main, h('div', { class: 'columns' },
    h('section', {}, h('div', { class: 'headline' }, h('h1', {}, 'Just in'), pause), line, empty, list),
    h('aside', { 'aria-label': 'Most named' }, facets(found.facets, new URLSearchParams()))));
  tell(true);
  stream({ after: found.position }, {
    onArticle: (article) => {
      fresh += 1;
      recount();
      if (paused) {
        waiting = waiting.filter((one) => one.id !== article.id);
        waiting.push(article);
      } else {
        add(article);
      }
      tell(true);
    },
    onWithdrawal: (id) => {
      remove(id);
      waiting = waiting.filter((one) => one.id !== id);
      recount();
      tell(true);
    },
    onReset: () => location.reload(),
    onConnection: tell,
  });
}
