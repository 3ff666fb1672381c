import { each, type CueGroup } from './cue.js';
import { list } from './word-list.js';

const HEDGES = list('probably, likely, most likely, possibly, presumably, presumed, perhaps, suspected, probable');

/** Words of nature, not of existence: "probably benign calcifications" exist, only their cause is hedged. */
const NATURES = list(`
      benign, vascular, arterial, venous, old, chronic, granulomatous, dystrophic, degenerative, physiological,
      physiologic, ischemic, infective, infectious, inflammatory, reactive, sequela, sequelae, malignant, idiopathic,
      metabolic, congenital, incidental, secretory, dermal, postoperative, postinflammatory, posttraumatic, post, benign appearing,
      intimal, medial, parenchymal, residual, healed
    `);

const BE_CERTAINLY = list('be, be reliably, be confidently, be definitively, be clearly, be further');

/** What a report says of a question that it leaves open ("Whether ... is calcium cannot be determined"). */
export const UNSETTLED: readonly string[] = [
  ...each(
    each(list('cannot, could not, can not, not'), BE_CERTAINLY),
    list(
      'determined, established, ascertained, decided, resolved, settled, told, said, known, clarified, answered, judged, assessed, stated',
    ),
  ),
  ...each(
    list('is, remains, stays, was'),
    list(`unclear, uncertain, unknown, open, undetermined, indeterminate, unresolved, debatable, unsettled, not clear, not certain,
      not known, questionable, impossible to say, hard to say, difficult to say, hard to tell, difficult to tell, impossible to tell,
      a matter of debate, an open question`),
  ),
];

export const DOUBTS: readonly CueGroup[] = [
  {
    effect: 'doubt',
    reach: 'near',
    phrases: list(`
      possible, possibly, probable, probably, questionable, suspected, presumed, equivocal, potential, ?,
      perhaps, question of, question of a, likely, most likely, maybe, query, presumably, queried, putative, apparent,
      doubtful
    `),
  },
  { effect: 'queried place', reach: 'before', phrases: ['?'] },
  { effect: 'nothing', reach: 'after', phrases: each(HEDGES, NATURES) },
  // A question that cannot be resolved, not a calcification that has.
  { effect: 'nothing', reach: 'after', phrases: each(BE_CERTAINLY, ['resolved']) },
  // "less likely infective" hedges what follows; "haemorrhage, calcification less likely" what stands before.
  { effect: 'doubt', reach: 'near', phrases: ['less likely'] },
  {
    effect: 'doubt',
    reach: 'closing',
    phrases: list('less likely, likely, possible, suspected, questionable, doubtful, probable, equivocal, queried'),
  },
  {
    effect: 'doubt',
    reach: 'after',
    phrases: list(`
      may represent, might represent, could represent, may be, might be, could be, may reflect, could reflect,
      might reflect, may indicate, could indicate, may contain, might contain, may have, could contain,
      suggestive of, suspicious for, concerning for, worrisome for, concern for, raises the possibility,
      raising the possibility, raise the possibility, possibility of, cannot exclude, can not exclude,
      cannot rule out, can not rule out, does not exclude, not exclude, do not exclude, cannot entirely exclude,
      cannot completely exclude, not rule out, cannot confidently exclude, cannot definitively exclude,
      could be secondary to, may be secondary to, could be due to, may be due to, might be due to,
      could be related to, may be related to, differential considerations include, differential includes,
      differential diagnosis includes, differential diagnosis include, differential, includes but, suspicion of,
      suspicion for, suspect, favor, favored to represent, likely represents, likely represent,
      likely representing, probably represents, probably represent, probably representing,
      possibly representing, likely reflects, likely reflecting, not certain whether, unclear whether,
      uncertain whether, unclear if, suggesting, suggests, suggest, thought to represent, felt to represent,
      presumed to represent, appears to represent, believed to represent, evidence suggests, versus, vs,
      may well represent, may well be, could well be, could well represent, might well be, may perhaps represent,
      may possibly represent, might possibly represent, may conceivably represent, would favor, would suggest,
      raises concern for, raising concern for, raises suspicion of, raises suspicion for, raising suspicion of,
      difficult to exclude, hard to exclude, unable to exclude, not possible to exclude, impossible to exclude,
      differential of, differential between, thought to be, felt to be, believed to be, presumed to be, may also be,
      may also represent, could also represent, may just be, seems to represent, uncertain if, in doubt whether, looks like, look like, resembles, resembling,
      not clear whether, not clear if, cannot determine whether, cannot determine if, cannot be determined whether,
      unable to determine whether, unable to determine if, unable to say whether, impossible to say whether,
      hard to say whether, difficult to say whether, cannot tell whether, cannot tell if, cannot say whether,
      unsure whether, unsure if, not sure whether, not sure if, cannot be certain whether, debatable whether, remains open whether,
      cannot be said whether, indeterminate whether, suspicious a, suspicious of, in doubt if
    `),
  },
  {
    effect: 'doubt',
    reach: 'before',
    phrases: list(`
      cannot be excluded, can not be excluded, cannot be ruled out, can not be ruled out, not excluded,
      not ruled out, not entirely excluded, cannot be entirely excluded, cannot be completely excluded,
      not be excluded, could not be excluded, are suspected, is suspected, was suspected, were suspected,
      is possible, are possible, is questioned, are questioned, is considered, are considered,
      not definitely excluded, is questionable, are questionable, is probable, is not certain, is uncertain,
      is not excluded, is equivocal, are equivocal, cannot be confidently excluded, cannot be definitively excluded,
      cannot be reliably excluded, not be reliably excluded, not be confidently excluded, cannot be fully excluded,
      cannot be completely ruled out, cannot be entirely ruled out, not be ruled out, difficult to exclude,
      hard to exclude, is conceivable, remains possible, remains a possibility, is a possibility, is in the differential,
      is raised, is doubtful, are doubtful, hard to be sure, difficult to be certain, difficult to be sure,
      is in doubt, is in question, remains in question, remains uncertain, is difficult to exclude,
      is not clear, cannot be certain, remains questionable, is queried, are queried
    `),
  },
  { effect: 'doubt', reach: 'both', phrases: list('if any, if present, if at all') },
  { effect: 'versus', reach: 'before', phrases: ['versus', 'vs'] },
];
