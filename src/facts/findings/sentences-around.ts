/** Characters on either side in which a sentence is looked for. */
const REACH = 300;
const SENTENCE_END = /[.;\n](?=\s|$)/;

/** The sentence that holds a span of a report, and the one after it. */
export function sentencesAround(text: string, start: number, end: number): { sentence: string; next: string } {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const stop = after.search(SENTENCE_END);
  const tail = stop === -1 ? after : after.slice(0, stop);
  const following = stop === -1 ? '' : after.slice(stop + 1);
  const nextStop = following.search(SENTENCE_END);
  return {
    sentence: `${before.slice(lastSentenceEnd(before) + 1)}${text.slice(start, end)}${tail}`,
    next: nextStop === -1 ? following : following.slice(0, nextStop),
  };
}

function lastSentenceEnd(text: string): number {
  for (let at = text.length - 2; at >= 0; at -= 1) {
    const isEnd = text[at] === '\n' || ((text[at] === '.' || text[at] === ';') && /\s/.test(text[at + 1] ?? ''));
    if (isEnd) return at;
  }
  return -1;
}
