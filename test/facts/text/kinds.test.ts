import { cases, told, type Row } from './told.js';

/* All sentences are synthetic. A growth's calcium is no tissue of the organ; a scar's, cyst's or granuloma's is. */
const IN_MASS: readonly Row[] = [
  ['Pulmonary nodule with popcorn calcium, typical of a hamartoma.', ['present lung in-mass']],
  ['Calcified lesion of the pancreatic tail, serous cystadenoma.', ['present pancreas in-mass']],
  ['Mucinous neoplasm of the pancreatic body, 4 cm, rim calcification.', ['present pancreas in-mass']],
  ['Solid tumor, tail of pancreas, bearing punctate calcification.', ['present pancreas in-mass']],
  ['Carcinoma of the pancreatic neck, with no calcification in it, abuts the SMV.', ['absent pancreas in-mass']],
  ['Lobulated tumor of the right hepatic lobe; its central scar is calcified.', ['present liver in-mass']],
  ['Large tumor in segment V; central calcification.', ['present liver in-mass']],
  ['Cystadenoma of segment IV: fine calcification along its septa.', ['present liver in-mass']],
  ['Spiculated mass in the left upper lobe measuring 3 cm with eccentric calcification.', ['present lung in-mass']],
  ['The hepatic adenoma is large but contains no calcification.', ['absent liver in-mass']],
  ['The hepatic tumor washes out and contains calcification.', ['present liver in-mass']],
  ['The renal tumor is devoid of calcification.', ['absent kidney in-mass']],
  ['Calcification and necrosis of the renal mass.', ['present kidney in-mass']],
  ['Frontal meningioma (stable, calcified).', ['present brain in-mass']],
  ['Suprasellar mass, nodular and rim calcification within it.', ['present brain in-mass']],
  ['Retinoblastoma of the right globe, largely calcified.', ['present other in-mass']],
];

const BEFORE: readonly Row[] = [
  ['There is a 4 cm mass in the liver. It contains coarse calcification.', ['present liver in-mass']],
  [
    'A tumor arises from the left suprarenal region. Calcifications are scattered through it.',
    ['present other in-mass'],
  ],
  ['Hepatic metastases. The calcifications inside the segment V deposit have increased.', ['present liver in-mass']],
  ['The renal tumor enhances avidly. Internal calcification is absent.', ['absent kidney in-mass']],
  ['There is a mass in the liver. The aorta is calcified. It is tortuous.', ['present artery']],
  ['No mass in the liver. It contains a calcification.', ['present liver']],
  ['There is a mass in the liver. The pancreas is normal. It shows no calcification.', ['absent pancreas']],
];

const NO_MASS: readonly Row[] = [
  ['Calcified cyst of the left kidney.', ['present kidney']],
  ['A hydatid cyst of the liver with a calcified wall.', ['present liver']],
  ['Calcified nodule in the right lower lobe.', ['present lung']],
  ['Calcified hematoma of the spleen.', ['present other']],
  ['No mass, cyst or calcification in the liver.', ['absent liver']],
  ['No mass, abscess, calcification or fluid in the liver.', ['absent liver']],
  ['Hepatic metastases, calcified granuloma of the spleen.', ['present other']],
  ['Liver metastases, coronary artery calcification.', ['present artery']],
  ['Mass effect on the right ventricle; calcification of the basal ganglia.', ['present brain']],
  ['Metastatic pulmonary calcification.', ['present lung']],
  ['Mass in the liver. There is a calcification in the pancreas.', ['present pancreas']],
  ['Calcification of the kidney near the mass.', ['present kidney']],
];

describe('What a calcification is, when it is not the tissue of the organ', () => {
  it.each(cases(IN_MASS))('H17: "$text" speaks of calcium in a growth', ({ text, findings }) => {
    expect(told(text)).toEqual(findings);
  });

  it.each(cases(BEFORE))('H17: "$text" is told by the growth before', ({ text, findings }) => {
    expect(told(text)).toEqual(findings);
  });

  it.each(cases(NO_MASS))('H17: "$text" is no growth', ({ text, findings }) => {
    expect(told(text)).toEqual(findings);
  });
});
