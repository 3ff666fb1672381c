import { readReport } from '../../../src/facts/text/read-report.js';
import { cases, told, type Row } from './told.js';

/* All sentences are synthetic. */
const DENIED: readonly Row[] = [
  ['No hepatic calcification.', ['absent liver']],
  ['Hepatic calcification: no', ['absent liver']],
  ['Hepatic calcification: negative', ['absent liver']],
  ['Pancreatic calcification: neg.', ['absent pancreas']],
  ['We have not found calcification in the liver.', ['absent liver']],
  ['Calcification was not found in the liver.', ['absent liver']],
  ['Hepatic calcification is not convincingly seen.', ['absent liver']],
  ['The liver is not obviously calcified.', ['absent liver']],
  ['Hepatic calcification cannot be clearly demonstrated.', ['absent liver']],
  ['This cannot be calcification of the liver.', ['absent liver']],
  ['Cysts of the liver, none of them calcified.', ['absent liver']],
  ['There is no evidence of calcification in the liver.', ['absent liver']],
  ['The liver is homogeneous without calcification.', ['absent liver']],
  ['Liver: negative for calcification.', ['absent liver']],
  ['The pancreas is free of calcification.', ['absent pancreas']],
  ['No mass, cyst, abscess or calcification is seen in the liver.', ['absent liver']],
  ['No evidence of mass, haemorrhage, oedema, infarct, fibrosis or calcification in the kidneys.', ['absent kidney']],
  ['Pancreatic calcifications were not noted.', ['absent pancreas']],
  ['Calcifications of the pancreas are not seen.', ['absent pancreas']],
  ['Hepatic calcification is absent.', ['absent liver']],
  ['Previously not calcified, the granuloma of the liver now is not.', ['absent other', 'absent liver']],
  ['Previously not calcified, the granuloma of the liver is so still now.', ['absent other']],
  ['Previously not calcified, the liver is now without change.', ['absent other']],
  ['Previously not calcified, the liver now shows no change.', ['absent other']],
  ['Previously not calcified, none of the granulomas of the liver is now.', ['absent other']],
  ['Previously not calcified, neither granuloma of the liver is now.', ['absent other']],
  ['Previously not calcified, nor is the granuloma of the liver now.', ['absent other']],
  ['Not calcified, the granuloma of the liver now is larger.', ['absent other']],
  ['Hepatic calcifications have been ruled out.', ['absent liver']],
  ['The liver does not show any calcification.', ['absent liver']],
  ['We could not identify hepatic calcification.', ['absent liver']],
  ['Neither calcification nor mass is present in the liver.', ['absent liver']],
  ['The lesion in the liver is not calcified.', ['absent liver']],
  ['The nodule in the liver is not at all calcified.', ['absent liver']],
  ['The calcification of the liver is not visualisable.', ['absent liver']],
  ['Calcification of the liver is not detectable.', ['absent liver']],
  ['What was called a calcification of the liver is a clip.', ['absent liver']],
  ['What was called a calcification of the liver is a scar.', ['absent liver']],
  ['The calcification of the liver on the earlier CT is a surgical clip.', ['absent liver']],
  ['The calcifications of the pancreas turned out to be residual barium.', ['absent pancreas']],
  ['Calcification of the liver, if present, is not seen.', ['absent liver']],
  ['Calcification of the liver, as described before, is not seen.', ['absent liver']],
  ['Calcifications of the liver, pancreas are not seen.', ['absent liver', 'absent pancreas']],
  ['The nodule of the liver was previously not calcified and is not now.', ['absent liver']],
  ['The lesion of the liver is not yet calcified.', ['absent liver']],
  ['Non-calcified nodule in the right lower lobe.', ['absent lung']],
  ['A noncalcified 6 mm pulmonary nodule is seen.', ['absent lung']],
  ['The liver lacks calcification.', ['absent liver']],
  ['Calcifications: none. The liver is normal.', ['absent other']],
  ['Calcifications: liver and pancreas none.', ['absent other', 'absent liver', 'absent pancreas']],
  ['Calcifications: liver none, pancreas none.', ['absent other', 'absent liver', 'absent pancreas']],
  ['Calcifications: liver / pancreas none.', ['absent other', 'absent liver', 'absent pancreas']],
  ['Absence of calcifications in the basal ganglia.', ['absent brain']],
  ['There is no calcified or noncalcified nodule in the lungs.', ['absent lung']],
  ['No calcified granuloma in the liver or spleen.', ['absent liver', 'absent other']],
  ['No intracranial mass, hemorrhage, or calcification.', ['absent brain']],
  ['The kidneys show neither hydronephrosis nor parenchymal calcification.', ['absent kidney']],
  ['No suspicious calcifications in the left breast.', ['absent breast']],
  ['No new calcification in the liver.', ['absent liver']],
  ['Calcification is not demonstrated in the pancreas.', ['absent pancreas']],
  ['No pancreatic ductal dilatation, peripancreatic fluid or parenchymal calcification.', ['absent pancreas']],
  ['No calcification can be seen in the liver.', ['absent liver']],
  ['Pancreas and spleen both lack calcification.', ['absent pancreas', 'absent other']],
  ['The nodule in the left lower lobe holds neither fat nor calcium.', ['absent lung']],
  ['The suspected renal stone was not found.', ['absent kidney calculus']],
  ['Not a hint of calcification in the pancreas.', ['absent pancreas']],
  ['Calcification of the pancreas, as was asked about, cannot be demonstrated.', ['absent pancreas']],
  ['Hilar lymph nodes of 12 mm, none calcified.', ['absent lymph-node']],
  ['The kidneys are stone-free.', ['absent kidney calculus']],
  ['This is contrast medium rather than calcification in the pancreas.', ['absent pancreas']],
  ['Calcification of the liver has not been demonstrated.', ['absent liver']],
  ['Calcification of the liver is not found.', ['absent liver']],
  ['Calcifications of the pancreas are not found.', ['absent pancreas']],
  ['Calcifications of the liver were not found.', ['absent liver']],
  ['Calcification of the liver no.', ['absent liver']],
  ['Thickened gastric wall, calcification of the pancreas: no, mass: no.', ['absent pancreas']],
  ['Calcification of the pancreas is absent, and the liver has none.', ['absent pancreas', 'absent liver']],
  ['Renal calculi: none on the left.', ['absent kidney calculus', 'absent kidney calculus']],
];

const STILL_PRESENT: readonly Row[] = [
  ['There is no stenosis but calcified plaque in the left carotid artery.', ['present artery']],
  ['The liver is not enlarged, yet calcified granulomas are seen.', ['present liver']],
  ['Calcification of the liver without mass effect.', ['present liver']],
  ['No change in the hepatic calcification.', ['present liver']],
  ['No significant interval change in the size of the hepatic calcification.', ['present liver']],
  ['Not only the spleen but also the liver is calcified.', ['present liver']],
  ['The hepatic calcification has not changed.', ['present liver']],
  ['No hydronephrosis. Renal parenchymal calcification on the left.', ['present kidney']],
  ['No focal lesion other than a calcified granuloma in the right hepatic lobe.', ['present liver']],
  ['The liver is normal except for a punctate calcification in segment V.', ['present liver']],
  ['No biliary dilatation, and there is a calcification in the left lobe of the liver.', ['present liver']],
  ['CT of the abdomen without contrast shows hepatic calcification.', ['present liver']],
  ['CT without contrast demonstrates calcifications in the pancreas.', ['present pancreas']],
  ['No pleural effusion, calcified granuloma in the right upper lobe.', ['present lung']],
  ['There is no doubt that the liver is calcified.', ['present liver']],
  ['No mass is seen, and the pancreas is diffusely calcified.', ['present pancreas']],
  ['No increase in the calcification of the basal ganglia.', ['present brain']],
  ['Although there is no mass, coarse calcifications are present in the pancreas.', ['present pancreas']],
  ['The calcified hepatic lesion does not enhance.', ['present liver']],
  ['Hepatic calcification is seen; no mass is identified.', ['present liver']],
  ['Evaluation of the liver is not limited by the calcification in the dome of the liver.', ['present liver']],
  ['Calcified granuloma in the liver, not significantly changed.', ['present liver']],
  ['No enhancement of the liver lesion, which is densely calcified.', ['present liver']],
  ['No acute infarct. Bilateral globus pallidus calcification.', ['present brain']],
  ['The basal ganglia are calcified, without mass effect or haemorrhage.', ['present brain']],
  ['The liver is not free of calcification.', ['present liver']],
  ['The pancreas is not entirely devoid of calcification.', ['present pancreas']],
  ['Punctate calcifications in the liver, none larger than 2 mm.', ['present liver']],
  ['Two calcifications in the brain, not present on the previous study.', ['present brain']],
  ['Coarse calcification in the left lobe of the liver, ascites not seen.', ['present liver']],
  ['Calcification of the liver, cysts are not seen.', ['present liver']],
  ['What was called a calcification of the liver is unchanged.', ['present liver']],
  ['The calcification of the liver is contrast enhanced.', ['present liver']],
  ['Previously not calcified, the granuloma now is.', ['present lung'], 'CT chest'],
  ['The previously not calcified nodule of the liver is now calcified.', ['present liver']],
  ['The spleen, unlike the liver, is calcified.', ['present other']],
  ['No new stone. Stable 4 mm calculus of the left kidney.', ['present kidney calculus']],
  ['No new hepatic calcification; the known one is stable.', ['present liver']],
  ['No new renal calculi. The old 3 mm calculus of the left kidney persists.', ['present kidney calculus']],
  // What was not there before is there now.
  ['The calcification of the liver was not evident in the last examination.', ['present liver']],
  ['The calcified granuloma of the liver was not seen on the prior CT.', ['present liver']],
  ['The hepatic calcification was not identified on an earlier CT.', ['present liver']],
  ['The calcification in the pancreas was not noted on the previous study.', ['present pancreas']],
  ['Hepatic calcification, not present before.', ['present liver']],
  ['Calcification of the liver not seen previously.', ['present liver']],
  // The denial is of something else.
  ['The mass does not reach the calcified wall of the aorta.', ['present artery']],
  ['Calcified granulomas of the liver do not displace visible vessels.', ['present liver']],
  ['Calcified cyst of the liver which is unlikely hydatid.', ['present liver']],
  ['A liver cyst without septa shows rim calcification.', ['present liver']],
  ['Punctate hepatic calcifications, none larger than 2 mm.', ['present liver']],
  ['Hepatic calcification, no.', ['present liver']],
  ['The calcified cyst of the liver is not\n\nSeen in the kidney is a cyst.', ['present liver']],
  // A change is denied, of what is there.
  ['No change hepatic calcification.', ['present liver']],
  ['Hepatic calcification without interval change.', ['present liver']],
  ['No evidence of progression of the calcified granuloma in the liver.', ['present liver']],
  ['Without evidence of growth of the calcified meningioma.', ['present brain in-mass']],
];

const TWO_SIDES: readonly Row[] = [
  ['Calcifications in the pancreas, liver none.', ['present pancreas', 'absent liver']],
  ['Calcifications: liver none, left kidney in the lower pole.', ['present other', 'absent liver']],
  ['Calcifications: kidneys, liver none.', ['present kidney', 'absent liver']],
  ['Calcifications: kidneys, pancreas; liver none.', ['present kidney', 'present pancreas', 'absent liver']],
  ['Calculi: left kidney, 3 mm.', ['present kidney calculus']],
  ['Calcification: kidneys normal.', ['present other']],
  ['Calcification: kidneys, none.', ['present other']],
  ['Calcification: kidneys, no cysts.', ['present kidney']],
  ['Calcification in the kidney, not the liver.', ['present kidney', 'absent liver']],
  [
    'No ascites, and the liver, spleen and pancreas contain calcifications.',
    ['present liver', 'present other', 'present pancreas'],
  ],
  ['No ascites and the liver and spleen contain calcifications.', ['present liver', 'present other']],
  ['No mass and the kidneys, enlarged, are calcified.', ['present kidney']],
  ['No calcification in the liver and the spleen, kidneys.', ['absent liver', 'absent other', 'absent kidney']],
  ['Calcifications of both kidneys, pancreas none seen.', ['present kidney', 'absent pancreas']],
  ['The liver is calcified, calcification of the pancreas: no.', ['present liver', 'absent pancreas']],
  ['The liver shows no calcification but the pancreas is calcified.', ['absent liver', 'present pancreas']],
  ['Calcified granuloma in the spleen; no calcification in the liver.', ['present other', 'absent liver']],
  [
    'No hepatic calcification; however, the kidneys contain parenchymal calcifications.',
    ['absent liver', 'present kidney'],
  ],
  ['No new calcification; stable calcification in the liver.', ['present liver'], 'CT liver'],
  ['There is calcification in the liver and no calcification in the pancreas.', ['present liver', 'absent pancreas']],
  ['Mixed calcified and noncalcified plaque in the left anterior descending artery.', ['present artery']],
];

describe('Denied calcification in the words of a report', () => {
  it.each(cases(DENIED))('H2: "$text" is denied', ({ text, findings, title }) => {
    expect(told(text, title)).toEqual(findings);
  });

  it.each(cases(STILL_PRESENT))('H2: "$text" asserts the calcification', ({ text, findings, title }) => {
    expect(told(text, title)).toEqual(findings);
  });

  it.each(cases(TWO_SIDES))('H2: "$text" is read clause by clause', ({ text, findings, title }) => {
    expect(told(text, title)).toEqual(findings);
  });

  it.each([
    'The left kidney shows a stone, none in the right.',
    'Calculus of the left kidney, none on the right.',
    'Left kidney: calculus of 3 mm, right kidney: none.',
    'Calculus in the left kidney, right kidney none.',
  ])('H2, H9: "%s" tells of the left one and denies the right one', (text) => {
    const sides = readReport({ text }).findings.map(({ assertion, laterality }) => [assertion, laterality]);
    expect(sides).toEqual([
      ['present', 'left'],
      ['absent', 'right'],
    ]);
  });

  it.each(['No noncalcified nodule in the lungs.', 'There is no evidence of noncalcified pulmonary nodules.'])(
    'H2: the double negation "%s" makes no finding',
    (text) => {
      expect(told(text)).toEqual([]);
    },
  );

  it('H2: "no other calcification" does not deny the one just told', () => {
    expect(told('Calcified granuloma in the right hepatic lobe. No other calcification.')).toEqual(['present liver']);
  });
});
