import { HOOK_LIMITS, readReport } from '../../../src/facts/text/read-report.js';
import { sentencesOf } from '../../../src/facts/text/sentences.js';
import { sectionsOf } from '../../../src/facts/text/sections.js';
import { tokensOf } from '../../../src/facts/text/tokens.js';

const NOTHING = { organ: () => false, finding: () => false, body: () => false };
const filler = (length: number): string =>
  'The spleen is normal in size. '.repeat(Math.ceil(length / 30)).slice(0, length);

describe('What is not read', () => {
  it('H16: only the first 64 kB are read, and the rest is said to be unread', () => {
    const reading = readReport({ text: `Hepatic calcification. ${filler(HOOK_LIMITS.length)} Renal calcification.` });
    expect(reading.unread).toBe('truncated');
    expect(reading.findings.map((finding) => finding.organ)).toEqual(['liver']);
  });

  it('H16: a report of exactly 64 kB is read whole', () => {
    const end = ' Renal calcification.';
    const reading = readReport({ text: filler(HOOK_LIMITS.length - end.length) + end });
    expect(reading.unread).toBeUndefined();
    expect(reading.findings.map((finding) => finding.organ)).toEqual(['kidney']);
  });

  it('H2: a sentence that the limit cuts is not read, since its denial may follow', () => {
    const start = filler(HOOK_LIMITS.length - 30);
    expect(readReport({ text: `${start}. Calcification of the liver, which is long, is not seen.` }).findings).toEqual(
      [],
    );
  });

  it.each([
    ['German', 'In der Leber zeigen sich mehrere Verkalkungen, kein Nachweis einer Raumforderung.'],
    ['French', 'Le foie est de taille normale avec des calcifications dans le segment VI.'],
    ['Spanish', 'Se observan calcificaciones en el h\u00edgado, sin otras lesiones.'],
    ['Italian', 'Il fegato presenta calcificazioni nel segmento VI, senza lesioni.'],
    [
      'Portuguese',
      'O f\u00edgado com calcifica\u00e7\u00f5es em segmento VI, n\u00e3o h\u00e1 outras les\u00f5es do rim.',
    ],
    ['Dutch', 'De lever bevat verkalkingen met een doorsnede van het segment.'],
    [
      'Russian',
      '\u041a\u0430\u043b\u044c\u0446\u0438\u043d\u0430\u0442\u044b \u0432 \u043f\u0435\u0447\u0435\u043d\u0438 calcification',
    ],
    ['Japanese', '\u809d\u81d3\u306b\u77f3\u7070\u5316\u3092\u8a8d\u3081\u308b'],
  ])('H16: a text in %s is said to be unread', (_language, text) => {
    expect(readReport({ text })).toEqual({ findings: [], unread: 'language' });
  });

  it.each([
    'Calcified granuloma RUL.',
    'Hepatic calcification.',
    'MRI: Hepatic calcification. Dr. de la Cruz',
    'STABLE HEPATIC CALCIFICATION',
    '',
  ])('H16: the short English "%s" is not taken for another language', (text) => {
    expect(readReport({ text }).unread).toBeUndefined();
  });
});

describe('Work grows with the length of the text, not faster', () => {
  it('H16: no sentence is longer than a bound, however the text is written', () => {
    const text = 'calcification no, or '.repeat(5000);
    const tokens = tokensOf(text);
    const sentences = sentencesOf(text, tokens, sectionsOf(text, tokens, NOTHING));
    expect(Math.max(...sentences.map((sentence) => sentence.to - sentence.from))).toBeLessThanOrEqual(160);
  });

  it.each([
    ['benign', 'The liver is normal. No calcification is seen in the kidneys. '],
    ['all cues', 'no not without possible versus '],
    ['all mentions', 'calcification calcified '],
    ['all commas', 'no a, b, c, calcification, '],
    ['all colons', 'LIVER: : A: '],
    ['all breaks', '\n\nA\n'],
    ['almost words', 'calcificatiom micrckalcification '],
  ])('H16: ten times the text makes ten times the tokens and sentences (%s)', (_name, piece) => {
    const count = (text: string): number => {
      const tokens = tokensOf(text);
      return tokens.length + sentencesOf(text, tokens, sectionsOf(text, tokens, NOTHING)).length;
    };
    const short = piece.repeat(Math.ceil(100_000 / piece.length));
    expect(count(short.repeat(10)) / count(short)).toBeLessThanOrEqual(11);
  });
});
