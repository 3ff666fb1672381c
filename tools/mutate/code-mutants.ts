import type { Knowledge } from '../../src/knowledge/knowledge.js';
import type { LabDefinition } from '../../src/knowledge/lab-definition.js';
import type { ValueSetMeaning } from '../../src/knowledge/value-set-meaning.js';
import { indexLabsByCode } from '../../src/knowledge/load-labs.js';
import { indexMeaningsByCode, stemOf } from '../../src/knowledge/load-value-sets.js';
import type { Mutant } from './mutant.js';

/** Every code of every value set and lab dropped, one at a time. */
export function codeMutants(knowledge: Knowledge): Mutant[] {
  return [
    ...[...knowledge.meanings.values()].flatMap((meaning) =>
      [...meaning.codes].map((code) => ({
        kind: 'code',
        name: `${meaning.name}: without ${code}`,
        mentions: valueOf(code),
        apply: () => withMeaning(withoutOrderCode(knowledge, meaning, code), without(meaning, code)),
      })),
    ),
    ...knowledge.labs.flatMap((lab) =>
      [...lab.codes].map((code) => ({
        kind: 'code',
        name: `${lab.name}: without ${code}`,
        mentions: valueOf(code),
        apply: () => withLab(knowledge, lab, { ...lab, codes: omitted(lab.codes, code) }),
      })),
    ),
  ];
}

function valueOf(code: string): string {
  return code.slice(code.indexOf('|') + 1);
}

function without(meaning: ValueSetMeaning, code: string): ValueSetMeaning {
  const codes = omitted(meaning.codes, code);
  return { ...meaning, codes, stems: [...codes].flatMap(stemOf) };
}

/** What an order is known by may be the code under which it is suggested, too. */
function withoutOrderCode(knowledge: Knowledge, { name }: ValueSetMeaning, code: string): Knowledge {
  const order = name.startsWith('order-') ? knowledge.orders.get(name.slice('order-'.length)) : undefined;
  if (order?.coding === undefined || `${order.coding.system}|${order.coding.code}` !== code) return knowledge;
  const { coding: _dropped, ...uncoded } = order;
  return { ...knowledge, orders: new Map(knowledge.orders).set(order.name, uncoded) };
}

function omitted(codes: ReadonlySet<string>, code: string): Set<string> {
  return new Set([...codes].filter((one) => one !== code));
}

function withMeaning(knowledge: Knowledge, changed: ValueSetMeaning): Knowledge {
  const meanings = new Map(knowledge.meanings).set(changed.name, changed);
  return { ...knowledge, meanings, meaningsByCode: indexMeaningsByCode([...meanings.values()]) };
}

function withLab(knowledge: Knowledge, lab: LabDefinition, changed: LabDefinition): Knowledge {
  const labs = knowledge.labs.map((one) => (one === lab ? changed : one));
  return { ...knowledge, labs, labsByCode: indexLabsByCode(labs) };
}
