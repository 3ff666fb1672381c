import { AllowList } from '../../src/fhir/allow-list.js';
import { isSameBase, isUnderBase, parseBaseUrl, type BaseUrl } from '../../src/fhir/base-url.js';

const base = (text: string): BaseUrl => {
  const parsed = parseBaseUrl(text);
  if (parsed === undefined) throw new Error(`no base address: ${text}`);
  return parsed;
};
const isUnder = (text: string, of = 'https://ehr.example/fhir'): boolean => isUnderBase(base(of), new URL(text));

describe('the base address of a FHIR server', () => {
  it.each([
    ['HTTPS://EHR.example:443/fhir//', { origin: 'https://ehr.example', path: '/fhir' }],
    ['http://127.1:8080/a/b', { origin: 'http://127.0.0.1:8080', path: '/a/b' }],
    ['https://ehr.example/', { origin: 'https://ehr.example', path: '' }],
  ])('T8: %s is compared as it is parsed, without slashes at the end', (text, parsed) => {
    expect(parseBaseUrl(text)).toEqual(parsed);
  });

  it.each([
    ['no address', 'ehr.example/fhir'],
    ['another protocol', 'ftp://ehr.example/fhir'],
    ['a user', 'https://user@ehr.example/fhir'],
    ['a password alone', 'https://:secret@ehr.example/fhir'],
    ['a query', 'https://ehr.example/fhir?x=1'],
    ['a fragment', 'https://ehr.example/fhir#x'],
  ])('T8: %s is no base address (%s)', (_what, text) => {
    expect(parseBaseUrl(text)).toBeUndefined();
  });

  it('T8: two are the same where origin and path are, and not where one of them is', () => {
    const fhir = base('https://ehr.example/fhir');
    expect(isSameBase(fhir, base('https://EHR.example/fhir/'))).toBe(true);
    expect(isSameBase(fhir, base('https://ehr.example/dstu2'))).toBe(false);
    expect(isSameBase(fhir, base('https://other.example/fhir'))).toBe(false);
  });

  it.each([
    'https://ehr.example/fhir',
    'https://ehr.example/fhir/',
    'https://ehr.example/fhir/Patient/1',
    'https://ehr.example/fhir?_getpages=1',
  ])('T11: %s is of the server at https://ehr.example/fhir', (text) => {
    expect(isUnder(text)).toBe(true);
  });

  it.each([
    ['a path that only begins alike', 'https://ehr.example/fhirx/Patient/1'],
    ['the parent', 'https://ehr.example/'],
    ['the same path deeper down', 'https://ehr.example/other/fhir/Patient/1'],
    ['another host', 'https://evil.example/fhir/Patient/1'],
    ['another port', 'https://ehr.example:8443/fhir/Patient/1'],
    ['a user', 'https://user@ehr.example/fhir/Patient/1'],
    ['a password alone', 'https://:secret@ehr.example/fhir/Patient/1'],
    ['escaped dots', 'https://ehr.example/fhir/%2E./x'],
    ['an escaped slash', 'https://ehr.example/fhir/..%2fx'],
    ['an escaped backslash', 'https://ehr.example/fhir/..%5Cx'],
  ])('T11: %s is not of it (%s)', (_what, text) => {
    expect(isUnder(text)).toBe(false);
  });

  it('T11: where the server is at the root of its host, every path of that host is of it', () => {
    expect(isUnder('https://ehr.example/Patient/1', 'https://ehr.example')).toBe(true);
    expect(isUnder('https://evil.example/Patient/1', 'https://ehr.example')).toBe(false);
  });
});

describe('the list of the servers that may be contacted', () => {
  it('T8: the listed one is found, as a whole, and nothing for an address that is none', () => {
    const list = new AllowList(['https://one.example/fhir', 'https://two.example/fhir']);
    expect(list.find('https://TWO.example/fhir/')).toEqual({ origin: 'https://two.example', path: '/fhir' });
    expect(list.find('https://three.example/fhir')).toBeUndefined();
    expect(list.find('https://two.example/')).toBeUndefined();
    expect(list.find('not a url')).toBeUndefined();
    expect(list.find(undefined)).toBeUndefined();
  });

  it.each(['ehr.example', 'http://169.254.169.254/fhir', 'http://[fe80::1]/fhir'])(
    'T8, T10: %s stops the start, which names the setting',
    (listed) => {
      expect(() => new AllowList([listed])).toThrow(/FHIR_SERVERS.*base URL.*must be http\(s\)/s);
    },
  );
});
