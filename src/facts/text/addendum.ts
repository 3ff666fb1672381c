import type { TextFinding } from '../finding.js';

const isPositive = ({ assertion }: TextFinding): boolean => assertion === 'present' || assertion === 'uncertain';

/** A finding with the addendum it stands in: 0 is the report itself, a later addendum has a higher number. */
export interface Told {
  readonly finding: TextFinding;
  readonly round: number;
  /** Of no place: the first sentence of an addendum that says no more than "No calcification." */
  readonly ofWhole?: true;
}

const LEFT: readonly string[] = [' left ', ' l '];
const RIGHT: readonly string[] = [' right ', ' r '];

/** The side as told, else as quoted: a lobe has a side where its organ has none. */
function sideOf({ laterality, quote }: TextFinding): string | undefined {
  if (laterality !== undefined) return laterality;
  const words = ` ${quote.toLowerCase()} `;
  const left = LEFT.some((word) => words.includes(word));
  const right = RIGHT.some((word) => words.includes(word));
  return left === right ? undefined : left ? 'left' : 'right';
}

/** Whose, and which organ; of the many parts that are no organ of their own each speaks for itself. */
const thingOf = ({ organ, subject, fetus, site }: TextFinding): string =>
  [organ, subject, fetus ?? '', organ === 'other' ? (site ?? '') : ''].join('|');

/** All of one kind in one body. */
const allOf = ({ subject, fetus }: TextFinding, kind: TextFinding['kind']): string =>
  [subject, fetus ?? '', kind ?? ''].join('|');

/** What several added findings decide alike: all of one side that deny, or that tell of one kind. */
interface Added {
  readonly side: string | undefined;
  readonly denies: boolean;
  readonly kind: TextFinding['kind'];
  /** The last addendum that says so. */
  round: number;
}

/** A denial of one place in one addendum. */
interface Denial {
  readonly side: string | undefined;
  /** Where the last of them stands. */
  start: number;
}

/** The left lobe says nothing of the right one. */
const isElsewhere = (later: string | undefined, earlier: string | undefined): boolean =>
  later !== undefined && earlier !== undefined && later !== earlier && later !== 'bilateral';

/**
 * What the addenda of one report decide. An addendum outweighs the words of the same report about the same organ, wherever
 * it stands in it; of several the last (hazard H13). Added findings that decide alike count once, so that a report of
 * nothing but addenda takes no longer than its length.
 */
export class Addenda {
  readonly #added = new Map<string, Added[]>();
  readonly #denials = new Map<string, Denial[]>();
  /** The last addendum that denies all of a kind, and of every kind, in somebody. */
  readonly #wholly = new Map<string, number>();

  constructor(told: readonly Told[]) {
    for (const one of told) {
      if (one.round === 0) continue;
      this.#note(one);
      if (one.ofWhole === true) this.#noteWhole(one);
    }
  }

  /** Decided anew by a later addendum, or denied by its own. */
  supersede({ finding, round }: Told): boolean {
    const thing = thingOf(finding);
    const side = sideOf(finding);
    const decided = this.#added.get(thing)?.some(
      (later) =>
        later.round > round &&
        !isElsewhere(later.side, side) &&
        // A denial covers every kind of the organ, anything else its own kind.
        (later.denies ? isPositive(finding) : later.kind === finding.kind),
    );
    if (decided === true) return true;
    return isPositive(finding) && (this.#isTakenBack(finding, thing, side, round) || this.#isAllDenied(finding, round));
  }

  #isAllDenied(finding: TextFinding, round: number): boolean {
    return [undefined, finding.kind].some((kind) => (this.#wholly.get(allOf(finding, kind)) ?? 0) > round);
  }

  #noteWhole({ finding, round }: Told): void {
    const all = allOf(finding, finding.kind);
    this.#wholly.set(all, Math.max(round, this.#wholly.get(all) ?? 0));
  }

  /** In one addendum a denial of the whole organ outweighs what is repeated of the report before it ("the calcification described in the liver ..."). */
  #isTakenBack(finding: TextFinding, thing: string, side: string | undefined, round: number): boolean {
    return [undefined, finding.site].some((site) =>
      this.#denials
        .get(placeIn(thing, round, site))
        ?.some((later) => later.start > finding.start && !isElsewhere(later.side, side)),
    );
  }

  #note({ finding, round }: Told): void {
    const thing = thingOf(finding);
    const side = sideOf(finding);
    const denies = finding.assertion === 'absent';
    const kind = denies ? undefined : finding.kind;
    const added = listAt(this.#added, thing);
    const alike = added.find((one) => one.side === side && one.denies === denies && one.kind === kind);
    if (alike === undefined) added.push({ side, denies, kind, round });
    else alike.round = Math.max(alike.round, round);
    if (!denies) return;
    const denials = listAt(this.#denials, placeIn(thing, round, finding.site));
    const same = denials.find((one) => one.side === side);
    if (same === undefined) denials.push({ side, start: finding.start });
    else same.start = Math.max(same.start, finding.start);
  }
}

const placeIn = (thing: string, round: number, site: string | undefined): string =>
  [thing, round, site ?? ''].join('|');

function listAt<T>(lists: Map<string, T[]>, key: string): T[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const list: T[] = [];
  lists.set(key, list);
  return list;
}
