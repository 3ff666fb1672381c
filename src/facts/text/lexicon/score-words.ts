import { list } from './word-list.js';

/** How reports call the score of calcium in a vessel. */
export const SCORES: readonly string[] = list(`
  calcium score, coronary calcium score, coronary artery calcium score, coronary arterial calcium score,
  total calcium score, coronary calcification score, calcification score, agatston score, cac score,
  agatston calcium score, coronary agatston score, cacs, cac
`);

/** What may stand between the score and its number: "score (Agatston, total) is: 412". */
export const CONNECTIONS: ReadonlySet<string> = new Set(
  list(`
    of, is, was, at, total, overall, equals, agatston, score, method, calculated, measured, by, the, au, units
  `).concat([':', '=', '(', ')', ',']),
);

/** The vessels that are scored one by one. */
export const SCORED_VESSELS: ReadonlySet<string> = new Set(
  list('lm, lmca, lad, lcx, cx, rca, pda, lca, left, main, anterior, descending, circumflex, right, coronary, artery'),
);
