import { element, link } from './dom.js';

const EVIDENCE = 'org.calcitrace.evidence';
const FLAGS = { H: 'high', L: 'low', N: 'normal' };

/** What each card rests on: findings, values, what is missing, what was held back. */
export function renderEvidence(answer) {
  const cards = answer?.body?.cards ?? [];
  if (cards.length === 0) return [element('p', { class: 'quiet' }, 'No card, so no evidence. The Rules tab says why.')];
  return cards.map((card, index) => cardEvidence(card, card.extension?.[EVIDENCE] ?? {}, index));
}

function cardEvidence(card, evidence, index) {
  const { requirements = [], notShown = [], findings = [], because = [], missing = [], withheld = [] } = evidence;
  return element(
    'section',
    { class: 'evidence', id: `evidence-${index}`, tabindex: '-1' },
    element('h3', {}, card.summary),
    element('p', { class: 'requirements' }, [...requirements, ...notShown].map(requirementLink)),
    evidence.mechanism === undefined ? '' : element('p', {}, 'Mechanism: ', element('strong', {}, evidence.mechanism)),
    part('Findings', findings, finding),
    part('Because', because, value),
    part('Missing', missing, (one) => line(one.fact, one.why, [one.lastDate, one.source])),
    part('Withheld', withheld, (one) => line(one.what, one.why, [one.source])),
    element('p', { class: 'quiet' }, versionOf(evidence)),
    element('p', { class: 'quiet' }, element('code', {}, evidence.knowledge ?? '')),
  );
}

function requirementLink(requirement) {
  const anchor = link(`evidence/${encodeURIComponent(requirement)}`, requirement);
  anchor.classList.add('chip');
  return anchor;
}

function part(title, items, render) {
  if (items.length === 0) return '';
  return element(
    'div',
    {},
    element('h4', {}, title),
    element(
      'ul',
      {},
      items.map((item) => element('li', {}, render(item))),
    ),
  );
}

function finding({ organ, site, assertion, subject, course, morphology = [], size, date, modality, source, quote }) {
  return [
    element('strong', {}, [organ, site].filter(Boolean).join(', ')),
    ` ${[assertion, subject === 'patient' ? undefined : subject, course, ...morphology, sizeOf(size)].filter(Boolean).join(', ')}`,
    quote === undefined ? '' : element('q', {}, quote),
    meta([modality, date, source]),
  ];
}

function sizeOf(size) {
  return typeof size === 'object' && size !== null ? Object.values(size).join(' ') : size;
}

function value({ fact, value: number, unit, comparator = '', range, rangeSource, flag, date, source, formula }) {
  return [
    element('strong', {}, fact),
    ` ${comparator}${number} ${unit ?? ''} `,
    flag === undefined
      ? ''
      : element('span', { class: `chip ${flag === 'N' ? 'good' : 'warning'}` }, FLAGS[flag] ?? flag),
    formula === undefined ? '' : element('code', {}, formula),
    meta([
      range === undefined ? undefined : `range ${range}${rangeSource === undefined ? '' : ` (${rangeSource})`}`,
      date,
      source,
    ]),
  ];
}

function line(what, why, more) {
  return [element('strong', {}, what), ` ${why}`, meta(more)];
}

function meta(parts) {
  const said = parts.filter((one) => one !== undefined && one !== '');
  return said.length === 0 ? '' : element('span', { class: 'meta' }, said.join(' · '));
}

function versionOf({ pathway, version, reviewState, evaluatedAt }) {
  return [pathway, version && `version ${version}`, reviewState, evaluatedAt].filter(Boolean).join(' · ');
}
