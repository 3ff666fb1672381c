import { type Token, wordAt } from './tokens.js';

/** Most nodes are the end of a phrase: a Map for each would be half of all memory that the lexicons take. */
interface Node<T> {
  next: Map<string, Node<T>> | undefined;
  value: T | undefined;
}

export interface PhraseHit<T> {
  /** Token positions, the end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

/** Phrases as a tree of words: the longest phrase at a position is found in as many steps as the phrase has words. */
export class Phrases<T> {
  readonly #root: Node<T> = { next: undefined, value: undefined };

  /** Adds a phrase of words parted by blanks; a hyphen counts as a blank, as in the tokens. */
  add(phrase: string, value: T): this {
    let node = this.#root;
    for (const word of phrase.toLowerCase().replaceAll('-', ' ').split(' ')) {
      node.next ??= new Map();
      let next = node.next.get(word);
      if (next === undefined) node.next.set(word, (next = { next: undefined, value: undefined }));
      node = next;
    }
    node.value ??= value;
    return this;
  }

  /** The longest phrase that begins at `at` and ends before `end`. */
  longestAt(tokens: readonly Token[], at: number, end: number): PhraseHit<T> | undefined {
    let node: Node<T> | undefined = this.#root;
    let best: PhraseHit<T> | undefined;
    for (let to = at; to < end; to += 1) {
      node = node.next?.get(wordAt(tokens, to));
      if (node === undefined) break;
      if (node.value !== undefined) best = { from: at, to: to + 1, value: node.value };
    }
    return best;
  }

  /** The value of a phrase of one word. */
  only(word: string): T | undefined {
    return this.#root.next?.get(word)?.value;
  }

  /** All longest phrases from left to right, not overlapping; `otherwise` is asked where none begins. */
  allIn(
    tokens: readonly Token[],
    from: number,
    end: number,
    otherwise?: (tokens: readonly Token[], at: number) => PhraseHit<T> | undefined,
  ): PhraseHit<T>[] {
    const hits: PhraseHit<T>[] = [];
    let at = from;
    while (at < end) {
      const hit = this.longestAt(tokens, at, end) ?? otherwise?.(tokens, at);
      if (hit !== undefined) hits.push(hit);
      at = hit?.to ?? at + 1;
    }
    return hits;
  }
}

/** The phrase and its regular plural. */
export function withPlural(phrase: string): readonly string[] {
  if (phrase.endsWith('s') || phrase.endsWith('x')) return [phrase, `${phrase}es`];
  if (phrase.endsWith('y') && !'aeiou'.includes(phrase.charAt(phrase.length - 2))) {
    return [phrase, `${phrase.slice(0, -1)}ies`];
  }
  return [phrase, `${phrase}s`];
}
