import type { FhirResource } from 'fhir/r4.js';
import { Problem } from '../problem.js';
import { patientMatcher, type PatientIdentity, type PatientMatch } from '../fhir/reference.js';
import { isObject, isResource, listOf } from '../fhir/resource.js';

/**
 * Resources that speak of one patient and are worthless, or dangerous, without knowing which (knowledge.md "Subjects").
 * What is not named here (Medication, Practitioner, Organization, Location, Specimen, Encounter...) is never evidence.
 * The last line holds the older names that Epic and the sandbox may still send.
 */
const CLINICAL_TYPES: ReadonlySet<string> = new Set([
  ...['Observation', 'DiagnosticReport', 'Condition', 'Procedure', 'ServiceRequest', 'ImagingStudy', 'Media'],
  ...['MedicationRequest', 'MedicationStatement', 'MedicationAdministration', 'MedicationDispense'],
  ...['AllergyIntolerance', 'AdverseEvent', 'Immunization', 'FamilyMemberHistory', 'BodyStructure', 'DetectedIssue'],
  ...['CarePlan', 'Goal', 'ClinicalImpression', 'RiskAssessment', 'Flag', 'QuestionnaireResponse'],
  ...['DeviceRequest', 'DeviceUseStatement', 'NutritionOrder', 'VisionPrescription', 'RequestGroup'],
  ...['Composition', 'DocumentReference'],
  ...['MedicationOrder', 'ProcedureRequest', 'ReferralRequest', 'DiagnosticOrder'],
]);

/** The resources that are the patient's or nobody's, and how many were set aside. */
export interface OwnResources {
  readonly resources: readonly FhirResource[];
  /** Clinical resources without any subject: never used. */
  readonly ownerless: number;
  /** Clinical resources whose subject cannot be resolved; they may be this patient's, so absence is unknown. */
  readonly unresolved: number;
}

/** Judges resources of one request; each resource is looked at once. */
export class PatientCheck {
  readonly #match: (reference: unknown) => PatientMatch;
  readonly #patientId: string;

  constructor(identity: PatientIdentity) {
    this.#match = patientMatcher(identity);
    this.#patientId = identity.patientId;
  }

  /** For what stands in the context: no Bundle entry is known that an `urn:uuid:` could lead to. */
  static ofContext({ patientId, fhirServer }: Pick<PatientIdentity, 'patientId' | 'fhirServer'>): PatientCheck {
    return new PatientCheck({ patientId, fhirServer, patientUrls: new Map() });
  }

  /** @throws Problem `patient.mismatch` as soon as one resource is another patient's (SAF-6, H1). */
  ownResources(resources: readonly FhirResource[]): OwnResources {
    const own: FhirResource[] = [];
    let ownerless = 0;
    let unresolved = 0;
    for (const resource of resources) {
      const match = this.#matchResource(resource);
      if (match === 'other') throw patientMismatch();
      if (match === 'same') own.push(resource);
      else if (match === 'ownerless') ownerless += 1;
      else unresolved += 1;
    }
    return { resources: own, ownerless, unresolved };
  }

  #matchResource(resource: FhirResource): PatientMatch | 'ownerless' {
    if (resource.resourceType === 'Patient') {
      if (typeof resource.id !== 'string') return 'unresolved';
      return resource.id === this.#patientId ? 'same' : 'other';
    }
    if (!CLINICAL_TYPES.has(resource.resourceType)) return 'same';
    const match = this.#matchSubject(resource);
    if (match !== 'same') return match ?? 'ownerless';
    return this.#containsOther(resource) ? 'other' : 'same';
  }

  /** The subject decides; a `focus` (a fetus, a donor) does not. @returns undefined when there is no subject. */
  #matchSubject(resource: object): PatientMatch | undefined {
    const members: { subject?: unknown; patient?: unknown } = resource;
    const subjects = members.subject ?? members.patient;
    if (isObject(subjects)) return this.#match(subjects);
    let match: PatientMatch | undefined;
    for (const subject of listOf(subjects)) {
      const one = this.#match(subject);
      if (one === 'other') return 'other';
      match = match === 'unresolved' ? match : one;
    }
    return match;
  }

  /** Contained resources follow their container, unless they name another patient themselves. */
  #containsOther(resource: object): boolean {
    const { contained }: { contained?: unknown } = resource;
    if (contained === undefined) return false;
    return listOf(contained).some(
      (inner) => isObject(inner) && isClinical(inner) && this.#matchSubject(inner) === 'other',
    );
  }
}

/** SAF-6: the whole request is refused; nothing is said about anybody. */
export function patientMismatch(): Problem {
  return new Problem('patient.mismatch', 400, 'The request holds data of a patient other than context.patientId.');
}

function isClinical(value: Record<string, unknown>): boolean {
  return isResource(value) && CLINICAL_TYPES.has(value.resourceType);
}
