import { isObject } from '../fhir/resource.js';

/** What the card was about from which the app was opened; a hint where to look first, never evidence (LI-05). */
export interface AppContext {
  readonly finding?: string;
  /** "DiagnosticReport/1" */
  readonly report?: string;
  readonly card?: string;
}

const LONGEST = 2_000;
const MEMBERS = ['finding', 'report', 'card'] as const;

/** The `appContext` of a token response, as an EHR hands it back; anything else than ours is nothing. */
export function readAppContext(value: unknown): AppContext {
  const context = typeof value === 'string' ? jsonOf(value) : value;
  if (!isObject(context)) return {};
  const entries = MEMBERS.map((name) => [name, context[name]] as const);
  return Object.fromEntries(entries.filter(([, text]) => isShort(text)));
}

function jsonOf(text: string): unknown {
  if (text.length > LONGEST) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isShort(text: unknown): text is string {
  return typeof text === 'string' && text.length > 0 && text.length <= 256;
}
