import { gatherFindings } from '../../../src/facts/findings/gather-findings.js';
import { condition, gathering, observation, recordOf, report } from '../chart-of-test.js';

const findingsOf = (...resources: object[]) => gatherFindings(recordOf(resources), gathering).findings.items;
const read = (title: string, conclusion: string) => findingsOf(report('r1', { code: { text: title }, conclusion }));

describe('DYS-5: a benign cause of the place itself counts only where the same statement names it', () => {
  it.each([
    ['Soft-tissue calcification in the left thigh at the site of an old haematoma.', ['old haematoma']],
    ['Calcified fat necrosis in the gluteal region.', ['fat necrosis']],
    ['Subcutaneous calcification of the flank, likely fat necrosis.', ['likely fat necrosis']],
    ['Calcification along the surgical scar of the abdominal wall.', ['surgical scar']],
    ['Calcific tendinitis of the supraspinatus.', ['calcific tendinitis']],
    ['Calcification of the lateral meniscus.', ['meniscus']],
    ['Mesenteric calcification, probably old fat necrosis.', ['probably fat necrosis']],
    ['Soft-tissue calcification in the left thigh, no haematoma.', []],
    ['Soft-tissue calcification in the left thigh without fat necrosis.', []],
    ['Calcinosis cutis of both hands.', []],
    ['Calcified haematoma of the breast after surgery.', []],
    ['Calcification of the aorta after surgery.', []],
    ['Calcified mural thrombus of an aortic aneurysm.', []],
  ])('%s names %j', (conclusion, causes) => {
    expect(read('CT', conclusion).map(({ localCauses }) => localCauses)).toEqual([causes]);
  });

  it('a haematoma named in another sentence is no cause', () => {
    const [finding] = read(
      'CT pelvis',
      'Soft-tissue calcification of the right buttock. The left thigh has a haematoma.',
    );
    expect(finding).toMatchObject({ localCauses: [], explained: false });
  });

  it('one place explained and another one not leaves the finding unexplained', () => {
    const [finding] = read('CT pelvis', 'Calcinosis of the fingers. Calcified fat necrosis of the right buttock.');
    expect(finding).toMatchObject({ localCauses: ['fat necrosis'], explained: false });
  });

  it('an older report of the same place needs no cause of its own', () => {
    const [finding] = findingsOf(
      report('r1', { conclusion: 'Soft-tissue calcification of the left thigh.', effectiveDateTime: '2025-01-01' }),
      report('r2', { conclusion: 'Calcified old haematoma of the left thigh.', effectiveDateTime: '2026-01-01' }),
    );
    expect(finding).toMatchObject({ localCauses: ['old haematoma'], explained: true });
  });

  it('the other side does', () => {
    const [finding] = findingsOf(
      report('r1', { conclusion: 'Soft-tissue calcification of the right thigh.', effectiveDateTime: '2025-01-01' }),
      report('r2', { conclusion: 'Calcified old haematoma of the left thigh.', effectiveDateTime: '2026-01-01' }),
    );
    expect(finding).toMatchObject({ explained: false });
  });

  it.each([
    ['both thighs', 'both thighs', true],
    ['both thighs', 'the left thigh', true],
    ['the left thigh', 'both thighs', true],
    ['the thigh', 'the left thigh', true],
    ['the left thigh', 'the thigh', true],
    ['the right thigh', 'the left thigh', false],
    ['the left knee', 'the left thigh', false],
    ['the left thigh and knee', 'the left thigh', true],
  ])('a deposit of %s is explained by a haematoma of %s: %s', (deposit, haematoma, explained) => {
    const [finding] = findingsOf(
      report('r1', { conclusion: `Soft-tissue calcification of ${deposit}.`, effectiveDateTime: '2025-01-01' }),
      report('r2', { conclusion: `Calcified old haematoma of ${haematoma}.`, effectiveDateTime: '2026-01-01' }),
    );
    expect(finding).toMatchObject({ localCauses: ['old haematoma'], explained });
  });

  it('the words of an Observation and of the problem list name it too', () => {
    const words = 'Calcified fat necrosis of the right buttock';
    const [observed] = findingsOf(observation('o1', { valueString: words }));
    const [listed] = findingsOf(condition('c1', { code: { text: words } }));
    expect(observed?.localCauses).toEqual(['fat necrosis']);
    expect(listed?.localCauses).toEqual(['fat necrosis']);
  });
});

describe('DYS-1, DYS-5: veins are told from arteries, and phleboliths alone are silent', () => {
  it.each([
    ['Calcified thrombus in the left femoral vein.', 'phlebolith', ['thrombus']],
    ['Rounded pelvic calcifications consistent with phleboliths.', 'phlebolith', ['phleboliths']],
    ['Pelvic phleboliths.', 'phlebolith', []],
    ['Calcification of the portal vein.', undefined, []],
    ['Coronary artery calcification.', undefined, []],
  ] as const)('%s', (conclusion, kind, causes) => {
    const [finding] = read('CT', conclusion);
    expect(finding).toMatchObject({ organ: 'artery', localCauses: causes });
    expect(finding?.kind).toBe(kind);
  });

  it('calcified arteries of the breast are of the breast', () => {
    expect(read('XR', 'Vascular calcifications of the left breast.')[0]?.organ).toBe('breast');
    expect(read('Mammography', 'Arterial calcifications on both sides.')[0]?.organ).toBe('breast');
    expect(read('CT chest', 'Coronary artery calcification.')[0]?.organ).toBe('artery');
  });

  it('an entry of the problem list that only says phlebolith names no cause', () => {
    expect(findingsOf(condition('c1', { code: { text: 'Phlebolith' } }))[0]).toMatchObject({ localCauses: [] });
  });

  it('a vein is told by its place', () => {
    expect(read('CT abdomen', 'Calcification of the portal vein.')[0]?.places).toContain('place-artery-vein');
    expect(read('CT abdomen', 'Calcification of the splenic artery.')[0]?.places).not.toContain('place-artery-vein');
  });
});

describe('DYS-6: what a statement says of pain, of function and of a nerve', () => {
  it.each([
    ['Painful calcific deposit in the supraspinatus tendon.', ['pain painful']],
    ['Soft-tissue calcification of the hip with restricted movement.', ['function restricted movement']],
    ['Calcified haematoma abutting the ulnar nerve.', ['nerve ulnar nerve']],
    ['Soft-tissue calcification of the thigh, not tender.', []],
    ['Soft-tissue calcification of the thigh without nerve contact.', []],
  ])('%s tells %j', (conclusion, told) => {
    const [finding] = read('XR', conclusion);
    expect(finding?.complaints.map(({ kind, name }) => `${kind} ${name}`)).toEqual(told);
  });

  it('with its day and its report', () => {
    const complaint = (effectiveDateTime: string | undefined) =>
      findingsOf(
        report('r1', { conclusion: 'Painful calcific deposit in the supraspinatus tendon.', effectiveDateTime }),
      )[0]?.complaints;
    const pain = { kind: 'pain', name: 'painful', places: [], source: 'DiagnosticReport/r1' };
    expect(complaint('2026-10-01')).toStrictEqual([{ ...pain, date: '2026-10-01' }]);
    expect(complaint(undefined)).toStrictEqual([pain]);
  });

  it('the part of the body comes from the sentence, else from the name of the examination', () => {
    expect(read('XR left thigh', 'Soft-tissue calcification.')[0]?.places).toEqual(['place-part-thigh']);
    expect(read('XR left thigh', 'Soft-tissue calcification of the knee.')[0]?.places).toEqual(['place-part-knee']);
  });
});

describe('a doubt of malignancy is read wherever the words stand', () => {
  it('MEC, DYS-5: in an Observation, and of a sarcoma', () => {
    const words = 'Subcutaneous calcification of the forearm, suspicious for sarcoma';
    expect(findingsOf(observation('o1', { valueString: words }))[0]).toMatchObject({ malignancyDoubt: true });
  });
});
