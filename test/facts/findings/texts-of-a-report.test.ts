import type { Attachment, DiagnosticReport } from 'fhir/r4.js';
import { hasAllTexts, narrativeOf, textsOf } from '../../../src/facts/findings/report-texts.js';
import { base64 } from '../chart-of-test.js';

const URL = 'https://ehr.example/fhir/Binary/b1';
const reportWith = (rest: Partial<DiagnosticReport>): DiagnosticReport => ({
  resourceType: 'DiagnosticReport',
  status: 'final',
  code: { text: 'CT' },
  ...rest,
});
const fetchedAs = (contentType: string, data: string | Uint8Array) =>
  new Map([[URL, { contentType, data: Buffer.from(data) }]]);
const read = (forms: Attachment[], fetched = new Map<string, { contentType: string; data: Buffer }>()) => {
  const { texts, unread } = textsOf(reportWith({ presentedForm: forms }), fetched);
  return [...texts.map((text) => text.trim()), ...unread.map((why) => `(${why})`)];
};
const form = (contentType: string | undefined, text: string): Attachment => ({
  ...(contentType && { contentType }),
  data: base64(text),
});

describe('H16: which words of a report are read', () => {
  it.each<[string, Attachment, string]>([
    ['plain text', form('text/plain', 'Words'), 'Words'],
    ['plain text with a charset', form('text/plain; charset=utf-8', 'Wörter'), 'Wörter'],
    ['HTML', form('text/html', '<p>Words</p>'), 'Words'],
    ['XHTML', form('application/xhtml+xml', '<p>Words</p>'), 'Words'],
    ['RTF', form('text/rtf', String.raw`{\rtf1 Words\par}`), 'Words'],
    ['RTF by its old name', form('text/x-rtf', String.raw`{\rtf1 Words\par}`), 'Words'],
    ['RTF as an application', form('application/rtf', String.raw`{\rtf1 Words\par}`), 'Words'],
    ['HTML in capitals', form('TEXT/HTML', '<p>Words</p>'), 'Words'],
    ['text without a type', form(undefined, 'Words'), 'Words'],
    ['HTML without a type', form(undefined, '  <p>Words</p>'), 'Words'],
    ['a PDF', form('application/pdf', '%PDF-1.7'), '(format)'],
    ['a PDF without a type', form(undefined, '%PDF-1.7'), '(format)'],
    ['a picture', form('image/png', 'x'), '(format)'],
    ['bytes without a type', form(undefined, 'a\u0000b'), '(format)'],
    ['characters that are none', { data: Buffer.from([0xff, 0xfe, 0xfd]).toString('base64') }, '(format)'],
    ['what is no base64', { contentType: 'text/plain', data: '*not base64*' }, '(format)'],
    ['text that is elsewhere', { contentType: 'text/plain', url: URL }, '(unavailable)'],
    ['HTML that is elsewhere', { contentType: 'text/html', url: URL }, '(unavailable)'],
    ['a PDF that is elsewhere', { contentType: 'application/pdf', url: URL }, '(format)'],
  ])('%s', (_what, one, expected) => {
    expect(read([one])).toEqual([expected]);
  });

  it.each([
    ['text/html', '<p>Words</p>', 'Words'],
    ['text/plain', 'Words', 'Words'],
    ['application/pdf', '%PDF', '(format)'],
  ])('what was fetched as %s', (contentType, data, expected) => {
    expect(read([{ url: URL }], fetchedAs(contentType, data))).toEqual([expected]);
  });

  it('its own type outweighs that of what was fetched, and its own words do too', () => {
    expect(read([{ contentType: 'text/html', url: URL }], fetchedAs('text/plain', '<p>Words</p>'))).toEqual(['Words']);
    expect(read([{ ...form('text/plain', 'Own'), url: URL }], fetchedAs('text/plain', 'Fetched'))).toEqual(['Own']);
  });

  it.each([
    ['latin1', 'charset=iso-8859-1'],
    ['latin1', 'charset="windows-1252"'],
    ['latin1', 'CHARSET = iso-8859-1'],
    ['utf8', 'charset=utf-8'],
    ['utf8', 'charset=unheard-of'],
  ] as const)('its letters are told by %s: %s', (encoding, parameter) => {
    const data = Buffer.from('Größe', encoding).toString('base64');
    expect(read([{ contentType: `text/plain; ${parameter}`, data }])).toEqual(['Größe']);
  });

  it.each(['iso-8859-1', 'windows-1252'])('dashes and quotes of Windows are those that %s means', (charset) => {
    const data = Buffer.from([0x93, 0x35, 0x96, 0x36, 0x92, 0x94]).toString('base64');
    expect(read([{ contentType: `text/plain; charset=${charset}`, data }])).toEqual(['\u201c5\u20136\u2019\u201d']);
  });

  it('of several formats the plain ones, else all that can be read; what cannot counts where nothing else can', () => {
    const plain = form('text/plain', 'Plain');
    const html = form('text/html', '<p>Rich</p>');
    const pdf = form('application/pdf', '%PDF');
    const away: Attachment = { contentType: 'text/plain', url: URL };
    expect(read([html, plain, pdf])).toEqual(['Plain']);
    expect(read([html, pdf])).toEqual(['Rich']);
    expect(read([html, form('text/html', '<p>More</p>')])).toEqual(['Rich', 'More']);
    expect(read([pdf, pdf, away])).toEqual(['(format)', '(unavailable)']);
    expect(read([form('text/plain', ' '), pdf])).toEqual(['(format)']);
    expect(read([form('text/plain', ' ')])).toEqual([]);
    expect(read([])).toEqual([]);
  });

  it('of an attachment the first megabyte, and that it was cut is said', () => {
    const long = (length: number) => read([form('text/plain', 'x'.repeat(length))]);
    expect(long(1_048_575).map((text) => text.length)).toEqual([1_048_575]);
    expect(long(1_048_576)[1]).toBe('(truncated)');
    const fetched = read([{ url: URL }], fetchedAs('text/plain', 'x'.repeat(1_100_000)));
    expect([fetched[0]?.length, fetched[1]]).toEqual([1_048_576, '(truncated)']);
    expect(long(1_100_000)[1]).toBe('(truncated)');
  });

  it('the conclusion first, and once where the attachment says the same', () => {
    const texts = (conclusion: string | undefined, ...forms: Attachment[]) =>
      textsOf(reportWith({ ...(conclusion && { conclusion }), presentedForm: forms }), new Map()).texts;
    expect(texts('Conclusion', form('text/plain', 'Words'))).toEqual(['Conclusion', 'Words']);
    expect(texts('Words', form('text/plain', 'Words'))).toEqual(['Words']);
    expect(texts(undefined, form('text/plain', 'Words'))).toEqual(['Words']);
  });

  it('the narrative is read as a page', () => {
    const narrative = (div: string) => narrativeOf(reportWith({ text: { status: 'generated', div } }));
    expect(narrative('<div><p>Words</p></div>')?.trim()).toBe('Words');
    expect(narrative('<div></div>')).toBeUndefined();
    expect(narrativeOf(reportWith({}))).toBeUndefined();
  });

  it('all texts lie in the report where none is elsewhere', () => {
    const inline = form('text/plain', 'Words');
    expect(hasAllTexts(reportWith({}))).toBe(true);
    expect(hasAllTexts(reportWith({ presentedForm: [inline] }))).toBe(true);
    expect(hasAllTexts(reportWith({ presentedForm: [inline, { url: URL }] }))).toBe(false);
  });
});
