import { wholeCases, wholly, type WholeRow } from './told.js';

/* All sentences are synthetic. */

/** Behind the calcium: what leads to its place, and what leads away from it. */
const BEHIND: readonly WholeRow[] = [
  ['Calcification in otherwise normal liver.', 'present liver'],
  ['Bulky calcification limits evaluation of the pancreas.', 'present other, coarse'],
  ['A calcified mass in which the splenic artery runs.', 'present other in-mass'],
  ['Calcification and the liver cyst in the kidney.', 'present other'],
  ['Calcification and a liver cyst.', 'present other'],
  ['Calcification and a liver cyst and calcified spleen.', 'present other', 'present other, spleen'],
  ['Calcification and small old round clips in the liver.', 'present liver'],
  ['Calcification and small old round dense renal cysts.', 'present other'],
  ['Calcification and clips (old) in the liver.', 'present liver'],
  ['A shadowing echogenic focus consistent with gas of the liver.', 'present other, focal'],
  ['Calcification, extending into the liver.', 'present liver'],
  ['Calcification near the base under the liver.', 'present other'],
  ['Calcification near the high left dome of the liver.', 'present liver, dome'],
  ['Calcification in the upper quadrant in the pelvis.', 'present other, abdomen'],
  ['Calcification in the pelvis, liver normal.', 'present other, pelvis'],
  ['Calcification in the upper quadrant, liver normal.', 'present other, abdomen'],
  ['Calcification noted, liver normal, in the spleen a cyst.', 'present other'],
  [`Calcification ${'very '.repeat(24)}deep in the liver.`, 'present liver'],
  [`Calcification ${'very '.repeat(40)}deep in the liver.`, 'present other'],
  ['Calcification or, less likely, haemorrhage in the left thalamus.', 'uncertain brain, thalamus, left'],
  ['Calcification, or possibly a clip, in the liver.', 'uncertain liver'],
];

const INSERTED: readonly WholeRow[] = [
  ['Calcifications, unchanged, and cysts are seen in the liver.', 'present other, stable'],
  ['A calcified nodule, likely old, seen in the liver.', 'present liver'],
  ['A calcified nodule, likely old, seen on CT of the liver.', 'present liver'],
  ['Calcified nodules, likely old, are once again seen in the lung.', 'present lung, stable'],
  ['A calcification, stable, liver lying on the spleen.', 'present other, stable'],
  ['A calcified nodule, stable, measures 6 by 5 by 4 mm in the liver.', 'present liver, 6 mm, stable'],
  ['No calculus, cyst or splenic mass in the abdomen.', 'absent other calculus'],
  ['No calculus, cyst (old) or mass in the left kidney.', 'absent kidney calculus, left'],
];

const ELIDED: readonly WholeRow[] = [
  ['The liver contains calcifications and none in the spleen.', 'present liver', 'absent other, spleen'],
  ['The liver contains calcifications and a few in the spleen.', 'present liver', 'present other, spleen, multiple'],
  ['The liver shows a calcification and another in the spleen.', 'present liver', 'present other, spleen'],
  [
    'The right kidney contains a stone, none on the left side.',
    'present kidney calculus, right',
    'absent kidney calculus, left',
  ],
  [
    'The right kidney contains a stone, none on the other side.',
    'present kidney calculus, right',
    'absent kidney calculus, left',
  ],
  [
    'The left kidney contains a stone, none in the other one.',
    'present kidney calculus, left',
    'absent kidney calculus, right',
  ],
  [
    'The left kidney contains a stone, none on right.',
    'present kidney calculus, left',
    'absent kidney calculus, right',
  ],
  [
    'Stones in the left ureter, none in the right ureter.',
    'present other calculus, ureter, left',
    'absent other calculus, ureter, right',
  ],
  ['No calcification in the liver. Likewise the spleen.', 'absent liver'],
  ['Calcification is not seen in the liver; likewise the spleen.', 'absent liver'],
  ['Calcification not seen in the liver; similarly the spleen.', 'absent liver'],
  ['No calcification in the liver; same in the spleen.', 'absent liver'],
  ['No calcification in the liver. Ditto the spleen.', 'absent liver'],
  ['No mass. Calcification in the liver; same in the spleen.', 'present liver', 'present other, spleen'],
  ['Calcification in the liver; the same is seen in the spleen.', 'present liver', 'present other, spleen'],
  [
    'Calcified granulomas in the liver. A few are seen in the spleen.',
    'present liver, granuloma',
    'present other, spleen, multiple',
  ],
  ['A calcification of a few mm in the liver.', 'present liver'],
  ['A calcification in the liver and another cyst in the spleen.', 'present liver'],
  [
    'A calcification in the liver and another about 3 mm located in the spleen.',
    'present liver',
    'present other, spleen',
  ],
  ['Noncalcified nodule in the liver, likewise the spleen.', 'absent liver'],
  ['Echogenic focus in the liver, likewise the spleen.'],
  ['A calcification in the liver, the old, large one in the spleen.', 'present liver', 'present other, spleen'],
  ['Pancreas calcified, the liver has none larger than 5 mm.', 'present pancreas'],
  ['Pancreas calcified, liver not\nSpleen: normal.', 'present pancreas', 'absent liver'],
  ['The liver is not calcified, nor the spleen.', 'absent liver', 'absent other, spleen'],
  ['The liver is not calcified\nNor is the spleen\nKidneys normal', 'absent liver', 'absent other, spleen'],
  ['Calcification in the liver, neither spleen nor pancreas is large.', 'present liver'],
  ['The liver is calcified, likewise the spleen is large.', 'present liver'],
  ['The liver is calcified, ditto the spleen.', 'present liver', 'present other, spleen'],
  ['The liver is calcified, similarly the spleen.', 'present liver', 'present other, spleen'],
  ['Calcifications in the liver such as granulomas.', 'present liver'],
  ['Left kidney: stones. Right kidney: no such.', 'present kidney calculus, left', 'absent kidney calculus, right'],
  ['Calcified liver; the spleen is without any such.', 'present liver', 'absent other, spleen'],
  ['Calcified liver; the spleen has no such lesion.', 'present liver'],
  ['The liver is calcified; the spleen as such, normal.', 'present liver'],
  ['Pancreas calcified, liver not, spleen calcified.', 'present pancreas', 'absent liver', 'present other, spleen'],
  ['Calcifications in the spleen, none hepatic.', 'present other, spleen', 'absent liver'],
  ['Calcifications in the liver, none within the field, spleen normal.', 'present liver'],
  ['The pancreas is calcified, as is the spleen and the liver is normal.', 'present pancreas', 'present other, spleen'],
  ['The pancreas is calcified and the liver is not.', 'present pancreas', 'absent liver'],
  ['Hepatic calcifications, spleen: none.', 'present liver', 'absent other, spleen'],
  ['Calcified pancreas, liver none.', 'present pancreas', 'absent liver'],
  ['LIVER: Calcification. Mass none.', 'present liver'],
  ['A calcification in the liver, the old coarse one in the spleen.', 'present liver', 'present other, spleen, coarse'],
  ['No calcification of the lungs other than the one in the left apex.', 'absent lung', 'present lung, apex, left'],
  ['A calcification in the liver, the large one in the spleen.', 'present liver'],
];

/** Under the heading of an organ, so that nothing but the growth itself is asked. */
const GROWTHS: readonly WholeRow[] = [
  ['KIDNEYS: A mass, next to it a cyst, calcification.', 'present kidney'],
  ['KIDNEYS: A mass, beside it calcification.', 'present kidney'],
  ['KIDNEYS: A mass and calcification.', 'present kidney'],
  ['KIDNEYS: A mass and is calcified.', 'present kidney in-mass'],
  ['KIDNEYS: Mass in the upper pole, eggshell calcification.', 'present kidney in-mass, upper pole, rim'],

  ['KIDNEYS: A 5 cm mass, whereas calcification.', 'present kidney'],
  ['KIDNEYS: A 5 cm mass, instead calcification.', 'present kidney'],
  ['KIDNEYS: A 5 cm mass, apart from calcification.', 'present kidney'],
  ['KIDNEYS: A 5 cm mass, aside from calcification.', 'present kidney'],
  ['KIDNEYS: No mass but a calcification.', 'present kidney'],
  ['KIDNEYS: No cyst but a mass, eggshell calcification.', 'present kidney in-mass, rim'],
  ['KIDNEYS: Possible mass, eggshell calcification.', 'present kidney in-mass, rim'],
  ['KIDNEYS: A mass. Intrinsic calcification.', 'present kidney in-mass'],
  ['KIDNEYS: A mass. Calcification internally.', 'present kidney in-mass'],
  ['KIDNEYS: A mass. Intralesional calcification.', 'present kidney in-mass'],
  ['KIDNEYS: A mass. Central calcification.', 'present kidney in-mass, central'],
  ['KIDNEYS: A mass. Peripheral calcification.', 'present kidney in-mass, rim'],
  ['Within the mass of the kidney there is calcification.', 'present kidney in-mass'],
  ['Inside the mass of the kidney there is calcification.', 'present kidney in-mass'],
  ['Throughout the mass of the kidney there is calcification.', 'present kidney in-mass'],
  ['At the mass of the kidney there is calcification.', 'present kidney in-mass'],
  ['Along the mass of the kidney there is calcification.', 'present kidney in-mass'],
  ['From the mass of the kidney there is calcification.', 'present kidney'],
  ['In the kidney a mass is seen, there is calcification.', 'present kidney'],
  ['Renal mass, cyst, calcification.', 'present kidney, renal mass'],
  ['Tumour (body of pancreas), eggshell calcification.', 'present pancreas in-mass, body, rim'],
  ['Tumour: body of pancreas: eggshell calcification.', 'present pancreas in-mass, body, rim'],
  ['Tumour body of pancreas, eggshell calcification.', 'present pancreas in-mass, body, rim'],
  ['KIDNEYS: A mass and coarse, dense calcification.', 'present kidney, coarse, dense'],
  ['KIDNEYS: A mass posteriorly and calcification.', 'present kidney'],
  ['Metastatic calcified nodules of the lung.', 'present lung in-mass'],
];

const COURSES: readonly WholeRow[] = [
  ['Liver calcification, not in any way larger.', 'present liver, stable'],
  ['Liver calcification has not decreased.', 'present liver, stable'],
  ['Liver calcification more conspicuous than in May.', 'present liver, increasing'],
  ['Liver calcification more conspicuous than on the left.', 'present liver'],
  ['Liver calcification now less dense.', 'present liver, decreasing'],
  ['Liver calcification less dense.', 'present liver'],
  ['Liver calcification more than likely old.', 'present liver'],
  ['Liver calcification larger than on the previous study.', 'present liver, increasing'],
  ['Liver calcification more likely old than recent.', 'present liver'],
  ['Liver calcification is more likely a granuloma than a stone.', 'present liver, granuloma'],
  ['Liver calcification less than 5 mm.', 'present liver'],
  ['Liver calcification similar to 2019.', 'present liver, stable'],
  ['Liver calcification similar to 12 others.', 'present liver'],
  ['Calcification of both kidneys, denser on the left.', 'present kidney, bilateral'],
  ['Liver calcification with new effusion.', 'present liver'],
  ['Calcification in the pelvis, more likely a phlebolith than a stone.', 'present artery phlebolith'],
  ['Calcification in the liver rather than a stone in the kidney.', 'present liver', 'absent kidney calculus'],
  ['Spleen unchanged, calcification of the liver.', 'present liver'],
  ['The spleen shows growth, calcification of the liver.', 'present liver'],
  ['The scan shows, as before, a calcification of the liver.', 'present liver, stable'],
  ['Again seen is a calcification of the liver.', 'present liver, stable'],
  ['Liver calcification, unchanged, the spleen new.', 'present liver, stable'],
  ['Liver calcification and a spleen, stable.', 'present liver'],
  ['Liver calcification with a new one.', 'present liver, new'],
  [
    'Calcified node, and calcified granuloma of the lung are stable.',
    'present lymph-node',
    'present lung, stable, granuloma',
  ],
  ['Liver calcification with interval growth.', 'present liver, increasing'],
  ['Liver calcification, new effusion.', 'present liver'],
  ['Liver calcification and a new effusion.', 'present liver'],
  ['Calcified node, calcified liver is stable.', 'present lymph-node', 'present liver, stable'],
];

describe('All that is told of a calcification', () => {
  it.each(wholeCases(BEHIND))('H18: "$text" by the words behind it', ({ text, findings }) => {
    expect(wholly(text)).toEqual(findings);
  });

  it.each(wholeCases(INSERTED))('H18: "$text" over what is inserted', ({ text, findings }) => {
    expect(wholly(text)).toEqual(findings);
  });

  it.each(wholeCases(ELIDED))('H2: "$text" of a second place', ({ text, findings }) => {
    expect(wholly(text)).toEqual(findings);
  });

  it.each(wholeCases(GROWTHS))('H18: "$text" in a growth or beside it', ({ text, findings }) => {
    expect(wholly(text)).toEqual(findings);
  });

  it.each(wholeCases(COURSES))('H18: "$text" and how it went on', ({ text, findings }) => {
    expect(wholly(text)).toEqual(findings);
  });
});
