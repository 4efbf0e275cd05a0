// How days and kinds are written for a person.

import { h } from './dom.js';

export const TYPES = {
  PERSON: ['Person', 'People'],
  ORGANIZATION: ['Organisation', 'Organisations'],
  LOCATION: ['Place', 'Places'],
  MISC: ['Other name', 'Other names'],
};

const DAY = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' };

// A day such as 2017-11-13 as a date at midnight UTC, whatever zone the browser is in.
export function dayOf(text) {
  return new Date(`${text}T00:00:00Z`);
}

export function iso(date) {
  return date.toISOString().slice(0, 10);
}

export function plusDays(text, days) {
  const date = dayOf(text);
  date.setUTCDate(date.getUTCDate() + days);
  return iso(date);
}

export function today() {
  const now = new Date();
  return iso(new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())));
}

export function longDay(text) {
  return new Intl.DateTimeFormat('en-GB', DAY).format(dayOf(text));
}

// From a day to before another, in as few words as say it.
export function span(from, to) {
  const last = plusDays(to, -1);
  if (from === last) {
    return longDay(from);
  }
  if (from.endsWith('-01-01') && last === `${from.slice(0, 4)}-12-31`) {
    return from.slice(0, 4);
  }
  if (from.endsWith('-01') && to === firstOfNextMonth(from)) {
    return new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(dayOf(from));
  }
  return `${longDay(from)} – ${longDay(last)}`;
}

export function firstOfNextMonth(text) {
  const date = dayOf(text);
  return iso(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)));
}

// A time of publication as it was written: its day, and its clock where it has one. A dateline alone tells no year.
export function published(text) {
  const [, month] = /^XXXX(-\d{2}-\d{2})$/.exec(text) ?? [];
  if (month) {
    const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(dayOf(`2000${month}`));
    return `${day}, year unknown`;
  }
  const [, day, clock] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(text) ?? [];
  if (!day) {
    return text;
  }
  return h('time', { datetime: text }, clock ? `${longDay(day)}, ${clock}` : longDay(day));
}
