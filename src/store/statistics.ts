/** From the first instant to before the last; UTC with milliseconds. */
export interface Period {
  readonly from: string;
  readonly to: string;
  /** The reasons that are told apart; any other is `other`, whatever a client wrote there. */
  readonly reasons: readonly string[];
}

/** Cards and answers in numbers. */
export interface Answers {
  /** Cards that were first shown in the period: a uuid once, however often the chart was opened. */
  readonly shown: number;
  readonly accepted: number;
  readonly overridden: number;
  /** Of those that were overridden: how many for each reason; `no-reason` and `other` among them. */
  readonly reasons: Readonly<Record<string, number>>;
}

/** One row of the requirements in one version of its pathway. An answer to a card is one for each row that the card claimed. */
export interface RowStatistics extends Answers {
  readonly requirement: string;
  readonly pathway: string;
  readonly version: string;
  /** Suggestions of this row that were accepted, by the name of what they order. */
  readonly orders: Readonly<Record<string, number>>;
}

export interface Statistics {
  readonly cards: Answers;
  /** Answers to cards that this client was never shown: counted here and nowhere else (FB-03). */
  readonly unmatched: number;
  readonly rows: readonly RowStatistics[];
}

/** A figure as both databases count it; the row is empty for what is counted over all cards. */
export interface Tally {
  readonly requirement: string;
  readonly pathway: string;
  readonly version: string;
  readonly what: 'shown' | 'accepted' | 'overridden' | 'order' | 'unmatched';
  /** The reason or the order; empty where there is none. */
  readonly name: string;
  readonly n: number;
}

/** The figures put together, rows by requirement, the newest version first. */
export function statisticsOf(tallies: readonly Tally[]): Statistics {
  const groups = new Map<string, Tally[]>();
  for (const tally of tallies) {
    const key = JSON.stringify([tally.requirement, tally.pathway, tally.version]);
    groups.set(key, [...(groups.get(key) ?? []), tally]);
  }
  const overall = tallies.filter(({ requirement }) => requirement === '');
  const rows = [...groups.values()].flatMap(rowOf).sort(byRequirement);
  return { cards: answersOf(overall), unmatched: sum(overall, 'unmatched'), rows };
}

function rowOf(tallies: readonly Tally[]): RowStatistics[] {
  const [first] = tallies;
  if (first === undefined || first.requirement === '') return [];
  const { requirement, pathway, version } = first;
  return [{ requirement, pathway, version, ...answersOf(tallies), orders: named(tallies, 'order') }];
}

function answersOf(tallies: readonly Tally[]): Answers {
  return {
    shown: sum(tallies, 'shown'),
    accepted: sum(tallies, 'accepted'),
    overridden: sum(tallies, 'overridden'),
    reasons: named(tallies, 'overridden'),
  };
}

function sum(tallies: readonly Tally[], kind: Tally['what']): number {
  return tallies.reduce((total, { what, n }) => (what === kind ? total + n : total), 0);
}

/** The most frequent first. */
function named(tallies: readonly Tally[], kind: Tally['what']): Record<string, number> {
  const counts = tallies.filter(({ what }) => what === kind).map(({ name, n }) => [name, n] as const);
  return Object.fromEntries(counts.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)));
}

function byRequirement(one: RowStatistics, other: RowStatistics): number {
  const inOrder = new Intl.Collator('en', { numeric: true });
  return (
    inOrder.compare(one.requirement, other.requirement) ||
    inOrder.compare(one.pathway, other.pathway) ||
    inOrder.compare(other.version, one.version)
  );
}
