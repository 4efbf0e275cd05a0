// What a person sees when something could not be had, and what to do about it.

import { session } from './api.js';
import { h } from './dom.js';

const HEADINGS = { 0: 'No answer', 404: 'Not here', 410: 'Withdrawn', 429: 'Too much at once', 503: 'Too much at once' };

const ADVICE = {
  0: 'Is it running? Start it with ./dateline run, then load this page again.',
  404: 'It may have been left out, or the address is mistyped.',
  410: 'Its source took it back, and nothing of it is kept here.',
  429: 'Wait a moment, then load this page again.',
  503: 'Wait a moment, then load this page again.',
};

export function failure(error) {
  if (error.status === 401) {
    return token(error.message);
  }
  return h('section', { class: 'state', role: 'alert' },
    h('h1', {}, HEADINGS[error.status] ?? 'That did not work'),
    h('p', {}, `${error.message.charAt(0).toUpperCase()}${error.message.slice(1).replace(/\.$/, '')}.`),
    h('p', {}, ADVICE[error.status] ?? 'Change what you asked for.'),
    error.status !== 0 && h('p', {}, h('a', { href: '/search' }, 'Search'), ' or go to the ', h('a', { href: '/' }, 'live list'), '.'));
}

function token() {
  const told = h('p', { role: 'alert' });
  const field = h('input', { type: 'password', id: 'token', autocomplete: 'current-password', required: true });
  const submit = async (event) => {
    event.preventDefault();
    try {
      await session(field.value);
      location.reload();
    } catch (error) {
      told.textContent = error.message;
      field.select();
    }
  };
  return h('form', { class: 'panel narrow', submit },
    h('h1', {}, 'This archive asks for a token'),
    h('p', {}, 'It is the one that the server was started with, DATELINE_WEB_TOKEN.'),
    h('label', { for: 'token' }, 'Token'), field,
    h('button', { class: 'primary' }, 'Enter'), told);
}
