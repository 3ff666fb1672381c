import { said, told, wanted } from './placed.js';

const OF_THE_BLOOD_BEHIND = `
  score, scores, scoring, scored, scan, scans, level, levels, channel, channels, blocker, blockers, gluconate,
  carbonate, oxalate, phosphate, chloride, citrate, acetate, supplement, supplements, supplementation, tablet,
  tablets, intake, metabolism, homeostasis, antagonist, antagonists, pyrophosphate, concentration, value, values,
  result, results, binder, binders, therapy, infusion, replacement, excretion, balance, ion, ions, salt, salts,
  product, stone, stones, ldl, hdl, ef, gfr, egfr, volume, weight, dose, status, test, tests, profile, sensing,
  signaling, studies, panel, free, hydroxide
`;
const OF_THE_BLOOD_BEFORE = `
  serum, ionized, corrected, plasma, urinary, urine, blood, oral, elevated, raised, dietary, adjusted, hour, ldl,
  hdl, hr, check, repeat, intravenous, iv, taking, takes, d
`;
const LABORATORY = `
  pth, parathormone, vitamin, magnesium, phosphate, phosphorus, potassium, sodium, albumin, creatinine, mmol, mg,
  dl, triglycerides, hypercalcemia, hypocalcemia, bloods, labs, lab, laboratory, biochemistry, tablet, tablets,
  supplement, supplements, dietary, diet, serum, agatston, prescribed, bisphosphonate, bisphosphonates
`;
const SCORES = `
  calcium score, coronary calcium score, coronary artery calcium score, coronary arterial calcium score,
  total calcium score, coronary calcification score, calcification score, agatston score, cac score,
  agatston calcium score, coronary agatston score, cacs, cac
`;
const CONNECTIONS =
  'of, is, was, at, total, overall, equals, agatston, method, calculated, measured, by, the, au, units, :, =, (';

describe('Bare words for calcium', () => {
  it('H2: calcium in an organ is told', () => {
    const words = 'calcium, Ca++, calc, calc., calcs';
    expect(told(words, (word) => said(`${word} in the liver.`))).toEqual(wanted(words, 'present liver'));
  });

  it('H2: calcium of the blood, of a medicine or of a sum is not', () => {
    const behind = OF_THE_BLOOD_BEHIND.replace('stone, stones, ', '');
    expect(told(behind, (word) => said(`Calcium ${word} of the liver.`))).toEqual(wanted(behind, 'nothing'));
    expect(told(OF_THE_BLOOD_BEFORE, (word) => said(`${word} calcium in the liver.`))).toEqual(
      wanted(OF_THE_BLOOD_BEFORE, 'nothing'),
    );
    expect(told(LABORATORY, (word) => said(`Calcium in the liver, ${word}.`))).toEqual(wanted(LABORATORY, 'nothing'));
    expect(said('Calcium stones of the left kidney.')).toBe('present kidney calculus');
  });

  it('H2: a score of calcium is calcium of an artery, and none where it is nothing', () => {
    expect(told(SCORES, (score) => said(`${score}: 412.`))).toEqual(wanted(SCORES, 'present artery'));
    expect(told(SCORES, (score) => said(`${score}: 0.`))).toEqual(wanted(SCORES, 'absent artery'));
    expect(told(CONNECTIONS, (word) => said(`Calcium score ${word} 412.`))).toEqual(
      wanted(CONNECTIONS, 'present artery'),
    );
    expect(told(CONNECTIONS, (word) => said(`Calcium score ${word} 0.`))).toEqual(wanted(CONNECTIONS, 'absent artery'));
    expect(said('Calcium score planned for 412.')).toBe('nothing');
  });
});
