import { only } from '../told.js';
import { told, wanted } from './placed.js';

const LEADS_ON = `
  a, an, the, of, in, on, at, to, by, for, with, within, without, and, or, but, as, from, measuring, measures, is,
  are, was, were, has, have, been, be, no, not, than, up, this, that, these, those, its, their, into, along,
  through, throughout, over, around, about, between, near, per, via, which, most, more, less, very, likely,
  probably, possibly, consistent, compatible, suggestive, small, large, tiny, mild, moderate, severe, left, right,
  both, each, old, new, prior, previous, upper, lower, anterior, posterior, superior, inferior, medial, lateral,
  proximal, distal, mid, main, coarse, punctate, dense, multiple, several, few, scattered, focal, some, any, other,
  adjacent, surrounding
`;
const OPENS = 'and, or, of, in, on, by, to, as, that, mm, cm';
const DENYING = `
  no nodule, without nodule, never nodule, free of nodule, lack of nodule, lacks nodule, absence of nodule, negative for nodule,
  neither nodule
`;

describe('Words at the ends of a quote', () => {
  it('DES-4: a quote ends with no word that wants another one', () => {
    const quoted = (word: string): string =>
      only(`Calcification in the dome of liver seen again today beneath ribs ${word} something else here.`).quote;
    expect(told(LEADS_ON, quoted)).toEqual(
      wanted(LEADS_ON, 'Calcification in the dome of liver seen again today beneath ribs'),
    );
    expect(quoted('yesterday')).toMatch(/yesterday$/);
  });

  it('DES-4: a quote begins with no word that ends the phrase before', () => {
    const quoted = (word: string): string =>
      only(`Image ${word} dome edge part side area band rind zone core spot calcification.`).quote;
    expect(told(OPENS, quoted)).toEqual(
      wanted(OPENS, 'dome edge part side area band rind zone core spot calcification'),
    );
    expect(quoted('today')).toMatch(/^today/);
  });

  it('H2: a quote goes back to the word that denies', () => {
    expect(
      told(DENYING, (denial) =>
        only(`The liver with ${denial}, mass, cyst, calcification.`).quote.includes(denial) ? 'whole' : 'cut',
      ),
    ).toEqual(wanted(DENYING, 'whole'));
  });
});
