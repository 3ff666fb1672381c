import { characterOf } from './windows-characters.js';
import { RTF_BREAKS, RTF_CHARACTERS, RTF_HIDING, RTF_SILENT } from './lexicon/rtf-words.js';

interface Control {
  readonly name: string;
  readonly value: number | undefined;
  readonly after: number;
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** A control word such as "\par" or "\u8211", with the blank that ends it. */
function controlAt(rtf: string, backslash: number): Control {
  let at = backslash + 1;
  while (isLetter(rtf.charCodeAt(at))) at += 1;
  const name = rtf.slice(backslash + 1, at);
  const digitsFrom = at;
  if (rtf[at] === '-') at += 1;
  while (isDigit(rtf.charCodeAt(at))) at += 1;
  const value = at > digitsFrom ? Number(rtf.slice(digitsFrom, at)) : undefined;
  return { name, value, after: rtf[at] === ' ' ? at + 1 : at };
}

/** Words of one group: those of fonts, colours, pictures and other destinations are not the report's. */
class Reader {
  readonly parts: string[] = [];
  readonly #outer: { readonly silent: boolean; readonly hidden: boolean }[] = [];
  #silent = false;
  #hidden = false;
  #skip = false;

  open(): void {
    this.#outer.push({ silent: this.#silent, hidden: this.#hidden });
  }

  /** An end without its beginning ends nothing. */
  close(): void {
    const outer = this.#outer.pop();
    if (outer === undefined) return;
    this.#silent = outer.silent;
    this.#hidden = outer.hidden;
  }

  /** Hidden or deleted text, until the group ends or it is switched off. */
  hide(on: boolean): void {
    this.#hidden = on;
  }

  hush(): void {
    this.#silent = true;
  }

  say(text: string): void {
    if (!this.#silent && !this.#hidden) this.parts.push(text);
  }

  /** A Unicode character, counted below zero from the middle on, is followed by one for readers that do not know it. */
  sayUnicode(value: number): void {
    this.say(String.fromCharCode(value));
    this.#skip = true;
  }

  skipsNext(): boolean {
    const skips = this.#skip;
    this.#skip = false;
    return skips;
  }
}

function readControl(reader: Reader, rtf: string, at: number): number {
  const next = rtf.charAt(at + 1);
  if (next === "'") {
    const code = Number.parseInt(rtf.slice(at + 2, at + 4), 16);
    if (!reader.skipsNext() && !Number.isNaN(code)) reader.say(characterOf(code));
    return at + 4;
  }
  if (next === '*') {
    reader.hush();
    return at + 2;
  }
  if (!isLetter(next.charCodeAt(0))) {
    reader.say(next === '~' ? ' ' : next === '_' ? '-' : '\\{}\n'.includes(next) ? next : '');
    return at + 2;
  }
  const control = controlAt(rtf, at);
  if (RTF_SILENT.has(control.name)) reader.hush();
  else if (RTF_HIDING.has(control.name)) reader.hide(control.value !== 0);
  else if (control.name === 'plain') reader.hide(false);
  else if (control.name === 'u' && control.value !== undefined) reader.sayUnicode(control.value);
  else if (control.name === 'bin' && control.value !== undefined) return control.after + Math.max(0, control.value);
  else if (RTF_BREAKS.has(control.name)) reader.say('\n');
  else reader.say(RTF_CHARACTERS.get(control.name) ?? '');
  return control.after;
}

/** The words of an RTF document in one pass; nothing in it is followed, loaded or run. */
export function textOfRtf(rtf: string): string {
  const reader = new Reader();
  let at = 0;
  while (at < rtf.length) {
    const char = rtf.charAt(at);
    if (char === '\\') {
      at = readControl(reader, rtf, at);
      continue;
    }
    if (char === '{') reader.open();
    else if (char === '}') reader.close();
    else if (char !== '\r' && char !== '\n' && !reader.skipsNext()) reader.say(char);
    at += 1;
  }
  return reader.parts.join('');
}
