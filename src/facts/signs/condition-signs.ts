import type { Condition } from 'fhir/r4.js';
import { allConceptWords } from '../../fhir/codings.js';
import { listOf, referenceTo } from '../../fhir/resource.js';
import { ASSERTIONS, conditionDay, standingOf } from '../findings/condition-claims.js';
import { isOfFetus, labelIn, labelOfCode } from '../findings/fetus-of.js';
import { siteOf } from '../findings/site.js';
import type { SignClaim } from './newest-signs.js';
import { conceptSigns, type SignReader } from './sign-claims.js';

/**
 * What the problem list tells of the fetus, by codes of its own (O35, HPO), by a body site or in words; a sign without any of
 * them is the mother's and none of these. What is refuted tells nothing.
 */
export function conditionSigns(condition: Condition, reader: SignReader, timeZone: string): SignClaim[] {
  const standing = standingOf(condition);
  if (standing === 'refuted') return [];
  const { code, bodySite } = condition;
  const fetal = isOfFetus(code, reader.meanings) || siteOf(bodySite, reader.meanings).fetal;
  const named = labelIn([...allConceptWords(code), ...listOf(bodySite).flatMap(allConceptWords)]);
  const fetus = named ?? labelOfCode(code);
  const around = {
    subject: fetal ? ('fetus' as const) : ('patient' as const),
    ...(fetus === undefined ? {} : { fetus }),
  };
  const date = conditionDay(condition, timeZone);
  return conceptSigns(code, around, reader)
    .filter(({ subject }) => subject === 'fetus')
    .map((sign) => ({
      ...sign,
      assertion: sign.assertion === 'present' ? ASSERTIONS[standing] : sign.assertion,
      source: referenceTo(condition),
      ...(date === undefined ? {} : { date }),
    }));
}
