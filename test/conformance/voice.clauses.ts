import { cards } from './the-answers.js';

const words = (text: string) => text.split(/\s+/).filter((word) => /\w/.test(word));

describe('how a card speaks', () => {
  it('with a date or a number in the summary', () => {
    for (const { summary } of cards) expect(summary).toMatch(/\d|^Pregnan/);
  });

  it('in at most 90 words of detail', () => {
    const long = cards.filter(({ detail }) => words(detail).length > 90);
    expect(long.map(({ detail }) => `${words(detail).length}: ${detail}`)).toEqual([]);
  });

  it('without please, product name, exclamation or absolute "never done"', () => {
    for (const { summary, detail } of cards) {
      expect(`${summary} ${detail}`).not.toMatch(/\bplease\b|calcitrace|!|\bnot done\b|\bnever done\b/i);
    }
  });

  it('in summaries that a patient may see: no prognosis, tumour or chromosome word', () => {
    for (const { summary } of cards) {
      expect(summary).not.toMatch(/prognos|metastatic|tumou?r|cancer|malignan|carcinoma|chromosom|surviv/i);
    }
  });

  it('with the rows it claims, the version and the review state once, in the last line', () => {
    const claiming = cards.filter(({ detail }) => /^- [A-Z]{3}-\d/m.test(detail));
    expect(claiming.length).toBeGreaterThan(cards.length / 2);
    for (const { detail } of claiming) {
      const last = detail.split('\n').at(-1);
      expect(last).toMatch(
        /^- [A-Z]{3}-\d+(, [A-Z]{3,4}-\d+)*, version \d+\.\d+\.\d+\. Not yet clinically reviewed\.$/,
      );
      expect(detail.match(/clinically reviewed/g)).toHaveLength(1);
    }
  });

  it('with ISO dates', () => {
    for (const { summary, detail } of cards) {
      expect(summary + detail).not.toMatch(/\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2}T/);
    }
  });

  it('with one quote of at most twelve words', () => {
    for (const { detail } of cards) {
      const quotes = [...detail.matchAll(/"([^"]+)"/g)].map(([, quote = '']) => quote);
      expect(quotes.length).toBeLessThanOrEqual(1);
      for (const quote of quotes) expect(words(quote).length).toBeLessThanOrEqual(12);
    }
  });
});
