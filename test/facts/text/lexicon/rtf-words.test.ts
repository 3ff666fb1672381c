import { plainText } from '../../../../src/facts/text/plain-text.js';
import { told, wanted } from './placed.js';

const textOf = (rtf: string): string => {
  const plain = plainText(rtf, 'application/rtf');
  if (!('text' in plain)) throw new Error(plain.unread);
  return plain.text;
};

const BREAKS = 'par, line, sect, page, row';
const SILENT = `
  fonttbl, colortbl, stylesheet, info, pict, object, header, footer, headerl, headerr, footerl, footerr, listtable,
  listoverridetable, rsidtbl, generator, themedata, datastore, latentstyles, fldinst, xmlnstbl, footnote, annotation
`;

describe('Words of RTF', () => {
  it('H16: a control of a new line breaks the line', () => {
    expect(told(BREAKS, (name) => textOf(`{\\rtf1 a\\${name} b}`))).toEqual(wanted(BREAKS, 'a\nb'));
  });

  it('H16: a group that holds no words of the report is not read, what follows it is', () => {
    expect(told(SILENT, (name) => textOf(`{\\rtf1 a{\\${name} b{\\b c}d}e}`))).toEqual(wanted(SILENT, 'ae'));
    expect(textOf('{\\rtf1 a{\\*\\unknown b}c}')).toBe('ac');
    expect(textOf('{\\rtf1 a{\\b b}c}')).toBe('abc');
  });

  it.each([
    ['tab', '\t'],
    ['cell', ' '],
    ['emdash', '\u2014'],
    ['endash', '\u2013'],
    ['bullet', '\u2022'],
    ['lquote', '\u2018'],
    ['rquote', '\u2019'],
    ['ldblquote', '\u201c'],
    ['rdblquote', '\u201d'],
    ['emspace', ' '],
    ['enspace', ' '],
  ])('H16: \\%s is %j', (name, character) => {
    expect(textOf(`{\\rtf1 a\\${name} b}`)).toBe(`a${character}b`);
  });

  it.each([
    ['{\\rtf1 a\\v b\\v0 c}', 'ac'],
    ['{\\rtf1 a\\v1 b\\v0 c}', 'ac'],
    ['{\\rtf1 a\\deleted b\\deleted0 c}', 'ac'],
    ['{\\rtf1 a\\v b\\plain c}', 'ac'],
    ['{\\rtf1 a{\\v b{\\b c}d}e}', 'ae'],
    ['{\\rtf1 a\\u8211?b}', 'a\u2013b'],
    ['{\\rtf1 a\\u-10179?b}', 'a\ud83db'],
    ["{\\rtf1 a\\u8211\\'96b}", 'a\u2013b'],
    ['{\\rtf1 a\\u8211\n?b}', 'a\u2013b'],
    ["{\\rtf1 a\\'b0b}", 'a\u00b0b'],
    ["{\\rtf1 a\\'zzb}", 'ab'],
    ['{\\rtf1 a\\~b}', 'a b'],
    ['{\\rtf1 a\\_b}', 'a-b'],
    ['{\\rtf1 a\\-b\\:c}', 'abc'],
    ['{\\rtf1 a\\\\b\\{c\\}}', 'a\\b{c}'],
    ['{\\rtf1 a\\\nb}', 'a\nb'],
    ['{\\rtf1 a\r\nb}', 'ab'],
    ['{\\rtf1 a\\bin3 }}}b}', 'ab'],
    ['{\\rtf1 a\\bin-3 b}', 'ab'],
    ['{\\rtf1 a\\bin b}', 'ab'],
    ['{\\rtf1 a\\u b}', 'ab'],
    ['{\\rtf1 a\\b1b}', 'ab'],
    ['{\\rtf1 a\\BOLD b}', 'ab'],
    ['{\\rtf1 a\\b  b}', 'a b'],
    ['{\\rtf1 a\\i-2 b}', 'ab'],
    ['{\\rtf1 a}b', 'ab'],
    ['a}}b', 'ab'],
    ['{\\rtf1 a}\\v b', 'a'],
    ['{\\rtf1 a\\bin3 xyzb}', 'ab'],
    ['{\\rtf1 a\\z b}', 'ab'],
    ['{\\rtf1 a\\A b}', 'ab'],
    ['{\\rtf1 a\\Z b}', 'ab'],
    ["{\\rtf1 5\\'9610 mm}", '5\u201310 mm'],
    ["{\\rtf1 can\\'92t}", 'can\u2019t'],
    ["{\\rtf1 \\'93a\\'94}", '\u201ca\u201d'],
    ["{\\rtf1 \\'7f\\'80\\'9f\\'a0}", '\u007f\u20ac\u0178\u00a0'],
    [
      `{\\rtf1 ${Array.from({ length: 32 }, (_, index) => `\\'${(128 + index).toString(16)}`).join('')}}`,
      '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
        '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178',
    ],
  ])('H16: %j is read as %j', (rtf, text) => {
    expect(textOf(rtf)).toBe(text);
  });

  it.each([
    ['text/rtf; charset=utf-8', '{\\rtf1 a}', { text: 'a' }],
    ['text/richtext', '{\\b a}', { text: 'a' }],
    ['TEXT/RTF', '{\\b a}', { text: 'a' }],
    ['application/rtf', '{\\b a}', { text: 'a' }],
    ['text/html', '<b>a</b>', { text: 'a' }],
    [' text/html ;x', '<b>a</b>', { text: 'a' }],
    ['application/xhtml+xml', '<b>a</b>', { text: 'a' }],
    ['text/xhtml', '<b>a</b>', { text: 'a' }],
    ['text/plain', '<b>a</b>', { text: '<b>a</b>' }],
    ['', 'a', { unread: 'no content type' }],
    ['application/pdf', 'a', { unread: 'PDF could not be read' }],
    ['image/jpeg', 'a', { unread: 'image could not be read' }],
    ['x/image/', 'a', { unread: 'content type could not be read' }],
  ])('H16: what is called %j is read as such, or said to be unread', (type, data, read) => {
    expect(plainText(data, type)).toEqual(read);
  });
});
