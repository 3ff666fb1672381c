import { readReport } from '../../../src/facts/text/read-report.js';
import { cases, only, told, type Row } from './told.js';

/* All sentences are synthetic. */
const UNCERTAIN: readonly Row[] = [
  ['Calcification projected over the kidney, ?costal cartilage.', ['uncertain kidney']],
  ['Calcification overlying the left kidney (?spleen).', ['uncertain kidney']],
  ['?costal cartilage ?calculus', ['uncertain other calculus']],
  ['Whether the speck in the liver is calcified cannot be determined.', ['uncertain liver']],
  ['Whether the bright spot of the left thalamus is calcium remains unclear.', ['uncertain brain']],
  ['It is impossible to say whether the pancreas is calcified.', ['uncertain pancreas']],
  ['Possible calcification in the liver.', ['uncertain liver']],
  ['Questionable calcifications in the pancreatic head.', ['uncertain pancreas']],
  ['Hyperdense focus in the liver which may represent calcification.', ['uncertain liver']],
  ['Calcification versus haemorrhage in the left basal ganglia.', ['uncertain brain']],
  ['Hemorrhage vs. calcification in the right frontal lobe.', ['uncertain brain']],
  ['Possible bilateral caudate and dentate calcification.', ['uncertain brain']],
  ['Probable hepatic and renal calcification.', ['uncertain liver', 'uncertain kidney']],
  ['Suspected left and right renal calcification.', ['uncertain kidney']],
  ['Possible adenoma and hepatic calcification.', ['present liver']],
  ['Small calcification in the kidney cannot be excluded.', ['uncertain kidney']],
  ['Cannot exclude calcification in the pancreas.', ['uncertain pancreas']],
  ['Susceptibility in the globus pallidus suggestive of calcification.', ['uncertain brain']],
  ['This could represent hepatic calcification or a surgical clip.', ['uncertain liver']],
  ['?calcification in the left lobe of the liver', ['uncertain liver']],
  ['Findings are suspicious for renal parenchymal calcification.', ['uncertain kidney']],
  ['Probable calcified granuloma in the liver.', ['uncertain liver']],
  ['The differential includes calcification of the pancreas.', ['uncertain pancreas']],
  ['A punctate hyperdensity in the lung might be a calcified granuloma.', ['uncertain lung']],
  ['Hepatic calcification is suspected.', ['uncertain liver']],
  ['Bright focus in the liver which may well represent calcium.', ['uncertain liver']],
  ['Dense rim of the splenic artery, question of calcium.', ['uncertain artery']],
  ['Small calcification of the pancreas is difficult to exclude.', ['uncertain pancreas']],
  ['Minimal, if any, coronary calcification.', ['uncertain artery']],
  ['What looks like calcification in the liver lies at its dome.', ['uncertain liver']],
  ['Haemorrhage in the pallidum, calcification less likely.', ['uncertain brain']],
  ['We cannot tell calcium from blood in the basal ganglia.', ['uncertain brain']],
  // One of two things.
  ['Contrast material or calcification in the liver.', ['uncertain liver']],
  ['Haemorrhage or dystrophic calcification in the left thalamus.', ['uncertain brain']],
  ['Left thalamus: calcification or, less likely, haemorrhage.', ['uncertain brain']],
  ['Calcification or, less likely, haemorrhage in the left thalamus.', ['uncertain brain']],
  ['Calcification or, possibly, haemorrhage in the left thalamus.', ['uncertain brain']],
  ['A calculus or surgical clip in the left kidney.', ['uncertain kidney calculus']],
];

const PRESENT_DESPITE_HEDGE: readonly Row[] = [
  ['Calcification of the liver, ?granuloma.', ['present liver']],
  ['Calcification of the liver, ?spleen.', ['present liver']],
  ['Calcification over the kidney ?liver cyst.', ['present kidney']],
  ['Calcification in the liver, likely granulomatous.', ['present liver']],
  ['Hepatic calcification, probably from prior granulomatous disease.', ['present liver']],
  ['Calcified lesion in the right hepatic lobe, possibly an old abscess.', ['present liver']],
  ['Calcifications in the pancreas suggestive of chronic pancreatitis.', ['present pancreas']],
  ['Coarse hepatic calcification; a hydatid cyst cannot be excluded.', ['present liver']],
  ['Renal cortical calcification which may represent prior infection.', ['present kidney']],
  ['Possible hepatic steatosis and a calcified granuloma in segment VII of the liver.', ['present liver']],
  ['Hyperdense focus in the liver consistent with calcification.', ['present liver']],
  ['Calcified granuloma in the left lower lobe, and a mass cannot be excluded.', ['present lung']],
  ['Probably benign calcifications in the right breast.', ['present breast']],
  ['Hepatic calcification, likely ischaemic, less likely infective.', ['present liver']],
  ['The suspected calcification of the pancreas is confirmed.', ['present pancreas']],
  ['Round calcifications in the right breast are typically benign.', ['present breast']],
  ['Calcified liver, but cyst versus abscess of the kidney.', ['present liver']],
  ['The lesion of the liver may be a cyst and is calcified.', ['present liver']],
  ['Vascular or dystrophic calcification in the liver.', ['present liver']],
  ['3 or 4 punctate calcifications in the liver.', ['present liver']],
  ['Or calcification of the liver', ['present liver']],
  ['Probable phlebolith in the left pelvis.', ['present artery phlebolith']],
  ['The possible hepatic calcification has been confirmed.', ['present liver']],
  ['The suspected calcification of the liver is now confirmed.', ['present liver']],
  ['The suspected hepatic calcification is thus proven.', ['present liver']],
  ['CT confirms the suspected calcification of the liver.', ['present liver']],
];

const NO_FINDING: readonly Row[] = [
  ['CT is recommended to evaluate for hepatic calcification.', []],
  ['Rule out calcification of the liver.', []],
  ['Ultrasound to look for renal calcification.', []],
  ['If calcification is present in the liver, further evaluation is advised.', []],
  ['CT is more sensitive for calcification of the basal ganglia.', []],
  ['Hepatic metastases can contain calcification.', []],
  ['R/O pancreatic calcification.', []],
  ['Assess for calcification in the kidneys.', []],
  ['The specimen was processed after decalcification of the bone.', []],
  ['The patient was scanned with a renal stone protocol CT.', []],
  ['The calcium level is 10.2 mg/dL.', []],
  ['Infection may well cause hepatic calcification.', []],
  ['Toxoplasmosis characteristically produces cerebral calcification.', []],
  ['Pancreatic calcifications are found in half of alcoholic patients.', []],
  ['Calcified hepatic metastases are seen in mucinous tumours.', []],
  ['MRI is insensitive to microcalcification of the breast.', []],
  ['MRI cannot reliably depict calcification of the cortex.', []],
  ['CT would tell whether the pancreas is calcified.', []],
  ['Should the lesion of the liver calcify, a biopsy will be discussed.', []],
  ['Were calcification to appear in the liver, serology would follow.', []],
  ['Had calcification been present in the liver, a cyst would be likely.', []],
  ['Sarcoid nodes of the mediastinum can calcify.', []],
  ['What was taken for a calcification of the liver is a clip.', []],
  ['Serum calcium 2.31; liver unremarkable.', []],
  ['Calcium and vitamin D were prescribed for the bones.', []],
  ['The calcium channel blocker was stopped before the CT of the heart.', []],
  ['MRI cannot tell calcium from blood in the basal ganglia.', []],
  ['She asks whether the liver is calcified.', []],
  ['Possible noncalcified nodule in the right lower lobe.', []],
];

const PAST: readonly Row[] = [
  ['History of hepatic calcification.', ['historical liver']],
  ['The hepatic calcification has resolved.', ['historical liver']],
  ['The calcification in the liver is no longer seen.', ['historical liver']],
  ['Interval resolution of the renal calcification.', ['historical kidney']],
  ['The hepatic calcification has completely resolved.', ['historical liver']],
  ['The calcifications of the pancreas have gone.', ['historical pancreas']],
  ['The calcified meningioma, which had compressed the cortex, was resected in 2016.', ['historical brain in-mass']],
  ['The stone seen in the left kidney in May has since been extracted.', ['historical kidney calculus']],
  ['Earlier films showed calcification in the liver, which is no longer evident.', ['historical liver']],
  ['Status post nephrolithotomy for a staghorn calculus.', ['historical kidney calculus']],
  ['The native liver, explanted in 2018, had contained a calcified cyst.', ['historical liver']],
  ['Calcified hepatic granuloma in the past medical history.', ['historical liver']],
  ['A calcification in the kidney which is no longer seen.', ['historical kidney']],
  ['A calcification of the liver, which since has resolved.', ['historical liver']],
  ['A calcification of the liver, that had resolved.', ['historical liver']],
];

describe('Doubt, plans and the past', () => {
  it.each(cases(UNCERTAIN))('H3: "$text" is uncertain', ({ text, findings, title }) => {
    expect(told(text, title)).toEqual(findings);
  });

  it.each(cases(PRESENT_DESPITE_HEDGE))(
    'H3: "$text" hedges something else than the calcification',
    ({ text, findings, title }) => {
      expect(told(text, title)).toEqual(findings);
    },
  );

  it.each(cases(NO_FINDING))('H3: "$text" makes no finding', ({ text, findings, title }) => {
    expect(told(text, title)).toEqual(findings);
  });

  it.each(cases(PAST))('H3: "$text" is of the past', ({ text, findings, title }) => {
    expect(told(text, title)).toEqual(findings);
  });

  it('H3: no change of one is no change of the other', () => {
    const { findings } = readReport({
      text: 'No change in the hepatic calcification, but the renal calcification has grown.',
    });
    expect(findings.map(({ course }) => course)).toEqual(['stable', 'increasing']);
  });

  it('H3: what has resolved says so in its course', () => {
    expect(only('The hepatic calcification has resolved.').course).toBe('resolved');
    expect(only('A renal calcification which is no longer seen.').course).toBe('resolved');
  });

  it.each(
    cases([
      ["The patient's mother has calcification of the basal ganglia.", ['present brain of other']],
      ['Family history of basal ganglia calcification.', ['present brain of other']],
      ['Her brother had calcified kidneys.', ['present kidney of other']],
      ['His father was found to have calcified aortic valve disease.', ['present valve of other']],
      ['Her mother, so we hear, carries a calcified cyst of the liver.', ['present liver of other']],
      ['Two cousins are known with calcified basal ganglia.', ['present brain of other']],
      [
        "The donor's brother has a calcified granuloma of the liver; the patient's own liver shows no calcification.",
        ['present liver of other', 'absent liver'],
      ],
      ['A calcified liver cyst with daughter cysts.', ['present liver']],
    ] satisfies Row[]),
  )('H4: "$text" is another person\'s', ({ text, findings, title }) => {
    expect(told(text, title)).toEqual(findings);
  });
});
