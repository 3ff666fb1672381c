import type { ComplaintFact } from '../finding-fact.js';
import type { Meanings } from '../meanings.js';
import { tokensOf } from '../text/tokens.js';
import type { Claim } from './claim.js';
import { complaintsIn } from './complaints.js';
import { isOfTheFrame, partsNamed } from './places.js';
import { lateralityIn } from './site.js';

/** More of a report than this is not looked through for complaints. */
const LONGEST = 20_000;

type ReportOf = Pick<Claim, 'source' | 'date' | 'study'>;

/**
 * Pains and losses of function that a report tells of a part of the body, anywhere: an indication makes no finding, but it says
 * what hurts (DYS-6). Without the name of a part they are of the part that was examined.
 */
export function reportComplaints(
  texts: readonly string[],
  claims: readonly Claim[],
  meanings: Meanings,
): ComplaintFact[] {
  const about = claims.find(({ organ, assertion }) => assertion === 'present' && isOfTheFrame(organ));
  if (about === undefined) return [];
  const sentences = texts.flatMap((text) => text.slice(0, LONGEST).split(/[.;\n]/));
  return sentences.flatMap((sentence) => complaintsOfSentence(sentence, about, meanings));
}

function complaintsOfSentence(
  text: string,
  { source, date, study = '' }: ReportOf,
  meanings: Meanings,
): ComplaintFact[] {
  const tokens = tokensOf(text);
  const told = complaintsIn({ text, tokens, span: { from: 0, to: tokens.length } }, 'other', meanings);
  if (told.length === 0) return [];
  const own = partsNamed([text], meanings);
  const laterality = lateralityIn([text]) ?? lateralityIn([study]);
  return told
    .filter(({ kind }) => kind !== 'nerve')
    .map((one) => ({
      ...one,
      places: own.length > 0 ? own : partsNamed([study], meanings),
      ...(laterality === undefined ? {} : { laterality }),
      ...(date === undefined ? {} : { date }),
      source,
    }));
}
