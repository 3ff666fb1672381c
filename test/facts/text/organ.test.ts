import { cases, only, told, type Row } from './told.js';

/* All sentences are synthetic. */
const GOVERNED: readonly Row[] = [
  ['A calcified lesion, 9 x 6 mm, is seen in segment V of the liver.', ['present liver']],
  ['Calcified nodules, likely granulomas, are noted in the right lung.', ['present lung']],
  ['Calcified focus without mass effect is present in the left cerebellar hemisphere.', ['present brain']],
  ['Calcified nodule is unchanged and measures 6 mm in the left lower lobe.', ['present lung']],
  ['No calculus, mass or hydronephrosis in either kidney.', ['absent kidney calculus']],
  ['No calcification, cyst or solid lesion is seen in the liver.', ['absent liver']],
  ['Calcified intracranial vertebral arteries.', ['present artery']],
  ['Calcified and noncalcified nodules in both lungs.', ['present lung']],
  ['Cortical or medullary calcification is noted in the left kidney.', ['present kidney']],
  ['A 6 mm right lower pole stone.', ['present kidney calculus']],
  ['The infant was delivered with a calcified placenta.', ['present other']],
  ['Calcification of the infrarenal aorta.', ['present artery']],
  ['Calcified right adrenal gland.', ['present other']],
  ['Calcified lymph node in the hepatic hilum.', ['present lymph-node']],
  ['The hepatic artery is calcified.', ['present artery']],
  ['Calcification of the posterior cerebral artery wall.', ['present artery']],
  ['Renal artery calcifications.', ['present artery']],
  ['Splenic artery calcification near the tail of the pancreas.', ['present artery']],
  ['Atherosclerotic calcification of the abdominal aorta and iliac arteries.', ['present artery']],
  ['Coronary artery calcifications.', ['present artery']],
  ['Mitral annular calcification.', ['present valve']],
  ['The aortic valve is heavily calcified.', ['present valve']],
  ['Calcified hilar and mediastinal lymph nodes.', ['present lymph-node']],
  ['Calcified granuloma in the right lower lobe.', ['present lung']],
  ['RUL calcified granuloma.', ['present lung']],
  ['Calcified pleural plaques along the diaphragm.', ['present other']],
  ['The spleen contains calcified granulomas.', ['present other']],
  ['Calcified granulomas in the liver and spleen.', ['present liver', 'present other']],
  ['The liver and the pancreas contain calcifications.', ['present liver', 'present pancreas']],
  ['Bilateral basal ganglia calcifications.', ['present brain']],
  ['Coarse calcifications throughout the pancreas.', ['present pancreas']],
  ['The pancreatic head contains calcifications.', ['present pancreas']],
  ['There is a 2 cm lesion in the right hepatic lobe with peripheral calcification.', ['present liver']],
  ['A cyst in the upper pole of the left kidney has a calcified wall.', ['present kidney']],
  ['The gallbladder wall is calcified.', ['present other']],
  ['Subcutaneous calcifications in the gluteal region.', ['present soft-tissue']],
  ['Vascular calcifications in the soft tissues of the leg.', ['present artery']],
  ['Calcified uterine fibroid.', ['present other in-mass']],
  ['Microcalcifications in the upper outer quadrant of the left breast.', ['present breast']],
  ['Calcification of the gastric mucosa.', ['present stomach']],
  ['Thyroid nodule with coarse calcification.', ['present other']],
  ['Calcified disc at L4-L5.', ['present other']],
  ['Calcification of the medial collateral ligament.', ['present soft-tissue']],
  ['Tracheobronchial wall calcification.', ['present other']],
  ['Calcification of the walls of the main bronchi.', ['present other']],
  ['Bronchial wall thickening and a calcified granuloma in the right lower lobe.', ['present lung']],
  ['Subcortical and periventricular calcifications.', ['present brain']],
  ['The liver is enlarged. The aorta is calcified.', ['present artery']],
  ['Portal vein wall calcification.', ['present artery']],
  ['Calcified splenic granuloma. Liver is unremarkable.', ['present other']],
  ['Liver normal. Renal calcification.', ['present kidney']],
  ['Calcific density projects over the left kidney.', ['present kidney']],
  ['Calcified nodule in the lung adjacent to the aorta.', ['present lung']],
  ['Soft tissue calcification adjacent to the left hip.', ['present soft-tissue']],
  ['A calcification posterior to the femur.', ['present soft-tissue']],
  ['Intrahepatic calcifications are noted bilaterally.', ['present liver']],
  ['Compared with the prior study, the liver has a calcification.', ['present liver']],
  ['Relative to the last scan, the kidney has a parenchymal calcification.', ['present kidney']],
  ['A lesion that is isointense to grey matter, muscle and fat has a calcification.', ['present other']],
  ['Calcification and, in the liver, a cyst.', ['present liver']],
  ['Left hepatic lobe: 8 mm calcification.', ['present liver']],
  ['Calcification within the caudate lobe.', ['present liver']],
  ['Calcification within the caudate nucleus.', ['present brain']],
  ['Head of the pancreas with punctate calcifications.', ['present pancreas']],
  ['Cortical calcifications of both kidneys.', ['present kidney']],
  ['The kidneys demonstrate increased medullary echogenicity consistent with nephrocalcinosis.', ['present kidney']],
  ['Pericardial calcification.', ['present other']],
  ['Liver: Calcified hepatic artery aneurysm.', ['present artery']],
];

/** A calcification is not normal, enlarged or clear, and shows nothing: an organ is, and does. */
const NEW_CLAUSES: readonly Row[] = [
  ['Calcification in the liver and the aorta is normal.', ['present liver']],
  ['Calcification in the liver, the spleen is normal.', ['present liver']],
  ['Calcification in the liver, spleen normal.', ['present liver']],
  ['Calcification in the liver, spleen is mildly enlarged.', ['present liver']],
  ['Calcification in the liver, the spleen is also both atrophic and fatty.', ['present liver']],
  ['Calcification in the liver, the kidneys contain cysts.', ['present liver']],
  ['Calcification in the liver and the spleen, and the aorta is ectatic.', ['present liver', 'present other']],
  ['Calcification in the liver, the spleen and the kidneys are unremarkable.', ['present liver']],
  ['Calcification in the liver and the spleen and kidneys are normal.', ['present liver']],
  ['Calcifications in liver and kidneys normal.', ['present liver']],
  ['Calcification in the liver, spleen and the aorta is normal.', ['present liver', 'present other']],
  ['Calcification in the liver, the spleen 14 cm.', ['present liver']],
  ['Calcification in the liver, spleen and pancreas 4 mm.', ['present liver', 'present other', 'present pancreas']],
  ['Calcification in the liver is normal.', ['present liver']],
  ['Calcification in the liver and spleen is seen.', ['present liver', 'present other']],
  ['Calcification in the liver and the spleen is unchanged.', ['present liver', 'present other']],
  ['Calcification in the liver and the spleen has not increased.', ['present liver', 'present other']],
  ['No calcification in the liver and the spleen, and the aorta is normal.', ['absent liver', 'absent other']],
];

const CARRIED: readonly Row[] = [
  ['No focal consolidation or pleural effusion. Calcified granuloma.', ['present lung']],
  ['Heart size is normal. There is a calcified granuloma.', ['present lung']],
  ['Vascular calcification is seen in the carotid siphons.', ['present artery']],
  ['A punctate calcification in the right kidney is favored to be vascular.', ['present artery']],
  ['Echogenic focus in the right hepatic lobe compatible with calcification.', ['present liver']],
  ['the liver is normal. the kidneys are calcified.', ['present kidney']],
  ['No malignant mass. Calcified right hilar lymph nodes.', ['present lymph-node']],
  ['Stomach, antrum, biopsy: Mucosal calcinosis, no malignancy.', ['present stomach']],
  ['Antral-type gastric mucosa. Mucosal calcinosis is present.', ['present stomach']],
  ['Lungs are clear. There is diffuse calcinosis.', ['present soft-tissue']],
];

const KINDS: readonly Row[] = [
  ['Pineal gland calcification.', ['present brain physiological']],
  ['Calcification of the choroid plexus.', ['present brain physiological']],
  ['Physiologic calcification of the basal ganglia.', ['present brain physiological']],
  ['The falx cerebri is calcified.', ['present brain physiological']],
  ['Costochondral calcification.', ['present other physiological']],
  ['Nonobstructing 4 mm calculus in the left kidney.', ['present kidney calculus']],
  ['Bilateral renal calculi.', ['present kidney calculus']],
  ['No renal or ureteral stones.', ['absent kidney calculus', 'absent other calculus']],
  ['Cholelithiasis.', ['present other calculus']],
  ['Multiple gallstones are seen in the gallbladder.', ['present other calculus']],
  ['Pelvic phleboliths.', ['present artery phlebolith']],
  ['Pelvic calcifications, likely phleboliths.', ['present artery phlebolith']],
  ['Calcified mass in the right hepatic lobe.', ['present liver in-mass']],
  ['Hepatocellular carcinoma with internal calcification.', ['present liver in-mass']],
  ['Calcifications within the renal mass.', ['present kidney in-mass']],
  ['Calcified gallstone.', ['present other calculus']],
  ['Staghorn calculus of the right kidney.', ['present kidney calculus']],
  ['Calcified meningioma along the left convexity.', ['present brain in-mass']],
];

/** The place stands behind a comma, or in front between two. */
const APPOSED: readonly Row[] = [
  ['Coarse calcification, left lobe of the liver.', ['present liver']],
  ['Punctate calcification, tail of pancreas, unchanged.', ['present pancreas']],
  ['Two calcified foci (right hepatic lobe).', ['present liver']],
  ['Dense calcification, 4 mm, upper pole left kidney.', ['present kidney']],
  ['Calcified nodule, right upper lobe.', ['present lung']],
  ['Tiny calcification measuring 3 mm in the hepatic dome.', ['present liver']],
  ['Healed cyst, segment VII, shell-like calcification.', ['present liver']],
  ['The liver shows a calcification, the spleen, pancreas and kidneys are normal.', ['present liver']],
];

/** Names that hold only where nothing else is spoken of. */
const YIELDING: readonly Row[] = [
  ['Coarse calcification in segment VI.', ['present liver']],
  ['Calcific focus, segments 5/6.', ['present liver']],
  ['A 4 mm calcification in the right posterior section.', ['present liver']],
  ['LUNGS: Calcified granuloma in segment 6.', ['present lung']],
  ['Calcification of segment V of the left lower lobe.', ['present lung']],
  ['Thyroid: calcification in the right lobe.', ['present other']],
  ['Calcified surgical scar.', ['present soft-tissue']],
  ['There is a calcified scar.', ['present soft-tissue']],
  ['The midline scar is calcified.', ['present soft-tissue'], 'CT abdomen'],
  ['The JJ stent is well placed. A stone fragment remains.', ['present other calculus']],
  ['A scar of the left kidney is calcified.', ['present kidney']],
  ['Scarring of the left lung apex. Within the scar is a fleck of calcium.', ['present lung']],
  ['Calcified hematoma of the spleen.', ['present other']],
  ['Hepatic calcification in segment VI.', ['present liver'], 'CT chest'],
  ['Limited views of the upper abdomen show calcification in segment VII.', ['present liver'], 'CT chest'],
  ['Upper abdomen: calcification in segment VII.', ['present liver'], 'CT chest'],
  ['Upper abdomen: 6 mm calcification.', ['present other'], 'CT chest'],
  ['Dense left renal lesion, compatible with a calcified scar.', ['present kidney']],
  ['Thick-walled Bosniak III cyst of the left upper pole with rim calcification.', ['present kidney'], 'CT abdomen'],
  ['The liver is normal. Calcified lesion in the left lower pole.', ['present kidney'], 'CT abdomen'],
  ['The spleen is normal. Calcified lesion in the upper pole.', ['present other'], 'CT abdomen'],
];

const MISTYPED: readonly Row[] = [
  ['Calcification in the panceas.', ['present pancreas']],
  ['pancraes: punctate calcifications', ['present pancreas']],
  ['hepatc calcification', ['present liver']],
  ['Calcification of the left kindey.', ['present kidney']],
  ['Cerebelar calcification.', ['present brain']],
  ['Calcification of the prostrate patient is not described.', ['absent other']],
];

const LISTED: readonly Row[] = [
  ['Calcifications are intracranial as well as hepatic.', ['present brain', 'present liver']],
  ['No calcification of the fetal liver and fetal brain.', ['absent liver of fetus', 'absent brain of fetus']],
  ['Mitral annular and coronary artery calcifications.', ['present valve', 'present artery']],
  ['Aortic and mitral valve calcification.', ['present valve']],
  ['Hepatic and splenic artery calcification.', ['present artery']],
];

/** "The hepatic segment of the vena cava" is of the vena cava; no stone lies in a stent. */
const PARTS: readonly Row[] = [
  ['Calcification of the intracranial portion of the carotid arteries.', ['present artery']],
  ['A 7 mm stone in the intrapancreatic segment of the common bile duct.', ['present other calculus']],
  ['The hepatic segment of the inferior vena cava is calcified.', ['present artery']],
  ['Calcifications at the renal hilum are arterial in location.', ['present artery']],
  ['Coarse calcification outlines the kidneys.', ['present kidney']],
  ['Calcification near the dome of the liver.', ['present liver']],
  ['CT: Calcified nodule versus vessel in the left lung.', ['uncertain lung']],
  ['Calcified granuloma abutting the fissure.', ['present lung'], 'CT chest'],
  ['Calcification adjacent to the gallbladder.', ['present other'], 'CT liver'],
  ['Flecks of calcium mark the wall of an otherwise simple cyst of the liver.', ['present liver']],
  ['The stent is well placed. Kidneys: a stone beside the stent.', ['present kidney calculus']],
];

describe('The organ that governs a calcification', () => {
  it.each(cases(NEW_CLAUSES))('H18: "$text" tells nothing of what has a verb of its own', ({ text, findings }) => {
    expect(told(text)).toEqual(findings);
  });

  it.each(cases(GOVERNED))('H18: "$text"', ({ text, findings, title }) => {
    expect(told(text, title)).toEqual(findings);
  });

  it.each(cases(CARRIED))('H18: "$text" is placed by its context', ({ text, findings, title }) => {
    expect(told(text, title)).toEqual(findings);
  });

  it.each(cases([...APPOSED, ...YIELDING]))('H18: "$text" names its organ aside', ({ text, findings, title }) => {
    expect(told(text, title)).toEqual(findings);
  });

  it.each(cases(MISTYPED))('H18: "$text" is placed though mistyped', ({ text, findings, title }) => {
    expect(told(text, title)).toEqual(findings);
  });

  it.each(cases([...LISTED, ...PARTS]))(
    'H18: "$text" names each organ, and only those',
    ({ text, findings, title }) => {
      expect(told(text, title)).toEqual(findings);
    },
  );

  it.each(cases(KINDS))('H17: "$text" is told apart from the tissue of the organ', ({ text, findings, title }) => {
    expect(told(text, title)).toEqual(findings);
  });

  it.each([
    ['Coarse calcification in segment VI of the liver.', 'segment VI'],
    ['Calcification in hepatic segment 4.', 'segment 4'],
    ['Calcified granuloma in the right upper lobe.', 'right upper lobe'],
    ['Calcification of the globus pallidus.', 'globus pallidus'],
    ['Calcification at the upper pole of the right kidney.', 'upper pole'],
    ['Calcifications in the tail of the pancreas.', 'tail'],
    ['Calcification in the right lobe of the liver.', 'right hepatic lobe'],
    ['Calcified abdominal aorta.', 'abdominal aorta'],
  ])('H18: the site of "%s" is "%s"', (text, site) => {
    expect(only(text).site).toBe(site);
  });
});
