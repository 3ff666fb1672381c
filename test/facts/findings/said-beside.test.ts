import { saidBeside } from '../../../src/facts/findings/said-beside.js';
import { Meanings } from '../../../src/facts/meanings.js';
import { testSite } from '../../support/site.js';

const meanings = Meanings.over(testSite().knowledge.meanings);
const FINDING = 'Coarse calcification in segment VI of the liver';

/** What is said beside the finding; synthetic reports. */
function beside(report: string) {
  const start = report.indexOf('Coarse calcification');
  return saidBeside(report, { start, end: start + 'Coarse calcification'.length }, 'liver', meanings);
}

describe('what a report says beside a liver calcification', () => {
  it.each([
    [`${FINDING}, in keeping with old granulomatous disease.`, ['granulomatous disease']],
    [`${FINDING}, likely sequela of prior granulomatous infection.`, ['likely granulomatous', 'likely infection']],
    [`${FINDING}, most likely post-traumatic.`, ['most likely post-traumatic']],
    [`${FINDING} at the site of the previous abscess.`, ['abscess']],
    [`${FINDING}. Sequela of an old haematoma.`, ['haematoma']],
    [`${FINDING}, suggestive of an old haematoma.`, ['suggestive of haematoma']],
    [`${FINDING}, old abscess; possibly unrelated.`, ['abscess']],
    [`${FINDING}, no abscess.`, []],
    [`${FINDING}. The spleen has an old infarct.`, []],
    [`Splenic abscess. ${FINDING}.`, []],
    [`${FINDING}.`, []],
  ])('MEC-3, MEC-4: %s names %j', (report, causes) => {
    expect(beside(report).causes).toEqual(causes);
  });

  it.each([
    [`${FINDING}, benign, no follow-up needed.`, true],
    [`${FINDING}, 12 mm. Benign, no follow-up needed.`, true],
    [`${FINDING}. This is benign and requires no follow-up.`, true],
    [`Benign. ${FINDING}, MRI recommended.`, false],
    [`${FINDING}, not clearly benign, no follow-up possible.`, false],
    [`${FINDING}, probably benign, follow-up in 6 months.`, false],
    [`${FINDING}, benign.`, false],
    [`${FINDING}, benign, needs no further imaging follow-up.`, true],
    [`${FINDING}, benign. It does not require follow-up.`, true],
    [`${FINDING}, benign. No follow-up available.`, false],
    [`${FINDING}, ?benign, no follow-up needed.`, false],
    [`${FINDING}. No follow-up of the renal cyst needed. Benign prostate.`, false],
  ])('HEP-2: %s calls it benign and done with: %s', (report, benign) => {
    expect(beside(report).calledBenign).toBe(benign);
  });

  it.each([
    [`${FINDING}. Appearance suspicious for malignancy.`, true],
    [`${FINDING}, possible metastasis.`, true],
    [`${FINDING}, a hepatocellular carcinoma cannot be excluded.`, true],
    [`${FINDING}. This does not exclude malignancy.`, true],
    [`${FINDING}, malignancy is not excluded.`, true],
    [`${FINDING}, malignancy is excluded.`, false],
    [`${FINDING}, not suspicious for malignancy.`, false],
    [`${FINDING}. No findings suspicious for metastasis.`, false],
    [`Indeterminate ${FINDING}; sarcoma cannot be excluded.`, true],
    [`${FINDING}. Malignancy is not excluded.`, true],
    [`${FINDING}. The pancreatic mass is suspicious for carcinoma.`, false],
    [`${FINDING}.`, false],
  ])('MEC-3, MEC-4: %s leaves a doubt of malignancy: %s', (report, doubt) => {
    expect(beside(report).malignancyDoubt).toBe(doubt);
  });

  it.each([
    [`${FINDING}. This is unchanged from 2023.`, 'stable'],
    [`${FINDING}. These are unchanged from 2023.`, 'stable'],
    [`${FINDING}. They are unchanged from 2023.`, 'stable'],
    [`${FINDING}. Finding is unchanged from 2023.`, 'stable'],
    [`${FINDING}. Findings are unchanged from 2023.`, 'stable'],
    [`${FINDING}. It has increased since the last examination.`, 'increasing'],
    [`${FINDING}. No increase of the ascites.`, undefined],
    [`${FINDING}. The renal cyst is unchanged.`, undefined],
    [`${FINDING}.`, undefined],
  ])('REN-1, HEP-11: %s goes on to say %s', (report, course) => {
    expect(beside(report).course).toBe(course);
  });
});
