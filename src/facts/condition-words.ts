import type { ValueSetMeaning } from '../knowledge/knowledge.js';
import { TermIndex, wordsOf } from '../knowledge/term-index.js';
import type { Meanings } from './meanings.js';

export interface MeantByWords {
  /** The name as it was found: "granulomatous disease". */
  readonly words: string;
  readonly meaning: ValueSetMeaning;
  /** "History of tuberculosis": it was, it is not now. */
  readonly past: boolean;
}

type Guard = 'denied' | 'past' | 'resumes';

const list = (words: string): readonly string[] => words.split(', ');

/** Words before a name that deny it, give it to somebody else, or put it into the past; "with" and "but" end their reach. */
const BEFORE: Readonly<Record<Guard, readonly string[]>> = {
  denied: list(
    'no, not, never, denies, denied, without, negative for, rule out, ruled out, excluded, absence of, ' +
      'absent, free of, suspected, suspicion of, possible, probable, questionable, query, likely, ' +
      'family history, fh, fhx, familial risk, mother, father, sister, brother, sibling, parent, ' +
      'grandmother, grandfather, daughter, son, relative, spouse, husband, wife, partner, ' +
      'maternal history, paternal history, exposure to, exposed to, contact with, screening for, ' +
      'screen for, screening, risk of, risk for, at risk, high risk for, fear of, worried about, ' +
      'concern for, vaccination, immunization, immunisation, vaccine, prophylaxis, prevention of, ' +
      'carrier of, education about, counseling, counselling, test for, testing for, evaluation for, ' +
      'evaluation of, observation for, susceptible to, predisposition to, resolved without, immune to, ' +
      'threatened',
  ),
  past: list(
    'history of, personal history, past history, past medical history, h o, hx of, hx, history, ' +
      'previous, prior, past, status post, s p, old, healed, resolved, sequela of, late effect of, ' +
      'treated, former, remote, inactive',
  ),
  resumes: list('with, but, due to, secondary to, because of'),
};

/** Words after a name that deny it. */
const AFTER: readonly string[] = list(
  'ruled out, excluded, unlikely, negative, not confirmed, not present, absent, screening, screen, ' +
    'vaccination, immunization, vaccine, suspected, carrier, exposure, contact, in mother, in father, ' +
    'in sibling, in family, family history, prophylaxis, in relative, of mother, question, suspect, ' +
    'not excluded, test negative',
);

const before = new TermIndex<Guard>();
for (const [guard, terms] of Object.entries(BEFORE)) for (const term of terms) before.add(term, guard as Guard);
const after = new TermIndex<true>();
for (const term of AFTER) after.add(term, true);

/** What the name of a condition, procedure or reaction means, without what it denies or says of others. */
export function meantByWords(text: string, meanings: Meanings): readonly MeantByWords[] {
  const words = wordsOf(text);
  const hits = meanings.inWordList(words, 'condition');
  if (hits.length === 0) return [];
  const guards = before.find(words);
  const denials = after.find(words);
  return hits.flatMap((hit, index) => {
    const reaching = guards.filter((guard) => guard.to <= hit.from);
    const resumed = reaching.findLastIndex((guard) => guard.values.includes('resumes'));
    const own = reaching.slice(resumed + 1);
    const deniedAfter = denials.some((denial) => denial.from >= hit.to && denial.from <= hit.to + 1);
    if (deniedAfter || own.some((guard) => guard.values.includes('denied'))) return [];
    // "Previous caesarean, pregnancy": the past reaches only to the first name behind it.
    const since = hits[index - 1]?.to ?? 0;
    const past = own.some((guard) => guard.values.includes('past') && guard.from >= since);
    const name = words.slice(hit.from, hit.to).join(' ');
    return hit.values.map((meaning) => ({ words: name, meaning, past }));
  });
}
