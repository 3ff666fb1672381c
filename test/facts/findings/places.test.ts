import { gatherFindings } from '../../../src/facts/findings/gather-findings.js';
import { coded, condition, gathering, HPO, observation, recordOf, report, SNOMED } from '../chart-of-test.js';

const placesOf = (...resources: object[]): readonly string[] =>
  gatherFindings(recordOf(resources), gathering).findings.items.flatMap(({ places }) => places);

const ct = (conclusion: string): object => report('r1', { code: { text: 'CT Head' }, conclusion });

describe('the places that a brain finding names (BRN-2, BRN-3)', () => {
  it.each([
    ['Calcification of the globi pallidi.', ['place-brain-pallidum']],
    ['Symmetric calcification of the basal ganglia.', ['place-brain-basal-ganglia']],
    [
      'Calcifications in the caudate, putamen, thalami and dentate nuclei.',
      ['place-brain-dentate', 'place-brain-striatum', 'place-brain-thalamus'],
    ],
    ['Punctate calcifications in the frontal white matter.', ['place-brain-frontal', 'place-brain-white-matter']],
    [
      'Subcortical white matter calcification in the left frontal lobe.',
      ['place-brain-frontal', 'place-brain-subcortical', 'place-brain-white-matter'],
    ],
    ['Serpiginous periventricular calcifications.', ['place-brain-periventricular']],
    ['Calcification in the left occipital cortex.', []],
  ])('%s', (conclusion, places) => {
    expect(placesOf(ct(conclusion))).toEqual(places);
  });

  it('leaves out a place that is spared or denied beside the calcified one', () => {
    expect(placesOf(ct('Calcification of the pallidum without thalamic involvement.'))).toEqual([
      'place-brain-pallidum',
    ]);
    expect(placesOf(ct('Calcification of the pallidum, white matter normal.'))).toEqual(['place-brain-pallidum']);
  });

  const PALLIDUM = 'place-brain-pallidum';
  const BOTH = [PALLIDUM, 'place-brain-thalamus'];

  it.each(
    'normal,spared,unremarkable,preserved,intact,clear,free,uninvolved,unaffected,not involved,not affected,not calcified,not mineralised,not mineralized'.split(
      ',',
    ),
  )('a thalamus that is %s is none of them', (word) => {
    expect(placesOf(ct(`Calcification of the pallidum, thalamus ${word}.`))).toEqual([PALLIDUM]);
  });

  it.each(['calcified but otherwise normal', 'mineralised and intact', 'dense but preserved', 'involved', 'affected'])(
    'a thalamus that is %s is one',
    (word) => {
      expect(placesOf(ct(`Calcification of the pallidum, thalamus ${word}.`))).toEqual(BOTH);
    },
  );

  it.each(['no', 'not the', 'without', 'sparing', 'spares', 'except the', 'excluding the'])(
    'from "%s" on nothing is named',
    (word) => {
      expect(placesOf(ct(`Calcification of the pallidum ${word} thalamus.`))).toEqual([PALLIDUM]);
    },
  );

  it.each(['and', 'with', 'reaching the'])('"%s" names one more', (word) => {
    expect(placesOf(ct(`Calcification of the pallidum ${word} thalamus.`))).toEqual(BOTH);
  });

  it('names each place once, in the order of the alphabet', () => {
    expect(placesOf(ct('Calcification of the thalamus, the pallidum and both thalami.'))).toEqual(BOTH);
  });

  it('reads them from codes and body sites as well as from words', () => {
    expect(placesOf(condition('c1', { code: coded(HPO, 'HP:0007229') }))).toEqual(['place-brain-periventricular']);
    const seen = { code: coded(SNOMED, '18115005'), bodySite: coded(SNOMED, '32610002') };
    expect(placesOf(observation('o1', seen))).toEqual(['place-brain-basal-ganglia']);
    expect(placesOf(observation('o1', { ...seen, bodySite: { text: 'Globus pallidus' } }))).toEqual([
      'place-brain-pallidum',
    ]);
  });

  it('unites the places of all reports of one finding', () => {
    const later = report('r2', { code: { text: 'MRI Brain' }, conclusion: 'Calcification of the thalamus.' });
    expect(placesOf(ct('Calcification of the pallidum.'), later)).toEqual([
      'place-brain-pallidum',
      'place-brain-thalamus',
    ]);
  });
});
