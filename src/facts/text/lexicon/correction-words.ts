import { each, type CueGroup } from './cue.js';
import { list } from './word-list.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** How a report's own former words are named. */
export const CALLED = set(
  'called labeled labelled described reported interpreted read termed designated diagnosed stated dictated regarded',
);
export const BE = set('is are was were represents represent');

const ARTEFACTS = list(`
  artefact, artefacts, artifact, artifacts, artefactual, artifactual, an artefact, an artifact, due to artefact, due to artifact,
  spurious, not real, volume averaging, due to volume averaging, partial volume averaging, due to partial volume,
  a partial volume effect, a misreading, an error, a transcription error, a dictation error, a typographical error
`);

/** What a surgeon leaves behind, or a patient drinks, is as dense as calcium. */
const FOREIGN = list(`
  a clip, a surgical clip, surgical clips, a metal clip, metallic clips, a metallic clip, clips, a stent, a biopsy clip, a suture,
  suture material, surgical sutures, staples, surgical staples, a staple line, an electrode, a foreign body, a metallic foreign body,
  retained barium, residual barium, retained contrast, residual contrast, oral contrast, excreted contrast, contrast material,
  retained contrast material, residual contrast material
`);

/** What is only an artefact, or another thing than calcium, is not there. */
export const ARTEFACT_CUES: readonly CueGroup[] = [
  {
    effect: 'negate',
    reach: 'before',
    phrases: [
      ...each(list('is, are, was, were, is in fact, are in fact, is actually, are actually, represents, represent'), [
        ...ARTEFACTS,
        ...FOREIGN,
      ]),
      ...each(list('proved to be, proves to be, turned out to be, is now thought to be, are now thought to be'), [
        ...ARTEFACTS,
        ...FOREIGN,
      ]),
    ],
  },
  {
    effect: 'doubt',
    reach: 'before',
    phrases: each(
      list(`
        is likely, are likely, is probably, are probably, may be, might be, could be, is possibly, are possibly,
        likely represents, likely represent, probably represents, may represent, possibly
      `),
      ARTEFACTS,
    ),
  },
];
