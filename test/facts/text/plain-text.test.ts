import fc from 'fast-check';
import { plainText } from '../../../src/facts/text/plain-text.js';
import { readReport } from '../../../src/facts/text/read-report.js';

const textOf = (data: string, type: string): string => {
  const plain = plainText(data, type);
  if (!('text' in plain)) throw new Error(plain.unread);
  return plain.text;
};
const squeezed = (data: string, type = 'text/html'): string =>
  textOf(data, type).split(/\s+/).filter(Boolean).join(' ');

describe('HTML as plain text', () => {
  it.each([
    ['<p>Hepatic calcification.</p><p>No mass.</p>', 'Hepatic calcification. No mass.'],
    ['Size &lt; 5&nbsp;mm &amp; stable', 'Size < 5 mm & stable'],
    ['<script>var a = "<p>calcification</p>";</script>Liver normal', 'Liver normal'],
    ['<style>p { color: red }</style><b>Liver</b> normal', 'Liver normal'],
    ['<!-- calcification --><i>Liver</i> normal', 'Liver normal'],
    ['<SCRIPT>calcification</SCRIPT >Liver', 'Liver'],
    ['A &#8211; B &#xb0; &unknown; &', 'A \u2013 B \u00b0 &unknown; &'],
    ['<a title="a > b">Liver</a>', 'Liver'],
    ['2 < 3 and 5 > 4', '2 < 3 and 5 > 4'],
    ['<td>Liver</td><td>calcified</td>', 'Liver calcified'],
    ['<script>never closed calcification', ''],
    ['<p', ''],
  ])('H16: %j reads %j', (html, text) => {
    expect(squeezed(html)).toBe(text);
  });

  it('H2: block elements part sentences that have no full stop', () => {
    const html = '<div>Liver: calcified granuloma</div><div>Spleen: no calcification</div>';
    expect(
      readReport({ text: textOf(html, 'text/html; charset=utf-8') }).findings.map(
        (finding) => `${finding.assertion} ${finding.organ}`,
      ),
    ).toEqual(['present liver', 'absent other']);
  });

  it('H3: sections as classed elements stay sections', () => {
    const html =
      '<section class="indication"><h3>Indication</h3><p>Renal calcification?</p></section><section><h3>Findings</h3><p>Hepatic calcification.</p></section>';
    expect(readReport({ text: textOf(html, 'text/html') }).findings.map((finding) => finding.organ)).toEqual(['liver']);
  });

  it('H16: unclosed marks cost no more than closed ones', () => {
    for (const piece of ['<', '<a ', '&', '&#', '<!--', '</', '<script>', '<a "', '&amp']) {
      expect(plainText(piece.repeat(20_000), 'text/html')).toHaveProperty('text');
    }
  });
});

describe('RTF as plain text', () => {
  it.each([
    [
      '{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\f0 Hepatic calcification.\\par No mass.}',
      'Hepatic calcification. No mass.',
    ],
    ["{\\rtf1 caf\\'e9 \\{x\\}}", 'caf\u00e9 {x}'],
    ['{\\rtf1 5 \\u8211?6 mm}', '5 \u20136 mm'],
    ['{\\rtf1{\\*\\generator calcification;}Liver}', 'Liver'],
    ['{\\rtf1{\\pict 89504e47}Liver}', 'Liver'],
    ['{\\rtf1 Liver', 'Liver'],
    ['}}}\\', ''],
  ])('H16: %j reads %j', (rtf, text) => {
    expect(squeezed(rtf, 'application/rtf')).toBe(text);
  });
});

describe('Other types', () => {
  it('H16: plain text stays as it stands', () => {
    expect(plainText('a <b> & c', 'text/plain')).toEqual({ text: 'a <b> & c' });
  });

  it('H16: RTF that is called plain text is read as RTF', () => {
    expect(squeezed('{\\rtf1 Liver}', 'text/plain')).toBe('Liver');
  });

  it.each(['application/pdf', 'image/png', 'application/octet-stream', 'application/dicom', ''])(
    'H16: %j is said to be unread, with a reason',
    (type) => {
      expect(plainText('%PDF', type)).toEqual({ unread: expect.stringMatching(/./) as string });
    },
  );

  it('H16: no data makes the reader fail', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('text/html', 'application/rtf', 'text/plain'), (data, type) => {
        expect(plainText(data, type)).toHaveProperty('text');
        expect(plainText(`{\\rtf1${data}`, type)).toHaveProperty('text');
      }),
    );
  });

  it.each([
    ['hidden', '{\\rtf1 {\\v kidney stones }Liver calcification.}'],
    ['struck out', '{\\rtf1 {\\deleted kidney stones }Liver calcification.}'],
    ['hidden until switched off', '{\\rtf1 \\v kidney stones \\v0 Liver calcification.}'],
    ['in a footnote', '{\\rtf1 {\\footnote kidney stones}Liver calcification.}'],
  ])('H16: RTF text that is %s is not read', (_how, rtf) => {
    expect(plainText(rtf, 'application/rtf')).toEqual({ text: 'Liver calcification.' });
  });

  it.each([
    [
      'a nested section',
      '<div class="findings">Liver calcification.<div class="indication">kidney stones</div>Pancreas calcified.</div>',
      ['liver', 'pancreas'],
    ],
    [
      'sections left open',
      '<div class="indication">kidney stones<div class="findings">Liver calcification.',
      ['liver'],
    ],
    [
      'attributes without quotes',
      '<DIV CLASS=indication>kidney stones</DIV><DIV CLASS=findings>Liver calcification.</DIV>',
      ['liver'],
    ],
    [
      'an addendum marked by an attribute',
      '<section data-type="addendum">Pancreas calcified.</section><div>Liver calcification.</div>',
      ['pancreas', 'liver'],
    ],
    [
      'rows of a table',
      '<table><tr><th>Liver</th><td>calcified</td></tr><tr><th>Pancreas</th><td>calcified</td></tr></table>',
      ['liver', 'pancreas'],
    ],
  ])('H16: HTML with %s keeps its sections', (_what, html, organs) => {
    const plain = plainText(html, 'text/html');
    expect('text' in plain ? readReport({ text: plain.text }).findings.map(({ organ }) => organ) : plain).toEqual(
      organs,
    );
  });

  it('H16: ends without a beginning and thousands of open elements end nothing and stay linear', () => {
    const html = `</div></section>${'<div class="indication">'.repeat(20_000)}kidney stones`;
    const plain = plainText(html, 'text/html');
    expect('text' in plain && plain.text.includes('kidney stones')).toBe(true);
  });
});
