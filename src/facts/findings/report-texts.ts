import type { Attachment, DiagnosticReport } from 'fhir/r4.js';
import type { Attachments } from '../../fhir/patient-record.js';
import { listOf, textOf } from '../../fhir/resource.js';
import { plainText } from '../text/plain-text.js';
import { withWindowsCharacters } from '../text/windows-characters.js';

/** Bytes of one attachment that are decoded; a text is read to 64 kB, but HTML and RTF shrink when they become text. */
const MOST_BYTES = 1_048_576;

export interface ReportTexts {
  readonly texts: readonly string[];
  /** 'format' | 'unavailable' | 'truncated': why a part of the report could not be read. */
  readonly unread: readonly string[];
}

interface Content {
  readonly contentType: string;
  readonly data: string;
  readonly truncated: boolean;
}

/**
 * The words of a report: its conclusion and the attached report. Attachments are one report in several formats, so only the
 * simplest readable ones are read; a format that is not read counts as unread when it is the only one.
 */
export function textsOf(report: DiagnosticReport, attachments: Attachments): ReportTexts {
  const attached = attachedTexts(listOf(report.presentedForm), attachments);
  const conclusion = textOf(report.conclusion);
  const texts = [...new Set([...(conclusion === undefined ? [] : [conclusion]), ...attached.texts])];
  return { texts, unread: attached.unread };
}

/** Whether everything that is attached lies in the report itself. */
export function hasAllTexts(report: DiagnosticReport): boolean {
  return listOf(report.presentedForm).every(({ url }) => url === undefined);
}

/** The generated narrative: read only where a report has nothing else. */
export function narrativeOf(report: DiagnosticReport): string | undefined {
  const div = textOf(report.text?.div);
  const plain = div === undefined ? undefined : plainText(div, 'text/html');
  return plain !== undefined && 'text' in plain ? textOf(plain.text) : undefined;
}

function attachedTexts(forms: readonly Attachment[], attachments: Attachments): ReportTexts {
  const texts: { readonly plain: boolean; readonly text: string }[] = [];
  const unread: string[] = [];
  const cut: string[] = [];
  for (const form of forms) {
    const content = contentOf(form, attachments);
    if (content === 'unavailable' || content === 'format') {
      unread.push(content);
      continue;
    }
    const reduced = plainText(content.data, content.contentType);
    if ('unread' in reduced) unread.push('format');
    else if (textOf(reduced.text) !== undefined) {
      texts.push({ plain: content.contentType.startsWith('text/plain'), text: reduced.text });
      if (content.truncated) cut.push('truncated');
    }
  }
  const simplest = texts.some(({ plain }) => plain) ? texts.filter(({ plain }) => plain) : texts;
  return { texts: simplest.map(({ text }) => text), unread: texts.length > 0 ? cut : [...new Set(unread)] };
}

function contentOf(form: Attachment, attachments: Attachments): Content | 'unavailable' | 'format' {
  const inline = textOf(form.data);
  const fetched = form.url === undefined ? undefined : attachments.get(form.url);
  const contentType = usualType(textOf(form.contentType) ?? fetched?.contentType ?? '');
  if (inline === undefined && fetched === undefined) return isReadable(contentType) ? 'unavailable' : 'format';
  if (contentType !== '' && !isReadable(contentType)) return 'format';
  const bytes = inline === undefined ? fetched?.data.subarray(0, MOST_BYTES) : fromBase64(inline);
  if (bytes === undefined) return 'format';
  const data = decoded(bytes, contentType);
  const truncated = bytes.length >= MOST_BYTES;
  return { contentType: contentType === '' ? sniffed(data) : contentType, data, truncated };
}

/** Senders write "application/xhtml" (the US Core example) or "text/x-rtf" and mean the usual thing. */
function usualType(contentType: string): string {
  const [type = '', ...parameters] = contentType.split(';');
  const usual = /html/i.test(type) ? 'text/html' : /rtf/i.test(type) ? 'text/rtf' : type.trim();
  return [usual, ...parameters].join(';');
}

function isReadable(contentType: string): boolean {
  return 'text' in plainText('', contentType);
}

/** A missing content type is told from the first characters; anything with control characters is no text. */
function sniffed(data: string): string {
  const start = data.slice(0, 200).trimStart();
  if (start.startsWith('%PDF')) return 'application/pdf';
  // eslint-disable-next-line no-control-regex -- these are what tells bytes from text
  if (/[\u0000-\u0008\ufffd]/.test(start)) return 'application/octet-stream';
  return start.startsWith('<') ? 'text/html' : 'text/plain';
}

function fromBase64(data: string): Uint8Array | undefined {
  const most = Math.ceil(MOST_BYTES / 3) * 4;
  try {
    const binary = atob(data.length > most ? data.slice(0, most) : data);
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function decoded(bytes: Uint8Array, contentType: string): string {
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(contentType)?.[1] ?? 'utf-8';
  try {
    return withWindowsCharacters(new TextDecoder(charset).decode(bytes));
  } catch {
    return new TextDecoder('utf-8').decode(bytes);
  }
}
