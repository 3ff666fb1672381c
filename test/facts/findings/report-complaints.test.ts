import type { Claim } from '../../../src/facts/findings/claim.js';
import { reportComplaints } from '../../../src/facts/findings/report-complaints.js';
import { Meanings } from '../../../src/facts/meanings.js';
import { gathering } from '../chart-of-test.js';

const meanings = Meanings.over(gathering.knowledge.meanings);
const claim = (rest: Partial<Claim> = {}): Claim => ({
  how: 'text',
  organ: 'soft-tissue',
  subject: 'patient',
  assertion: 'present',
  morphology: [],
  source: 'DiagnosticReport/1',
  document: 'DiagnosticReport/1',
  ...rest,
});
const told = (texts: readonly string[], ...claims: readonly Claim[]): readonly string[] =>
  reportComplaints(texts, claims, meanings).map(({ kind, laterality, places, date, source }) =>
    [kind, laterality, ...places.map((place) => place.replace('place-part-', '')), date, source.slice(-1)]
      .filter((word) => word !== undefined)
      .join(' '),
  );

/* All texts are synthetic. */
describe('DYS-6: what a report says that hurts', () => {
  it.each<[string, Partial<Claim>, readonly string[]]>([
    ['Pain in the left thigh.', {}, ['pain left thigh 1']],
    ['Pain.', { study: 'XR right shoulder' }, ['pain right shoulder 1']],
    ['Pain in the thigh.', { study: 'XR right shoulder' }, ['pain right thigh 1']],
    ['Pain in the left thigh.', { study: 'XR right shoulder' }, ['pain left thigh 1']],
    ['Pain.', {}, ['pain 1']],
    ['Pain.', { date: '2026-01-01' }, ['pain 2026-01-01 1']],
    ['No pain in the thigh.', {}, []],
    ['The ulnar nerve is near.', {}, []],
    ['Normal thigh.', {}, []],
    [
      'Pain in the thigh; pain in the shoulder\nPain in the left hip.',
      {},
      ['pain thigh 1', 'pain shoulder 1', 'pain left hip 1'],
    ],
  ])('"%s" of a study %j', (text, rest, complaints) => {
    expect(told([text], claim(rest))).toEqual(complaints);
  });

  it('every text of the report is looked through, to a bound', () => {
    expect(told(['Pain in the thigh.', 'Pain in the hip.'], claim())).toEqual(['pain thigh 1', 'pain hip 1']);
    expect(told([`${'Normal. '.repeat(2_500)}Pain in the thigh.`], claim())).toEqual([]);
    expect(told([`${'Normal. '.repeat(2_400)}Pain in the thigh.`], claim())).toEqual(['pain thigh 1']);
  });

  it('only beside a calcification of a limb, a wall or a vessel that is there', () => {
    expect(told(['Pain in the thigh.'])).toEqual([]);
    expect(told(['Pain in the thigh.'], claim({ organ: 'liver' }))).toEqual([]);
    expect(told(['Pain in the thigh.'], claim({ assertion: 'absent' }))).toEqual([]);
    expect(told(['Pain in the thigh.'], claim({ organ: 'liver' }), claim({ organ: 'artery', source: 'R/2' }))).toEqual([
      'pain thigh 2',
    ]);
  });
});
