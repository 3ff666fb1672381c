import { element } from './dom.js';
import { restingOf } from './resting.js';

/** No card, said calmly, and why in one sentence. */
export function renderSilence(answer, onRules) {
  const trace = answer.body.extension?.['org.calcitrace.trace'];
  return element(
    'div',
    { class: 'silence' },
    element('p', { class: 'silence-title' }, 'Nothing to say'),
    element('p', {}, trace === undefined ? 'The request asked for no trace.' : why(answer, trace)),
    element(
      'p',
      { class: 'quiet' },
      'The clinician is not disturbed: the EHR got ',
      element('code', {}, '{"cards":[]}'),
    ),
    element('button', { type: 'button', onclick: onRules }, 'Why silent: every rule'),
  );
}

function why(answer, { rules }) {
  if (restingOf(answer).length > 0) return 'What there would be to say was answered before, and rests.';
  if (rules.every(({ findingKey }) => findingKey === undefined))
    return 'No finding on this chart asks for a work-up: none is present, or it is physiological or denied.';
  const unknown = rules.filter(({ verdict }) => verdict === 'unknown').length;
  const open = unknown === 0 ? '' : ` ${unknown} could not be decided, because something could not be read.`;
  return `${rules.length} rules were asked, and no order or warning is left to give.${open}`;
}
