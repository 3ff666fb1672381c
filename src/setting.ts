import { parseBaseUrl } from './fhir/base-url.js';
import { StartProblem } from './problem.js';

/** One environment variable: name, default and meaning for the table in docs/settings.md, and how it is read. */
export interface Setting<T> {
  readonly name: string;
  readonly fallback: string;
  readonly meaning: string;
  readonly read: (text: string) => T;
}

const refuse = (name: string, reason: string): never => {
  throw new StartProblem('environment', name, reason);
};

export function text(name: string, fallback: string, meaning: string): Setting<string> {
  return { name, fallback, meaning, read: (value) => value };
}

export function optionalText(name: string, meaning: string): Setting<string | undefined> {
  return { name, fallback: '', meaning, read: (value) => (value === '' ? undefined : value) };
}

/** What must not be guessed; the value is never repeated. */
export function secret(name: string, least: number, meaning: string): Setting<string | undefined> {
  const read = (value: string): string | undefined => {
    if (value === '') return undefined;
    return value.length >= least ? value : refuse(name, `must have at least ${least} characters`);
  };
  return { name, fallback: '', meaning, read };
}

export function integer(
  name: string,
  fallback: number,
  range: readonly [number, number],
  meaning: string,
): Setting<number> {
  const read = (value: string): number => {
    const number = Number(value);
    const [low, high] = range;
    return /^-?\d+$/.test(value) && number >= low && number <= high
      ? number
      : refuse(name, `must be a whole number from ${low} to ${high}`);
  };
  return { name, fallback: String(fallback), meaning, read };
}

export function oneOf<T extends string>(name: string, allowed: readonly T[], fallback: T, meaning: string): Setting<T> {
  const read = (value: string): T =>
    allowed.find((word) => word === value) ?? refuse(name, `must be one of ${allowed.join(', ')}`);
  return { name, fallback, meaning: `${meaning} (${allowed.join(', ')})`, read };
}

export function flag(name: string, meaning: string): Setting<boolean> {
  const setting = oneOf(name, ['true', 'false'], 'false', meaning);
  return { ...setting, read: (value) => setting.read(value) === 'true' };
}

/** Browser origins, comma-separated and exact: scheme, host and port, nothing else (CR-02). */
export function origins(name: string, fallback: string, meaning: string): Setting<readonly string[]> {
  const isOrigin = (part: string): boolean => URL.canParse(part) && new URL(part).origin === part;
  const read = (value: string): string[] => {
    const parts = partsOf(value);
    return parts.every(isOrigin) ? parts : refuse(name, 'must be origins such as https://ehr.example, without a path');
  };
  return { name, fallback, meaning, read };
}

/** Names or addresses of hosts, comma-separated, without a port. */
export function hostNames(name: string, meaning: string): Setting<readonly string[]> {
  const hostName = (part: string): string =>
    URL.canParse(`http://${part}`) && new URL(`http://${part}`).hostname === part.toLowerCase()
      ? part.toLowerCase()
      : refuse(name, 'must be host names such as cds.example, without scheme and port');
  return { name, fallback: '', meaning, read: (value) => partsOf(value).map(hostName) };
}

/** How many proxies are in front: false is none, true is one. */
export function proxies(name: string, meaning: string): Setting<number> {
  const read = (value: string): number => {
    if (value === 'true' || value === 'false') return Number(value === 'true');
    return /^[0-9]$/.test(value) ? Number(value) : refuse(name, 'must be true, false or a number of proxies up to 9');
  };
  return { name, fallback: 'false', meaning: `${meaning} (true, false, or a number)`, read };
}

/** FHIR base addresses, comma-separated. */
export function baseUrls(name: string, meaning: string): Setting<readonly string[]> {
  const read = (value: string): string[] => {
    const parts = partsOf(value);
    return parts.every((part) => parseBaseUrl(part) !== undefined)
      ? parts
      : refuse(name, 'must be http(s) URLs without user, query and fragment');
  };
  return { name, fallback: '', meaning, read };
}

function partsOf(value: string): string[] {
  return value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

export function url(name: string, meaning: string): Setting<string | undefined> {
  const read = (value: string): string | undefined => {
    if (value === '') return undefined;
    const parsed = URL.canParse(value) ? new URL(value) : undefined;
    if (parsed?.protocol !== 'http:' && parsed?.protocol !== 'https:') return refuse(name, 'must be an http(s) URL');
    return value.replace(/\/+$/, '');
  };
  return { name, fallback: '', meaning, read };
}

/** Address of a PostgreSQL database. The value holds a password and is never repeated. */
export function postgresUrl(name: string, meaning: string): Setting<string | undefined> {
  const isPostgres = (value: string): boolean =>
    URL.canParse(value) && /^postgres(?:ql)?:$/.test(new URL(value).protocol);
  const read = (value: string): string | undefined => {
    if (value === '') return undefined;
    return isPostgres(value) ? value : refuse(name, 'must be an address such as postgresql://user@host/database');
  };
  return { name, fallback: '', meaning, read };
}

export function timeZone(name: string, meaning: string): Setting<string> {
  const read = (value: string): string => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone;
    } catch {
      return refuse(name, 'must be an IANA time zone');
    }
  };
  return { name, fallback: 'UTC', meaning, read };
}
