// The days that articles speak of: a month as a sheet, and all that lies ahead as a list.

import { articles, calendar, downloadOf } from './api.js';
import { address, count, h, show, title } from './dom.js';
import { dayOf, firstOfNextMonth, longDay, plusDays, span, today } from './words.js';

const AHEAD = 366;
const BEHIND = 62;
const LONGEST = 31;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

// The day to look ahead from: what the address says, else today; where all news is older, its last day.
async function standpoint(asked) {
  const given = asked.get('day');
  if (/^\d{4}-\d{2}-\d{2}$/.test(given ?? '') && !Number.isNaN(Date.parse(given))) {
    return { day: given };
  }
  const [last] = (await articles({ sort: 'published', limit: '1' })).articles;
  const day = last?.published?.slice(0, 10);
  return day && day < today() ? { day, last: true } : { day: today() };
}

function firstOfMonth(day) {
  return `${day.slice(0, 7)}-01`;
}

function sheet(month, dates, day) {
  const next = firstOfNextMonth(month);
  const previous = firstOfMonth(plusDays(month, -1));
  const counts = new Map(dates.filter((date) => plusDays(date.from, 1) === date.to).map((date) => [date.from, date.articles]));
  const most = Math.max(1, ...counts.values());
  const blank = (dayOf(month).getUTCDay() + 6) % 7;
  const cells = Array.from({ length: blank }, () => h('td', {}));
  for (let date = month; date < next; date = plusDays(date, 1)) {
    const number = counts.get(date);
    cells.push(h('td', { class: [date === day ? 'standpoint' : '', number ? `level${Math.ceil((number / most) * 4)}` : ''].join(' ').trim() || null },
      number
        ? h('a', { href: address('/search', { 'mentioned-from': date, 'mentioned-to': plusDays(date, 1) }), 'aria-label': `${longDay(date)}: ${count(number, 'article', 'articles')}` },
          String(Number(date.slice(8))), h('small', {}, number.toLocaleString('en')))
        : h('span', {}, String(Number(date.slice(8))))));
  }
  const rows = [];
  for (let i = 0; i < cells.length; i += 7) {
    rows.push(h('tr', {}, cells.slice(i, i + 7)));
  }
  const label = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(dayOf(month));
  return h('section', { class: 'panel sheet', 'aria-label': label },
    h('div', { class: 'headline' },
      h('a', { href: address('/calendar', { day, month: previous.slice(0, 7) }), 'aria-label': 'Month before' }, '‹'),
      h('h2', {}, label),
      h('a', { href: address('/calendar', { day, month: next.slice(0, 7) }), 'aria-label': 'Month after' }, '›')),
    h('table', {}, h('thead', {}, h('tr', {}, WEEKDAYS.map((name) => h('th', { scope: 'col' }, name)))), h('tbody', {}, rows)));
}

// A date with its articles, which are fetched when it is opened.
function entry(date) {
  const inside = h('ul', { class: 'titles' });
  const query = { 'mentioned-from': date.from, 'mentioned-to': date.to };
  const details = h('details', {},
    h('summary', {}, h('time', { datetime: date.from }, span(date.from, date.to)), ' ', h('small', {}, count(date.articles, 'article', 'articles'))),
    inside);
  details.addEventListener('toggle', async () => {
    if (!details.open || inside.childElementCount > 0) {
      return;
    }
    try {
      const found = await articles({ ...query, limit: '5' });
      show(inside,
        found.articles.map((article) => h('li', {}, h('a', { href: address('/article', { id: article.id }), dir: 'auto' }, article.title ?? `${article.excerpt.text.trim().slice(0, 100)} …`))),
        h('li', {}, h('a', { href: address('/search', query) }, 'All that speak of it')));
    } catch (error) {
      show(inside, h('li', { role: 'alert' }, error.message));
    }
  });
  return h('li', {}, details);
}

export async function view(main, asked) {
  title('Calendar');
  const { day, last } = await standpoint(asked);
  const month = /^\d{4}-\d{2}$/.test(asked.get('month') ?? '') ? `${asked.get('month')}-01` : firstOfMonth(day);
  const end = plusDays(day, AHEAD);
  const [inMonth, ahead, behind] = await Promise.all([
    calendar({ from: month, to: firstOfNextMonth(month), longest: '1' }),
    calendar({ from: day, to: end, longest: String(LONGEST) }),
    calendar({ from: plusDays(day, -BEHIND), to: plusDays(day, 1), longest: String(LONGEST) }),
  ]);
  const future = ahead.dates.filter((date) => date.from > day);
  const lately = behind.dates.filter((date) => date.from <= day).reverse();
  const picker = h('input', { type: 'date', id: 'day', name: 'day', value: day, min: '0001-01-01', max: '9990-12-31', required: true });
  show(main,
    h('div', { class: 'headline' }, h('h1', {}, 'What is due'),
      h('p', { class: 'downloads' }, 'Download: ', h('a', { href: downloadOf(Object.entries({ 'mentioned-from': plusDays(day, 1), 'mentioned-to': end }), 'ics') }, 'calendar (ICS)'))),
    h('form', { class: 'inline', action: '/calendar' }, h('label', { for: 'day' }, 'Ahead of '), picker, h('button', {}, 'Look')),
    last && h('p', { class: 'note' }, `The last article is of ${longDay(day)}, so the list looks ahead from there.`),
    h('div', { class: 'columns even' },
      h('section', { 'aria-label': 'Ahead' },
        future.length > 0
          ? h('ol', { class: 'agenda' }, future.map(entry))
          : h('div', { class: 'state' }, h('p', {}, `No article speaks of a day in the year after ${longDay(day)}.`), h('p', {}, 'Choose another day above.')),
        lately.length > 0 && [h('h2', {}, 'That day and before'), h('ol', { class: 'agenda' }, lately.map(entry))],
        !ahead.complete && h('p', { class: 'note' }, 'There are more; those that fewer articles speak of are left out.')),
      sheet(month, inMonth.dates, day)));
}
