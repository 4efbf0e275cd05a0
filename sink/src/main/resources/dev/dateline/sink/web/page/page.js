// What comes in, and what a search finds. Article text only ever becomes text nodes.

const state = document.getElementById('state');
const list = document.getElementById('articles');

function item(article) {
  const li = document.createElement('li');
  const heading = document.createElement('h2');
  heading.textContent = article.title ?? article.excerpt.text.slice(0, 80);
  const about = document.createElement('p');
  about.textContent = [article.published, article.source].filter(Boolean).join(' · ');
  const excerpt = document.createElement('p');
  excerpt.append(...marked(article.excerpt));
  li.append(heading, about, excerpt);
  return li;
}

// Marks count code points, as everywhere in Dateline.
function marked({ text, marks }) {
  const points = Array.from(text);
  const nodes = [];
  let end = 0;
  for (const mark of marks) {
    nodes.push(points.slice(end, mark.start).join(''));
    const node = document.createElement('mark');
    node.textContent = points.slice(mark.start, mark.end).join('');
    nodes.push(node);
    end = mark.end;
  }
  nodes.push(points.slice(end).join(''));
  return nodes;
}

async function show() {
  const asked = new URLSearchParams(location.search);
  const query = new URLSearchParams({ limit: '50' });
  if (asked.get('q')) {
    query.set('q', asked.get('q'));
    document.getElementById('words').value = asked.get('q');
  } else {
    query.set('sort', 'arrived');
  }
  const response = await fetch('api/articles?' + query);
  const answer = await response.json();
  if (!response.ok) {
    state.textContent = answer.error;
    return;
  }
  const { value, exact } = answer.total;
  state.textContent = `${exact ? '' : 'more than '}${value} ${value === 1 ? 'article' : 'articles'}`;
  list.replaceChildren(...answer.articles.map(item));
  const filter = new URLSearchParams({ after: answer.position });
  if (asked.get('q')) {
    filter.set('q', asked.get('q'));
  }
  new EventSource('stream?' + filter).addEventListener('article', (event) => {
    list.prepend(item(JSON.parse(event.data)));
  });
}

show().catch((error) => {
  state.textContent = `The archive does not answer: ${error.message}`;
});
