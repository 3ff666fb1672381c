import { PROJECT_ROOT } from '../../src/project-root.js';
import { LONGEST_SITE } from '../../src/cards/longest-charts.js';
import { summaryFaults } from '../../src/cards/summary-faults.js';
import { compileExpression } from '../../src/fhir/expression.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { readFolder } from '../../src/knowledge/knowledge-file.js';
import { compileTemplate } from '../../src/knowledge/template.js';
import { testSite } from '../support/site.js';

const { knowledge } = testSite();
const PATHWAY = 'calcification-mechanism';
const ROW = 'metabolic-panel';

/** The knowledge with one row, whose card has these summaries. */
function saying(...summaries: readonly string[]): Knowledge {
  const pathways = knowledge.pathways.flatMap((pathway) =>
    pathway.name !== PATHWAY
      ? []
      : [
          {
            ...pathway,
            actions: pathway.actions.flatMap((action) =>
              action.id !== ROW || action.card === undefined
                ? []
                : [
                    {
                      ...action,
                      card: { ...action.card, summaries: summaries.map((text) => compileTemplate(text, 'x', '', compileExpression)) },
                    },
                  ],
            ),
          },
        ],
  );
  return { ...knowledge, pathways };
}
const lengthTold = (...summaries: readonly string[]) =>
  summaryFaults(saying(...summaries)).map(({ file, element, reason }) => `${file}: ${element}: ${reason}`);

describe('calcitrace check: the shortest summary fits 139 characters on any chart (CA-02)', () => {
  it('that of every shipped card does', () => {
    expect(summaryFaults(knowledge)).toEqual([]);
  });

  it('text alone: 139 characters fit, 140 do not', () => {
    expect(lengthTold('x'.repeat(139))).toEqual([]);
    expect(lengthTold('x'.repeat(140))[0]).toContain(
      `cards/${PATHWAY}/${ROW}.md: summary[0]: the shortest may have 140 characters, over 139`,
    );
  });

  it('only the last counts: the longer ones are shown where they fit', () => {
    expect(lengthTold('x'.repeat(200), 'short')).toEqual([]);
    expect(lengthTold('short', 'x'.repeat(200))[0]).toContain('summary[1]');
  });

  it.each([
    ['a name from the record, which nobody bounds', 'Charted: {{ %conditions.name.first() }}.'],
    ['a list that grows with every absent result', '{{ %finding.title }} ({{ %seen }}): {{ %status }}; mechanism open.'],
    ['every value with its unit', '{{ %finding.title }} ({{ %seen }}): {{ %abnormal }} on this day, to be reviewed soon.'],
    ['a number that is not rounded', `${'x'.repeat(125)} {{ %calcium.value.value }}`],
    [
      'a text that is shown only where nothing is charted',
      `{{ iif(%conditions.exists(), 'short', '${'x'.repeat(140)}') }}`,
    ],
    ['the longest title and modality', `{{ %finding.title }} ({{ %seen }}): ${'x'.repeat(90)}.`],
  ])('refused: %s', (_title, summary) => {
    expect(lengthTold(summary)).toHaveLength(1);
  });

  it('a rounded number and a date have a bound', () => {
    expect(lengthTold('Calcium {{ %calcium.value.value.round(1) }} mg/dL ({{ %calcium.effective }}).')).toEqual([]);
  });

  it('no site that the reader or a value set names is longer than the bound', () => {
    const lexicons = readFolder(PROJECT_ROOT, 'src/facts/text/lexicon', '.ts');
    const inText = lexicons.flatMap(({ text }) => [...text.matchAll(/site: '([^']*)'/g)].map(([, site = '']) => site));
    const coded = [...knowledge.meanings.values()].flatMap(({ site, organs }) =>
      site !== undefined && organs.includes('other') ? [site] : [],
    );
    expect(inText.length).toBeGreaterThan(20);
    expect([...inText, ...coded].filter((site) => site.length > LONGEST_SITE)).toEqual([]);
  });
});
