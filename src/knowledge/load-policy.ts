import { HOOKS } from '../hooks/hook-request.js';
import { isObject } from '../fhir/resource.js';
import { StartProblem } from '../problem.js';
import { Element } from './element.js';
import type { JsonFile } from './knowledge-file.js';
import { INDICATORS, REST_REASONS, REST_SCOPES, UNCERTAIN_FINDINGS, YES_NO } from './policy.js';
import type { Policy, RestRule } from './policy.js';
import { rowsOf } from './policy-rows.js';

/**
 * The shipped policy is the shape: a site's file may change its numbers and choices and switch rows off, not add or retype
 * members.
 * @param requirements the rows there are: "HEP-1"
 * @throws StartProblem naming file, element and reason
 */
export function loadPolicy(shipped: JsonFile, requirements: ReadonlySet<string>, site?: JsonFile): Policy {
  const { rows: shippedRows, ...base } = shipped.json;
  const { rows: siteRows, ...changes } = site?.json ?? {};
  const file = site?.file ?? shipped.file;
  const overlaid = overlay(base, changes, file, '');
  const root = new Element(file, '', overlaid.json);
  const at = (...path: string[]): Element => path.reduce((element, name) => element.child(name), root);
  const number = (name: string): number => at(name).number();
  const rows = {
    ...rowsOf(new Element(shipped.file, 'rows', shippedRows), requirements),
    ...rowsOf(new Element(file, 'rows', siteRows), requirements),
  };
  const switched = Object.entries(rows).filter(([, state]) => state === 'off');
  return {
    freshDays: numbersIn(root, 'freshDays', 'metabolic', 'liver', 'renal', 'screening', 'genetics'),
    pairDays: numbersIn(root, 'pairDays', 'albumin', 'product', 'hormone'),
    orderedDays: numbersIn(root, 'orderedDays', 'labs', 'imaging', 'referrals'),
    productDays: number('productDays'),
    vitaminDExcess: number('vitaminDExcess'),
    productThreshold: numbersIn(root, 'productThreshold', 'adult', 'child', 'childUntilYears'),
    criticalCalcium: number('criticalCalcium'),
    findingMonths: number('findingMonths'),
    stableMonths: number('stableMonths'),
    childbearingYears: numbersIn(root, 'childbearingYears', 'from', 'to'),
    pregnancyWeeks: number('pregnancyWeeks'),
    datingConflictDays: number('datingConflictDays'),
    notPregnantDays: number('notPregnantDays'),
    symptomDays: number('symptomDays'),
    liver: numbersIn(root, 'liver', 'largeDepositCm'),
    brain: numbersIn(root, 'brain', 'physiologicalFromYears', 'geneticsUnderYears'),
    followUp: numbersIn(root, 'followUp', 'months', 'graceDays', 'fetalWeeks', 'fetalGraceDays'),
    maximumCards: number('maximumCards'),
    minimumIndicator: Object.fromEntries(
      HOOKS.map((hook) => [hook, at('minimumIndicator', hook).oneOf(INDICATORS)] as const),
    ) as Policy['minimumIndicator'],
    uncertainFindings: at('uncertainFindings').oneOf(UNCERTAIN_FINDINGS),
    rests: Object.fromEntries(
      REST_REASONS.map((reason) => [reason, restRule(at('rests', reason))] as const),
    ) as Policy['rests'],
    safetyRestDays: number('safetyRestDays'),
    overrides: numbersIn(root, 'overrides', 'days', 'answers', 'share'),
    oncePerEncounter: at('oncePerEncounter').oneOf(YES_NO),
    rows,
    changes: [...overlaid.changes, ...switched.map(([row]) => `rows.${row} off`)],
  };
}

function restRule(element: Element): RestRule {
  return { for: element.child('for').oneOf(REST_SCOPES), days: element.child('days').number() };
}

function numbersIn<Member extends string>(root: Element, group: string, ...members: Member[]): Record<Member, number> {
  const numbers = members.map((member) => [member, root.child(group).child(member).number()] as const);
  return Object.fromEntries(numbers) as Record<Member, number>;
}

interface Overlaid {
  readonly json: Record<string, unknown>;
  /** "criticalCalcium 13" */
  readonly changes: readonly string[];
}

function overlay(
  base: Readonly<Record<string, unknown>>,
  site: Readonly<Record<string, unknown>>,
  file: string,
  path: string,
): Overlaid {
  const json: Record<string, unknown> = { ...base };
  const changes: string[] = [];
  for (const [name, value] of Object.entries(site)) {
    const element = path === '' ? name : `${path}.${name}`;
    const known = Object.hasOwn(base, name) ? base[name] : undefined;
    if (isObject(known) && isObject(value)) {
      const inner = overlay(known, value, file, element);
      json[name] = inner.json;
      changes.push(...inner.changes);
      continue;
    }
    json[name] = checkedLeaf(known, value, file, element);
    if (value !== known) changes.push(`${element} ${String(value)}`);
  }
  return { json, changes };
}

/** A choice is checked against its words when it is read. */
function checkedLeaf(known: unknown, value: unknown, file: string, element: string): number | string {
  if (typeof known === 'number' && typeof value === 'number' && value >= 0) return value;
  if (typeof known === 'string' && typeof value === 'string') return value;
  if (known === undefined) throw new StartProblem(file, element, 'is not a policy');
  throw new StartProblem(file, element, typeof known === 'string' ? 'must be a text' : 'must be a number from 0');
}
