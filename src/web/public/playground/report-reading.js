import { element } from './dom.js';

const UNREAD = {
  truncated: 'Only the beginning was read: the text is too long. What stands behind it is unknown, not absent.',
  language: 'This is not read as English: nothing was read, and nothing would be said.',
};
const TONES = { present: 'chip', absent: 'chip calm', uncertain: 'chip note', historical: 'chip calm' };

/** What was made of each word of calcification, in the order of the text. */
export function renderReading({ explained, unread, fault }) {
  if (fault !== undefined) return [element('p', { class: 'fault', role: 'alert' }, fault)];
  const findings = explained.flatMap((one) => one.findings).length;
  const said =
    explained.length === 0 ? 'No word of calcification.' : findings === 1 ? '1 finding.' : `${findings} findings.`;
  return [
    element('p', { class: 'quiet' }, unread === undefined ? said : UNREAD[unread]),
    element('ul', { class: 'findings' }, explained.flatMap(lines)),
  ];
}

function lines(one) {
  if (one.findings.length > 0) return one.findings.map((finding) => line(one, finding));
  return [
    element(
      'li',
      {},
      element('span', { class: 'chip calm' }, 'no finding'),
      element('strong', {}, ` “${one.trigger}”`),
      element('span', { class: 'meta' }, [one.noFinding, cuesOf(one)].filter(Boolean).join(' · ')),
    ),
  ];
}

function line(one, finding) {
  const { organ, site, laterality, subject, kind, morphology, size, course, assertion, organBy } = finding;
  const where = [laterality, organ, site].filter(Boolean).join(', ');
  const whose = subject === 'patient' ? '' : ` of the ${subject}`;
  const more = [kind, ...morphology, size && `${size.value} ${size.unit}`, course].filter(Boolean).join(', ');
  const by = `organ by ${organBy.rule}${organBy.words === undefined ? '' : ` “${organBy.words}”`}`;
  return element(
    'li',
    {},
    element('span', { class: TONES[assertion] }, assertion),
    element('strong', {}, ` ${where}${whose}`),
    more === '' ? '' : ` ${more}`,
    element('q', {}, finding.quote),
    element('span', { class: 'meta' }, [cuesOf(one), by].filter(Boolean).join(' · ')),
  );
}

function cuesOf({ heading, scope }) {
  const cues = scope.map(({ cue, effect }) => `“${cue}” (${effect})`).join(', ');
  return [heading === undefined ? '' : `under ${heading}`, cues].filter(Boolean).join(' · ');
}
