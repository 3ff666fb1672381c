import { wholeCases, wholly, type WholeRow } from './told.js';

/* All sentences are synthetic. */

/** The length of the calcification, and of what stands beside it. */
const LENGTHS: readonly WholeRow[] = [
  ['Liver calcification, as previously, 8 mm.', 'present liver, 8 mm, stable'],
  ['Liver calcification larger than earlier now 8 mm.', 'present liver, 8 mm, increasing'],
  ['Liver calcification larger than earlier, 8 mm.', 'present liver, 8 mm, increasing'],
  ['Liver calcification larger than earlier currently 8 mm.', 'present liver, 8 mm, increasing'],
  ['Liver calcification of 8 mm\nPrior study: none.', 'present liver, 8 mm'],
  ['Liver calcification 8 mm x 12 mm.', 'present liver, 12 mm'],
  ['Liver calcification 8 mm and 12 mm.', 'present liver, 8 mm'],
  ['Liver calcification 8 mm to the left.', 'present liver, 8 mm'],
  ['Liver calcification mm.', 'present liver'],
  ['Liver calcification .5 cm.', 'present liver, 0.5 cm'],
  ['Liver calcification 8 mm\u00b2 in area.', 'present liver'],
  ['Liver calcification with gradient 12 mm Hg.', 'present liver'],
  ['Liver calcification from 5 to 8 to 11 mm.', 'present liver, 11 mm'],
  ['Liver calcification from 5 to 5 mm.', 'present liver, 5 mm, stable'],
  ['Liver calcification and a cyst of 8 mm.', 'present liver'],
  ['Liver calcification with a cyst of 8 mm.', 'present liver'],
  ['Liver calcification with shadowing, 8 mm.', 'present liver, 8 mm'],
  ['Shadowing liver calcification with a cyst of 8 mm.', 'present liver'],
  ['Liver calcification close to a cyst 4 cm.', 'present liver'],
  ['Liver calcification at the edge of a cyst of 4 cm.', 'present liver'],
  ['Liver calcification of the size of a nodule, 4 mm.', 'present liver, 4 mm'],
  ['Liver calcification but cyst is 8 mm.', 'present liver'],
  ['Liver calcification limits a view of 8 cm.', 'present liver'],
  ['Liver calcification and fat, 8 mm.', 'present liver'],
  ['Liver calcification and measuring 8 mm.', 'present liver, 8 mm'],
  ['Liver calcification which measures 8 mm.', 'present liver, 8 mm'],
  ['Liver calcification, the largest measuring 8 mm.', 'present liver, 8 mm'],
  ['Liver calcification 4 cm usually.', 'present liver, 4 cm'],
  ['Tiny (4 mm) calcified focus in the liver.', 'present liver, 4 mm, focal'],
  ['The cyst of the liver, previously 8 mm, contains a calcification of 3 mm.', 'present liver, 3 mm'],
  ['Parenchymal liver calcifications and a dilated duct measuring 8 mm.', 'present liver'],
];

/** Whose organ it is when the sentence itself does not say. */
const ORGANS: readonly WholeRow[] = [
  ['STOMACH: calcinosis of the liver.', 'present liver'],
  ['STOMACH: mucosal calcinosis.', 'present stomach'],
  ['The stomach is inflamed. Mucosal calcinosis is seen.', 'present stomach'],
  ['The stomach is inflamed. Calcinosis is seen.', 'present soft-tissue'],
  ['The stomach is inflamed. Calcinosis of the skin, mucosal folds thick.', 'present soft-tissue, skin'],
  ['Calcification of the splenic artery and the renal artery.', 'present artery, splenic artery'],
  ['The liver is normal. A stone in the left lower pole.', 'present kidney calculus, lower pole, left'],
  ['No renal or ureteral stones.', 'absent kidney calculus', 'absent other calculus, ureter'],
  ['No renal/gallstones.', 'absent kidney calculus', 'absent other calculus, gallbladder'],
  ['No renal masses or gallstones.', 'absent other calculus, gallbladder'],
  ['No hepatic cyst or gallstones.', 'absent other calculus, gallbladder'],
  ['The heart is normal. Calcified granuloma.', 'present lung, granuloma'],
  ['The heart is normal. Parenchymal calcification.', 'present lung'],
  ['The heart is normal. Calcification.', 'present other, heart'],
  ['The heart is normal, the granuloma gone. Calcification.', 'present other, heart'],
  ['LIVER: Calcified focus abutting the diaphragm.', 'present liver, focal'],
  ['The lungs are clear. Calcified granuloma abutting the diaphragm.', 'present lung, granuloma'],
  ['The lungs are clear. Calcification abutting the pleura.', 'present lung'],
  ['The lungs are clear. Calcification abutting the spleen.', 'present other'],
  ['The liver is large. Calcification abutting the pleura.', 'present other'],
  ['The liver is large. Calcified nodule abutting the diaphragm.', 'present liver'],
  ['The liver is large, the nodule gone. Calcification abutting the diaphragm.', 'present other'],
  ['Calcification adjacent to the femur.', 'present soft-tissue'],
  ['Calcification adjacent to the tendon.', 'present soft-tissue'],
  ['Calcification adjacent to the spleen.', 'present other'],
  ['KIDNEYS AND URETERS: no stones.', 'absent kidney calculus', 'absent other calculus, ureter'],
  ['KIDNEYS AND URETERS: a stone.', 'present kidney calculus'],
  ['KIDNEYS AND URETERS: no gallstones.', 'absent other calculus, gallbladder'],
  ['PINEAL GLAND: Calcified.', 'present brain physiological, pineal gland'],
  ['The liver is large. It is smooth. It is fatty. Calcification.', 'present liver'],
  ['The liver is large. It is smooth. It is fatty. It is soft. Calcification.', 'present other'],
  ['FINDINGS: Calcification of the liver.\nFINAL IMPRESSION: Calcification.', 'present liver', 'present liver'],
  ['ADDENDUM: Calcification of the liver.', 'present liver, addendum'],
  ['No new renal calculus. Splenic calcification.', 'absent kidney calculus', 'present other, spleen'],
  ['No new calculus. Splenic calcification.', 'absent other calculus', 'present other, spleen'],
  ['No new calcification. Splenic calcification.', 'present other, spleen'],
  [
    'No new renal calculus. Calculus of the gallbladder.',
    'absent kidney calculus',
    'present other calculus, gallbladder',
  ],
  [
    'FINDINGS: Calcifications of liver and spleen.\nFINAL IMPRESSION: Stable calcifications.',
    'present liver',
    'present other, spleen',
  ],
  [
    'FINDINGS: Calcifications of liver and spleen.\nIMPRESSION: No calculi.',
    'present liver',
    'present other, spleen',
    'absent other calculus',
  ],
  [
    'FINDINGS: Calcifications of liver and spleen.\nOTHER: Calcification.\nIMPRESSION: Normal.',
    'present liver',
    'present other, spleen',
    'present other',
  ],
  ['Calcification in the cortex of the lower pole of the kidney.', 'present kidney, lower pole'],
  ['Calcification in segment 4a.', 'present liver, segment 4a'],
  ['Calcification in seg. 6 of the liver.', 'present liver, segment 6'],
  ['Calcification of the liver on image 6.', 'present liver'],
  ['Calcification in segments 5 to 6 of the liver.', 'present liver, segment 5/6'],
  ['Calcification in segments 5-6 of the liver.', 'present liver, segment 5/6'],
  ['Calcification in segment to 6 of the liver.', 'present liver'],
  ['Calcification in the segments of the liver, 6.', 'present liver'],
  ['Calcification of the intrapancreatic segment of the common bile duct.', 'present other, bile duct'],
  ['Calcification of the intrapancreatic segment of it.', 'present pancreas'],
  ['Calcification of the hepatic segments and spleen.', 'present liver, hepatic segments', 'present other, spleen'],
  ['Calcification of the intracranial vertebral arteries.', 'present artery, vertebral arteries'],
  ['Calcification of the gastric splenic artery.', 'present artery, splenic artery'],
  ['Likely old calcification of the liver, gallstones.', 'present liver', 'present other calculus, gallbladder'],
  ['A calcifikatzion of the liver.', 'present liver'],
  ['A calcifikatzion or haemorrhage in the liver.', 'uncertain liver'],
  ['A calcifikaated or cystic nodule of the liver.', 'present liver'],
  ['A calcifiktitic or fibrous nodule of the liver.', 'present liver'],
  ['Nephrolitasis.', 'present kidney calculus'],
];

/** Title, text and findings. */
const OF_A_STUDY: readonly (readonly [title: string, text: string, ...findings: readonly string[]])[] = [
  ['Ultrasound liver', 'Calcification in the right upper quadrant.', 'present liver'],
  ['Mammogram', 'Arterial calcification. Calcification is seen.', 'present artery', 'present breast'],
  ['CT chest', 'UPPER ABDOMEN: Calcification.', 'present other, abdomen'],
  ['CT abdomen', 'RIGHT LOBE: Calcification.', 'present liver, right hepatic lobe'],
  ['Ultrasound thyroid', 'RIGHT LOBE: Calcification.', 'present other'],
  ['Obstetric ultrasound', 'Echogenic focus with shadowing in the fetal kidney.', 'present kidney of fetus, focal'],
  ['Obstetric ultrasound', 'Echogenic focus with shadowing in the fetal bowel.'],
  ['Obstetric ultrasound', 'The maternal grandmother had a calcified liver.', 'present liver of other'],
  ['Obstetric ultrasound', "The patient's fetal liver is calcified.", 'present liver of fetus'],
  ['Obstetric ultrasound', "The patient's baby has a calcified liver.", 'present liver of fetus'],
  ['Obstetric ultrasound', "The patient's mother has a calcified liver.", 'present liver of other'],
  ['Obstetric ultrasound', "The patient's own liver is calcified.", 'present liver'],
  ['Obstetric ultrasound', 'The fetal liver is calcified, not maternal', 'present liver of fetus'],
  ['Obstetric ultrasound', 'The fetal liver is calcified, lies maternal left', 'present liver of fetus'],
  ['CT abdomen', 'A twin sister has a calcified liver.', 'present liver of other'],
];

describe('A calcification by the words around it', () => {
  it.each(wholeCases(LENGTHS))('H18: "$text" with its own length', ({ text, findings }) => {
    expect(wholly(text)).toEqual(findings);
  });

  it.each(wholeCases(ORGANS))('H18: "$text" by the text around it', ({ text, findings }) => {
    expect(wholly(text)).toEqual(findings);
  });

  it.each(OF_A_STUDY)('H18: in %s "%s"', (title, text, ...findings) => {
    expect(wholly(text, title)).toEqual(findings);
  });
});
