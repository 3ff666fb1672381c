import { cases, told, type Row } from './told.js';

/* All sentences are synthetic. */

/** What is denied goes on over a list, and ends where another statement begins. */
const BEHIND: readonly Row[] = [
  ['No mass, or calcification of the liver.', ['absent liver']],
  ['No mass, nor calcification of the liver.', ['absent liver']],
  ['No mass of the liver, cyst nor calcification.', ['absent liver']],
  ['No mass, there remains calcification of the liver.', ['present liver']],
  ['No mass, calcification is seen in the liver.', ['present liver']],
  ['No mass, cyst but calcification of the liver.', ['present liver']],
  ['No mass in the liver, calcification in the kidney.', ['present kidney']],
  ['No mass, and the aorta is calcified.', ['present artery']],
  ['No mass and the aorta is calcified.', ['present artery']],
  ['No mass and there remains calcification of the aorta.', ['present artery']],
  ['No mass of the liver and it contains calcification.', ['present liver']],
  ['The liver cysts have no septa and they contain calcification.', ['present liver']],
  ['No mass and the liver, spleen and pancreas are calcified.', ['present liver', 'present other', 'present pancreas']],
  ['No mass and calcification of the liver.', ['absent liver']],
  ['No mass, cyst and calcification of the liver.', ['absent liver']],
  ['No mass, cyst and the liver is calcified.', ['present liver']],
  ['No mass of the liver (calcification).', ['present liver']],
  ['No mass: calcification of the liver.', ['present liver']],
  ['No mass is seen, calcification of the liver.', ['present liver']],
  ['No mass is seen and calcification of the liver.', ['present liver']],
  ['No mass or cyst or calcification of the liver is seen.', ['absent liver']],
];

/** So does what is doubted, over "or" but not over "and" or "with". */
const DOUBTED: readonly Row[] = [
  ['This may be blood or calcification of the brain.', ['uncertain brain']],
  ['This may be blood and calcification of the brain.', ['present brain']],
  ['Possible scar of the liver with calcification.', ['present liver']],
  ['Question of a calcification of the liver.', ['uncertain liver']],
  ['Probable renal and hepatic calcification.', ['uncertain kidney', 'uncertain liver']],
  ['Possible scar and calcification of the liver.', ['present liver']],
];

/** What is denied behind its subject. */
const BEFORE: readonly Row[] = [
  ['Calcifications of the liver; masses are not seen.', ['present liver']],
  ['Calcification of the liver: masses are not seen.', ['present liver']],
  ['Calcification of the liver, and masses are not seen.', ['present liver']],
  ['Calcification of the liver, but masses are not seen.', ['present liver']],
  ['Calcification of the liver, the masses are not seen.', ['present liver']],
  ['Calcification of the liver and a mass is not seen.', ['present liver']],
  ['Calcification of the liver and masses are not seen.', ['absent liver']],
  ['Calcifications or masses of the liver are not seen.', ['absent liver']],
  ['Calcifications and masses of the liver are not seen.', ['absent liver']],
  ['Calcification in the liver, mass not seen.', ['present liver']],
  ['Calcification of the liver is definitely not seen.', ['absent liver']],
  ['Calcification of the liver was also not seen.', ['absent liver']],
  ['Calcification of the liver has since not been seen.', ['absent liver']],
  ['The liver shows calcification and masses are not seen.', ['present liver']],
  ['Calcification of the liver (not seen).', ['absent liver']],
  ['Calcification of the liver: (not seen).', ['absent liver']],
  ['Calcification of the liver: not seen.', ['absent liver']],
  ['The liver is normal and calcification is not seen.', ['absent liver']],
];

describe('How far a denial or a doubt reaches', () => {
  it.each(cases(BEHIND))('H2: "$text" to what stands behind it', ({ text, findings }) => {
    expect(told(text)).toEqual(findings);
  });

  it.each(cases(DOUBTED))('H2: "$text" when it is a doubt', ({ text, findings }) => {
    expect(told(text)).toEqual(findings);
  });

  it.each(cases(BEFORE))('H2: "$text" to what stands before it', ({ text, findings }) => {
    expect(told(text)).toEqual(findings);
  });
});
