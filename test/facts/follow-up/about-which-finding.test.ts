import { readRecommendations } from '../../../src/facts/follow-up/read-recommendations.js';
import { Meanings } from '../../../src/facts/meanings.js';
import { readReport } from '../../../src/facts/text/read-report.js';
import { gathering } from '../chart-of-test.js';

const meanings = Meanings.over(gathering.knowledge.meanings);

/** The organs that each recommendation of a chest CT is about: "liver, kidney". */
function meant(text: string): string[] {
  const findings = readReport({ text }).findings.filter(({ assertion }) => assertion === 'present');
  const organs = [...new Set(findings.map(({ organ }) => organ))];
  const read = readRecommendations({ text, findings, organs, studyOrgans: ['lung'] }, meanings);
  return read.map((one) => one.organs.join(', '));
}

describe('LOOP-1: which calcification a recommendation is about', () => {
  it.each([
    ['its own sentence', 'Renal calcification. Hepatic calcification, follow-up in 6 months.', ['liver']],
    [
      'all of its own sentence',
      'Hepatic calcification with renal calcification, follow-up in 6 months.',
      ['liver, kidney'],
    ],
    ['the nearest sentence before it', 'Renal calcification. Hepatic calcification. Follow-up in 6 months.', ['liver']],
    [
      'a sentence before it, never one behind it',
      'Hepatic calcification. Follow-up in 6 months. Pancreatic calcification.',
      ['liver'],
    ],
    [
      'one of the four sentences before it',
      'Renal calcification. Hepatic calcification. Heart normal. Spleen normal. Aorta normal. Follow-up in 6 months.',
      ['liver'],
    ],
    [
      'all of the report, where none of the four speaks of calcium',
      'Renal calcification. Hepatic calcification. Heart normal. Spleen normal. Aorta normal. Bowel normal. Follow-up in 6 months.',
      ['kidney, liver'],
    ],
    [
      'all of the report, where its own section speaks of none',
      'FINDINGS: Renal calcification. Hepatic calcification.\nIMPRESSION: Stable. Follow-up in 6 months.',
      ['kidney, liver'],
    ],
    ['the only one, where it comes later', 'Follow-up ultrasound in 6 months. Hepatic calcification.', ['liver']],
    [
      'the organ that it names, of several in one sentence',
      'Renal calcification and hepatic calcification. Recommend ultrasound of the kidneys in 6 months.',
      ['kidney'],
    ],
    [
      'the organ that it names, in a sentence further back',
      'Renal calcification. Hepatic calcification. Recommend ultrasound of the kidneys in 6 months.',
      ['kidney'],
    ],
    [
      'the finding of the study that is to be repeated',
      'Renal calcification and hepatic calcification. Recommend CT chest in 6 months.',
      ['kidney, liver'],
    ],
    [
      'the finding, where one of several regions shows it',
      'Hepatic calcification. Recommend CT head and abdomen in 6 months.',
      ['liver'],
    ],
    [
      'the finding, where one of several regions was shown before',
      'Hepatic calcification. Recommend CT chest and head in 6 months.',
      ['liver'],
    ],
  ])('is told by %s', (_how, text, expected) => {
    expect(meant(text)).toEqual([expected].flat());
  });

  it.each([
    ['Hepatic calcification. 8 mm nodule. Heart normal. Follow-up in 6 months.', []],
    ['8 mm nodule. Hepatic calcification. Follow-up in 6 months.', ['liver']],
    ['Calcified nodule of the liver. Follow-up of the nodule in 6 months.', ['liver']],
    ['Calcified nodule of the liver. Follow-up of the nodules in 6 months.', ['liver']],
    ['Calcified nodules of the liver. Follow-up of the nodule in 6 months.', ['liver']],
    ['Calcified nodule of the liver. Follow-up of the cyst in 6 months.', []],
    ['Calcified nodule of the liver. Follow-up of the nodule and the cyst in 6 months.', []],
    ['Calcified cyst of the liver. Normal spleen. Follow-up of the cyst in 6 months.', ['liver']],
    ['Hepatic calcification. Follow-up of this lesion in 6 months.', ['liver']],
    ['Hepatic calcification. Follow-up of these lesions in 6 months.', ['liver']],
    ['Hepatic calcification. Nodule of the lung. Follow-up of this lesion in 6 months.', []],
    ['Renal calcification. Nodule of the lung. Recommend CT of the chest in 6 months.', []],
    ['Renal calcification and hepatic calcification. Recommend CT head in 6 months.', []],
  ])('%s is about %j', (text, expected) => {
    expect(meant(text)).toEqual(expected);
  });

  it.each(
    `nodule nodules cyst cysts mass masses aneurysm aneurysms adenoma polyp polyps opacity opacities consolidation effusion
    lymphadenopathy adenopathy hemangioma hemangiomas ipmn dilation dilatation ectasia collection hydronephrosis tumor metastasis
    metastases incidentaloma fibroid fibroids infiltrate angiomyolipoma pneumonia hematoma thrombus stent graft`.split(
      /\s+/,
    ),
  )('a follow-up of a %s is not about the calcification before it', (lesion) => {
    expect(meant(`Hepatic calcification. Follow-up of the ${lesion} in 6 months.`)).toEqual([]);
  });

  it.each([
    ['a prior recommendation', 'FINDINGS: Hepatic calcification.\nPRIOR RECOMMENDATIONS: CT liver.', []],
    ['a technique', 'FINDINGS: Hepatic calcification.\nTECHNIQUE: CT liver. Follow-up in 3 months.', []],
    ['a comparison', 'FINDINGS: Hepatic calcification.\nCOMPARISON AND FOLLOW-UP: CT liver.', []],
    ['a procedure that is planned', 'FINDINGS: Hepatic calcification.\nPLANNED PROCEDURE: MRI liver.', []],
    ['a plan', 'FINDINGS: Hepatic calcification.\nPLAN: MRI liver.', ['liver']],
  ])('a name of a study under the heading of %s', (_heading, text, expected) => {
    expect(meant(text)).toEqual(expected);
  });

  it('the region of a study stands up to two words before it, or behind it up to the next mark', () => {
    const studied = (sentence: string) => meant(`Hepatic calcification. Cerebral calcification. ${sentence}`);
    expect(studied('Recommend liver CT.')).toEqual(['liver']);
    expect(studied('Recommend CT of the liver.')).toEqual(['liver']);
    expect(studied('Recommend CT with contrast of the liver.')).toEqual(['liver']);
    expect(studied('Recommend CT, the liver is seen badly.')).toEqual(['brain']);
    expect(studied('In the liver as seen we recommend CT.')).toEqual(['brain']);
  });
});
