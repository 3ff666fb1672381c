import type { CodeableConcept } from 'fhir/r4.js';
import type { Statement, Surroundings } from '../../../src/facts/findings/claim.js';
import { conceptStatements } from '../../../src/facts/findings/concept-statements.js';
import type { Site } from '../../../src/facts/findings/site.js';
import { Meanings } from '../../../src/facts/meanings.js';
import { coded, gathering, HPO, SNOMED } from '../chart-of-test.js';

export const meanings = Meanings.over(gathering.knowledge.meanings);
export const PATIENT: Surroundings = { subject: 'patient' };
export const NOWHERE: Site = { fetal: false };
export const HEPATIC = coded(HPO, 'HP:0006559');
export const CALCIFIED = coded(SNOMED, '18115005');

/** "present liver of fetus B, dome, left, rim". */
export const inWords = ({ assertion, organ, kind, subject, fetus, site, laterality, morphology }: Statement): string =>
  [
    `${assertion} ${organ}${kind === undefined ? '' : ` ${kind}`}${subject === 'patient' ? '' : ` of ${subject}`}${fetus === undefined ? '' : ` ${fetus}`}`,
    ...[site, laterality].filter((word) => word !== undefined),
    ...morphology,
  ].join(', ');
export const told = (
  concept: CodeableConcept | undefined,
  site: Site = NOWHERE,
  around: Surroundings = PATIENT,
): string => conceptStatements(concept, site, around, meanings).map(inWords).join(' + ') || 'nothing';
