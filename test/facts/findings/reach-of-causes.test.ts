import { saidBeside } from '../../../src/facts/findings/said-beside.js';
import { Meanings } from '../../../src/facts/meanings.js';
import { testSite } from '../../support/site.js';

const meanings = Meanings.over(testSite().knowledge.meanings);
const FINDING = 'Coarse calcification in segment VI of the liver';
const words = (list: string): string[] => list.split(',').map((word) => word.trim());

function beside(report: string) {
  const start = report.indexOf('Coarse calcification');
  return saidBeside(report, { start, end: start + 'Coarse calcification'.length }, 'liver', meanings);
}

describe('MEC-3: damage that a report names as the cause', () => {
  it.each(
    words(`
      granuloma, infarct, infarction, inflammation, hematoma, abscess, scar, scarring, hemorrhage, trauma, posttraumatic change,
      traumatic change, postsurgical change, surgical change, resection, infection, thrombus, thrombosis
    `),
  )('%s', (damage) => {
    expect(beside(`${FINDING}, old ${damage}.`).causes).toHaveLength(1);
    expect(beside(`${FINDING}, no old ${damage}.`).causes).toEqual([]);
  });

  it.each(
    words(`
      likely, most likely, probable, probably, possible, possibly, presumed, presumably, suspected, suggesting, suggestive of
    `),
  )('with its hedge: %s', (hedge) => {
    const [cause] = beside(`${FINDING}, ${hedge} hematoma.`).causes;
    expect(cause).toMatch(new RegExp(`^${hedge} .*hematoma$`));
  });

  it.each([
    ['no hematoma', []],
    ['not a hematoma', []],
    ['without hematoma', []],
    ['nor hematoma', []],
    ['negative for hematoma', []],
    ['negative hematoma', ['hematoma']],
    ['no mass, hematoma', ['hematoma']],
    ['no one two three hematoma', []],
    ['no one two three four hematoma', []],
    ['no one two three four five hematoma', ['hematoma']],
    ['likely one two three four hematoma', ['likely hematoma']],
    ['likely one two three four five hematoma', ['hematoma']],
    ['possibly old, likely hematoma', ['likely hematoma']],
    ['post traumatic', ['post traumatic']],
    ['a Hematoma', ['hematoma']],
  ])('%s: %j', (said, causes) => {
    expect(beside(`${FINDING}, ${said}.`).causes).toEqual(causes);
  });
});

describe('MEC-3: a doubt that the finding is harmless', () => {
  it.each(
    words(`
      suspicious for, concerning for, worrisome for, suspicion of, suspected, to exclude, possible, probable, likely, possibly, probably,
      concern of, to rule out, does not exclude
    `),
  )('%s malignancy', (doubt) => {
    expect(beside(`${FINDING}, ${doubt} malignancy.`).malignancyDoubt).toBe(true);
  });

  it.each(
    words(
      'malignant tumour, metastasis, metastases, neoplasm, carcinoma, sarcoma, liposarcoma, lymphoma, melanoma, cancer, tumor',
    ),
  )('possible %s', (tumour) => {
    expect(beside(`${FINDING}, possible ${tumour}.`).malignancyDoubt).toBe(true);
    expect(beside(`${FINDING}, ${tumour} is not excluded.`).malignancyDoubt).toBe(true);
    expect(beside(`${FINDING}, ${tumour} cannot be excluded.`).malignancyDoubt).toBe(true);
  });

  it.each([
    ['no suspicion of malignancy', false],
    ['not suspicious for malignancy', false],
    ['malignancy is excluded', false],
    ['a rule of malignancy', false],
    ['malignancy ruled out', false],
    ['malignancy may be suspected', true],
    ['possible one two three four five six malignancy', true],
    ['possible one two three four five six seven malignancy', false],
    ['malignancy one two three four five cannot be excluded', false],
    ['malignancy one two three four cannot be excluded', true],
  ])('%s: %s', (said, doubt) => {
    expect(beside(`${FINDING}, ${said}.`).malignancyDoubt).toBe(doubt);
  });
});
