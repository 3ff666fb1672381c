import { isMassWord } from './mass-words.js';
import { isWeak, type Reading } from './reading.js';
import { governancesOf } from './governance.js';
import { isDeniedAt } from './scope.js';
import type { Section } from './sections.js';

/** So many sentences a growth is spoken of without being named again. */
const SPOKEN_OF_FOR = 2;

/** The growth that the sentences before speak of: "It contains calcium" is then calcium in a mass. Told every sentence in order. */
export class MassMemory {
  #last: { readonly section: Section; readonly index: number } | undefined;

  note(reading: Reading, index: number): void {
    const { sentence } = reading;
    if (tellsMass(reading)) this.#last = { section: sentence.section, index };
    else if (this.#last !== undefined && reading.places.some((place) => !isWeak(place))) this.#last = undefined;
  }

  isSpokenOf(section: Section, index: number): boolean {
    return this.#last?.section === section && index - this.#last.index <= SPOKEN_OF_FOR;
  }
}

/** A growth that is there; "no mass" tells none. */
function tellsMass(reading: Reading): boolean {
  const { tokens, sentence } = reading;
  const at: number[] = [];
  for (let index = sentence.from; index < sentence.to; index += 1) if (isMassWord(tokens, index)) at.push(index);
  if (at.length === 0) return false;
  const governances = governancesOf(reading);
  return at.some((mass) => !isDeniedAt(governances, mass));
}
