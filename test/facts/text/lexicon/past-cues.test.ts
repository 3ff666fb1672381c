import { pairs, said, told, wanted } from './placed.js';

const AHEAD = `
  history of, h / o, hx of, past history of, known history of, previously had, remote history of, prior history of,
  status post removal of, status post resection of, status post excision of, had contained, had harbored,
  had carried, used to contain, used to show, used to have, formerly contained, once contained,
  previously contained, s / p removal of, interval removal of, interval excision of, interval extraction of,
  cholecystectomy for, nephrectomy for, lithotripsy for, nephrolithotomy for, ureteroscopy for, pancreatectomy for,
  lobectomy for, resection for, excision for, lumpectomy for, sphincterotomy for, after removal of,
  following removal of, after extraction of, following extraction of
`;
const LONGER = `
  no longer seen, no longer present, no longer visible, no longer visualized, no longer identified, no longer evident,
  no longer demonstrated, no longer appreciated, no longer noted, is no longer, are no longer, no longer apparent,
  no longer detected, no longer detectable, no longer discernible, no longer shown, no longer found, resolved, is gone,
  are gone, surgically removed, removed surgically, endoscopically removed, has passed spontaneously,
  passed spontaneously, was passed, were passed
`;
const ENDED = 'resolved, disappeared, gone, vanished, cleared, passed, resorbed';
const TAKEN_AWAY = `
  removed, extracted, resected, evacuated, explanted, retrieved, excised, enucleated, taken out, dissolved,
  cleared, resorbed, aspirated
`;
const RESOLUTION = `
  resolution of, interval resolution of, complete resolution of, disappearance of, no longer shows,
  no longer demonstrates, resolved, no longer contains, no longer any, clearance of, no longer show,
  no longer contain
`;

describe('Words of the past', () => {
  it.each([
    ['ahead', AHEAD, (cue: string) => `${cue} calcification in the liver.`],
    ['behind', LONGER, (cue: string) => `Calcification of the liver ${cue}.`],
    ['of its end', pairs('has, have, had', ENDED), (cue: string) => `The calcification of the liver ${cue}.`],
    [
      'of its full end',
      pairs('completely, entirely, fully, totally, now, since', ENDED),
      (cue: string) => `The calcification of the liver ${cue}.`,
    ],
    [
      'of surgery',
      pairs('was, were, been, since, now, subsequently', TAKEN_AWAY),
      (cue: string) => `The calcification of the liver ${cue}.`,
    ],
    [
      'of surgery in a year',
      pairs(TAKEN_AWAY, 'in, at, by, during, endoscopically'),
      (cue: string) => `Calcification of the liver ${cue} 2019.`,
    ],
    ['of resolution', RESOLUTION, (cue: string) => `${cue} calcification in the liver.`],
  ])('H2: calcium is history by each word %s', (_where, words, sentence) => {
    expect(told(words, (cue) => said(sentence(cue)))).toEqual(wanted(words, 'historical liver'));
  });

  it('H3: what is told of the past medical history is no finding', () => {
    const words = 'Past medical history, PMH, PMHx, FHx';
    expect(told(words, (cue) => said(`${cue}: calcification of the liver.`))).toEqual(wanted(words, 'nothing'));
    const within = 'past medical history, PMH, PMHx';
    expect(told(within, (cue) => said(`Calcification of the liver is in the ${cue}.`))).toEqual(
      wanted(within, 'historical liver'),
    );
  });
});
