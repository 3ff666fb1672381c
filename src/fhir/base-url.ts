/**
 * A FHIR base address, parsed: comparing parsed addresses instead of their text is what keeps `127.1`, `0x7f000001`,
 * user names and odd ports out (security.md N5, T8).
 */
export interface BaseUrl {
  /** "https://ehr.example" in lower case, default port left out. */
  readonly origin: string;
  /** "/fhir/r4", never with a slash at the end. */
  readonly path: string;
}

/** An http(s) address without user, query and fragment; anything else, or none, is no base address. */
export function parseBaseUrl(text: string | undefined): BaseUrl | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return undefined;
  return { origin: url.origin, path: withoutTrailingSlashes(url.pathname) };
}

export function isSameBase(one: BaseUrl, other: BaseUrl): boolean {
  return one.origin === other.origin && one.path === other.path;
}

/** Same origin and the base's own path or below it; escaped dots and slashes could climb out again on the server. */
export function isUnderBase(base: BaseUrl, url: URL): boolean {
  if (url.origin !== base.origin || url.username !== '' || url.password !== '') return false;
  if (/%(?:2e|2f|5c)/i.test(url.pathname)) return false;
  return withoutTrailingSlashes(url.pathname) === base.path || url.pathname.startsWith(`${base.path}/`);
}

function withoutTrailingSlashes(path: string): string {
  let end = path.length;
  while (end > 0 && path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}
