import { compileExpression } from '../fhir/expression.js';
import { LIST_FACTS } from '../knowledge/faults/fact-names.js';
import type { Action, ActionInput, ConditionExpression } from '../knowledge/pathway.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { evaluateCondition } from '../pathways/evaluate-condition.js';
import type { RowVerdict } from '../pathways/evaluate.js';
import type { Verdict } from '../pathways/verdict.js';
import { operandsOf } from './operands.js';

/** Of what is at hand and of the finding itself all is known, or the row would not be asked. */
const ALWAYS_SEEN = ['finding', 'patient', 'policy', 'drug', 'order', 'draftOrders', 'draftDrugs'];

interface Operand {
  /** "hepatic-calcification/characterising-imaging (mri-liver)" */
  readonly of: string;
  readonly condition: ConditionExpression;
  readonly inputs: readonly ActionInput[];
}

/** Which operands of which conditions the cases have seen true, false and unknown. */
export class OperandCoverage {
  readonly #operands: ReadonlyMap<Action, readonly Operand[]>;
  readonly #seen = new Map<Operand, Set<Verdict>>();

  constructor({ pathways }: Pick<Knowledge, 'pathways'>) {
    this.#operands = new Map(
      pathways.flatMap(({ name, actions }) =>
        actions.map((action) => [action, operandsIn(`${name}/${action.id}`, action)] as const),
      ),
    );
  }

  /** Asks each operand by itself what it says of the chart that the row was asked about. */
  see({ action, scope }: RowVerdict): void {
    for (const operand of this.#operands.get(action) ?? []) {
      const seen = this.#seen.get(operand) ?? new Set();
      this.#seen.set(operand, seen);
      if (seen.size < 3) seen.add(evaluateCondition(operand.condition, operand.inputs, scope).verdict);
    }
  }

  /** "hepatic-cause/parasite-named: no case sees unknown: %conditions..." */
  faults(): string[] {
    return [...this.#operands.values()].flat().flatMap((operand) =>
      possible(operand)
        .filter((verdict) => this.#seen.get(operand)?.has(verdict) !== true)
        .map((verdict) => `${operand.of}: no case sees ${verdict}: ${operand.condition.expression.source}`),
    );
  }
}

function operandsIn(of: string, { conditions, inputs, offers, removals }: Action): Operand[] {
  const children = [
    ...offers.map((offer) => ({ ...offer, of: `${of} (${offer.order.name})` })),
    ...removals.map((removal) => ({ ...removal, of: `${of} (${removal.id})` })),
  ];
  return [{ of, conditions, inputs }, ...children].flatMap((part) =>
    part.conditions
      .flatMap(({ expression }) => operandsOf(expression.source))
      .map((source) => ({
        of: part.of,
        condition: { expression: compileExpression(source), description: source },
        inputs: part.inputs,
      })),
  );
}

/** Unknown only what reads something that may be unread, and does not take unread for missing. */
function possible({ condition, inputs }: Operand): Verdict[] {
  const open = condition.expression.variables.some(
    (name) =>
      !ALWAYS_SEEN.includes(name) &&
      (LIST_FACTS.includes(name) || inputs.find(({ fact }) => fact === name)?.reading !== 'caution'),
  );
  return open ? ['met', 'unmet', 'unknown'] : ['met', 'unmet'];
}
