import { element } from './dom.js';

/** Cards that are silent because somebody answered them. */
export function restingOf(answer) {
  return answer.body.extension?.['org.calcitrace.trace']?.resting ?? [];
}

/** What rests, why, and what wakes it. */
export function renderResting(answer, { startOver }) {
  const resting = restingOf(answer);
  if (resting.length === 0) return '';
  return element(
    'section',
    { class: 'resting', 'aria-labelledby': 'resting-title' },
    element('h3', { id: 'resting-title' }, resting.length === 1 ? 'One card rests' : `${resting.length} cards rest`),
    element('ul', {}, resting.map(restingLine)),
    element(
      'p',
      { class: 'quiet' },
      'It was answered, so it stays silent for as long as the reason says. A new report or a new value wakes it at once.',
    ),
    element('button', { type: 'button', onclick: startOver }, 'Start over with a new patient of the same chart'),
  );
}

export function restingLine({ pathway, requirements, findingKey }) {
  const about = findingKey === undefined ? '' : ` about ${findingKey.split('/').join(', ')}`;
  return element('li', {}, element('strong', {}, requirements.join(', ')), ` of ${pathway}${about}`);
}
