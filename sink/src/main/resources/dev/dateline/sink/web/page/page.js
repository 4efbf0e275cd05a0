// Which view an address shows. A link is a plain link, so that every view has its address and the browser's own history.

import { names, status } from './api.js';
import { address, h, show } from './dom.js';
import { failure } from './failure.js';

const VIEWS = {
  '/': () => import('./live.js'),
  '/search': () => import('./search.js'),
  '/article': () => import('./article.js'),
  '/name': () => import('./name.js'),
  '/calendar': () => import('./calendar.js'),
  '/read': () => import('./read.js'),
};

const main = document.getElementById('main');
const asked = new URLSearchParams(location.search);

const quick = document.getElementById('quick');
const suggested = document.getElementById('suggested');

quick.value = asked.get('q') ?? '';
for (const link of document.querySelectorAll('nav a')) {
  if (link.pathname === location.pathname) {
    link.setAttribute('aria-current', 'page');
  }
}

try {
  const now = await status();
  document.getElementById('read-link').hidden = !now.read;
  const { view } = await VIEWS[location.pathname]();
  await view(main, asked, now);
} catch (error) {
  show(main, failure(error));
}

// Names that begin so; one that is chosen leads to its own view.
let typed;
quick.addEventListener('input', () => {
  const chosen = [...suggested.children].find((option) => option.value === quick.value);
  if (chosen) {
    location.assign(address('/name', { key: chosen.dataset.key }));
    return;
  }
  clearTimeout(typed);
  typed = setTimeout(async () => {
    const beginning = quick.value.trim();
    const found = beginning ? await names(beginning).catch(() => ({ names: [] })) : { names: [] };
    suggested.replaceChildren(...found.names.map((name) => h('option', { value: name.name, 'data-key': name.key }, `${name.articles}`)));
  }, 150);
});

document.addEventListener('keydown', (event) => {
  // As on many news sites: a slash leads to the search.
  if (event.key === '/' && !event.target.closest('input, textarea, select')) {
    event.preventDefault();
    quick.focus();
  }
});
