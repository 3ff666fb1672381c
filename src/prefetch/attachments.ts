import type { Attachment, DiagnosticReport } from 'fhir/r4.js';
import type { FhirAnswer } from '../fhir/client.js';
import { parseFhirJson } from '../fhir/fhir-json.js';
import type { FhirReader } from '../fhir/fhir-reader.js';
import { encodedReference, localReference } from '../fhir/local-reference.js';
import type { Attachments, PatientRecord } from '../fhir/patient-record.js';
import { isObject, listOf, textOf } from '../fhir/resource.js';
import { isUnavailable } from '../fhir/unavailable.js';

type AttachmentText = NonNullable<ReturnType<Attachments['get']>>;

const MAX_ATTACHMENTS = 10;
/** Kinds of text that can be read; PDF and images are not fetched at all (knowledge.md, calcification finding). */
const READABLE = new Set(['text/html', 'text/plain', 'text/rtf', 'application/rtf', 'application/xhtml+xml', '']);

/** url of the attachment -> "Binary/1" on the request's own server, newest report first, at most ten. */
export function attachmentReferences(
  record: PatientRecord,
  fhirServer: string | undefined,
): ReadonlyMap<string, string> {
  const references = new Map<string, string>();
  for (const report of newestFirst(reportsOf(record))) {
    for (const attachment of listOf(report.presentedForm)) {
      const url = unreadUrl(attachment);
      const reference = url === undefined ? undefined : localReference(url, fhirServer);
      if (url !== undefined && reference?.startsWith('Binary/') === true && references.size < MAX_ATTACHMENTS) {
        references.set(url, reference);
      }
    }
  }
  return references;
}

/** What cannot be read is left out: whoever looks for it finds nothing and says so. */
export async function readAttachments(
  references: ReadonlyMap<string, string>,
  reader: FhirReader,
): Promise<Attachments> {
  const read = await Promise.all(
    [...references].map(async ([url, reference]) => {
      const answer = await reader.readRaw(encodedReference(reference));
      return [url, isUnavailable(answer) ? undefined : textOfBinary(answer)] as const;
    }),
  );
  const attachments = new Map<string, AttachmentText>();
  for (const [url, text] of read) if (text !== undefined) attachments.set(url, text);
  return attachments;
}

function reportsOf(record: PatientRecord): DiagnosticReport[] {
  return record.sources.reports.resources.filter((resource) => resource.resourceType === 'DiagnosticReport');
}

function newestFirst(reports: readonly DiagnosticReport[]): DiagnosticReport[] {
  return [...reports].sort((one, other) => compareText(dateOf(other), dateOf(one)));
}

function dateOf(report: DiagnosticReport): string {
  return textOf(report.effectiveDateTime) ?? textOf(report.issued) ?? textOf(report.effectivePeriod?.start) ?? '';
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** The url of an attachment that has no text of its own and may hold some. */
function unreadUrl(attachment: Attachment): string | undefined {
  if (!isObject(attachment) || textOf(attachment['data']) !== undefined) return undefined;
  const [type = ''] = (textOf(attachment['contentType']) ?? '').split(';');
  return READABLE.has(type.trim().toLowerCase()) ? textOf(attachment['url']) : undefined;
}

/** A Binary comes as FHIR JSON with base64, or as what it is when the server ignores the Accept header. */
function textOfBinary(answer: FhirAnswer): AttachmentText | undefined {
  if (!answer.contentType.includes('json')) return { contentType: answer.contentType, data: answer.body };
  const binary = parseFhirJson(answer.body);
  if (!isObject(binary) || binary['resourceType'] !== 'Binary') return undefined;
  const data = textOf(binary['data']);
  const contentType = textOf(binary['contentType']) ?? '';
  return data === undefined ? undefined : { contentType, data: Buffer.from(data, 'base64') };
}
