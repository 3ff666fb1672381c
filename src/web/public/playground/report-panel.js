import { element } from './dom.js';
import { markedText } from './report-marks.js';
import { renderReading } from './report-reading.js';
import { readReport } from './service.js';

const PAUSE_MS = 250;

const EXAMPLES = [
  [
    'Found',
    'US abdomen',
    'FINDINGS: Liver: coarse calcification in segment VI, 12 mm, with shadowing. No gallstones.\nIMPRESSION: Hepatic calcification, stable since 2019.',
  ],
  [
    'Denied',
    'CT abdomen',
    'No hepatic calcification. The pancreas is free of calcification. Aortic calcifications are present.',
  ],
  [
    'Doubtful',
    'CT head',
    'Hyperdense focus in the left globus pallidus, calcification versus haemorrhage. Pineal calcification.',
  ],
  [
    'Fetus',
    'Anomaly scan',
    'Twin A: echogenic foci in the fetal liver, consistent with calcification. Twin B: liver unremarkable.',
  ],
];

/**
 * A text, and what the reader of reports makes of it while it is typed. The text goes to this service, is read, and is not kept.
 * @param ask (text, title): calls the hook with it @param linkTo (text) -> an address that opens with it
 */
export function makeReportPanel({ ask, linkTo }) {
  const mirror = element('div', { class: 'mirror', 'aria-hidden': 'true' });
  const text = element('textarea', {
    'aria-label': 'Text of a report',
    spellcheck: 'false',
    placeholder: 'Paste or type a report in English. Invented data only.',
  });
  const title = element('input', {
    type: 'text',
    'aria-label': 'Title of the study',
    placeholder: 'Title of the study, for example US liver',
  });
  const reading = element('div', { class: 'reading', 'aria-live': 'polite' });
  let turn = 0;
  let waiting;

  async function read() {
    const own = ++turn;
    if (text.value.trim() === '') return draw([], []);
    const { fault, explained = [], unread } = await readReport(text.value, title.value);
    if (own === turn) draw(explained, renderReading({ explained, unread, fault }));
  }
  function draw(explained, nodes) {
    mirror.replaceChildren(...markedText(text.value, explained));
    reading.replaceChildren(...nodes);
  }
  function soon() {
    // The old marks would stand under other words.
    mirror.replaceChildren(...markedText(text.value, []));
    clearTimeout(waiting);
    waiting = setTimeout(read, PAUSE_MS);
  }
  function put(words, study = title.value) {
    text.value = words;
    title.value = study;
    return read();
  }
  text.addEventListener('input', soon);
  title.addEventListener('input', soon);
  const examples = EXAMPLES.map(([name, study, words]) =>
    element('button', { type: 'button', onclick: () => put(words, study) }, name),
  );
  const copied = element('span', { role: 'status' });
  const actions = [
    element(
      'button',
      { type: 'button', class: 'primary', onclick: () => ask(text.value, title.value) },
      'See the cards for it',
    ),
    element(
      'button',
      {
        type: 'button',
        onclick: async () => {
          await navigator.clipboard.writeText(linkTo(text.value));
          copied.textContent = 'Copied.';
        },
      },
      'Copy a link to it',
    ),
    copied,
  ];
  return {
    read: put,
    nodes: [
      element('p', { class: 'buttons' }, element('span', { class: 'quiet' }, 'Examples'), examples),
      title,
      element('div', { class: 'paper' }, mirror, text),
      reading,
      element('p', { class: 'buttons' }, actions),
      element(
        'p',
        { class: 'quiet' },
        'Read by this service as a hook would, not stored, not logged. The link holds the text behind its #.',
      ),
    ],
  };
}
