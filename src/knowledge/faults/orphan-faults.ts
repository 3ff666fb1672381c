import { basename, dirname } from 'node:path';
import type { Action } from '../pathway.js';
import type { Knowledge } from '../knowledge.js';
import type { OrderDefinition } from '../order-definition.js';
import type { ValueSetMeaning } from '../value-set-meaning.js';
import type { KnowledgeFile } from '../knowledge-file.js';
import type { Fault } from './fault.js';
import { quotedIn, type Quoted } from './quoted.js';
import { DISTURBANCES_READ, FAMILIES_READ, LABS_READ, SETS_READ } from './read-by-gatherers.js';

/** What lies in the folders and is used by nothing: a card, an order, a lab, a set of codes. */
export function orphanFaults(knowledge: Knowledge, cards: readonly KnowledgeFile[]): Fault[] {
  const quoted = quotedIn(knowledge);
  const orders = ordersUsed(knowledge, quoted.words);
  const labs = labsUsed(knowledge, orders);
  const unused = (folder: string, name: string, reason: string): Fault => ({
    file: `fhir-resources/${folder}/${name}.json`,
    element: 'file',
    reason,
  });
  return [
    ...orphanCards(knowledge, cards),
    ...[...knowledge.orders.keys()]
      .filter((name) => !orders.has(name))
      .map((name) => unused('activity-definitions', name, 'is offered and looked for by no row')),
    ...knowledge.labs
      .filter(({ name }) => !labs.has(name))
      .map(({ name }) => unused('observation-definitions', name, 'is read by no row and brought by no order')),
    ...[...knowledge.meanings.values()]
      .filter((meaning) => !isRead(meaning, knowledge, quoted))
      .map(({ name }) => unused('value-sets', name, 'is read by no row and by no gatherer')),
  ];
}

function orphanCards({ pathways }: Knowledge, cards: readonly KnowledgeFile[]): Fault[] {
  const actions = new Set(pathways.flatMap(({ name, actions: all }) => all.map(({ id }) => `${name}/${id}`)));
  return cards
    .filter(({ file }) => !actions.has(`${basename(dirname(file))}/${basename(file, '.md')}`))
    .map(({ file }) => ({ file, element: 'file', reason: 'belongs to no action' }));
}

/** Offered, an alternative, named by a row, or known again by a result that a row reads or that another order is offered for. */
function ordersUsed(knowledge: Knowledge, quoted: ReadonlySet<string>): ReadonlySet<string> {
  const { pathways, orders } = knowledge;
  const offered = pathways.flatMap(({ actions }) => actions.flatMap(ordersOf));
  const results = new Set([...offered.flatMap((order) => order.results), ...labsAsked(knowledge)]);
  const recognised = [...orders.values()].filter(
    (order) => quoted.has(order.name) || order.results.some((name) => results.has(name)),
  );
  return new Set([...offered, ...recognised].flatMap((order) => [order.name, ...order.alternatives]));
}

function ordersOf({ offers }: Action): OrderDefinition[] {
  return offers.map(({ order }) => order);
}

function labsUsed(knowledge: Knowledge, used: ReadonlySet<string>): ReadonlySet<string> {
  const brought = [...knowledge.orders.values()].filter(({ name }) => used.has(name)).flatMap(({ results }) => results);
  return new Set([...LABS_READ, ...brought, ...labsAsked(knowledge)]);
}

/** Names of the labs that rows read. */
function labsAsked({ pathways, labs }: Knowledge): string[] {
  const asked = new Set(
    pathways.flatMap(({ actions }) =>
      actions.flatMap((action) =>
        [action, ...action.offers, ...action.removals].flatMap(({ inputs }) => inputs.map(({ fact }) => fact)),
      ),
    ),
  );
  return labs.filter(({ variable }) => asked.has(variable)).map(({ name }) => name);
}

function isRead(meaning: ValueSetMeaning, knowledge: Knowledge, quoted: Quoted): boolean {
  if (isReadItself(meaning, knowledge, quoted)) return true;
  const { name, deniedAs } = meaning;
  const through = [...knowledge.meanings.values()].filter(
    (one) => one.includes?.includes(name) === true || one.name === deniedAs,
  );
  return through.some((one) => isReadItself(one, knowledge, quoted));
}

function isReadItself({ name, codes, terms }: ValueSetMeaning, knowledge: Knowledge, quoted: Quoted): boolean {
  if (FAMILIES_READ.some((family) => name.startsWith(family)) || SETS_READ.includes(name)) return true;
  const { family, rest } = partsOf(name);
  if (family === 'damage' || family === 'order' || family === 'followed') return true;
  if (family === 'condition' && DISTURBANCES_READ.includes(rest)) return true;
  const words = [name, `suspected-${rest}`, ...(family === 'drug' ? [rest] : [])];
  if (words.some((word) => quoted.words.has(word)) || quoted.starts.some((start) => name.startsWith(start))) {
    return true;
  }
  // A narrower set gives what a wider one finds its precise name.
  if (codes.size + terms.length === 0) return false;
  return [...knowledge.meanings.values()].some(
    (wider) =>
      quoted.words.has(wider.name) &&
      [...codes].every((code) => wider.codes.has(code)) &&
      terms.every((term) => wider.terms.includes(term)),
  );
}

/** "condition-ckd" is the CKD of the family of conditions. */
export function partsOf(name: string): { readonly family: string; readonly rest: string } {
  const dash = name.indexOf('-');
  return { family: name.slice(0, dash), rest: name.slice(dash + 1) };
}
