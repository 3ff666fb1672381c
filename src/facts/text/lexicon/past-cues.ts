import { each, type CueGroup } from './cue.js';
import { list } from './word-list.js';

/** What a surgeon, an endoscopist or a lithotripter does to calcium. */
const TAKEN_AWAY = list(`
      removed, extracted, resected, evacuated, explanted, retrieved, excised, enucleated, taken out, dissolved, cleared, resorbed,
      aspirated
    `);

const ENDED = list('resolved, disappeared, gone, vanished, cleared, passed, resorbed');

export const PASTS: readonly CueGroup[] = [
  {
    effect: 'past',
    reach: 'after',
    phrases: list(`
      history of, h / o, hx of, past history of, known history of, previously had, remote history of,
      prior history of, status post removal of, status post resection of, status post excision of,
      had contained, had harbored, had carried, used to contain, used to show,
      used to have, formerly contained, once contained, previously contained, s / p removal of,
      interval removal of, interval excision of, interval extraction of, cholecystectomy for, nephrectomy for,
      lithotripsy for, nephrolithotomy for, ureteroscopy for, pancreatectomy for, lobectomy for, resection for, excision for,
      lumpectomy for, sphincterotomy for, after removal of, following removal of, after extraction of, following extraction of
    `),
  },
  { effect: 'past', reach: 'sentence', phrases: ['past medical history', 'pmh', 'pmhx'] },
  {
    effect: 'resolved',
    reach: 'before',
    phrases: [
      ...list(`
      resolved, no longer seen, no longer present, no longer visible, no longer visualized, no longer identified,
      no longer evident, no longer demonstrated, no longer appreciated, no longer noted, is no longer, are no longer,
      is gone, are gone, surgically removed, removed surgically, endoscopically removed, no longer apparent,
      no longer detected, no longer detectable, no longer discernible, no longer shown, no longer found,
      has passed spontaneously, passed spontaneously, was passed, were passed
    `),
      ...each(list('has, have, had'), ENDED),
      ...each(list('completely, entirely, fully, totally, now, since'), ENDED),
      ...each(list('was, were, been, since, now, subsequently'), TAKEN_AWAY),
      ...each(TAKEN_AWAY, list('in, at, by, during, endoscopically')),
    ],
  },
  {
    effect: 'resolved',
    reach: 'after',
    phrases: list(`
      resolution of, interval resolution of, complete resolution of, disappearance of, no longer shows,
      no longer demonstrates, resolved, no longer contains, no longer any, clearance of, no longer show, no longer contain
    `),
  },
];
