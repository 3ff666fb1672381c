import { Buffer } from 'node:buffer';
import { Problem } from '../problem.js';

/** 400 that names the element and the rule, never the value: what a client sends here may be patient data (FB-13). */
export function invalidFeedback(at: string, rule: string): Problem {
  return new Problem('feedback.invalid', 400, `${at} ${rule}`);
}

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A control character or half of a surrogate pair: PostgreSQL stores neither, and no name has any. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;

/**
 * Text that other things are found by (card, suggestion, code, system): taken as it is or refused, never changed.
 * @throws Problem `feedback.invalid`
 */
export function checkName(value: unknown, at: string, maxLength: number): string {
  if (typeof value !== 'string' || value.trim() === '') throw invalidFeedback(at, 'must be a string that is not blank');
  if (value.length > maxLength) throw invalidFeedback(at, `must have at most ${maxLength} characters`);
  if (UNPRINTABLE.test(value)) throw invalidFeedback(at, 'must have no control characters');
  return value;
}

/** The wire limit of words: nobody types this much, so it is an attack or a broken client. */
const MAX_SENT_LENGTH = 65_536;

const ELLIPSIS = '…';

/**
 * Text that people read (display, comment): what cannot be stored is left out and what is too long is cut and ends in an
 * ellipsis, because refusing it would lose the outcome it came with, and the EHR shows the clinician no error.
 * @returns at most `maxBytes` of UTF-8; undefined when there are no words.
 * @throws Problem `feedback.invalid` when it is no text, or over 64 kB.
 */
export function checkWords(value: unknown, at: string, maxBytes: number): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw invalidFeedback(at, 'must be a string');
  if (value.length > MAX_SENT_LENGTH) throw invalidFeedback(at, `must have at most ${MAX_SENT_LENGTH} characters`);
  const words = value
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '')
    .trim();
  return words === '' ? undefined : cutToBytes(words, maxBytes);
}

function cutToBytes(words: string, maxBytes: number): string {
  if (Buffer.byteLength(words) <= maxBytes) return words;
  const room = maxBytes - Buffer.byteLength(ELLIPSIS);
  let cut = '';
  let bytes = 0;
  for (const character of words) {
    bytes += Buffer.byteLength(character);
    if (bytes > room) break;
    cut += character;
  }
  return cut + ELLIPSIS;
}
