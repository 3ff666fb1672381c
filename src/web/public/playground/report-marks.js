import { element } from './dom.js';

/** The text again with the words of each finding marked; it lies under the field, so that typing is typing on marked paper. */
export function markedText(text, explained) {
  const marks = explained.flatMap(marksOf);
  const edges = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const pieces = edges.slice(1).map((end, index) => {
    const start = edges[index];
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
    const words = text.slice(start, end);
    return over.length === 0 ? words : element('mark', { class: classOf(over) }, words);
  });
  // A last line that is empty has a height, too.
  return [...pieces, '\u200b'];
}

function marksOf({ start, end, findings }) {
  const [first] = findings;
  const trigger = { start, end, kind: 'trigger', assertion: first?.assertion ?? 'none' };
  return [trigger, ...findings.map((one) => ({ ...one, kind: 'quote' }))];
}

function classOf(marks) {
  const trigger = marks.find(({ kind }) => kind === 'trigger');
  const { assertion } = trigger ?? marks[0];
  return trigger === undefined ? assertion : `${assertion} trigger`;
}
