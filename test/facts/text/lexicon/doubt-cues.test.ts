import { pairs, said, told, wanted } from './placed.js';

const NEAR = `
  possible, possibly, probable, probably, questionable, suspected, presumed, equivocal, potential, ?, perhaps,
  question of, question of a, likely, most likely, maybe, query, presumably, queried, putative, apparent, doubtful
`;
const AHEAD = `
  may represent, might represent, could represent, may be, might be, could be, may reflect, could reflect,
  might reflect, may indicate, could indicate, may contain, might contain, may have, could contain, suggestive of,
  suspicious for, concerning for, worrisome for, concern for, raises the possibility, raising the possibility,
  raise the possibility, possibility of, cannot exclude, can not exclude, cannot rule out, can not rule out,
  does not exclude, not exclude, do not exclude, cannot entirely exclude, cannot completely exclude, not rule out,
  cannot confidently exclude, cannot definitively exclude, could be secondary to, may be secondary to,
  could be due to, may be due to, might be due to, could be related to, may be related to,
  differential considerations include, differential includes, differential diagnosis includes,
  differential diagnosis include, differential, includes but, suspicion of, suspicion for, suspect, favor,
  favored to represent, likely represents, likely represent, likely representing, probably represents,
  probably represent, probably representing, possibly representing, likely reflects, likely reflecting,
  not certain whether, unclear whether, uncertain whether, unclear if, suggesting, suggests, suggest,
  thought to represent, felt to represent, presumed to represent, appears to represent, believed to represent,
  evidence suggests, versus, vs, may well represent, may well be, could well be, could well represent,
  might well be, may perhaps represent, may possibly represent, might possibly represent,
  may conceivably represent, would favor, would suggest, raises concern for, raising concern for,
  raises suspicion of, raises suspicion for, raising suspicion of, difficult to exclude, hard to exclude,
  unable to exclude, not possible to exclude, impossible to exclude, differential of, differential between,
  thought to be, felt to be, believed to be, presumed to be, may also be, may also represent, could also represent,
  may just be, seems to represent, uncertain if, in doubt whether, looks like, look like, resembles, resembling,
  not clear whether, not clear if, cannot determine whether, cannot determine if, cannot be determined whether,
  unable to determine whether, unable to determine if, unable to say whether, impossible to say whether,
  hard to say whether, difficult to say whether, cannot tell whether, cannot tell if, cannot say whether,
  unsure whether, unsure if, not sure whether, not sure if, cannot be certain whether, debatable whether,
  remains open whether, cannot be said whether, indeterminate whether, suspicious a, suspicious of, in doubt if
`;
const BEHIND = `
  cannot be excluded, can not be excluded, cannot be ruled out, can not be ruled out, not excluded, not ruled out,
  not entirely excluded, cannot be entirely excluded, cannot be completely excluded, not be excluded,
  could not be excluded, are suspected, is suspected, was suspected, were suspected, is possible, are possible,
  is questioned, are questioned, is considered, are considered, not definitely excluded, is questionable,
  are questionable, is probable, is not certain, is uncertain, is not excluded, is equivocal, are equivocal,
  cannot be confidently excluded, cannot be definitively excluded, cannot be reliably excluded,
  not be reliably excluded, not be confidently excluded, cannot be fully excluded, cannot be completely ruled out,
  cannot be entirely ruled out, not be ruled out, difficult to exclude, hard to exclude, is conceivable,
  remains possible, remains a possibility, is a possibility, is in the differential, is raised, is doubtful,
  are doubtful, hard to be sure, difficult to be certain, difficult to be sure, is in doubt, is in question,
  remains in question, remains uncertain, is difficult to exclude, is not clear, cannot be certain,
  remains questionable, is queried, are queried
`;
const CLOSING = 'less likely, likely, possible, suspected, questionable, doubtful, probable, equivocal, queried';
const HEDGES = 'probably, likely, most likely, possibly, presumably, presumed, perhaps, suspected, probable';
/** "Probably benign calcifications" are there. */
const NATURES = `
  benign, vascular, arterial, venous, old, chronic, granulomatous, dystrophic, degenerative, physiological,
  physiologic, ischemic, infective, infectious, inflammatory, reactive, sequela, sequelae, malignant, idiopathic,
  metabolic, congenital, incidental, secretory, dermal, postoperative, postinflammatory, posttraumatic, post,
  benign appearing, intimal, medial, parenchymal, residual, healed
`;
const CANNOT = 'cannot, could not, can not, not';
const BE = 'be, be reliably, be confidently, be definitively, be clearly, be further';
const SETTLED = `
  determined, established, ascertained, decided, resolved, settled, told, said, known, clarified, answered, judged,
  stated
`;
const OPEN = `
  unclear, uncertain, unknown, open, undetermined, indeterminate, unresolved, debatable, unsettled, not clear,
  not certain, not known, questionable, impossible to say, hard to say, difficult to say, hard to tell,
  difficult to tell, impossible to tell, a matter of debate, an open question
`;
const UNSETTLED = [pairs(pairs(CANNOT, BE), SETTLED), pairs('is, remains, stays, was', OPEN)].join(', ');

describe('Words that doubt', () => {
  it.each([
    ['right before it', NEAR, (cue: string) => `${cue} calcification of the liver.`],
    ['beside another cause', 'less likely', (cue: string) => `Haemorrhage, ${cue} calcification of the liver.`],
    ['ahead', AHEAD, (cue: string) => `${cue} calcification in the liver.`],
    ['behind', BEHIND, (cue: string) => `Calcification of the liver ${cue}.`],
    ['that close the clause', CLOSING, (cue: string) => `Calcification of the liver ${cue}.`],
    ['of a condition', 'if any, if present, if at all', (cue: string) => `Calcification of the liver, ${cue}.`],
    ['between two causes', 'versus, vs', (cue: string) => `Calcification ${cue} haemorrhage in the liver.`],
    ['of an open question', UNSETTLED, (cue: string) => `Whether the liver is calcified ${cue}.`],
  ])('H2: calcium is uncertain by each word %s', (_where, words, sentence) => {
    expect(told(words, (cue) => said(sentence(cue)))).toEqual(wanted(words, 'uncertain liver'));
  });

  it('H2: what is only said to be of a certain nature is there', () => {
    const words = pairs(HEDGES, NATURES);
    expect(told(words, (cue) => said(`A ${cue} calcification of the liver.`).split(' ')[0] ?? '')).toEqual(
      wanted(words, 'present'),
    );
  });
});
