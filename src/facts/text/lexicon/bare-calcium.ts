import { list } from './word-list.js';

/** Words for calcium that also mean a value of the blood, a tablet or a calculated figure. */
export const BARE_WORDS = list('calcium, ca + +, calc, calcs');

/** Right behind them: no calcium of an organ. */
export const NOT_BEFORE: ReadonlySet<string> = new Set(
  list(`
      score, scores, scoring, scored, scan, scans, level, levels, channel, channels, blocker, blockers, gluconate, carbonate, oxalate,
      phosphate, chloride, citrate, acetate, supplement, supplements, supplementation, tablet, tablets, intake, metabolism,
      homeostasis, antagonist, antagonists, pyrophosphate, concentration, value, values, result, results, binder, binders,
      therapy, infusion, replacement, excretion, balance, ion, ions, salt, salts, product, stone, stones, ldl, hdl, ef, gfr, egfr,
      volume, weight, dose, status, test, tests, profile, sensing, signaling, studies, panel, free, hydroxide
    `),
);

/** Right before them: a value of the blood. */
export const NOT_AFTER: ReadonlySet<string> = new Set(
  list(`
      serum, ionized, corrected, plasma, urinary, urine, blood, oral, elevated, raised, dietary, adjusted,
      hour, ldl, hdl, hr, check, repeat, intravenous, iv, taking, takes, d
    `),
);

/** Anywhere near them: a sentence of the laboratory or of medicines. */
export const LABORATORY: ReadonlySet<string> = new Set(
  list(`
      pth, parathormone, vitamin, magnesium, phosphate, phosphorus, potassium, sodium, albumin, creatinine, mmol, mg, dl,
      triglycerides, hypercalcemia, hypocalcemia, bloods, labs, lab, laboratory, biochemistry,
      tablet, tablets, supplement, supplements, dietary, diet, serum, agatston, prescribed, bisphosphonate, bisphosphonates
    `),
);
