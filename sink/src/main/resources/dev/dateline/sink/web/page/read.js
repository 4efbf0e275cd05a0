// A text that somebody pastes, read at once and kept nowhere.

import { read } from './api.js';
import { h, show, title } from './dom.js';
import { failure } from './failure.js';
import { marked } from './marked.js';
import { today } from './words.js';

const EXAMPLE = `geneva ( reuters ) - the u.n .
refugee agency said on monday that talks with jordan
would resume next thursday .
its envoy , maria halvorsen , told reporters that the unhcr had asked
the european union for $ 40 million in late october .
halvorsen will travel to amman on nov .
20 , two days before the deadline .`;
const EXAMPLE_DAY = '2017-11-13';

export async function view(main, asked, now) {
  title('Read a text');
  if (!now.read) {
    show(main, h('div', { class: 'state' }, h('h1', {}, 'Read a text'), h('p', {}, 'This server only shows what is in its archive. ./dateline run has the box to paste into.')));
    return;
  }
  const told = h('p', { role: 'status' });
  const result = h('div');
  const text = h('textarea', { id: 'text', rows: 10, required: true, maxlength: 200000, placeholder: 'Paste an article here', 'aria-describedby': 'kept' });
  const day = h('input', { type: 'date', id: 'day', value: today(), 'aria-describedby': 'day-help' });
  const headline = h('input', { id: 'headline', maxlength: 1000, autocomplete: 'off' });
  const readIt = async (event) => {
    event?.preventDefault();
    const started = performance.now();
    told.textContent = 'Reading …';
    result.setAttribute('aria-busy', 'true');
    try {
      const enriched = await read({ body: text.value, ...(headline.value.trim() && { title: headline.value }), ...(day.value && { published: day.value }) });
      const millis = Math.round(performance.now() - started);
      told.textContent = `${enriched.entities.length} names and ${enriched.dates.length} dates, in ${millis} ms.`;
      show(result, marked(enriched, 'h2'));
      result.scrollIntoView({ block: 'nearest' });
    } catch (error) {
      told.textContent = '';
      show(result, failure(error));
    }
    result.removeAttribute('aria-busy');
  };
  const example = () => {
    text.value = EXAMPLE;
    headline.value = '';
    day.value = EXAMPLE_DAY;
    readIt();
  };
  show(main,
    h('h1', {}, 'Read a text'),
    h('form', { class: 'panel', submit: readIt },
      h('label', { for: 'text' }, 'Text'), text,
      h('p', { class: 'note', id: 'kept' }, 'Ugly text is welcome: lower case, tokenised, broken lines. It is read and forgotten.'),
      h('div', { class: 'fields' },
        h('div', {}, h('label', { for: 'headline' }, 'Headline, if any'), headline),
        h('div', {}, h('label', { for: 'day' }, 'Day of publication'), day,
          h('p', { class: 'note', id: 'day-help' }, 'Empty: dates such as “Monday” stay open.'))),
      h('p', { class: 'buttons' }, h('button', { class: 'primary' }, 'Read'), h('button', { type: 'button', click: example }, 'Try an example'))),
    told, result);
  text.addEventListener('keydown', (event) => (event.ctrlKey || event.metaKey) && event.key === 'Enter' && readIt());
}
