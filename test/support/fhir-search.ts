import type { FhirResource } from 'fhir/r4.js';

type Members = Record<string, unknown>;

/** The resources a search finds, sorted; parameters the server does not know are ignored, as lenient servers do. */
export function search(resources: readonly FhirResource[], type: string, params: URLSearchParams): FhirResource[] {
  const found = resources.filter((resource) => resource.resourceType === type && matchesAll(resource, params));
  const sort = params.get('_sort');
  if (sort === null) return found;
  const direction = sort.startsWith('-') ? -1 : 1;
  return found.sort((one, other) => direction * dateOf(one).localeCompare(dateOf(other)));
}

function matchesAll(resource: FhirResource, params: URLSearchParams): boolean {
  return [...params].every(([name, value]) => matches(members(resource), name, value));
}

function matches(resource: Members, name: string, value: string): boolean {
  switch (name) {
    case '_id':
      return value.split(',').includes(String(resource['id']));
    case 'patient':
    case 'subject':
      return isOf(resource['subject'] ?? resource['patient'], value.replace(/^Patient\//, ''));
    case 'status':
      return value.split(',').includes(String(resource['status']));
    case 'code':
    case 'category':
      return value.split(',').some((token) => hasToken(resource[name], token));
    case 'date':
      return isInRange(dateOf(resource), value);
    default:
      return true;
  }
}

function isOf(reference: unknown, patientId: string): boolean {
  const text = textOf(members(reference)['reference']);
  return text === `urn:uuid:${patientId}` || `/${text}`.endsWith(`/Patient/${patientId}`);
}

/** "code" or "system|code", against one CodeableConcept or a list of them. */
function hasToken(concepts: unknown, token: string): boolean {
  const [system, code] = token.includes('|') ? token.split('|') : [undefined, token];
  return [concepts]
    .flat()
    .flatMap((concept) => [members(concept)['coding']].flat())
    .some(
      (coding) => members(coding)['code'] === code && (system === undefined || members(coding)['system'] === system),
    );
}

function isInRange(date: string, value: string): boolean {
  const [, prefix, bound] = /^(ge|le|gt|lt|eq)?(.+)$/.exec(value) ?? [];
  const day = date.slice(0, (bound ?? '').length);
  if (bound === undefined || date === '') return false;
  if (prefix === 'ge') return day >= bound;
  if (prefix === 'le') return day <= bound;
  if (prefix === 'gt') return day > bound;
  if (prefix === 'lt') return day < bound;
  return day === bound;
}

function dateOf(resource: object): string {
  const own = members(resource);
  const period = members(own['effectivePeriod'] ?? own['performedPeriod']);
  const dates = [
    'effectiveDateTime',
    'performedDateTime',
    'authoredOn',
    'started',
    'recordedDate',
    'onsetDateTime',
    'issued',
  ];
  return textOf(dates.map((name) => own[name]).find((date) => date !== undefined) ?? period['start']);
}

function members(value: unknown): Members {
  return typeof value === 'object' && value !== null ? (value as Members) : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
