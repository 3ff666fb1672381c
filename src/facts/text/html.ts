import { classedSection } from './html-sections.js';
import { characterOf } from './windows-characters.js';
import { BLOCK_ELEMENTS, ENTITIES, SILENT_ELEMENTS, VOID_ELEMENTS } from './lexicon/html-words.js';

const LONGEST_ENTITY = 10;
const LAST_CODE_POINT = 0x10ffff;

interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly attributes: string;
  /** Offset after the ">". */
  readonly after: number;
}

/** The tag that begins at "<"; an attribute's quoted ">" does not end it. */
function tagAt(html: string, open: number): Tag | undefined {
  const closing = html[open + 1] === '/';
  let at = open + (closing ? 2 : 1);
  const nameFrom = at;
  while (isNameChar(html.charCodeAt(at))) at += 1;
  if (at === nameFrom) return undefined;
  const name = html.slice(nameFrom, at).toLowerCase();
  const nameTo = at;
  let quote = '';
  for (; at < html.length; at += 1) {
    const char = html.charAt(at);
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '>') break;
    else if ((char === '"' || char === "'") && html[at - 1] === '=') quote = char;
  }
  return { name, closing, attributes: html.slice(nameTo, at), after: at + 1 };
}

const isNameChar = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 58 || code === 45;

/** "&#176;", "&#xB0;", "&lt;" as their character; what is no entity stays as it stands. */
function entityAt(html: string, from: number): { text: string; after: number } {
  const end = html.slice(from, from + LONGEST_ENTITY + 2).indexOf(';');
  if (end < 2) return { text: '&', after: from + 1 };
  const name = html.slice(from + 1, from + end);
  const after = from + end + 1;
  const named = ENTITIES.get(name) ?? ENTITIES.get(name.toLowerCase());
  if (named !== undefined) return { text: named, after };
  if (!name.startsWith('#')) return { text: '&', after: from + 1 };
  const hexadecimal = name[1] === 'x' || name[1] === 'X';
  const code = Number(hexadecimal ? `0x${name.slice(2)}` : name.slice(1));
  if (!Number.isInteger(code) || code <= 0 || code > LAST_CODE_POINT) return { text: ' ', after };
  return { text: characterOf(code), after };
}

/** Where a comment, declaration or silent element ends; without an end it takes the rest. */
function endOf(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

/** Past `</script>`; looked for with any case of letters, in one pass. */
function endOfSilent(html: string, name: string, from: number): number {
  let at = from;
  while ((at = html.indexOf('</', at)) >= 0) {
    const after = at + 2 + name.length;
    if (html.slice(at + 2, after).toLowerCase() === name && !isNameChar(html.charCodeAt(after))) {
      return endOf(html, '>', after);
    }
    at += 2;
  }
  return html.length;
}

/** The open elements, so that a classed section says where it ends. */
class OpenElements {
  readonly #open: { readonly name: string; readonly closes: string }[] = [];
  readonly #count = new Map<string, number>();

  /** What the reader is told when the element begins. */
  enter(tag: Tag): string {
    if (VOID_ELEMENTS.has(tag.name) || tag.attributes.endsWith('/')) return '';
    const section = classedSection(tag.name, tag.attributes);
    this.#open.push({ name: tag.name, closes: section?.closes ?? '' });
    this.#count.set(tag.name, (this.#count.get(tag.name) ?? 0) + 1);
    return section?.opens ?? '';
  }

  /** An end without its beginning ends nothing; one that skips others ends them too. */
  leave(name: string): string {
    if ((this.#count.get(name) ?? 0) === 0) return '';
    let told = '';
    for (;;) {
      const last = this.#open.pop();
      if (last === undefined) return told;
      this.#count.set(last.name, (this.#count.get(last.name) ?? 1) - 1);
      told += last.closes;
      if (last.name === name) return told;
    }
  }
}

function breakOf(tag: Tag): string {
  if (!BLOCK_ELEMENTS.has(tag.name)) return '';
  return tag.name === 'td' || tag.name === 'th' ? ' ' : '\n';
}

/** What a tag adds to the text, and where reading goes on. */
function passTag(html: string, tag: Tag, open: OpenElements, parts: string[]): number {
  if (SILENT_ELEMENTS.has(tag.name) && !tag.closing) return endOfSilent(html, tag.name, tag.after);
  parts.push(breakOf(tag), tag.closing ? open.leave(tag.name) : open.enter(tag));
  return tag.after;
}

/** Past "<": a comment, a declaration, a tag, or a mere sign. */
function passMark(html: string, at: number, open: OpenElements, parts: string[]): number {
  if (html.startsWith('<!--', at)) return endOf(html, '-->', at + 4);
  if (html[at + 1] === '!' || html[at + 1] === '?') return endOf(html, '>', at);
  const tag = tagAt(html, at);
  if (tag !== undefined) return passTag(html, tag, open, parts);
  parts.push('<');
  return at + 1;
}

/** Block elements become line breaks; scripts, styles and comments are dropped; nothing is evaluated; one pass. */
export function textOfHtml(html: string): string {
  const parts: string[] = [];
  const open = new OpenElements();
  let at = 0;
  while (at < html.length) {
    const char = html.charAt(at);
    if (char === '<') at = passMark(html, at, open, parts);
    else if (char === '&') {
      const entity = entityAt(html, at);
      parts.push(entity.text);
      at = entity.after;
    } else {
      const next = nextMark(html, at);
      parts.push(collapsed(html.slice(at, next)));
      at = next;
    }
  }
  return parts.join('');
}

function nextMark(html: string, from: number): number {
  let at = from;
  while (at < html.length && html[at] !== '<' && html[at] !== '&') at += 1;
  return at;
}

/** In HTML a line break is a blank. */
const collapsed = (text: string): string => text.replaceAll('\r', ' ').replaceAll('\n', ' ');
