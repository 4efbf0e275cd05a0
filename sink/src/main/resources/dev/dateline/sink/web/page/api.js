// Asks the server. A failure is an ApiError that carries the server's own words.

export class ApiError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function asked(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    throw new ApiError(0, 'Dateline does not answer.');
  }
  const text = await response.text();
  let answer;
  try {
    answer = JSON.parse(text);
  } catch {
    throw new ApiError(response.status, `Dateline answered with ${response.status} and no JSON.`);
  }
  if (!response.ok) {
    throw new ApiError(response.status, answer.error ?? `Dateline answered with ${response.status}.`);
  }
  return answer;
}

function query(parameters) {
  return new URLSearchParams(parameters).toString();
}

function posted(path, body) {
  return asked(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
}

export const status = () => asked('/api/status');
export const articles = (parameters) => asked(`/api/articles?${query(parameters)}`);
export const article = (id) => asked(`/api/article?${query({ id })}`);
export const name = (key) => asked(`/api/name?${query({ key })}`);
export const names = (beginning) => asked(`/api/names?${query({ q: beginning })}`);
export const calendar = (parameters) => asked(`/api/calendar?${query(parameters)}`);
export const read = (body) => posted('/read', body);
export const session = (token) => posted('/session', { token });
export const downloadOf = (parameters, format) => `/api/download?${query([...parameters, ['format', format]])}`;

// Follows the stream from a position on; the browser connects again by itself and says how far it had come.
export function stream(parameters, { onArticle, onWithdrawal, onReset, onConnection }) {
  const events = new EventSource(`/stream?${query(parameters)}`);
  events.addEventListener('article', (event) => onArticle(JSON.parse(event.data)));
  events.addEventListener('withdrawal', (event) => onWithdrawal(JSON.parse(event.data).id));
  events.addEventListener('reset', onReset);
  events.addEventListener('open', () => onConnection(true));
  events.addEventListener('error', () => onConnection(false));
  return events;
}
