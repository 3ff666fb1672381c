import { createRequire } from 'node:module';
import type fhirpath from 'fhirpath';
import type r4 from 'fhirpath/fhir-context/r4';

type Engine = typeof fhirpath;

const load = createRequire(import.meta.url);
let engine: Engine | undefined;

/**
 * The FHIRPath engine, loaded when it is first needed: the expressions of the knowledge are parsed when the program is built, and all
 * have a plan; loading it takes a tenth of a second and several megabytes.
 */
export function fhirPathEngine(): Engine {
  engine ??= load('fhirpath') as Engine;
  return engine;
}

/** FHIR R4 as the engine knows it. */
export function fhirPathModel(): typeof r4 {
  return load('fhirpath/fhir-context/r4') as typeof r4;
}
