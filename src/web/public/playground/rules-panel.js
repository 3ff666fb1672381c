import { element, link, pretty } from './dom.js';

const TRACE = 'org.calcitrace.trace';
const ORDER = { met: 0, unknown: 1, unmet: 2 };

/** Every rule that was asked and its verdict, those that are met first. */
export function renderRules(answer) {
  const rules = answer?.body?.extension?.[TRACE]?.rules;
  if (rules === undefined) return [element('p', { class: 'quiet' }, 'The answer carries no trace.')];
  if (rules.length === 0)
    return [element('p', { class: 'quiet' }, 'No rule was asked: nothing was found that one is about.')];
  const counts = Object.keys(ORDER).map(
    (verdict) => `${rules.filter((rule) => rule.verdict === verdict).length} ${verdict}`,
  );
  const sorted = rules.toSorted((a, b) => ORDER[a.verdict] - ORDER[b.verdict]);
  return [element('p', { class: 'quiet' }, `${rules.length} rules asked: ${counts.join(', ')}.`), ...sorted.map(rule)];
}

function rule({ requirement, action, pathway, findingKey, verdict, conditions, offers = [] }) {
  return element(
    'details',
    { class: 'rule' },
    element('summary', {}, verdictOf(verdict), element('strong', {}, requirement), ` ${action.replaceAll('-', ' ')} `),
    element(
      'p',
      { class: 'quiet' },
      pathway,
      findingKey === undefined ? '' : ` · finding ${findingKey} · `,
      ' ',
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
          element('pre', {}, pretty(Object.fromEntries(values))),
        ),
  );
}

function verdictOf(verdict) {
  return element('span', { class: `verdict ${verdict}` }, verdict);
}
