import { keepUnits } from './units.js';
import { draftOrder } from './orders.js';
import { copyNote } from './note.js';

/** Reads the chart once the page is there, and again when asked; nothing of it is kept but in this page. */
const app = document.querySelector('#app');
const session = app.dataset.session;
const demo = app.dataset.demo;
delete app.dataset.session;
// The answer of the authorization server is used up: a reload or a look into the history finds nothing of it.
if (demo === '') history.replaceState(null, '', 'app');

const headers = {
  'content-type': 'application/json',
  ...(session === '' ? {} : { authorization: `Bearer ${session}` }),
};

function post(address, body, accept) {
  return fetch(address, {
    method: 'POST',
    headers: { ...headers, accept },
    body: JSON.stringify(body),
    cache: 'no-store',
  });
}

async function readChart() {
  app.setAttribute('aria-busy', 'true');
  try {
    const response = await post(demo === '' ? 'app/chart' : `app/demo/${encodeURIComponent(demo)}`, {}, 'text/html');
    app.innerHTML = await response.text();
    if (response.ok) keepUnits(app);
  } catch {
    app.replaceChildren(document.querySelector('#unreachable').content.cloneNode(true));
  }
  app.removeAttribute('aria-busy');
}

const DOES = {
  copy: () => copyNote(app),
  print: () => {
    // What is folded away belongs on paper as well.
    for (const details of app.querySelectorAll('details.more.wide')) details.open = true;
    window.print();
  },
  again: async () => {
    await readChart();
    app.querySelector('[data-do="again"]')?.focus();
  },
};

app.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (button === null) return;
  const { order, do: what } = button.dataset;
  if (order !== undefined) draftOrder(app, order, (body) => post('app/orders', body, 'application/json'));
  else DOES[what]?.();
});

readChart();
