import { charted } from '../../../src/facts/chart.js';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decideCase } from '../../../src/cli/run-case.js';
import { readCase } from '../../../src/cli/pathway-case.js';
import { identityOf } from '../../../src/facts/patient-identity.js';
import { excerptOf } from '../../../src/facts/findings/report-excerpt.js';
import { metabolicTrends } from '../../../src/facts/labs/trends.js';
import { parseJson } from '../../../src/knowledge/knowledge-file.js';
import { checklistOf, type Item } from '../../../src/smart/view/checklist.js';
import { fetalWorkUps } from '../../../src/smart/view/fetal.js';
import { markdownHtml } from '../../../src/smart/view/markdown.js';
import { reasoningOf } from '../../../src/smart/view/mechanism.js';
import { noteText } from '../../../src/smart/view/note-text.js';
import { workUpHtml } from '../../../src/smart/view/work-up.js';
import type { WorkUp } from '../../../src/smart/work-up.js';
import { testSite } from '../../support/site.js';

const CHARTS = fileURLToPath(new URL('../../golden/charts/', import.meta.url));

/** The screens of charts of the golden cohort: pure, so that a started server would show nothing more. */
describe('the work-up of a chart as the app shows it', () => {
  const site = testSite();

  async function workUpOf(chart: string): Promise<WorkUp> {
    const file = `${chart}.json`;
    const one = readCase(parseJson({ file, text: readFileSync(`${CHARTS}${file}`, 'utf8') }));
    return { ...(await decideCase(one, site)), site, appContext: {}, mayOrder: true, needsBanner: true };
  }

  const checklist = ({ decision }: WorkUp): readonly Item[] => checklistOf(decision, site.knowledge);
  const titles = (items: readonly Item[], state: Item['state']): string[] =>
    items.filter((item) => item.state === state).map(({ title }) => title);

  it('MEC-2, SAF-4: missing orders can be ordered, a withheld one names its hazard, and known values are done', async () => {
    const items = checklist(await workUpOf('a-metastatic-pattern-in-ckd-4'));
    const pth = items.find(({ order }) => order === 'parathyroid-hormone');
    expect(pth).toMatchObject({ state: 'missing', suggestion: { preselected: true } });
    expect(items.find(({ order }) => order === 'mri-liver')).toMatchObject({
      ...{ state: 'withheld', because: 'eGFR below 30', sources: ['Observation/egfr-6'] },
    });
    expect(titles(items, 'done')).toEqual(expect.arrayContaining(['Serum calcium', 'Serum phosphate']));
  });

  it('LOOP-2: what is on order is told as ordered, with its order, and is not offered', async () => {
    const items = checklist(await workUpOf('a-work-up-that-is-wholly-on-order'));
    expect(titles(items, 'missing')).toEqual([]);
    const ordered = items.filter(({ state }) => state === 'ordered');
    expect(ordered.length).toBeGreaterThan(1);
    expect(ordered.every(({ sources }) => sources.every((source) => source.startsWith('ServiceRequest/')))).toBe(true);
  });

  it('HEP-2: a study is done only for the row that asks for one: an MRI of the liver is no MRCP', async () => {
    const done = titles(checklist(await workUpOf('a-complete-work-up')), 'done');
    expect(done).toContain('MRI of the liver without and with contrast');
    expect(done.filter((title) => /MRCP|abdomen/.test(title))).toEqual([]);
  });

  it('H9: laboratory results that could not be read are never missing, done or normal, and stand first on the screen', async () => {
    const workUp = await workUpOf('labs-that-could-not-be-read');
    const items = checklist(workUp);
    expect(titles(items, 'undecided')).toEqual(
      expect.arrayContaining(['Serum calcium', 'Parathyroid hormone, intact']),
    );
    expect([...titles(items, 'done'), ...titles(items, 'missing')]).toEqual([
      'CT of the liver without and with contrast',
    ]);
    const { text } = workUpHtml(workUp);
    expect(text.indexOf('Laboratory results could not be read')).toBeLessThan(text.indexOf('id="messages"'));
    expect(text).not.toMatch(/In range|Not found in 90 days/);
  });

  it('a value that could not be converted is shown as such, with its source', async () => {
    const { decision } = await workUpOf('a-phosphate-in-a-unit-that-cannot-be-converted');
    const trends = metabolicTrends(decision.facts, site.knowledge, 'conventional');
    const phosphate = trends.find(({ lab }) => lab.name === 'phosphate');
    expect(phosphate?.values).toEqual([]);
    expect(phosphate?.lab).toMatchObject({ state: 'absent', reason: 'unsupported' });
    expect(phosphate?.lab.unread).toHaveLength(1);
  });

  it('SAF-1: the product of the panel is the one of the card, and 55 is its limit in both systems of units', async () => {
    const { decision } = await workUpOf('a-product-over-55-whose-parts-were-not-drawn-together');
    const [own, si] = (['conventional', 'si'] as const).map((units) => {
      const all = metabolicTrends(decision.facts, site.knowledge, units);
      return all.find(({ lab }) => lab.name === 'calcium-phosphate-product');
    });
    expect(own?.values.at(-1)).toEqual(own?.lab.state === 'known' && own.lab.current);
    expect(own?.values.at(-1)?.range?.high).toBe(55);
    expect(si?.unit).toBe('mmol2/L2');
    expect(si?.values.at(-1)?.range?.high).toBeCloseTo(4.43, 2);
  });

  it('MEC-1: an undetermined mechanism says what is missing to decide; an unread one is never said to fit', async () => {
    const open = await workUpOf('a-liver-calcification-on-ultrasound-without-any-lab');
    const [reasoning] = reasoningOf(open.decision, site.knowledge, open.decision.facts.labs);
    expect(reasoning?.mechanism).toBe('undetermined');
    expect(reasoning?.missing.map(({ lab }) => lab.title)).toEqual(
      expect.arrayContaining(['calcium', 'phosphate', 'PTH']),
    );
    const unread = await workUpOf('labs-that-could-not-be-read');
    const [dark] = reasoningOf(unread.decision, site.knowledge, unread.decision.facts.labs);
    expect(dark?.patterns.filter(({ verdict }) => verdict === 'met')).toEqual([]);
    expect(dark?.patterns.find(({ name }) => name.startsWith('metastatic'))?.because[0]?.unread).toContain('phosphate');
  });

  it('FET-6: the window of the amniotic PCR opens on the day that the card says, and today lies before it', async () => {
    const { decision } = await workUpOf('a-calcified-liver-of-a-fetus-with-a-positive-cmv-igm');
    const [fetus] = fetalWorkUps(decision.facts);
    expect(fetus?.windows).toEqual([
      { words: 'CMV PCR of amniotic fluid', from: 24 * 7 + 1, opens: '2026-12-21', isOpen: false, isAsked: false },
    ]);
    expect(fetus?.marks?.find(({ kind }) => kind === 'today')?.days).toBe(140);
  });

  it('an unknown gestational age places nothing on a line of weeks', async () => {
    const { decision } = await workUpOf('a-calcified-liver-of-a-fetus-at-an-unknown-gestational-age');
    const [fetus] = fetalWorkUps(decision.facts);
    expect(fetus).toBeDefined();
    expect(fetus?.marks).toBeUndefined();
  });

  it('a finding stands in the words around it, and the next number of a list is none of them', async () => {
    const { decision, record } = await workUpOf('a-metastatic-pattern-in-ckd-4');
    const source = decision.facts.findings.items[0]?.sources.find(({ quote }) => quote !== undefined);
    const excerpt = excerptOf(charted(record), source ?? { source: '' });
    expect(excerpt?.quote).toBe(source?.quote);
    expect(`${excerpt?.before ?? ''}${excerpt?.after ?? ''}`).not.toMatch(/\d\.\s*$/);
  });

  it('the note is plain text: who, findings in their words, what is missing and why, each message with its rows', async () => {
    const workUp = await workUpOf('a-metastatic-pattern-in-ckd-4');
    const text = noteText(workUp, identityOf(charted(workUp.record)), workUp.decision.facts.labs);
    expect(text).toMatch(/^Calcification work-up, 2026-11-22 /);
    expect(text).toMatch(/\nMechanism:\n- Liver calcification: metastatic pattern/);
    expect(text).toMatch(/\nMissing:\n(?:- .*\n)*- Parathyroid hormone, intact: /);
    expect(text).toMatch(/\nWithheld:\n- MRI of the liver without and with contrast: eGFR below 30\n/);
    expect(text).not.toMatch(/[<>]|&[a-z]+;|undefined/);
  });

  it('T19: words of the record are escaped wherever they stand, and Markdown makes no other markup', async () => {
    const workUp = await workUpOf('a-metastatic-pattern-in-ckd-4');
    const { record } = workUp;
    const hostile = {
      resourceType: 'Patient' as const,
      id: record.patientId,
      name: [{ text: '<img src=x onerror=alert(1)>' }],
    };
    const sources = { ...record.sources, patient: { state: 'given' as const, resources: [hostile] } };
    const { text } = workUpHtml({ ...workUp, record: { ...record, sources } });
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(text).not.toMatch(/<img|<script|style=|onerror="/);
    expect(markdownHtml('- **a** <b>\n- \\*c\\* [d](javascript:e)').text.replace(/\s*\n\s*/g, '')).toBe(
      '<ul><li><strong>a</strong> &lt;b&gt;</li><li>*c* [d](javascript:e)</li></ul>',
    );
  });

  it('where nothing may be written, no button is there, and why is said', async () => {
    const workUp = await workUpOf('a-metastatic-pattern-in-ckd-4');
    const may = workUpHtml(workUp).text;
    const mayNot = workUpHtml({ ...workUp, mayOrder: false, whyNoOrders: 'the EHR grants no writing' }).text;
    expect(may).toContain('data-order=');
    expect(mayNot).not.toContain('data-order=');
    expect(mayNot).toContain('the EHR grants no writing');
  });
});
