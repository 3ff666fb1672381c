import { cases, told, type Row } from './told.js';

/* All sentences are synthetic. */
const CALCIUM: readonly Row[] = [
  ['Flecks of calcium in the pancreas.', ['present pancreas']],
  ['The wall of the aorta is stippled with calcium.', ['present artery']],
  ['Calcium in the subacromial bursa.', ['present soft-tissue']],
  ['LIVER CALC X2, 3 MM.', ['present liver']],
  ['Intracranial calcs in the basal ganglia.', ['present brain']],
  ['Ca++ in the mitral annulus.', ['present valve']],
  ['Mineralised nodule of the liver.', ['present liver']],
  ['Pancreatolithiasis.', ['present pancreas calculus']],
  ['Diffuse calcifictions of the pancreas.', ['present pancreas']],
  ['No renal calcluli.', ['absent kidney calculus']],
  ['Medullary nephrocalcinsois.', ['present kidney']],
  ['Coronary artery calcium score: 412 (Agatston).', ['present artery']],
  ['The total Agatston score was 1,412.', ['present artery']],
  ['Aortic valve calcium score: 1,250.', ['present valve']],
  ['Coronary calcium score: 0.', ['absent artery']],
  ['Coronary calcium score is zero.', ['absent artery']],
];

const NO_CALCIUM: readonly Row[] = [
  ['Calcium 2.4, creatinine 80, liver normal.', []],
  ['Calcium score of the heart was requested.', []],
  ['Calcium score CT with 3 mm slices.', []],
  ['Coronary calcium score: not performed.', []],
  ['She takes calcium tablets; kidneys normal.', []],
  ['The calculated volume of the liver is 1400 ml.', []],
  ['Fracture of the calcaneus.', []],
  ['Raised PTH and calcium, kidneys normal.', []],
];

describe('Words that speak of calcium', () => {
  it.each(cases(CALCIUM))('H16: "$text" tells calcium', ({ text, findings, title }) => {
    expect(told(text, title)).toEqual(findings);
  });

  it.each(cases(NO_CALCIUM))('H16: "$text" tells none', ({ text, findings, title }) => {
    expect(told(text, title)).toEqual(findings);
  });
});
