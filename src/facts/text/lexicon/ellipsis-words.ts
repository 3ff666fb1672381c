/** Small words by which a sentence speaks of calcium without naming it again. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Behind "none" or "nor", before the place that has none. */
export const BEFORE_PLACE = set(
  'seen noted identified present visualized demonstrated evident detected found visible is are was were be been can could there any the a of in on over within at along through ' +
    'throughout elsewhere around does do did has have its his her their this that these those one ones either both whole entire overlying projected lying lies',
);

export const LEADS_TO_PLACE = set('in on over within at along through throughout around overlying');

/** "none larger than 5 mm", "none of them": these divide what was told. */
export const DIVIDES = set(
  'of larger greater more bigger exceeding exceeds exceed longer smaller wider above measuring measures obstructing suspicious enlarging new with showing containing ' +
    'contains bearing calcified less other else',
);

/** "is", "does": the verb that stands for the whole sentence before it ("as is the spleen"). */
export const PRO_VERBS = set('is are was were does do did has have');

/** "the old one", "the known ones". */
export const OLD = set('old known previous previously existing preexisting original earlier prior chronic');

/** Between "another" and its preposition. */
export const OF_ANOTHER = set(
  'of about approximately measuring mm cm one smaller larger similar small tiny is are lies lying seen noted present visible identified focus located situated further',
);

/** A denial near the antecedent: nothing was told that another could be like. */
export const DENYING = set('no not without none nor neither never absent free lacks lack devoid negative');
