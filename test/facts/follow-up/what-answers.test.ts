import type { ImagingFact } from '../../../src/facts/facts.js';
import type { FindingFact, FindingSource } from '../../../src/facts/finding-fact.js';
import type { OrderFact } from '../../../src/facts/order-fact.js';
import type { Modality, Organ } from '../../../src/facts/finding.js';
import { followUpsOf } from '../../../src/facts/follow-up/follow-ups.js';
import type { LinkedRecommendation } from '../../../src/facts/follow-up/recommended.js';
import { factsGiven, findingGiven as finding, listGiven, orderGiven, sourceGiven } from '../../support/given-facts.js';
import { gathering } from '../chart-of-test.js';

const { policy } = gathering.knowledge;

const wanted = (rest: Partial<LinkedRecommendation> = {}): LinkedRecommendation => ({
  needed: true,
  regions: [],
  organs: ['liver'],
  quote: 'Follow-up is recommended',
  source: 'DiagnosticReport/us1',
  date: '2026-01-10',
  studyOrgans: ['liver'],
  findingKeys: ['patient/liver/parenchymal'],
  ...rest,
});

const study = (modality: Modality, rest: Partial<ImagingFact> = {}): ImagingFact => ({
  modality,
  organs: ['liver'],
  date: '2026-05-02',
  source: 'ImagingStudy/s1',
  ...rest,
});

function followUps(
  recommended: LinkedRecommendation[],
  charted: { findings?: FindingFact[]; imaging?: ImagingFact[]; orders?: OrderFact[] } = {},
) {
  const { findings = [finding()], imaging, orders } = charted;
  const given = factsGiven({
    findings: listGiven(findings),
    imaging: listGiven(imaging),
    orders: listGiven(orders),
  });
  return followUpsOf(recommended, given, policy, given.today).items;
}

const MODALITIES = ['US', 'CT', 'MR', 'XR', 'NM', 'PET', 'OTHER'] as const;

describe('LOOP-1: which examination answers a recommendation', () => {
  it.each([
    ['US', 'US CT MR PET'],
    ['CT', 'CT MR PET'],
    ['MR', 'CT MR PET'],
    ['XR', 'CT MR XR PET'],
    ['NM', 'CT MR NM PET'],
    ['PET', 'CT MR PET'],
    ['OTHER', 'US CT MR PET OTHER'],
  ] as const)('%s that is recommended: %s', (modality, answering) => {
    const answers = MODALITIES.filter((one) => {
      const [followUp] = followUps([wanted({ modality })], { imaging: [study(one)] });
      return followUp?.doneBy === 'ImagingStudy/s1';
    });
    expect(answers.join(' ')).toBe(answering);
  });

  it('imaging of no named kind is answered as the study that was made would be, else by any section or ultrasound', () => {
    const answersOf = (rest: Partial<LinkedRecommendation>) =>
      MODALITIES.filter((one) => followUps([wanted(rest)], { imaging: [study(one)] })[0]?.doneBy !== undefined);
    expect(answersOf({ seenOn: 'CT' })).toEqual(['CT', 'MR', 'PET']);
    expect(answersOf({})).toEqual(['US', 'CT', 'MR', 'PET', 'OTHER']);
  });

  it.each<[string, Partial<ImagingFact>, boolean]>([
    ['without a date', {}, true],
    ['of the day before', { date: '2026-01-09' }, false],
    ['of the day after', { date: '2026-01-11' }, true],
    ['of the same day, by another kind of imaging', { date: '2026-01-10', modality: 'CT' }, true],
    ['of the same day, by the same', { date: '2026-01-10', modality: 'US' }, false],
    ['that is the recommending report itself', { date: '2026-05-02', source: 'DiagnosticReport/us1' }, false],
  ])('an examination %s', (_when, rest, answers) => {
    const one: ImagingFact = { modality: 'US', organs: ['liver'], source: 'DiagnosticReport/r2', ...rest };
    const [followUp] = followUps([wanted({ seenOn: 'US' })], { imaging: [one] });
    expect(followUp?.doneBy !== undefined).toBe(answers);
  });

  it.each<[string, Partial<FindingSource>, boolean]>([
    ['a later ultrasound', { modality: 'US', date: '2026-05-02' }, true],
    ['a later radiograph', { modality: 'XR', date: '2026-05-02' }, false],
    ['an ultrasound of the same day', { modality: 'US', date: '2026-01-10' }, false],
    ['a CT of the same day', { modality: 'CT', date: '2026-01-10' }, true],
    ['words without a kind of imaging', { date: '2026-05-02' }, false],
    ['an ultrasound without a date', { modality: 'US' }, false],
  ])('a report of another region that speaks of the finding: %s', (_what, rest, answers) => {
    const source = sourceGiven({ source: 'DiagnosticReport/r2', ...rest });
    const [followUp] = followUps([wanted({ seenOn: 'US' })], { findings: [finding({ sources: [source] })] });
    expect(followUp?.doneBy).toBe(answers ? 'DiagnosticReport/r2' : undefined);
  });

  it('an order of imaging that would answer it, and no order of anything else', () => {
    const orderedAs = (rest: Partial<OrderFact>) =>
      followUps([wanted({ modality: 'US' })], { orders: [orderGiven('o1', rest)] })[0]?.orderedAs;
    expect(orderedAs({ imaging: { modality: 'CT', organs: ['brain', 'liver'] } })).toBe('ServiceRequest/o1');
    expect(orderedAs({ imaging: { modality: 'CT', organs: ['brain'] } })).toBeUndefined();
    expect(orderedAs({})).toBeUndefined();
  });
});

describe('LOOP-1: which recommendation stands', () => {
  const months = (amount: number) => ({ amount, unit: 'month' as const });

  it('of one report that which names a time and a study, else a time, else the first', () => {
    const vague = wanted({ quote: 'vague' });
    const timed = wanted({ quote: 'timed', interval: months(3) });
    const named = wanted({ quote: 'named', modality: 'CT' });
    const both = wanted({ quote: 'both', interval: months(6), modality: 'CT' });
    const standing = (...all: LinkedRecommendation[]) => followUps(all)[0]?.quote;
    expect(standing(vague, timed, named, both)).toBe('both');
    expect(standing(vague, named, timed)).toBe('timed');
    expect(standing(vague, named)).toBe('vague');
  });

  it('of the newest report, whatever the order of the record; not of a report about another finding, or without a date', () => {
    const old = wanted({ quote: 'old', date: '2025-01-10', interval: months(6) });
    const young = wanted({ quote: 'young', date: '2026-02-10' });
    const { date: _date, ...undated } = wanted({ quote: 'undated', interval: months(6), modality: 'CT' });
    const other = wanted({ quote: 'other', date: '2026-03-10', findingKeys: ['patient/kidney/parenchymal'] });
    expect(followUps([old, young, undated, other])).toMatchObject([{ quote: 'young' }]);
    expect(followUps([young, old])).toMatchObject([{ quote: 'young' }]);
    expect(followUps([undated, other])).toEqual([]);
    expect(followUps([old, wanted({ needed: false, date: '2026-03-10' })])).toEqual([]);
  });

  it('tells a kind of imaging and what answers it only where there is one', () => {
    expect(Object.keys(followUps([wanted()])[0] ?? {})).toEqual(
      'findingKey organ date reportedDaysAgo interval stated due overdueDays quote source'.split(' '),
    );
  });

  it.each([
    ['the organ of the finding, where no region is named', [], 'liver'],
    ['the organ of the finding, where the region has it', ['kidney', 'liver'], 'liver'],
    ['the region, where that is another', ['lung', 'kidney'], 'lung'],
  ] as const)('images %s', (_what, regions, organ) => {
    const imaging = [study('CT', { organs: [organ] })];
    expect(followUps([wanted({ regions })], { imaging })).toMatchObject([{ organ, doneBy: 'ImagingStudy/s1' }]);
    expect(followUps([wanted({ regions })], { imaging: [study('CT', { organs: ['brain'] })] })[0]?.doneBy).toBe(
      undefined,
    );
  });

  it('a finding of a place without a name is looked for where the study looked, or where the region is', () => {
    const elsewhere = finding({ organ: 'other' });
    const doneBy = (organ: Organ) =>
      followUps([wanted({ regions: ['lung'], studyOrgans: ['bowel'] })], {
        findings: [elsewhere],
        imaging: [study('CT', { organs: [organ] })],
      })[0]?.doneBy;
    expect(doneBy('lung')).toBe('ImagingStudy/s1');
    expect(doneBy('bowel')).toBe('ImagingStudy/s1');
    expect(doneBy('other')).toBeUndefined();
  });
});
