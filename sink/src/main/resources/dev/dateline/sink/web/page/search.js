// Search by words, names, days spoken of, time of publication.

import { articles, downloadOf } from './api.js';
import { card } from './cards.js';
import { count, h, show, title } from './dom.js';
import { failure } from './failure.js';
import { facets } from './facets.js';
import { plusDays } from './words.js';

const ASKED = ['q', 'name', 'mentioned-from', 'mentioned-to', 'overlap', 'published-from', 'published-to', 'source', 'language', 'sort'];

// The address holds what the API is asked for; a form's last day is the day before an end.
function parameters(asked) {
  return [...asked].filter(([name, value]) => ASKED.includes(name) && value !== '');
}

function day(label, name, value) {
  return h('div', {}, h('label', { for: name }, label),
    h('input', { type: 'date', id: name, name, value: value ?? '', min: '0001-01-01', max: '9999-12-30' }));
}

function days(legend, prefix, asked, ...more) {
  const end = asked.get(`${prefix}-to`);
  return h('fieldset', {},
    h('legend', {}, legend),
    h('div', { class: 'days' },
      day('from', `${prefix}-from`, asked.get(`${prefix}-from`)),
      day('to', `${prefix}-last`, end && plusDays(end, -1))),
    more);
}

function form(asked) {
  const submit = (event) => {
    event.preventDefault();
    const wanted = new URLSearchParams();
    for (const [name, value] of new FormData(event.target)) {
      if (name.endsWith('-last') && value !== '') {
        wanted.append(name.replace('-last', '-to'), plusDays(value, 1));
      } else if (value !== '') {
        wanted.append(name, value);
      }
    }
    location.assign(`/search?${wanted}`);
  };
  const kept = ['name', 'source', 'language'].flatMap((name) => asked.getAll(name).map((value) => h('input', { type: 'hidden', name, value })));
  const orders = { '': 'best first', relevance: 'closest to the words', published: 'last published', arrived: 'last come in' };
  return h('form', { class: 'panel filters', role: 'search', 'aria-label': 'Search with dates', submit },
    kept,
    h('label', { for: 'words' }, 'Words'),
    h('input', { type: 'search', id: 'words', name: 'q', maxlength: 400, value: asked.get('q') ?? '', 'aria-describedby': 'words-help' }),
    h('p', { class: 'note', id: 'words-help' }, 'All must be there. “a phrase”, one | other, -without, begin*'),
    h('div', { class: 'fields' },
      days('Speaks of days', 'mentioned', asked,
        h('label', { class: 'check' }, h('input', { type: 'checkbox', name: 'overlap', value: 'true', checked: asked.get('overlap') === 'true' }), ' also longer times around them')),
      days('Published', 'published', asked),
      h('div', {}, h('label', { for: 'sort' }, 'Order'),
        h('select', { id: 'sort', name: 'sort' },
          Object.entries(orders).map(([value, label]) => h('option', { value, selected: asked.get('sort') === value }, label))))),
    h('button', { class: 'primary' }, 'Search'));
}

// Names that the search holds already, each to be taken out again.
function chosen(asked) {
  const links = ['name', 'source', 'language'].flatMap((parameter) => asked.getAll(parameter).map((value) => {
    const rest = new URLSearchParams(asked);
    rest.delete(parameter);
    asked.getAll(parameter).filter((one) => one !== value).forEach((one) => rest.append(parameter, one));
    return h('a', { class: 'chip', href: `/search?${rest}`, 'aria-label': `Take out ${value}` }, `✕ ${value.replace(/^[A-Z]+:/, '')}`);
  }));
  return links.length > 0 && h('p', { class: 'chips' }, 'Only with ', links);
}

export async function view(main, asked) {
  title(asked.get('q') ?? 'Search');
  const results = h('section', { 'aria-label': 'Found', 'aria-busy': 'true' }, h('p', { class: 'state', role: 'status' }, 'Searching …'));
  const aside = h('aside', { 'aria-label': 'Search more closely' });
  show(main, h('h1', {}, 'Search'), form(asked), chosen(asked), h('div', { class: 'columns' }, results, aside));
  const query = parameters(asked);
  let found;
  try {
    found = await articles([...query, ['facets', 'true']]);
  } catch (error) {
    show(results, failure(error));
    return;
  } finally {
    results.removeAttribute('aria-busy');
  }
  const list = h('ol', { class: 'cards' }, found.articles.map(card));
  const { value, exact } = found.total;
  const number = h('p', { role: 'status' }, `${exact ? '' : 'more than '}${count(value, 'article', 'articles')}`);
  if (value === 0) {
    show(results, number, h('div', { class: 'state' }, h('p', {}, 'Nothing was found.'),
      h('p', {}, 'Try fewer words, a longer time, or “also longer times around them”.')));
    return;
  }
  const more = h('button', {
    type: 'button',
    hidden: !found.next,
    click: async () => {
      more.disabled = true;
      try {
        const page = await articles([...query, ['after', found.next]]);
        const first = page.articles.length > 0 ? card(page.articles[0]) : null;
        list.append(...[first, ...page.articles.slice(1).map(card)].filter(Boolean));
        first?.querySelector('a').focus();
        found.next = page.next;
        more.hidden = !page.next;
      } catch (error) {
        show(results, failure(error));
      }
      more.disabled = false;
    },
  }, 'More');
  const files = [['json', 'JSON'], ['csv', 'CSV'], ['ics', 'calendar (ICS)']]
    .map(([format, label]) => h('a', { href: downloadOf(query, format), download: `dateline.${format}` }, label));
  show(results, h('div', { class: 'headline' }, number, h('p', { class: 'downloads' }, 'Download: ', files)), list, more);
  show(aside, facets(found.facets, asked));
}
