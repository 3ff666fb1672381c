import type { Laterality } from '../../../src/facts/finding.js';
import { readReport } from '../../../src/facts/text/read-report.js';
import { only } from './told.js';

/* All sentences are synthetic. */
type SideRow = readonly [text: string, side: Laterality | undefined, title?: string];

const told = (text: string, title?: string): (Laterality | undefined)[] =>
  readReport({ text, ...(title === undefined ? {} : { title }) }).findings.map((finding) => finding.laterality);

describe('The side of the body', () => {
  it.each([
    ['Calcification in the left kidney.', 'left'],
    ['Right renal calcification.', 'right'],
    ['Tiny stone in the lower pole of the R kidney.', 'right'],
    ['Lt kidney: 5 mm calculus.', 'left'],
    ['Calcified granuloma RUL.', 'right'],
    ['Calcified granuloma in the lingula.', 'left'],
    ['Calcified granuloma in the posterior segment of the left upper lobe.', 'left'],
    ['Popcorn calcification in the upper outer quadrant of the right breast.', 'right'],
    ['Calcified plaque in the carotid bulb on the left.', 'left'],
    ['Calcified plaque at the left carotid bifurcation.', 'left'],
    ['On the right, a calcified plaque narrows the internal carotid artery.', 'right'],
    ['Calcification of the globus pallidus (left).', 'left'],
    ['Left caudate head: faint calcification.', 'left'],
    ['Left-sided adrenal calcification.', 'left'],
  ] satisfies SideRow[])('REN-1: "%s" is told of one side, the %s', (text, side) => {
    expect(only(text).laterality).toBe(side);
  });

  it.each([
    ['Calcifications of both kidneys.'],
    ['Bilateral basal ganglia calcification.'],
    ['Calculi in the right kidney and, to a lesser extent, the left.'],
    ['Right and left renal calculi.'],
    ['Calcification in the basal ganglia on both sides.'],
    ['Thalamic calcification bilaterally.'],
    ['A calculus in each kidney.'],
    ['Renal calculi, right greater than left.'],
    ['No calculus in either kidney.'],
    ['Soft tissue calcification in both thighs.'],
  ])('REN-1: "%s" is told of both sides', (text) => {
    expect(only(text).laterality).toBe('bilateral');
  });

  it.each([
    ['Calcification in the right lobe of the liver.'],
    ['Calcification in the left hepatic lobe.'],
    ['Calcified right coronary artery.'],
    ['Calcification of the left coronary cusp of the aortic valve.'],
    ['Calcifications of the kidneys.'],
    ['Both coarse and fine calcification of the pancreas.'],
    ['Calcified splenic artery in the left upper quadrant.'],
    ['Left pleural effusion and calcified aorta.'],
  ])('REN-1: "%s" tells no side: there is one of it, or the plural alone says nothing', (text) => {
    expect(only(text).laterality).toBeUndefined();
  });

  it.each([
    ['LEFT KIDNEY: Normal size. A 4 mm calculus.', ['left']],
    ['RIGHT: Two renal calculi.\nLEFT: No renal calculi.', ['right', 'left']],
    ['The left kidney measures 11 cm. A calculus is present in the lower pole.', ['left']],
    ['A nodule in the right upper lobe. It is calcified.', ['right']],
    ['A nodule in the left lower lobe. No calcification.', ['left']],
    ['A nodule in the left upper lobe. Calcified granulomas.', [undefined]],
    ['Right kidney normal. Left kidney normal. No calculi.', ['bilateral']],
  ])('REN-1: "%s" takes its side from the words before', (text, sides) => {
    expect(told(text, 'CT')).toEqual(sides);
  });

  it.each([
    ['Dystrophic calcification within the tendon.', 'right', 'XR right ankle'],
    ['Grouped microcalcifications.', 'left', 'Mammogram left'],
    ['Grouped microcalcifications.', undefined, 'Mammogram bilateral'],
  ] satisfies SideRow[])('REN-1: "%s" takes the side %s of the study "%s"', (text, side, title) => {
    expect(told(text, title)).toEqual([side]);
  });
});
