import { compileExpression } from '../../../src/fhir/expression.js';
import { voiceFaults } from '../../../src/knowledge/faults/voice-faults.js';
import type { CardTemplate } from '../../../src/knowledge/card-template.js';
import type { Knowledge } from '../../../src/knowledge/knowledge.js';
import { compileTemplate } from '../../../src/knowledge/template.js';
import { testSite } from '../../support/site.js';

const { knowledge } = testSite();

function toldOf(said: { readonly summary?: readonly string[]; readonly body?: readonly string[] }): string[] {
  const { summary = ['Liver calcification.'], body = ['Often incidental.'] } = said;
  const compiled = (texts: readonly string[]) =>
    texts.map((text) => compileTemplate(text, 'card.md', '', compileExpression));
  const card: CardTemplate = {
    file: 'card.md',
    indicator: 'info',
    answered: 'info',
    summaries: compiled(summary),
    bodies: compiled(body),
    speaks: 'alone',
    spare: false,
  };
  const [pathway] = knowledge.pathways;
  const [action] = pathway?.actions ?? [];
  if (pathway === undefined || action === undefined) throw new RangeError('the knowledge has a row');
  const spoken: Knowledge = { ...knowledge, pathways: [{ ...pathway, actions: [{ ...action, card }] }] };
  return voiceFaults(spoken).map(({ element, reason }) => `${element}: ${reason}`);
}

describe('calcitrace check: how a card speaks (design, section 4)', () => {
  it('the shipped cards speak so', () => {
    expect(voiceFaults(knowledge)).toEqual([]);
  });

  it.each([
    ['Please repeat.', 'says "please"'],
    ['Calcitrace found it.', 'names the product'],
    ['PTH not done.', 'says "not done": what was not found may have been done elsewhere'],
    ['PTH has not been performed.', 'says "not done": what was not found may have been done elsewhere'],
    ['<b>High</b>', 'has raw HTML'],
    ['| calcium | 9 |', 'has Markdown that makes a table, list or heading: a line is one bullet already'],
    ['# Calcium', 'has Markdown that makes a table, list or heading: a line is one bullet already'],
    ["{{ iif(%status = '', 'please ask', 'known') }}", 'says "please"'],
  ])('%s', (words, reason) => {
    expect(toldOf({ body: [words] })).toEqual([`body[0]: ${reason}`]);
    expect(toldOf({ summary: [words] })).toEqual([`summary[0]: ${reason}`]);
  });

  it.each(['Prognosis good', 'A tumour', 'Metastatic pattern', 'Chromosomes open', 'malignant'])(
    'a patient may see the summary, so it does not say by itself: %s',
    (words) => {
      expect(toldOf({ summary: [words] })[0]).toMatch(/in a summary, which a patient may see$/);
      expect(toldOf({ body: [words] })).toEqual([]);
    },
  );

  it('what a hole looks for is not said, what it reads from the chart is', () => {
    const hole = "{{ %conditions.where('condition-liver-tumor' in meanings).name.first() }}";
    expect(toldOf({ summary: [`Charted: ${hole}.`] })).toEqual([]);
  });

  it('a value below a limit is no HTML', () => {
    expect(toldOf({ body: ['eGFR <30 mL/min'] })).toEqual([]);
  });

  it('lines leave room for the rest of the detail', () => {
    const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
    expect(toldOf({ body: [words(61), words(41)] })).toEqual([
      'body[0]: has 61 words; it may have 60',
      'body[1]: has 41 words; it may have 40',
    ]);
    expect(toldOf({ body: [words(60), words(40)] })).toEqual([]);
  });
});
