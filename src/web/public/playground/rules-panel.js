import { element, link, pretty } from './dom.js';
import { restingLine, restingOf } from './resting.js';

const TRACE = 'org.calcitrace.trace';
const ORDER = { met: 0, unknown: 1, unmet: 2 };

/** Every rule that was asked and its verdict, those that are met first; what rests; and what was not asked, and why. */
export function renderRules(answer) {
  const trace = answer?.body?.extension?.[TRACE];
  if (trace === undefined) return [element('p', { class: 'quiet' }, 'The answer carries no trace.')];
  const { rules, unasked } = trace;
  const sorted = rules.toSorted((a, b) => ORDER[a.verdict] - ORDER[b.verdict]).map(rule);
  return [
    element('p', { class: 'quiet' }, summaryOf(rules)),
    ...(rules.length === 0 ? [] : [filter(sorted)]),
    restingPart(restingOf(answer)),
    ...sorted,
    unaskedPart(unasked),
  ].filter((node) => node !== '');
}

function summaryOf(rules) {
  if (rules.length === 0) return 'No rule was asked: nothing was found that one is about.';
  const counts = Object.keys(ORDER).map(
    (verdict) => `${rules.filter((one) => one.verdict === verdict).length} ${verdict}`,
  );
  return `${rules.length} rules asked: ${counts.join(', ')}.`;
}

function filter(nodes) {
  const input = element('input', {
    type: 'search',
    placeholder: 'HEP-2, pregnant, PTH …',
    'aria-label': 'Rules that contain',
  });
  input.addEventListener('input', () => {
    const words = input.value.trim().toLowerCase();
    for (const node of nodes) node.hidden = !node.textContent.toLowerCase().includes(words);
  });
  return input;
}

function restingPart(resting) {
  if (resting.length === 0) return '';
  return element(
    'div',
    { class: 'resting' },
    element('h3', {}, 'Resting, because it was answered'),
    element('ul', {}, resting.map(restingLine)),
  );
}

function unaskedPart(unasked = []) {
  if (unasked.length === 0) return '';
  const byWhy = Map.groupBy(unasked, ({ why }) => why);
  return element(
    'details',
    { class: 'rule' },
    element('summary', {}, `${unasked.length} rules were not asked`),
    [...byWhy].map(([why, rows]) =>
      element('p', {}, element('strong', {}, why), `: ${[...new Set(rows.map((row) => row.requirement))].join(', ')}`),
    ),
  );
}

function rule({ requirement, action, pathway, findingKey, draft, verdict, conditions, offers = [] }) {
  const decided = verdict === 'met' ? undefined : conditions.find((one) => one.verdict === verdict);
  const about = [pathway, findingKey === undefined ? undefined : `finding ${findingKey}`, draft].filter(Boolean);
  return element(
    'details',
    { class: 'rule' },
    element(
      'summary',
      {},
      verdictOf(verdict),
      element('strong', {}, requirement),
      ` ${action.replaceAll('-', ' ')}`,
      decided === undefined
        ? ''
        : element('span', { class: 'decided' }, `${verdict === 'unmet' ? 'not' : 'unknown'}: ${decided.description}`),
    ),
    element(
      'p',
      { class: 'quiet' },
      `${about.join(' · ')} · `,
      link(`evidence/${encodeURIComponent(requirement)}`, 'the rule'),
    ),
    conditions.map(condition),
    offers.map((offer) =>
      element(
        'div',
        { class: 'offer' },
        element('h4', {}, verdictOf(offer.verdict), `Order: ${offer.order}`),
        offer.conditions.map(condition),
      ),
    ),
  );
}

function condition({ description, expression, verdict, unreadable = [], saw = {} }) {
  const values = Object.entries(saw);
  return element(
    'div',
    { class: 'condition' },
    element('p', {}, verdictOf(verdict), description),
    element('code', {}, expression),
    unreadable.length === 0 ? '' : element('p', { class: 'quiet' }, `Could not be read: ${unreadable.join(', ')}`),
    values.length === 0
      ? ''
      : element(
          'details',
          {},
          element('summary', {}, 'What it saw'),
          element('pre', { tabindex: '0' }, pretty(Object.fromEntries(values))),
        ),
  );
}

function verdictOf(verdict) {
  return element('span', { class: `verdict ${verdict}` }, verdict);
}
