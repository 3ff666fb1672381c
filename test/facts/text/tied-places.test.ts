import { cases, told, type Row } from './told.js';

/* All sentences are synthetic. */

/** Between the calcium and its place stands what it is thought to be, how large it is, or that it has not changed. */
const INSERTED: readonly Row[] = [
  ['Calcified nodules, likely granulomas, were seen in the right lung.', ['present lung']],
  ['A calcified nodule, probably old, was noted in the liver.', ['present liver']],
  ['Calcified foci that are stable were identified in the pancreas.', ['present pancreas']],
  ['A calcification, without mass effect, lies in the left thalamus.', ['present brain']],
  ['Calcifications, unchanged, lie in the liver.', ['present liver']],
  ['A calcification, likely dystrophic, sits in the spleen.', ['present other']],
  ['A calcification, possibly vascular, resides within the pancreas.', ['present artery']],
  ['A calcification, stable, located in the right kidney.', ['present kidney']],
  ['A calcification, stable, situated in the right kidney.', ['present kidney']],
  ['A calcification, stable, lying in the right kidney.', ['present kidney']],
  ['A calcified nodule, stable, measures 6 mm in the left lower lobe.', ['present lung']],
  ['Calcified nodules, stable, measure 6 mm in the left lower lobe.', ['present lung']],
  ['A calcified nodule, stable, measured 0.6 cm in the left lower lobe.', ['present lung']],
  ['A calcified nodule, stable, measuring 6 mm in the left lower lobe.', ['present lung']],
  ['Calcified foci, the largest 5 mm, are seen in the liver.', ['present liver']],
  ['Calcified foci, the biggest 5 mm, are seen in the liver.', ['present liver']],
  ['Calcified foci, the larger 5 mm, are seen in the liver.', ['present liver']],
  ['Calcified foci, the bigger 5 mm, are seen in the liver.', ['present liver']],
  ['Calcified foci, the smallest 5 mm, are seen in the liver.', ['present liver']],
  ['Calcified foci, the longest 5 mm, are seen in the liver.', ['present liver']],
  ['Calcified foci, the latter new, are seen in the liver.', ['present liver']],
  ['Calcified foci, the former new, are seen in the liver.', ['present liver']],
  ['A calcification, a cyst is seen in the liver.', ['present other']],
  ['A calcification, unchanged; the cyst is in the liver.', ['present other']],
  ['A calcification, unchanged, but the cyst is in the liver.', ['present other']],
  ['A calcification, unchanged, while a cyst is in the liver.', ['present other']],
  ['A calcification, unchanged, whereas cysts are in the liver.', ['present other']],
  ['A calcification, unchanged, although cysts are in the liver.', ['present other']],
  ['A calcification, unchanged, however cysts are in the liver.', ['present other']],
  ['A calcification, unchanged, there is a cyst in the liver.', ['present other']],
  ['A calcified nodule with a cyst is in the liver.', ['present liver']],
  ['Calcified nodules which are unchanged are in the liver.', ['present liver']],
  ['A calcified nodule and unchanged cysts are seen in the liver.', ['present liver']],
  ['A calcified nodule is stable and is again seen in the liver.', ['present liver']],
  ['A calcified nodule is stable and unchanged in the liver.', ['present liver']],
  ['A calcification most likely a granuloma is seen on the image of the liver.', ['present liver']],
  ['A calcification, most likely a granuloma, is seen on series 3 of the liver.', ['present liver']],
  ['A calcified round node, likely old, is present in the mediastinum.', ['present lymph-node']],
];

const DENIED_TOGETHER: readonly Row[] = [
  ['Without calculus, mass or hydronephrosis in either kidney.', ['absent kidney calculus']],
  ['Neither calculus, mass nor hydronephrosis in either kidney.', ['absent kidney calculus']],
  ['No calculus, mass and hydronephrosis in either kidney.', ['absent kidney calculus']],
  ['No calculus, mass nor hydronephrosis in either kidney.', ['absent kidney calculus']],
  ['No calculus/mass or hydronephrosis in either kidney.', ['absent kidney calculus']],
  ['No calculus, mass or hydronephrosis is seen in either kidney.', ['absent kidney calculus']],
  ['No calculus, mass or hydronephrosis seen in either kidney.', ['absent kidney calculus']],
  ['No calcification, mass; or cyst in either kidney.', ['absent other']],
  ['No calcification is seen, cysts or masses in the liver.', ['absent other']],
  ['Calcification with no mass or cyst, liver normal.', ['present other']],
  ['No stone, liver cyst or mass in the kidney.', ['absent other calculus']],
];

/** "in" and "of" hold it, "near" and "beside" do not, and a part of an organ lies in it. */
const BEHIND: readonly Row[] = [
  ['A calcification versus vessel in the right kidney.', ['uncertain kidney']],
  ['Calcification in the lung, the liver has a cyst.', ['present lung']],
  ['Calcified right and left kidneys.', ['present kidney']],
  ['Calcified left or right renal arteries.', ['present artery']],
  ['Heavily calcified thoracic and abdominal aorta.', ['present artery']],
  ['Calcified anterior and posterior mitral leaflets.', ['present valve']],
  ['Calcified upper and lower lobe granulomas.', ['present lung']],
  ['Calcified right and normal left kidney.', ['present other']],
  ['Calcified granuloma and renal cyst.', ['present other']],
  ['Calcified right granuloma and renal cyst.', ['present other']],
  ['Calcified right but left kidneys are normal.', ['present other']],
  ['Calcified right and intact kidneys.', ['present other']],
  ['Right and left renal calcification.', ['present kidney']],
  ['Calcification in the lung and the kidneys have an anomaly.', ['present lung']],
  ['Calcification vs vessel in the lung.', ['uncertain lung']],
  ['Calcifications extend in the liver.', ['present liver']],
  ['Calcification extends into the pancreas.', ['present pancreas']],
  ['Calcification extended along the aorta.', ['present artery']],
  ['Calcification may be in the pancreas.', ['present pancreas']],
  ['Calcification can be seen in the spleen.', ['present other']],
  ['Calcifications have been present in the spleen.', ['present other']],
  ['Calcifications are present and unchanged in the spleen.', ['present other']],
  ['Calcification that is compatible with vessel wall in the kidney.', ['present other']],
  ['Calcification causing obstruction of the ureter.', ['present other']],
  ['Calcified lesion without involvement of the liver.', ['present other']],
  ['Calcification near the dome of the liver.', ['present liver']],
  ['Calcification near the upper pole of the kidney.', ['present kidney']],
  ['Calcification near the tip of the spleen.', ['present other']],
  ['Calcification near the margin of the liver.', ['present liver']],
  ['Calcification near the edge of the liver.', ['present liver']],
  ['Calcification near the surface of the liver.', ['present liver']],
  ['Calcification near the apex of the lung.', ['present lung']],
  ['Calcification near the base of the lung.', ['present lung']],
  ['Calcification near the periphery of the liver.', ['present liver']],
  ['Calcification near the capsule of the liver.', ['present liver']],
  ['Calcification near the dome, beside the liver.', ['present other']],
  ['Calcification near the liver.', ['present other']],
  ['Calcification beside the dome of the liver.', ['present other']],
  ['Calcification next to the liver.', ['present other']],
  ['Calcification adjacent to the liver.', ['present other']],
  ['Calcification in the adjacent pancreas.', ['present pancreas']],
  ['Calcification in the fat adjacent to the pancreas.', ['present other']],
  ['Calcification near the gallbladder within the liver.', ['present liver']],
  ['Calcification beside a vessel, involving the pancreas.', ['present pancreas']],
  ['Calcification abutting the pancreas.', ['present other']],
  ['Calcification between the liver and the kidney.', ['present other']],
  ['Calcification in the posterior right lobe of the liver.', ['present liver']],
  ['Calcification posterior to the liver.', ['present other']],
  ['Calcifications and cysts in the liver.', ['present liver']],
  ['Calcifications and cysts are seen in the liver.', ['present liver']],
  ['Calcification and the cyst in the liver.', ['present liver']],
  ['Calcification and liver cyst in the kidney.', ['present other']],
  ['Calcification with cysts in the liver.', ['present other']],
  ['Echogenic focus with shadowing in the liver.', ['present liver']],
  ['Calcification, in the liver, of 3 mm.', ['present liver']],
  ['Calcification, involving the liver.', ['present liver']],
  ['Calcification, small, in the liver.', ['present liver']],
  ['Calcification in an otherwise normal liver.', ['present liver']],
  ['Lesion with no calcification in it, encases the hepatic artery.', ['absent other']],
  ['Calcification of the wall of it, seen beside the aorta.', ['present other']],
];

const AHEAD: readonly Row[] = [
  ['Calcification: the liver is normal.', ['present other']],
  ['Calcification in the carotid at the level of the thyroid cartilage.', ['present artery']],
  ['The liver is equal to the spleen and is calcified.', ['present liver']],
  ['The lesion in the liver, similar to muscle, is calcified.', ['present liver']],
  ['The lesion in the liver, compared with muscle, is calcified.', ['present liver']],
  ['The lesion in the liver has a density greater than muscle and is calcified.', ['present liver']],
  ['A lesion at the level of the kidney is calcified.', ['present other']],
  ['A node in the hepatic hilum is calcified.', ['present lymph-node']],
  ['A node and the liver are calcified.', ['present lymph-node', 'present liver']],
  ['The cyst of the pancreas in the upper abdomen is calcified.', ['present pancreas']],
  ['The granuloma of the spleen is calcified.', ['present other']],
  ['A scar of the lung is calcified.', ['present lung']],
  ['The spleen is large and the liver is calcified.', ['present liver']],
  ['The spleen seen in the left upper quadrant is calcified.', ['present other']],
];

const SEEN_HERE: readonly Row[] = [
  ['Calcification can be seen in the spleen.', ['present other']],
  ['A calcified granuloma can be seen in the right lobe of the liver, unchanged.', ['present liver']],
  ['Calcification can be seen in both kidneys.', ['present kidney']],
  ['Calcification can be seen in the liver in sarcoidosis.', []],
  ['Calcification can be seen in the patients with disease of the liver.', []],
  ['Calcification can be seen in disease of the pancreas.', []],
  ['Calcifications can be seen in the pancreas of alcoholics.', []],
  ['Calcification may be seen in the spleen.', []],
  ['Calcification can be seen in the patient.', []],
];

describe('Which place of a sentence a calcification has', () => {
  it.each(cases(INSERTED))('H18: "$text" over what is inserted', ({ text, findings }) => {
    expect(told(text)).toEqual(findings);
  });

  it.each(cases(DENIED_TOGETHER))('H18: "$text" for all that is denied', ({ text, findings }) => {
    expect(told(text)).toEqual(findings);
  });

  it.each(cases(BEHIND))('H18: "$text" behind it', ({ text, findings }) => {
    expect(told(text)).toEqual(findings);
  });

  it.each(cases(AHEAD))('H18: "$text" ahead of it', ({ text, findings }) => {
    expect(told(text)).toEqual(findings);
  });

  it.each(cases(SEEN_HERE))('H3: "$text" of one patient or of many', ({ text, findings }) => {
    expect(told(text)).toEqual(findings);
  });
});
