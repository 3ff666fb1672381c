import { pairs, said, told, wanted } from './placed.js';

const ARTEFACTS = `
  artefact, artefacts, artifact, artifacts, artefactual, artifactual, an artefact, an artifact, due to artefact,
  due to artifact, spurious, not real, volume averaging, due to volume averaging, partial volume averaging,
  due to partial volume, a partial volume effect, a misreading, an error, a transcription error, a dictation error,
  a typographical error
`;
const IS = `
  is, are, was, were, is in fact, are in fact, is actually, are actually, represents, represent, proved to be,
  proves to be, turned out to be, is now thought to be, are now thought to be
`;
const MAY_BE = `
  is likely, are likely, is probably, are probably, may be, might be, could be, is possibly, are possibly,
  likely represents, likely represent, probably represents, may represent, possibly
`;
const CALLED = `
  called, labeled, labelled, described, reported, interpreted, read, termed, designated, diagnosed, stated,
  dictated, regarded
`;

describe('Words that take back', () => {
  it('H2: what is only an artefact is absent', () => {
    const words = pairs(IS, ARTEFACTS);
    expect(told(words, (cue) => said(`The calcification of the liver ${cue}.`))).toEqual(wanted(words, 'absent liver'));
  });

  it('H2: what may be an artefact is uncertain', () => {
    const words = pairs(MAY_BE, ARTEFACTS);
    expect(told(words, (cue) => said(`The calcification of the liver ${cue}.`))).toEqual(
      wanted(words, 'uncertain liver'),
    );
  });

  it('H13: what an addendum says it was only called is told no more, whatever the word', () => {
    const corrected = (cue: string) => `ADDENDUM: The density ${cue} a calcification of the liver is a clip.`;
    expect(told(CALLED, (cue) => said(corrected(cue)))).toEqual(wanted(CALLED, 'absent liver'));
    const verbs = 'is a, are the, was an, were only, represents a, represent merely, is actually a, is simply a';
    const being = (verb: string) => `ADDENDUM: The density called calcification of the liver ${verb} clip.`;
    expect(told(verbs, (verb) => said(being(verb)))).toEqual(wanted(verbs, 'absent liver'));
  });

  it('H2: the number of a lesion denies nothing', () => {
    expect(said('Lesion No. 2 with calcification in the liver.')).toBe('present liver');
  });
});
