import { said, told, wanted } from './placed.js';

/* All sentences are synthetic; each word is stated anew. */
const DEGREES = 'mild, moderate, severe, minimal, extensive, heavy, dense';
const MYCOBACTERIA = 'infection, disease, lung, pulmonary, pneumonia, complex, cavity, treatment, colonization';
const HOW_WELL = 'well, adequately, optimally, fully, completely';
const BEFORE = 'prior, previous, earlier, last';

describe('Words of the mitral annulus, and of how and when something was seen', () => {
  it('H18: "MAC" of a degree is of the annulus', () => {
    expect(told(DEGREES, (word) => said(`There is ${word} MAC.`))).toEqual(wanted(DEGREES, 'present valve'));
  });

  it('H18: "MAC" before what a mycobacterium does is none of it', () => {
    expect(told(MYCOBACTERIA, (word) => said(`Severe MAC ${word}.`))).toEqual(wanted(MYCOBACTERIA, 'nothing'));
  });

  it('H18: "MAC" near the mitral valve is of the annulus, in brackets it was told already', () => {
    expect(said('The mitral valve shows posterior MAC.')).toBe('present valve');
    expect(said('The mitral valve is normal; the patient has for some years now been treated for MAC.')).toBe(
      'nothing',
    );
    expect(said('Mitral annular calcification (MAC).')).toBe('present valve');
    expect(said('Treated for MAC.')).toBe('nothing');
  });

  it('H2: what is only not seen so well is not denied', () => {
    const see = (word: string): string => said(`The calcification of the liver is not ${word} seen.`);
    expect(told(HOW_WELL, see)).toEqual(wanted(HOW_WELL, 'uncertain liver'));
    expect(see('clearly')).toBe('absent liver');
  });

  it('H2: what was not there before is there now', () => {
    const see = (word: string): string => said(`Calcification of the liver, not present on the ${word} study.`);
    expect(told(BEFORE, see)).toEqual(wanted(BEFORE, 'present liver'));
    expect(see('present')).toBe('absent liver');
  });
});
