/** A name found in a text; `from` and `to` (exclusive) count words. */
export interface TermHit<T> {
  readonly from: number;
  readonly to: number;
  readonly values: readonly T[];
}

/** Made only where there is something in them: most nodes are the end of a name. */
interface Node<T> {
  next: Map<string, Node<T>> | undefined;
  values: T[] | undefined;
}

/**
 * Names as a tree of words. One pass finds the longest name at each place, never inside another one ("pulmonary tuberculosis"
 * is not also "tuberculosis"); the work is at most words x words of the longest name.
 */
export class TermIndex<T> {
  readonly #root: Node<T> = { next: undefined, values: undefined };

  add(term: string, value: T): this {
    let node = this.#root;
    for (const word of wordsOf(term)) {
      node.next ??= new Map();
      let next = node.next.get(word);
      if (next === undefined) node.next.set(word, (next = { next: undefined, values: undefined }));
      node = next;
    }
    if (node === this.#root) return this;
    node.values ??= [];
    if (!node.values.includes(value)) node.values.push(value);
    return this;
  }

  find(words: readonly string[]): TermHit<T>[] {
    const hits: TermHit<T>[] = [];
    let at = 0;
    while (at < words.length) {
      const hit = this.#longestAt(words, at);
      if (hit !== undefined) hits.push(hit);
      at = hit?.to ?? at + 1;
    }
    return hits;
  }

  #longestAt(words: readonly string[], from: number): TermHit<T> | undefined {
    let node: Node<T> | undefined = this.#root;
    let best: TermHit<T> | undefined;
    for (let to = from; to < words.length; to += 1) {
      node = node.next?.get(words[to] ?? '');
      if (node === undefined) break;
      if (node.values !== undefined) best = { from, to: to + 1, values: node.values };
    }
    return best;
  }
}

/**
 * Words in one spelling: lower case, without accents, British "ae" and "oe" as American "e", regular plurals as singulars,
 * "w/o" and "r/o" written out, marks and zero-width blanks left out.
 */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u200b-\u200f\ufeff]/g, '')
    .toLowerCase()
    .replace(/\bw\/o(?:ut)?\b/g, ' without ')
    .replace(/\bw\//g, ' with ')
    .replace(/\br\/o\b/g, ' rule out ');
  return (plain.match(/[a-z0-9]+/g) ?? []).map(inOneSpelling);
}

function inOneSpelling(word: string): string {
  const american = word
    .replaceAll('ae', 'e')
    .replaceAll('oe', 'e')
    .replace(/^tumour/, 'tumor');
  const plural = american.length > 3 && american.endsWith('s') && !/(?:ss|us|is)$/.test(american);
  return plural ? american.slice(0, -1) : american;
}
