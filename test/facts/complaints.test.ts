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

  it.each([
    ['left', 'left', true],
    ['left', 'right', false],
    ['right', 'left', false],
    ['both', 'left', true],
    ['left', 'both', true],
    ['', 'left', true],
    ['left', '', true],
  ])('pain of the side "%s" and a deposit of the side "%s" belong together: %s', (pain, side, together) => {
    const deposit = report('r1', {
      code: { text: 'CT thigh' },
      conclusion: `Soft-tissue calcification of ${side} thigh.`,
    });
    const told = complaintsOn(deposit, condition('c1', { ...ACTIVE, code: { text: `Pain in ${pain} thigh` } }));
    expect(told).toHaveLength(together ? 1 : 0);
  });

  it('one of the problem list has its place, its side, its day and its source', () => {
    const pain = (rest: object) =>
      chartedComplaints(
        gatherConditions(
          recordOf([condition('c1', { ...ACTIVE, code: { text: 'Pain in left thigh' }, ...rest })]),
          gathering,
        ).items,
      );
    const told = { kind: 'pain', name: 'Pain in left thigh', places: ['place-part-thigh'], laterality: 'left' };
    expect(pain({})).toStrictEqual([{ ...told, date: '2026-10-01', source: 'Condition/c1' }]);
    expect(pain({ recordedDate: undefined })).toStrictEqual([{ ...told, source: 'Condition/c1' }]);
    expect(pain({ code: { text: 'Chronic pain' } })).toStrictEqual([
      { kind: 'pain', name: 'Chronic pain', places: [], date: '2026-10-01', source: 'Condition/c1' },
    ]);
  });

  it('what a report told ninety days ago is current, a day earlier it may be gone; without a day it counts', () => {
    const told = { kind: 'pain', name: 'pain', places: [], source: 'DiagnosticReport/r1' } as const;
    expect(isCurrent({ ...told, date: '2026-08-24' }, gathering)).toBe(true);
    expect(isCurrent({ ...told, date: '2026-08-23' }, gathering)).toBe(false);
    expect(isCurrent(told, gathering)).toBe(true);
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

  it('pain and loss of function, sentence by sentence and line by line, on the side that is named', () => {
    expect(
      said('INDICATION: Painful; restricted movement\nloss of function.\nFINDINGS: Soft-tissue calcification.'),
    ).toEqual(['pain: painful', 'function: restricted movement', 'function: loss of function']);
    expect(said('INDICATION: Pain in right thigh.\nFINDINGS: Soft-tissue calcification.')).toEqual([]);
    expect(said('INDICATION: Pain in both thighs.\nFINDINGS: Soft-tissue calcification.')).toEqual(['pain: pain']);
  });

  it('each is told with its part of the body, its day and its report; a nerve is told beside the deposit alone', () => {
    const told = (indication: string, title: string, day?: string) =>
      gatherFindings(
        recordOf([
          report('r1', {
            code: { text: title },
            conclusion: `INDICATION: ${indication}.\nFINDINGS: Soft-tissue calcification.`,
            effectiveDateTime: day,
          }),
        ]),
        gathering,
      ).complaints;
    const pain = { kind: 'pain', name: 'pain', source: 'DiagnosticReport/r1' };
    expect(told('Pain', 'XR left thigh', '2026-11-10')).toStrictEqual([
      { ...pain, places: ['place-part-thigh'], laterality: 'left', date: '2026-11-10' },
    ]);
    expect(told('Knee pain, right', 'XR left thigh')).toStrictEqual([
      { ...pain, places: ['place-part-knee'], laterality: 'right' },
    ]);
    expect(told('Ulnar nerve entrapment', 'XR left elbow')).toEqual([]);
  });

  it.each([
    ['a deposit of a limb', 'Soft-tissue calcification.', 1],
    ['a calcified artery of it', 'Calcification of the femoral artery.', 1],
    ['no deposit', 'No soft-tissue calcification.', 0],
    ['a calcified organ', 'Calcification of the liver.', 0],
  ])('it is asked where the report tells of %s', (_what, found, count) => {
    const resources = [
      report('r1', { code: { text: 'CT thigh' }, conclusion: `INDICATION: Pain.\nFINDINGS: ${found}` }),
    ];
    expect(gatherFindings(recordOf(resources), gathering).complaints).toHaveLength(count);
  });

  it('of a report the first twenty thousand characters are looked through', () => {
    const after = (length: number) => `Soft-tissue calcification.${'x'.repeat(length - 26)}.Pain`;
    expect(said(after(19_995))).toEqual(['pain: pain']);
    expect(said(after(19_996))).toEqual([]);
  });

  it('abdominal pain is no pain of a deposit in the buttock', () => {
    expect(
      said('INDICATION: Abdominal pain.\nFINDINGS: Soft-tissue calcification of the right buttock.', 'CT abdomen'),
    ).toEqual([]);
  });
});
