import { only } from './told.js';

const finding = 'Calcified nodule in the liver';
const calledBenign = (text: string) => only(text).calledBenign ?? false;

/* All sentences are synthetic. */
describe('HEP-2: what a report calls harmless', () => {
  it.each([
    `${finding}, benign.`,
    `Benign calcified nodule in the liver.`,
    `${finding}, of no clinical significance.`,
    `${finding}, not clinically significant.`,
    `Suspected before; ${finding.toLowerCase()}, benign.`,
    `${finding}, possibly old, surely of the kind that is always benign.`,
    `Not new, ${finding.toLowerCase()}, benign.`,
  ])('"%s" is benign', (text) => {
    expect(calledBenign(text)).toBe(true);
  });

  it.each([
    finding,
    `${finding}, not benign.`,
    `${finding}, probably benign.`,
    `${finding}, possibly quite old and benign.`,
    `${finding}, ? benign.`,
    `${finding}, (? benign).`,
    `${finding}, may or may not be benign.`,
    `${finding}, malignant versus benign.`,
    `Probably benign calcified nodule in the liver.`,
    `${finding}, known benign hypertension.`,
    `${finding}, benign prostatic hyperplasia.`,
  ])('"%s" is not', (text) => {
    expect(calledBenign(text)).toBe(false);
  });

  it('a denied one is neither benign nor anything else', () => {
    expect(only('No calcification in the liver, benign cyst.')).not.toHaveProperty('calledBenign');
  });
});

describe('HEP-2: what nothing has to follow', () => {
  it.each([
    `${finding}, no follow-up.`,
    `${finding} without further follow-up.`,
    `${finding}, no further imaging follow-up needed.`,
    `${finding}, no short interval follow-up.`,
    `${finding}, no additional specific clinical evaluation.`,
    `${finding}, needs no follow-up.`,
    `${finding}, does not need follow-up.`,
    `${finding}, does not require any further investigation.`,
    `${finding}, follow-up is not needed.`,
    `${finding}, follow-up not required.`,
    `${finding}, treatment is certainly not indicated.`,
  ])('"%s" needs nothing', (text) => {
    expect(calledBenign(text)).toBe(true);
  });

  it.each([
    `${finding}, follow-up.`,
    `${finding}, requires follow-up.`,
    `${finding}, needs follow-up.`,
    `${finding}, no change, follow-up.`,
    `${finding}, not new, needs follow-up.`,
    `${finding}, follow-up is needed.`,
    `${finding}, no follow-up available.`,
    `${finding}, no follow-up of the cyst.`,
    `${finding}, follow-up may be, whether or not, needed.`,
    `${finding}, no cyst with a need for imaging.`,
  ])('"%s" does', (text) => {
    expect(calledBenign(text)).toBe(false);
  });
});

describe('HEP-2: the next sentence, when it goes on about the finding', () => {
  it.each([
    'This is benign.',
    'These are benign.',
    'It is of no clinical significance.',
    'Finding is benign.',
    'No follow-up is needed.',
    '- No follow-up is needed.',
    'Benign.',
    'Benign finding.',
    'Benign appearance.',
    'Benign and old.',
    'In keeping with a benign process.',
    'Most consistent with a benign granuloma.',
  ])('"%s" tells of the nodule', (next) => {
    expect(calledBenign(`${finding}. ${next}`)).toBe(true);
  });

  it.each([
    'Benign renal cyst.',
    'The cyst is benign.',
    'In the kidney a benign cyst.',
    'Kidneys need no follow-up.',
    'This is not benign.',
    'This is old. The cyst is benign.',
  ])('"%s" does not', (next) => {
    expect(calledBenign(`${finding}. ${next}`)).toBe(false);
  });

  it('what the finding is called itself holds whatever the next sentence adds', () => {
    expect(calledBenign(`${finding}, benign. This is 3 mm.`)).toBe(true);
    expect(calledBenign(`${finding}, needs no follow-up. It is benign.`)).toBe(true);
  });
});
