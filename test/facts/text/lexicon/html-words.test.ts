import { plainText } from '../../../../src/facts/text/plain-text.js';
import { told as findingsOf } from '../told.js';
import { told, wanted, wordsOf } from './placed.js';

const textOf = (html: string): string => {
  const plain = plainText(html, 'text/html');
  if (!('text' in plain)) throw new Error(plain.unread);
  return plain.text;
};

const BLOCKS = `
  p, div, li, ul, ol, dl, dt, dd, tr, table, thead, tbody, caption, section, article, header, footer, main, aside, h1, h2, h3,
  h4, h5, h6, pre, blockquote, address, figure, paragraph, item, list, text, title, component
`;
const WITHOUT_END = 'hr, img, input, meta, link, col, wbr, area, base, embed, source, track, param, br';
const CLASSED = 'div, section, article, p, td, tr, li, dd, component, paragraph, item';
const SILENT = 'indication, indications, history, technique, comparison';
const SPEAKING = 'findings, finding, impression, conclusion';
const ADDED = 'addendum, addenda, addended, amendment, correction';
const GENERIC = `
  class, id, data, section, type, role, name, code, kind, clinical, report, radiology, text, content, body, block, container,
  exam, sect, div
`;
const UNREAD = 'script, style, head, template, noscript, iframe, object, svg, math, textarea, select';
const CHARACTERS: readonly (readonly [string, string])[] = [
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ensp', ' '],
  ['emsp', ' '],
  ['thinsp', ' '],
  ['deg', '\u00b0'],
  ['micro', '\u00b5'],
  ['times', '\u00d7'],
  ['plusmn', '\u00b1'],
  ['ndash', '\u2013'],
  ['mdash', '\u2014'],
  ['lsquo', '\u2018'],
  ['rsquo', '\u2019'],
  ['ldquo', '\u201c'],
  ['rdquo', '\u201d'],
  ['bull', '\u2022'],
  ['middot', '\u00b7'],
  ['hellip', '\u2026'],
  ['le', '\u2264'],
  ['ge', '\u2265'],
  ['frac12', '\u00bd'],
  ['sup2', '\u00b2'],
  ['sup3', '\u00b3'],
  ['shy', ''],
];

describe('Words of HTML', () => {
  it('H16: an element of its own line breaks the line at both ends, another one does not', () => {
    expect(told(BLOCKS, (name) => textOf(`a<${name}>b</${name}>c`))).toEqual(wanted(BLOCKS, 'a\nb\nc'));
    expect(told('td, th', (name) => textOf(`a<${name}>b</${name}>c`))).toEqual(wanted('td, th', 'a b c'));
    expect(told('b, span, a', (name) => textOf(`a<${name}>b</${name}>c`))).toEqual(wanted('b, span, a', 'abc'));
    const longer = 'pz, pA, pZ, p0, p9, p:x, p-x';
    expect(told(longer, (name) => textOf(`a<${name}>b</${name}>c`))).toEqual(wanted(longer, 'abc'));
    expect(textOf('a<p{x}>b<p[x]>c')).toBe('a\nb\nc');
    expect(textOf('a<BR>b<Hr>c')).toBe('a\nb\nc');
    expect(textOf('a\r\nb\nc')).toBe('a  b c');
  });

  it('H16: an element without an end does not keep a section open', () => {
    const html = (name: string): string =>
      `<div class="indication">Stones.<${name} class="x"></div>Calcification in the liver.`;
    expect(told(WITHOUT_END, (name) => findingsOf(textOf(html(name))).join())).toEqual(
      wanted(WITHOUT_END, 'present liver'),
    );
    expect(findingsOf(textOf('<p class="indication"/>Calcification in the liver.'))).toEqual(['present liver']);
  });

  it('H3: an element named as a section that is not read is one, whatever the element', () => {
    const html = (name: string): string =>
      `<${name} class="indication">Liver calcification.</${name}>Spleen calcified.`;
    expect(told(CLASSED, (name) => findingsOf(textOf(html(name))).join())).toEqual(wanted(CLASSED, 'present other'));
    expect(findingsOf(textOf(html('span')))).toEqual(['present liver', 'present other']);
  });

  it.each([
    ['<div class="indication">a</p>Liver calcification.</div>', []],
    ['<div class="indication"><p>a</p></p>Liver calcification.</div>', []],
    ['<div class="indication"><p>a<p>b</p></p>Liver calcification.</div>', []],
    ['<div class="indication"><p>a<p>b</p></p></p>Liver calcification.</div>', []],
    ['<div class="indication"><p>a</p>b</div>Liver calcification.', ['present liver']],
    ['<div class="indication"><b>a</div>Liver calcification.', ['present liver']],
    ['<div class="indication"><p class="history">a</div>Liver calcification.', ['present liver']],
    ['<div><div class="indication"><p>a</div>Liver calcification.</div>', ['present liver']],
  ])('H3: a section ends with the end of its element and no other: %s', (html, findings) => {
    expect(findingsOf(textOf(html))).toEqual(findings);
  });

  it('H3: each name of a section opens it', () => {
    const html = (name: string): string => `<div class="${name}">Liver calcification.</div>`;
    expect(told(SILENT, (name) => findingsOf(textOf(html(name))).join())).toEqual(wanted(SILENT, ''));
    expect(told(SPEAKING, (name) => textOf(html(name)))).toEqual(
      wordsOf(SPEAKING).map((name) => `${name}: \n\n${name.toUpperCase()}:\nLiver calcification.\n\nREPORT:\n`),
    );
  });

  it('H13: each name of an addendum opens it, unless the attribute says that it is none', () => {
    const html = (said: string): string =>
      `<div ${said}>No calcification of the liver.</div><p>Liver calcification.</p>`;
    expect(told(ADDED, (name) => findingsOf(textOf(html(`class="${name}"`))).join())).toEqual(
      wanted(ADDED, 'absent liver'),
    );
    const denied = 'data-addendum="false", data-addendum="no"';
    expect(told(denied, (said) => findingsOf(textOf(html(said))).join())).toEqual(
      wanted(denied, 'absent liver,present liver'),
    );
  });

  it('H3: beside the name of a section only general words may stand', () => {
    const html = (word: string): string => `<div class="indication" ${word}="x-${word}">Liver calcification.</div>`;
    const plain = (word: string): string => html(word).replace('x-', '');
    expect(told(GENERIC, (word) => findingsOf(textOf(plain(word))).join())).toEqual(wanted(GENERIC, ''));
    const other = 'style, title, no-indication, lang';
    expect(told(other, (word) => findingsOf(textOf(html(word))).join())).toEqual(wanted(other, 'present liver'));
    expect(findingsOf(textOf('<div id="history" class="History">Liver calcification.</div>'))).toEqual([]);
    expect(findingsOf(textOf('<div class="indication findings">Liver calcification.</div>'))).toEqual([
      'present liver',
    ]);
  });

  it('H16: what no reader of the report sees is not read', () => {
    const html = (name: string): string =>
      `<${name}>Calcification</${name}x> of the liver.</${name} >Spleen calcified.`;
    expect(told(UNREAD, (name) => findingsOf(textOf(html(name))).join())).toEqual(wanted(UNREAD, 'present other'));
    expect(textOf('a</script>b')).toBe('ab');
    expect(textOf('<svg><p>a</p>b</b></SVG>c')).toBe('c');
  });

  it.each(CHARACTERS)('H16: &%s; is %j', (name, character) => {
    expect(textOf(`1&${name};2`)).toBe(`1${character}2`);
    expect(textOf(`1&${name.toUpperCase()};2`)).toBe(`1${character}2`);
  });

  it.each([
    ['&#65;', 'A'],
    ['&#x41;', 'A'],
    ['&#X41;', 'A'],
    ['&#x10FFFF;', '\u{10ffff}'],
    ['&#1114112;', ' '],
    ['&#0;', ' '],
    ['&#-5;', ' '],
    ['&#1.5;', ' '],
    ['&#x110000;', ' '],
    ['&#1;', '\u0001'],
    ['&#150;', '\u2013'],
    ['&#x92;', '\u2019'],
    ['&#x7f;&#x80;&#x9f;&#xa0;', '\u007f\u20ac\u0178\u00a0'],
    ['a&#65', 'a&#65'],
    ['&;', '&;'],
    ['&a', '&a'],
    ['&abcdefghijkl;', '&abcdefghijkl;'],
    ['& lt;', '& lt;'],
    ['&#0000000065;', '&#0000000065;'],
    ['&#00000065;', 'A'],
    ['&#000000065;', 'A'],
  ])('H16: %s is read as %j', (entity, text) => {
    expect(textOf(entity)).toBe(text);
  });

  it.each([
    ["<a title='1 > 2'>b</a>", 'b'],
    ['<a title="1 \' > 2">b</a>', 'b'],
    ["<a it's>b", 'b'],
    ['<xhtml:p-1 a>b', 'b'],
    ['<!DOCTYPE html [x]>b', 'b'],
    ['<?xml version="1.0"?>b', 'b'],
    ['<!-- a > --> b', ' b'],
    ['<!-->b-->c', 'c'],
    ['< b', '< b'],
    ['</>b', '</>b'],
    ['a<b', 'a'],
    ['a</p', 'a\n'],
    ['a<!-- b', 'a'],
    ['Liver<?x', 'Liver'],
    ['<script>a</b>c</script>d', 'd'],
    ['<script>a</scriptx>c</script>d', 'd'],
    ['<script>a</', ''],
  ])('H16: %s is read as %j', (html, text) => {
    expect(textOf(html)).toBe(text);
  });
});
