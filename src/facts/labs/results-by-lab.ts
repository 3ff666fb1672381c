import type { Observation } from 'fhir/r4.js';
import { listOf } from '../../fhir/resource.js';
import type { LabDefinition } from '../../knowledge/lab-definition.js';
import type { LabContext } from './lab-context.js';
import { indexLabs, type LabIndex } from './lab-index.js';
import { nameOfPart } from './panel-part.js';
import { isOfNobodyKnown, isOfTheMother, sampleOf } from './sample.js';
import { usableObservations } from './usable-observations.js';

/** A result that counts, of which lab, with the Observation that gives it its day and sample. */
export interface LabResult {
  readonly result: Observation | NonNullable<Observation['component']>[number];
  readonly observation: Observation;
  /** Codings that name two labs leave open which one was measured, chromosomes without a sample whose they are. */
  readonly isOpen: boolean;
}

/** The results of each lab that has one; each observation is looked at once, however many labs there are. */
export function resultsByLab(observations: readonly Observation[], context: LabContext): Map<string, LabResult[]> {
  const byLab = new Map<string, LabResult[]>();
  const labsOf = indexLabs(context);
  for (const observation of usableObservations(observations)) {
    for (const result of [observation, ...usableComponents(observation)]) {
      const labs = labsMeant(result.code, observation, labsOf);
      for (const lab of labs) {
        if (lab.sample === 'fetus' && isOfTheMother(observation)) continue;
        const isOpen = labs.length > 1 || (lab.answers === 'chromosomes' && isOfNobodyKnown(observation));
        const of = byLab.get(lab.name);
        if (of === undefined) byLab.set(lab.name, [{ result, observation, isOpen }]);
        else of.push({ result, observation, isOpen });
      }
    }
  }
  return byLab;
}

/** By code; by its usual name only a result of blood, and of a sample of the fetus what is tested in one. */
function labsMeant(code: Observation['code'], observation: Observation, labsOf: LabIndex): readonly LabDefinition[] {
  const coded = labsOf(code);
  if (coded.length > 0) return coded;
  const mayBeNamed = sampleOf(observation);
  if (mayBeNamed === undefined) return coded;
  const text = nameOfPart(observation.code, code);
  return labsOf(text === undefined ? code : { text }, true).filter(
    ({ sample }) => mayBeNamed === 'blood' || sample !== 'patient',
  );
}

function usableComponents(observation: Observation): NonNullable<Observation['component']> {
  return listOf(observation.component).filter((component) => listOf(component.modifierExtension).length === 0);
}
