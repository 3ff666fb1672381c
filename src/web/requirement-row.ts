import { focusInWords } from '../knowledge/focus.js';
import type {
  Action,
  ActionInput,
  ConditionExpression,
  OfferDefinition,
  Pathway,
  Reading,
  RemovalDefinition,
} from '../knowledge/pathway.js';
import type { Version } from '../knowledge/history.js';
import type { Indicator } from '../knowledge/policy.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Policy } from '../knowledge/policy.js';
import { sourceAttributes } from './source-attributes.js';
import type { SourceAttribute } from './source-attributes.js';

/** A rule as it can be read on its own: the words first, the expression beside them. */
export interface ConditionInWords {
  readonly words: string;
  readonly expression: string;
}

export interface FactInWords {
  /** FHIRPath variable: "calcium". */
  readonly fact: string;
  readonly reading: Reading;
  /** Labs only: how cards call it. */
  readonly title?: string;
  /** Labs only: canonical UCUM unit. */
  readonly unit?: string;
  /** Labs only: days for which a result counts as fresh (policy). */
  readonly freshDays?: number;
}

export interface OrderInWords {
  readonly order: string;
  readonly title: string;
  readonly code?: { readonly system: string; readonly code: string; readonly display: string };
  readonly preselected: boolean;
  readonly conditions: readonly ConditionInWords[];
}

export interface RemovalInWords {
  readonly title: string;
  readonly conditions: readonly ConditionInWords[];
}

export interface PathwayInWords extends Omit<Pathway, 'foci' | 'drafts' | 'role' | 'actions'> {
  readonly findings: readonly string[];
  /** The newest first. */
  readonly history: readonly Version[];
}

/** One action of one pathway that carries a requirement; the JSON of `/evidence/{requirement}` is a list of these. */
export interface RequirementRow extends Pick<
  Action,
  'requirement' | 'title' | 'words' | 'hooks' | 'withholds' | 'cautions' | 'citations'
> {
  readonly action: string;
  readonly pathway: PathwayInWords;
  readonly conditions: readonly ConditionInWords[];
  readonly reads: readonly FactInWords[];
  readonly orders: readonly OrderInWords[];
  /** Suggestions to delete the draft that the row is about. */
  readonly removals: readonly RemovalInWords[];
  readonly indicator?: Indicator;
  readonly mechanism?: string;
  /** The numbers of local policy that its expressions read, by name. */
  readonly policy: Readonly<Record<string, unknown>>;
  readonly sourceAttributes: readonly SourceAttribute[];
}

/** Every row by requirement, in the order of the pathways; a requirement may stand in several actions and pathways. */
export function rowsByRequirement(knowledge: Knowledge): ReadonlyMap<string, readonly RequirementRow[]> {
  const rows = new Map<string, RequirementRow[]>();
  for (const pathway of knowledge.pathways) {
    for (const action of pathway.actions) {
      const known = rows.get(action.requirement) ?? [];
      rows.set(action.requirement, [...known, rowOf(action, pathway, knowledge)]);
    }
  }
  return rows;
}

function rowOf(action: Action, pathway: Pathway, knowledge: Knowledge): RequirementRow {
  const { card } = action;
  return {
    requirement: action.requirement,
    action: action.id,
    title: action.title,
    words: action.words,
    pathway: inWords(pathway, knowledge),
    hooks: action.hooks,
    conditions: action.conditions.map(conditionOf),
    reads: factsOf(action).map((input) => factOf(input, knowledge)),
    orders: action.offers.map(orderOf),
    removals: action.removals.map(removalOf),
    withholds: action.withholds,
    cautions: action.cautions,
    ...(card === undefined ? {} : { indicator: card.indicator }),
    ...(card?.mechanism === undefined ? {} : { mechanism: card.mechanism }),
    policy: policyOf(action, knowledge.policy),
    citations: action.citations,
    sourceAttributes: sourceAttributes(action, pathway, knowledge),
  };
}

export function inWords(pathway: Pathway, { history }: Knowledge): PathwayInWords {
  const { name, title, version, date, reviewState, validUntil, limits, foci, drafts } = pathway;
  const findings = [...foci.map(focusInWords), ...drafts.map((draft) => `each ${draft} at hand`)];
  return { name, title, version, date, reviewState, validUntil, limits, findings, history: history[name] ?? [] };
}

function conditionOf({ description, expression }: ConditionExpression): ConditionInWords {
  return { words: description, expression: expression.source };
}

/** What the row and its orders read, each fact once, in the order they list them. */
function factsOf({ inputs, offers, removals }: Action): ActionInput[] {
  const all = [...inputs, ...[...offers, ...removals].flatMap((child) => child.inputs)];
  return [...new Map(all.map((input) => [`${input.fact} ${input.reading}`, input] as const)).values()];
}

function factOf({ fact, reading }: ActionInput, { labs, policy }: Knowledge): FactInWords {
  const lab = labs.find((one) => one.variable === fact);
  if (lab === undefined) return { fact, reading };
  return {
    fact,
    reading,
    title: lab.title,
    ...(lab.unit === undefined ? {} : { unit: lab.unit }),
    freshDays: policy.freshDays[lab.freshness],
  };
}

function orderOf({ order, recommended, conditions }: OfferDefinition): OrderInWords {
  return {
    order: order.name,
    title: order.title,
    ...(order.coding === undefined ? {} : { code: order.coding }),
    preselected: recommended,
    conditions: conditions.map(conditionOf),
  };
}

function removalOf({ title, conditions }: RemovalDefinition): RemovalInWords {
  return { title, conditions: conditions.map(conditionOf) };
}

function policyOf(action: Action, policy: Policy): Readonly<Record<string, unknown>> {
  const expressions = [action, ...action.offers, ...action.removals].flatMap((one) => one.conditions);
  const names = expressions.flatMap(({ expression }) =>
    [...expression.source.matchAll(/%policy\.(\w+)/g)].flatMap((match) => match[1] ?? []),
  );
  const values = new Map<string, unknown>(Object.entries(policy));
  return Object.fromEntries(
    [...new Set(names)].flatMap((name) => (values.has(name) ? [[name, values.get(name)]] : [])),
  );
}
