// One article.

import { article } from './api.js';
import { address, h, show, title } from './dom.js';
import { marked } from './marked.js';

function isWeb(url) {
  return /^https?:\/\//i.test(url ?? '');
}

export async function view(main, asked) {
  const id = asked.get('id') ?? '';
  const enriched = await article(id);
  title(enriched.article.title ?? 'Article');
  show(main,
    marked(enriched),
    h('p', { class: 'downloads' },
      isWeb(enriched.article.url) && h('a', { href: enriched.article.url, rel: 'noreferrer noopener' }, 'At its source'),
      h('a', { href: address('/api/article', { id }), download: 'article.json' }, 'Download as JSON'),
      enriched.article.rights && h('span', { class: 'note' }, enriched.article.rights)));
  if (!enriched.article.title) {
    main.querySelector('.text').prepend(h('h1', { class: 'hidden' }, 'Article'));
  }
}
