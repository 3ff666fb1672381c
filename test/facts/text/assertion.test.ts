import { cases, only, told, type Row } from './told.js';

/* All sentences are synthetic. */
const UNCERTAIN: readonly Row[] = [
  ['Possible calcification in the liver.', ['uncertain liver']],
  ['Questionable calcifications in the pancreatic head.', ['uncertain pancreas']],
  ['Hyperdense focus in the liver which may represent calcification.', ['uncertain liver']],
  ['Calcification versus haemorrhage in the left basal ganglia.', ['uncertain brain']],
  ['Hemorrhage vs. calcification in the right frontal lobe.', ['uncertain brain']],
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
];

const PRESENT_DESPITE_HEDGE: readonly Row[] = [
  ['Calcification in the liver, likely granulomatous.', ['present liver']],
  ['Hepatic calcification, probably from prior granulomatous disease.', ['present liver']],
  ['Calcified lesion in the right hepatic lobe, possibly an old abscess.', ['present liver']],
  ['Calcifications in the pancreas suggestive of chronic pancreatitis.', ['present pancreas']],
  ['Coarse hepatic calcification; a hydatid cyst cannot be excluded.', ['present liver']],
  ['Renal cortical calcification which may represent prior infection.', ['present kidney']],
  ['Possible hepatic steatosis and a calcified granuloma in segment VII of the liver.', ['present liver']],
  ['Hyperdense focus in the liver consistent with calcification.', ['present liver']],
  ['Calcified granuloma in the left lower lobe, and a mass cannot be excluded.', ['present lung']],
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
];

const PAST: readonly Row[] = [
  ['History of hepatic calcification.', ['historical liver']],
  ['The hepatic calcification has resolved.', ['historical liver']],
  ['The calcification in the liver is no longer seen.', ['historical liver']],
  ['Interval resolution of the renal calcification.', ['historical kidney']],
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

  it('H3: what has resolved says so in its course', () => {
    expect(only('The hepatic calcification has resolved.').course).toBe('resolved');
  });

  it.each(
    cases([
      ["The patient's mother has calcification of the basal ganglia.", ['present brain of other']],
      ['Family history of basal ganglia calcification.', ['present brain of other']],
      ['Her brother had calcified kidneys.', ['present kidney of other']],
      ['His father was found to have calcified aortic valve disease.', ['present valve of other']],
    ] satisfies Row[]),
  )('H4: "$text" is another person\'s', ({ text, findings, title }) => {
    expect(told(text, title)).toEqual(findings);
  });
});
