import { textOfHtml } from './html.js';
import { textOfRtf } from './rtf.js';

export type PlainText = { readonly text: string } | { readonly unread: string };

const HTML: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml', 'text/xhtml']);
const RTF: ReadonlySet<string> = new Set(['text/rtf', 'application/rtf', 'text/richtext']);

/**
 * The readable words of an attachment whose bytes are already decoded (knowledge.md, "Facts the rules read"). Anything
 * that is no text is said to be unread, never taken as empty.
 */
export function plainText(data: string, contentType: string): PlainText {
  const type = (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();
  if (RTF.has(type) || data.startsWith('{\\rtf')) return { text: textOfRtf(data) };
  if (HTML.has(type)) return { text: textOfHtml(data) };
  if (type === 'text/plain') return { text: data };
  if (type === '') return { unread: 'no content type' };
  if (type === 'application/pdf') return { unread: 'PDF could not be read' };
  if (type.startsWith('image/')) return { unread: 'image could not be read' };
  return { unread: 'content type could not be read' };
}
