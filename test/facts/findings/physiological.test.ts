import { gatherFindings } from '../../../src/facts/findings/gather-findings.js';
import { coded, condition, gathering, HPO, recordOf, report } from '../chart-of-test.js';

const kindsAt = (birthDate: string | undefined, ...resources: object[]): readonly (string | undefined)[] => {
  const patient = { resourceType: 'Patient', id: 'p1', ...(birthDate === undefined ? {} : { birthDate }) };
  return gatherFindings(recordOf([patient, ...resources]), gathering).findings.items.map(({ kind }) => kind);
};
const ct = (conclusion: string): object => report('r1', { code: { text: 'CT Head' }, conclusion });

describe('BRN-1: what calcifies in every adult is physiological from ten years on, or where the report says so', () => {
  it.each([
    'Pineal calcification.',
    'Choroid plexus calcification.',
    'Calcification of the falx.',
    'Calcified tentorium.',
    'Habenular calcification.',
  ])('%s', (conclusion) => {
    expect(kindsAt('1961-05-03', ct(conclusion))).toEqual(['physiological']);
    expect(kindsAt('2016-11-22', ct(conclusion))).toEqual(['physiological']);
    expect(kindsAt(undefined, ct(conclusion))).toEqual(['physiological']);
    expect(kindsAt('2016-11-23', ct(conclusion))).toEqual([undefined]);
  });

  it('under ten years a coded one is a finding like any other too', () => {
    expect(kindsAt('2019-01-01', condition('c1', { code: coded(HPO, 'HP:0012682') }))).toEqual([undefined]);
  });

  it('under ten years the word of the report decides', () => {
    expect(kindsAt('2019-01-01', ct('Physiologic pineal calcification.'))).toEqual(['physiological']);
    expect(kindsAt('2019-01-01', ct('Choroid plexus calcification, normal variant.'))).toEqual(['physiological']);
  });

  it('the pallidum is physiological only where the report says so', () => {
    expect(kindsAt('1961-05-03', ct('Calcification of the globus pallidus.'))).toEqual([undefined]);
    expect(kindsAt('1961-05-03', ct('Physiologic calcification of the globus pallidus.'))).toEqual(['physiological']);
  });
});
