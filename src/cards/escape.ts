/** Characters that Markdown (GFM) or HTML would act on; parentheses and hyphens stay readable. */
const ACTIVE = /[\\`*_[\]<>#|~!&]/g;
/** Control, bidirectional and other invisible characters (security T19). */
const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;
/** Anything a client would turn into a link by itself. */
const LINK_LIKE = /\b(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.|mailto:|javascript:|data:)[^\s]*/gi;

/** Words of the record as plain text in one line: for summaries, labels and evidence. */
export function plain(words: string): string {
  return words.replace(INVISIBLE, ' ').replace(LINK_LIKE, '(link removed)').replace(/\s+/g, ' ').trim();
}

/** Words of the record inside Markdown: nothing in them acts as Markdown, HTML or a link. */
export function markdown(words: string): string {
  return plain(words).replace(ACTIVE, (character) => `\\${character}`);
}

/** At most so many words, with an ellipsis when cut. */
export function firstWords(words: string, count: number): string {
  const list = words.split(' ');
  return list.length <= count ? words : `${list.slice(0, count).join(' ')} ...`;
}
