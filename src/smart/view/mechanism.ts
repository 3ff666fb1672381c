import { labWindowOf } from '../../cards/lab-window.js';
import { mechanismOf } from '../../cards/mechanism.js';
import type { Facts } from '../../facts/facts.js';
import type { FindingFact } from '../../facts/finding-fact.js';
import type { AbsentLab, KnownLab, LabFact, LabFacts } from '../../facts/lab-fact.js';
import type { Decision } from '../../decide.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { chartedBehind, type Charted } from '../../pathways/charted.js';
import type { RowVerdict } from '../../pathways/evaluate.js';
import { anyOf, type Verdict } from '../../pathways/verdict.js';
import { factWords } from './fact-words.js';
import { absentText } from './figures.js';

/** One pattern that was considered, and what decided it. */
export interface Pattern {
  readonly name: string;
  readonly verdict: Verdict;
  readonly requirements: readonly string[];
  /** Where it fits, all of its conditions; else those that are not met or cannot be told. */
  readonly because: readonly Because[];
}

export interface Because {
  readonly words: string;
  readonly verdict: Verdict;
  /** What could not be read of it. */
  readonly unread: readonly string[];
}

/** Why a finding is put into a class, or into none (MEC-1 to MEC-5). */
export interface Reasoning {
  readonly finding: FindingFact;
  /** Absent: no class is given to this kind of finding. */
  readonly mechanism?: string;
  readonly patterns: readonly Pattern[];
  readonly known: readonly KnownLab[];
  readonly charted: readonly Charted[];
  /** What would be needed to decide, and why it is not there. */
  readonly missing: readonly { readonly lab: AbsentLab; readonly words: string }[];
}

/** For every finding that rows of a mechanism were asked about: the class of its card, and each pattern with its conditions. */
export function reasoningOf(
  { rows, recommendations, facts }: Pick<Decision, 'rows' | 'recommendations' | 'facts'>,
  knowledge: Knowledge,
  shownLabs: LabFacts,
): readonly Reasoning[] {
  const classing = rows.filter(({ action }) => action.card?.mechanism !== undefined);
  const findings = new Set(classing.flatMap(({ finding }) => finding ?? []));
  return [...findings].map((finding) => {
    const own = classing.filter((row) => row.finding === finding);
    const mechanism = mechanismOf({ finding, rows: recommendations.filter((one) => one.finding === finding) }, facts);
    const labs = labsOf(own, [...shownLabs.values()]);
    const absent = labs.filter((lab): lab is AbsentLab => lab.state === 'absent');
    return {
      finding,
      ...(mechanism === undefined ? {} : { mechanism }),
      patterns: patternsOf(own, facts),
      known: labs.filter((lab): lab is KnownLab => lab.state === 'known'),
      charted: onceEach(own.flatMap(chartedBehind)),
      missing: absent.map((lab) => ({ lab, words: absentText(lab, labWindowOf(lab, knowledge).words) })),
    };
  });
}

const RANK: Readonly<Record<Verdict, number>> = { met: 0, unknown: 1, unmet: 2 };

/** Rows of one class together, what fits first. */
function patternsOf(rows: readonly RowVerdict[], facts: Facts): Pattern[] {
  const byName = new Map<string, RowVerdict[]>();
  for (const row of rows) {
    const name = row.action.card?.mechanism ?? '';
    byName.set(name, [...(byName.get(name) ?? []), row]);
  }
  return [...byName]
    .map(([name, own]) => {
      const verdict = anyOf(own.map((row) => row.verdict));
      const deciding = own.filter((row) => row.verdict === verdict);
      const conditions = deciding[0]?.conditions ?? [];
      return {
        name,
        verdict,
        requirements: [...new Set(own.map(({ action }) => action.requirement))],
        because: conditions
          .filter((one) => verdict === 'met' || one.verdict === verdict)
          .map((one) => ({ words: one.description, verdict: one.verdict, unread: factWords(one.unreadable, facts) })),
      };
    })
    .toSorted((one, other) => RANK[one.verdict] - RANK[other.verdict]);
}

/** The labs that the rows read, each title once: total calcium is told as the calcium that is judged. */
function labsOf(rows: readonly RowVerdict[], labs: readonly LabFact[]): LabFact[] {
  const read = new Set(rows.flatMap(({ action }) => action.inputs.map(({ fact }) => fact)));
  const byTitle = new Map<string, LabFact>();
  for (const lab of labs) if (read.has(lab.variable) && !byTitle.has(lab.title)) byTitle.set(lab.title, lab);
  return [...byTitle.values()];
}

function onceEach(all: readonly Charted[]): Charted[] {
  return [...new Map(all.map((one) => [`${one.fact} ${one.source ?? one.name}`, one] as const)).values()];
}
