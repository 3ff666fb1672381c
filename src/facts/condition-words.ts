import type { ValueSetMeaning } from '../knowledge/value-set-meaning.js';
import { TermIndex, wordsOf } from '../knowledge/term-index.js';
import type { Family, Meanings } from './meanings.js';

export interface MeantByWords {
  /** The name as it was found: "granulomatous disease". */
  readonly words: string;
  readonly meaning: ValueSetMeaning;
  /** "History of tuberculosis": it was, it is not now. */
  readonly past: boolean;
}

type Guard = 'denied' | 'others' | 'doubted' | 'past' | 'resumes';

const list = (words: string): readonly string[] => words.split(', ');

/** Words before a name that deny it, doubt it, give it to somebody else, or put it into the past; "with" and "but" end their reach, not what is said of others. */
const BEFORE: Readonly<Record<Guard, readonly string[]>> = {
  denied: list(
    'no, not, never, denies, denied, without, negative for, ruled out, excluded, absence of, ' +
      'absent, free of, exposure to, exposed to, contact with, screening for, ' +
      'screen for, screening, risk of, risk for, at risk, high risk for, fear of, worried about, ' +
      'vaccination, immunization, immunisation, vaccine, prophylaxis, prevention of, ' +
      'carrier of, education about, counseling, counselling, test for, testing for, evaluation for, ' +
      'evaluation of, observation for, susceptible to, predisposition to, resolved without, immune to, ' +
      'threatened, planning, desire for, desires, trying for, to prevent',
  ),
  others: list(
    'family history, fh, fhx, familial risk, mother, father, sister, brother, sibling, parent, ' +
      'grandmother, grandfather, daughter, son, relative, spouse, husband, wife, partner, ' +
      'maternal history, paternal history',
  ),
  doubted: list('rule out, suspected, suspicion of, possible, probable, questionable, query, likely, concern for'),
  past: list(
    'history of, personal history, past history, past medical history, h o, hx of, hx, history, ' +
      'previous, prior, past, status post, s p, old, healed, resolved, sequela of, late effect of, ' +
      'treated, former, remote, inactive',
  ),
  resumes: list('with, but, due to, secondary to, because of'),
};

/** Words after a name that deny or doubt it. */
const AFTER: Readonly<Record<'denied' | 'doubted', readonly string[]>> = {
  denied: list(
    'ruled out, excluded, unlikely, negative, not confirmed, not present, absent, screening, screen, ' +
      'vaccination, immunization, vaccine, carrier, exposure, contact, in mother, in father, ' +
      'in sibling, in family, family history, prophylaxis, in relative, of mother, test negative',
  ),
  doubted: list('suspected, question, suspect, not excluded'),
};

const before = new TermIndex<Guard>();
for (const [guard, terms] of Object.entries(BEFORE)) for (const term of terms) before.add(term, guard as Guard);
const after = new TermIndex<Guard>();
for (const [guard, terms] of Object.entries(AFTER)) for (const term of terms) after.add(term, guard as Guard);

const GOES_ON: ReadonlySet<string> = new Set(
  list('disease, infection, involvement, disorder, syndrome, process, lesion, of, in, the'),
);

/** "Sarcoidosis lung disease ruled out": where it is and what sort of thing, before what is said of it. */
function isOfName(between: readonly string[], meanings: Meanings): boolean {
  const places = meanings.inWordList(between, 'region');
  return between.every((word, at) => GOES_ON.has(word) || places.some(({ from, to }) => from <= at && at < to));
}

/** What the name of a condition, procedure or reaction means, without what it denies, doubts or says of others. */
export function meantByWords(text: string, meanings: Meanings, family: Family = 'condition'): readonly MeantByWords[] {
  return judged(text, meanings, family).filter(({ doubted }) => !doubted);
}

/** What a name only suspects: "possible tuberculosis", "hydatid cyst suspected". */
export function suspectedByWords(text: string, meanings: Meanings): readonly MeantByWords[] {
  return judged(text, meanings, 'condition').filter(({ doubted }) => doubted);
}

function judged(
  text: string,
  meanings: Meanings,
  family: Family,
): readonly (MeantByWords & { readonly doubted: boolean })[] {
  const words = wordsOf(text);
  const hits = meanings.inWordList(words, family);
  if (hits.length === 0) return [];
  const guards = before.find(words);
  const closing = after.find(words);
  return hits.flatMap((hit, index) => {
    const reaching = guards.filter((guard) => guard.to <= hit.from);
    const resumed = reaching.findLastIndex((guard) => guard.values.includes('resumes'));
    const own = reaching.slice(resumed + 1);
    const behind = closing.filter(
      (guard) =>
        guard.from >= hit.to && (guard.from <= hit.to + 1 || isOfName(words.slice(hit.to, guard.from), meanings)),
    );
    const says = (guard: Guard): boolean => [...own, ...behind].some(({ values }) => values.includes(guard));
    if (says('denied') || reaching.some(({ values }) => values.includes('others'))) return [];
    // "Previous caesarean, pregnancy": the past reaches only to the first name behind it.
    const since = hits[index - 1]?.to ?? 0;
    const past = own.some((guard) => guard.values.includes('past') && guard.from >= since);
    const name = words.slice(hit.from, hit.to).join(' ');
    return hit.values.map((meaning) => ({ words: name, meaning, past, doubted: says('doubted') }));
  });
}
