/* How the report reader's time grows with the text, and what hostile text costs: `npm run bench:text`. Prints ratios, asserts nothing. */
import { HOOK_LIMITS, readReport, type Limits } from '../src/facts/text/read-report.js';
import { explainReport } from '../src/facts/text/explain-report.js';
import { textOfHtml } from '../src/facts/text/html.js';
import { textOfRtf } from '../src/facts/text/rtf.js';

const WHOLE: Limits = { length: Infinity, findings: Infinity };
const SMALL = 100_000;
const LARGE = 1_000_000;
const ROUNDS = 5;

const BENIGN = `FINDINGS: LIVER: Normal in size and contour. A coarse 8 mm calcification is seen in segment VI, unchanged. No biliary dilatation.
GALLBLADDER: Normal, without stones. SPLEEN: Normal in size. PANCREAS: No ductal dilatation, mass or calcification.
KIDNEYS: Symmetric enhancement, no hydronephrosis. A simple cyst of the left upper pole measures 2.1 cm. VESSELS: Mild calcified plaque of
the infrarenal aorta. The bowel is unremarkable. No free fluid or enlarged lymph nodes. IMPRESSION: Stable hepatic calcification, likely granulomatous.
`;

const HOSTILE: Readonly<Record<string, string>> = {
  'calcium words only': 'calcification calcified ',
  'cues only': 'no not without possible versus history of ',
  'a denied list without an end': 'no a, b, c, calcification, ',
  'organs only': 'liver of the kidney in the pancreas and the brain ',
  'headings only': 'LIVER: : A: CT HEAD:\n',
  'line breaks': '\n\nA\n',
  'almost calcium': 'calcificatiom micrckalcification calcafacation ',
  'almost organs': 'pancraes livr kidnex cerebelum ',
  'one endless word': 'calcification'.repeat(20),
  numbers: '12 x 8 x 3 mm by 4.5 cm ',
  twins: 'twin A fetus B mother fetal calcification ',
  addenda: 'ADDENDUM:\nNo calcification in the liver.\n',
  'addenda with many findings':
    'ADDENDUM:\nStones of the left kidney, calcified liver, spleen and aorta. No renal calculus.\n',
  whether: 'whether calcification or to see whether it is ',
  technique: 'MRI cannot tell calcification from we cannot tell ',
  insertion: 'calcified nodules, likely granulomas, measuring and which ( are ',
  ellipsis: 'calcification of the liver, spleen none, not, nor is so is as are the same in another ',
  'ellipsis, silent': 'HISTORY: calcification. Kidney none, spleen not, nor is the liver.\n',
  'topics before': 'Left kidney on the right and both lungs. Calcification. ',
  growths: 'A lymphoma and a mass, no sarcoma. It is calcified. ',
};

const filled = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** The quickest of some rounds, in milliseconds: what the work costs when nothing else runs. */
function quickest(work: () => unknown): number {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = process.hrtime.bigint();
    work();
    best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e6);
  }
  return best;
}

const line = (name: string, values: readonly string[]): void =>
  void process.stdout.write(`${name.padEnd(34)}${values.map((value) => value.padStart(12)).join('')}\n`);
const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;
const times = (value: number): string => `${value.toFixed(2)} x`;

line('', ['100 kB', '1 MB', 'ratio', '64 kB hook', 'to benign']);
const hook = (piece: string): number => quickest(() => readReport({ text: filled(piece, HOOK_LIMITS.length) }));
hook(BENIGN);
const benign = hook(BENIGN);
for (const [name, piece] of [['benign report', BENIGN], ...Object.entries(HOSTILE)] as const) {
  const small = quickest(() => readReport({ text: filled(piece, SMALL) }, WHOLE));
  const large = quickest(() => readReport({ text: filled(piece, LARGE) }, WHOLE));
  const read = hook(piece);
  line(name, [
    milliseconds(small),
    milliseconds(large),
    times(large / small),
    milliseconds(read),
    times(read / benign),
  ]);
}

/** The other ways text comes in: explained, as HTML, as RTF. */
const ways: Readonly<Record<string, (length: number) => unknown>> = {
  explained: (length) => explainReport({ text: filled(BENIGN, length) }, WHOLE),
  HTML: (length) =>
    textOfHtml(filled('<div class="findings"><p>Hepatic&nbsp;calcification <b>1</b>.</p></div>', length)),
  'HTML, never closed': (length) => textOfHtml(filled('<div class="findings"><', length)),
  RTF: (length) => textOfRtf(`{\\rtf1 ${filled("\\b Hepatic calcification\\'e9 {x}\\par ", length)}}`),
};
for (const [name, way] of Object.entries(ways)) {
  const small = quickest(() => way(SMALL));
  const large = quickest(() => way(LARGE));
  line(name, [milliseconds(small), milliseconds(large), times(large / small)]);
}
