import { firstWords, markdown, plain } from '../../src/cards/escape.js';

describe('H22: words of the record in a card', () => {
  it.each([
    ['  two\n words\t', 'two words'],
    ['a\u202eb\u200bc', 'a b c'],
    ['see https://evil.example/x now', 'see (link removed) now'],
    ['see www.evil.example', 'see (link removed)'],
    ['mailto:a@b.example x', '(link removed) x'],
    ['JAVASCRIPT:alert(1)', '(link removed)'],
    ['data:text/html,x', '(link removed)'],
    ['ratio 3:4, 12 mm', 'ratio 3:4, 12 mm'],
  ])('%j is "%s"', (words, expected) => {
    expect(plain(words)).toBe(expected);
  });

  it('act as no Markdown', () => {
    expect(markdown('a_b *c* [d](e) `f` <g> #h |i ~j !k &l \\m')).toBe(
      'a\\_b \\*c\\* \\[d\\](e) \\`f\\` \\<g\\> \\#h \\|i \\~j \\!k \\&l \\\\m',
    );
  });

  it('are cut at a word, and not before', () => {
    expect(firstWords('one two three', 3)).toBe('one two three');
    expect(firstWords('one two three four', 3)).toBe('one two three ...');
  });
});
