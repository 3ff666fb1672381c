import { saidBeside } from '../../../src/facts/findings/said-beside.js';
import { Meanings } from '../../../src/facts/meanings.js';
import { gathering } from '../chart-of-test.js';

const meanings = Meanings.over(gathering.knowledge.meanings);
const FINDING = 'Coarse calcification in segment VI of the liver';
const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function isDoubted(said: string): boolean {
  const span = { start: 0, end: 'Coarse calcification'.length };
  return saidBeside(`${FINDING}${said}.`, span, 'liver', meanings).malignancyDoubt;
}

describe('MEC-3, MEC-4: a report doubts that a calcification is harmless', () => {
  it.each(
    lines(`
      suspicious for malignancy
      concerning for malignancy
      concerned for malignancy
      worrisome for malignancy
      worrying for malignancy
      raises concern for malignancy
      suspect malignancy
      indeterminate for malignancy
      question of malignancy
      questionable metastasis
      query metastasis
      ?malignancy
      may represent a metastasis
      this represents metastasis
      representing metastasis
      may reflect metastasis
      this reflects metastasis
      reflecting metastasis
      consistent with metastasis
      compatible with carcinoma
      suggestive of metastasis
      suggesting metastasis
      this suggests metastasis
      would favor metastasis
      this favors metastasis
      favoring metastasis
      the differential includes metastasis
      other causes include metastasis
      other causes including metastasis
      metastasis suspected
      metastasis is possible
      metastasis is likely
      metastasis is probable
      metastasis is favored
      metastasis is questioned
      metastasis should be considered
      metastasis is a consideration
      metastatic disease is in the differential
      malignancy cannot be excluded
      malignancy cannot be completely excluded
      malignancy cannot be ruled out
      malignancy can't be ruled out
      malignancy couldn't be excluded
      malignancy could not be excluded
      malignancy is not entirely excluded
      malignancy is not ruled out
      malignancy is difficult to exclude
      malignancy is hard to rule out
      malignancy is impossible to exclude
      we are unable to rule out malignancy
      cannot rule out malignancy
      consistent with one two three metastasis
      suspicious for tumoral change
      tumoral calcinosis versus metastasis, malignancy cannot be excluded
    `),
  )('%s', (words) => {
    expect(isDoubted(`, ${words}`)).toBe(true);
    expect(isDoubted(`. ${words}`)).toBe(true);
  });

  it.each(
    lines(`
      malignancy is unlikely
      malignancy is less likely
      malignancy is considered unlikely
      malignancy is considered less likely
      malignancy is not suspected
      malignancy is not a consideration
      no malignancy is suspected
      malignancy is excluded
      malignancy was ruled out
      unlikely to be malignant
      no definite malignancy
      not consistent with metastasis
      not suggestive of malignancy
      does not represent metastasis
      consistent with granuloma in a patient with carcinoma
      consistent with granuloma given carcinoma
      consistent with granuloma, history of carcinoma
      compatible with one two three four granuloma carcinoma
      known carcinoma, likely granuloma
      known carcinoma; granuloma suspected
      carcinoma likely granuloma
      likely granuloma, no malignancy
      possible non malignant change
      possible nonmalignant change
      malignancy does not stand out
      history of malignancy
      in a patient with known carcinoma
      carcinoma one two three four five six seven suspected
      suspected one two three four five six seven carcinoma
      suggestive of tumoral calcinosis
      possible tumoral calcinosis
    `),
  )('not so: %s', (words) => {
    expect(isDoubted(`, ${words}`)).toBe(false);
  });

  it.each(
    lines(`
      malignancy
      malignant lesion
      metastasis
      metastatic deposit
      neoplasm
      neoplastic process
      lymphoma
      melanoma
      cancer
      tumor
      tumour
      carcinoma
      cholangiocarcinoma
      adenocarcinoma
      sarcoma
      angiosarcoma
      hepatoblastoma
      neuroblastoma
      HCC
      RCC
    `),
  )('of a %s', (name) => {
    expect(isDoubted(`, possible ${name}`)).toBe(true);
  });

  it.each(['granuloma', 'haemangioma', 'hydatid cyst', 'abscess'])('not of a %s', (name) => {
    expect(isDoubted(`, possible ${name}`)).toBe(false);
  });
});
