import type { DiagnosticReport, Observation } from 'fhir/r4.js';
import { isResource, listOf, referenceTo, textOf } from '../fhir/resource.js';
import type { Chart } from './chart.js';

const VOID = new Set(['entered-in-error', 'cancelled']);

/**
 * Observations lie on their own, or inside the report or panel that contains them: those have an id of their container's only, and
 * its time where they give none. What lies in a report that was taken back is taken back with it.
 */
export function observationsIn(chart: Chart): Observation[] {
  const containers = [...chart.DiagnosticReport, ...chart.Observation].filter(({ status }) => !VOID.has(status));
  return [...chart.Observation, ...containers.flatMap(containedResults)];
}

function containedResults(container: DiagnosticReport | Observation): Observation[] {
  return listOf<unknown>(container.contained).flatMap((resource) => {
    if (!isResource(resource) || resource.resourceType !== 'Observation') return [];
    const { effectiveDateTime, effectivePeriod, issued } = container;
    const times = {
      ...(effectiveDateTime === undefined ? {} : { effectiveDateTime }),
      ...(effectivePeriod === undefined ? {} : { effectivePeriod }),
      ...(issued === undefined ? {} : { issued }),
    };
    const timed = resource.effectiveDateTime ?? resource.effectivePeriod ?? resource.issued;
    const id = `#${referenceTo(container)}-${textOf(resource.id) ?? ''}`;
    return [{ ...(timed === undefined ? times : {}), ...resource, id }];
  });
}
