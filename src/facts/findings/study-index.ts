import type { DiagnosticReport, Identifier, ImagingStudy, Reference } from 'fhir/r4.js';
import { localReference } from '../../fhir/local-reference.js';
import { isObject, listOf, referenceTo, textOf } from '../../fhir/resource.js';

const VOID = new Set(['entered-in-error', 'cancelled']);

/** Imaging studies by everything that a report can name them by. */
export class StudyIndex {
  readonly #byKey = new Map<string, ImagingStudy>();

  constructor(
    readonly studies: readonly ImagingStudy[],
    private readonly fhirServer: string | undefined,
  ) {
    for (const study of studies) {
      if (VOID.has(study.status)) continue;
      for (const key of this.#keysOfStudy(study)) if (!this.#byKey.has(key)) this.#byKey.set(key, study);
    }
  }

  /** By its imagingStudy reference, then by accession number, then by the order that both fulfil. */
  studyOf(report: DiagnosticReport): ImagingStudy | undefined {
    if (this.#byKey.size === 0) return undefined;
    return studyKeysOf(report, this.fhirServer)
      .map((key) => this.#byKey.get(key))
      .find((study) => study !== undefined);
  }

  #keysOfStudy(study: ImagingStudy): string[] {
    return [
      ...(textOf(study.id) === undefined ? [] : [referenceTo(study)]),
      ...listOf(study.identifier).flatMap(identifierKey),
      ...referenceKeys(study.basedOn, this.fhirServer),
    ];
  }
}

/** What ties a report to a study, and two versions of one report to each other; the surest first. */
export function studyKeysOf(report: DiagnosticReport, fhirServer: string | undefined): string[] {
  return [
    ...referenceKeys(report.imagingStudy, fhirServer),
    ...listOf(report.identifier).flatMap(identifierKey),
    ...referenceKeys(report.basedOn, fhirServer),
  ];
}

/** Accession numbers are compared by value: report and study seldom write the same system. */
function identifierKey(identifier: Identifier): string[] {
  const value = isObject(identifier) ? textOf(identifier.value) : undefined;
  if (value === undefined) return [];
  const accession = listOf(identifier.type?.coding).some((coding) => coding.code === 'ACSN');
  return accession ? [`accession|${value}`] : [`${textOf(identifier.system) ?? ''}|${value}`];
}

function referenceKeys(references: Reference | Reference[] | undefined, fhirServer: string | undefined): string[] {
  return listOf(references).flatMap((reference) => {
    const accession = isObject(reference) && isObject(reference.identifier) ? identifierKey(reference.identifier) : [];
    const text = isObject(reference) ? textOf(reference.reference) : undefined;
    const local = text === undefined ? undefined : (localReference(text, fhirServer) ?? text);
    return local === undefined ? accession : [local, ...accession];
  });
}
