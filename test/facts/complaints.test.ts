import { gatherConditions } from '../../src/facts/conditions.js';
import { chartedComplaints, complaintsAt, isCurrent } from '../../src/facts/complaints.js';
import { gatherFindings } from '../../src/facts/findings/gather-findings.js';
import { condition, gathering, observation, recordOf, report } from './chart-of-test.js';

const DEPOSIT = { code: { text: 'XR thigh' }, conclusion: 'Soft-tissue calcification of the left thigh.' };
const ACTIVE = { clinicalStatus: { coding: [{ code: 'active' }] } };

/** Complaints at the one finding of a chart, as "pain: Pain in left thigh". */
function complaintsOn(...resources: object[]): string[] {
  const record = recordOf(resources);
  const { findings, complaints } = gatherFindings(record, gathering);
  const told = [
    ...complaints.filter((one) => isCurrent(one, gathering)),
    ...chartedComplaints(gatherConditions(record, gathering).items),
  ];
  return findings.items.flatMap((finding) => complaintsAt(finding, told)).map(({ kind, name }) => `${kind}: ${name}`);
}

describe('DYS-6: a deposit hurts or impairs where the chart tells it of the same part of the body', () => {
  it.each([
    ['Pain in left thigh', ['pain: Pain in left thigh']],
    ['Limited range of motion of the thigh', ['function: Limited range of motion of the thigh']],
    ['Pain in right thigh', []],
    ['Pain in left knee', []],
    ['Chronic pain', []],
    ['No thigh pain', []],
    ['Chest pain', []],
  ])('a condition "%s" tells %j', (text, told) => {
    expect(complaintsOn(report('r1', DEPOSIT), condition('c1', { ...ACTIVE, code: { text } }))).toEqual(told);
  });

  it('the body site of a condition says where the pain is', () => {
    const pain = condition('c1', { ...ACTIVE, code: { text: 'Pain' }, bodySite: [{ text: 'Left thigh' }] });
    expect(complaintsOn(report('r1', DEPOSIT), pain)).toEqual(['pain: Pain']);
  });

  it('a resolved pain is none', () => {
    const resolved = { clinicalStatus: { coding: [{ code: 'resolved' }] }, code: { text: 'Thigh pain' } };
    expect(complaintsOn(report('r1', DEPOSIT), condition('c1', resolved))).toEqual([]);
  });

  const exam = { category: [{ coding: [{ code: 'exam' }] }], code: { text: 'Thigh pain' } };

  it('an observation of the last weeks counts, an old one and a denial do not', () => {
    const seen = (rest: object) => complaintsOn(report('r1', DEPOSIT), observation('o1', { ...exam, ...rest }));
    expect(seen({ valueBoolean: true, effectiveDateTime: '2026-11-10' })).toEqual(['pain: Thigh pain']);
    expect(seen({ valueBoolean: true, effectiveDateTime: '2025-11-10' })).toEqual([]);
    expect(seen({ valueBoolean: false, effectiveDateTime: '2026-11-10' })).toEqual([]);
  });
});

describe('DYS-6: the words of a report', () => {
  const said = (conclusion: string, title = 'XR left thigh', effectiveDateTime = '2026-11-10') =>
    complaintsOn(report('r1', { code: { text: title }, conclusion, effectiveDateTime }));

  it('the indication says what hurts, of the part that was examined', () => {
    expect(said('INDICATION: Pain.\nFINDINGS: Soft-tissue calcification.')).toEqual(['pain: pain']);
    expect(said('INDICATION: Knee pain.\nFINDINGS: Soft-tissue calcification.')).toEqual([]);
    expect(said('INDICATION: No pain.\nFINDINGS: Soft-tissue calcification.')).toEqual([]);
  });

  it('an old indication is not a present pain', () => {
    expect(said('INDICATION: Pain.\nFINDINGS: Soft-tissue calcification.', 'XR left thigh', '2026-01-10')).toEqual([]);
  });

  it('abdominal pain is no pain of a deposit in the buttock', () => {
    expect(
      said('INDICATION: Abdominal pain.\nFINDINGS: Soft-tissue calcification of the right buttock.', 'CT abdomen'),
    ).toEqual([]);
  });
});
