import { list } from './word-list.js';
/** Small words by which the reader finds where a noun phrase, a clause or a sentence ends. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const ABBREVIATIONS = set(
  'dr mr mrs ms vs approx ca cf eg ie fig st prof resp incl excl max min no dept est seg segs ser img lt rt bilat subseg lat med ant post inf sup',
);

/** Shortened words of a finding, whose full stop ends nothing. */
export const SHORTENED = set(
  'seg segs subseg approx rt lt bilat ca calc calcs incl excl max min lat med ant post inf sup ser img fig',
);

export const PREPOSITIONS = set(
  'in within of at along involving throughout on over overlying inside about around near by into to from through across with without containing ' +
    'adjacent beneath under below above between for during after before against upon onto toward towards per via as than near beside behind outside affecting projecting surrounding surround surrounds encasing encase encases lining outlines outline outlining involves involve affects affect fills fill filling occupies occupy occupying rims marks mark marking permeates studs studding straddling spanning alongside amid amidst',
);

/** Prepositions that say "beside", not "in": the organ they name is not the one that is calcified. */
export const BESIDE = set(
  'adjacent near beside behind beneath below above anterior posterior next abutting touching contacting alongside between distal proximal lateral medial superior inferior outside',
);

/** Words of a comparison: the place behind them is only named. */
export const COMPARED = set(
  'equal compared relative similar isodense isointense hypointense hyperintense hypodense hyperdense isoechoic hypoechoic comparable unlike greater higher lower',
);

/** Verbs that make a clause (and participles that end a noun phrase). */
export const FINITE = set(
  'is are was were has have had be been being appears appear appeared shows show showed demonstrates demonstrate demonstrated reveals reveal revealed ' +
    'contains contain contained exhibits exhibit exhibited remains remain remained measures measure represents represent represented suggests suggest ' +
    'indicates indicate indicated seems seem looks look confirms confirmed includes include included harbors displays display displayed depicts depict does do did ' +
    'limits limit extends extend extended may might could can will would should must presents developed',
);

export const PERCEIVED = set(
  'seen noted noticed identified present visualized demonstrated appreciated evident detected found observed recognized visible apparent shown revealed described ' +
    'reported depicted discernible discernable encountered confirmed documented imaged suggested delineated palpated found visualizable detectable identifiable demonstrable recognizable perceptible',
);

export const DETERMINERS = set(
  'a an the this that these those there its their his her each some any both such another other',
);

export const COORDINATORS = set('and or nor plus');

/** Pass over when looking whether two names stand side by side in a list. */
export const LIST_FILLERS = set(
  'and or nor the a an both right left bilateral bilaterally as well also , / & in within of to mid distal proximal upper lower middle superior inferior main common external internal visualized thoracic abdominal descending ascending its their partially fetal native all level region entire whole bilaterally head body tail neck peripheral central each pole lobe aspect side surface dome',
);

/** Words that start a new statement: negation and doubt do not reach over them. */
export const BARRIERS: readonly string[] = list(`
      but, however, although, though, while, whereas, yet, except, except for, with the exception of,
      apart from, aside from, other than, besides, because, because of, due to, owing to, secondary to, since,
      despite, in spite of, nevertheless, nonetheless, instead, rather than, save for, save in, bar a, bar one, barring, except in, and so is, and so are, and so does,
      and neither, there is, there are, there was,
      there were, there has been, which, who, whose, where, then, unless, otherwise, as there, as it, as this, as is, as are, as was, as were, as does, as do,
      in addition, additionally, status post, in the setting of, positive for, period new line, full stop, new line,
      new paragraph
    `);

/** End the reach of a negation only behind a comma or a finished clause ("no mass, consistent with ..."). */
export const SOFT_BARRIERS: ReadonlySet<string> = set(
  'consistent compatible suggestive suggesting likely probably possibly related only with also so representing reflecting indicating',
);

export const NUMBERS = set('one two three four five six some');

/** Words that tie a finding to what it is thought to be. */
export const EXPLAINS = set(
  'represent represents representing indicate indicates indicating compatible consistent suggest suggests suggesting suggestive likely probably presumably favor favored favoring reflecting reflects keeping possibly presumed probable perhaps maybe suspicious concerning correspond corresponds corresponding',
);

/** Verbs behind which stands what a thing holds. */
const HOLDING =
  'containing contains contain has have having shows showing demonstrates demonstrating bearing harboring bears holds holding encloses enclosing including reveals lacks';

/** How the language says that one thing holds another; used to tell calcium inside a growth. */
export const HOLDS = {
  verbs: set(HOLDING),
  left: set(`${HOLDING} with without is are was appears`),
  amounts: set(
    'areas area foci focus of some no any internal small central peripheral punctate coarse multiple scattered few several dense evidence',
  ),
  passes: set(
    'is are was were seen noted identified present visualized demonstrated again also scattered clustered centrally peripherally',
  ),
  inside: set('within in inside throughout through of involving along at'),
  ends: set('with without is are was were which that causing and but measuring'),
};

/** Words that may stand between "not" and what it denies. */
export const AFTER_NOT = set('be been well yet being any a the have has otherwise able to confidently also appear');
