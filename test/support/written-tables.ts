import { parse } from 'yaml';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { Element } from '../../src/knowledge/element.js';
import { readFolder } from '../../src/knowledge/knowledge-file.js';
import type { KnowledgeFile } from '../../src/knowledge/knowledge-file.js';
import { COLUMNS } from './chart-in-words.js';
import type { DecisionTable, Rule, When } from './decision-table.js';

/** Decision tables as clinicians write them: test/pathways/*.decision-table.yaml. */
export function writtenTables(root: string = PROJECT_ROOT): DecisionTable[] {
  return readFolder(root, 'test/pathways', '.decision-table.yaml').map(readTable);
}

/** @throws StartProblem naming file, element and reason */
export function readTable({ file, text }: KnowledgeFile): DecisionTable {
  const table = new Element(file, '', parse(text));
  return {
    pathway: table.child('pathway').text(),
    ...(table.has('given') ? { given: whenOf(table.child('given')) } : {}),
    ...(table.has('finding') ? { finding: table.child('finding').optionalValue() as DecisionTable['finding'] } : {}),
    rows: table
      .child('rows')
      .list()
      .map((row) => ({
        action: row.child('action').text(),
        requirement: row.child('requirement').text(),
        rules: row.child('rules').list().map(ruleOf),
      })),
  } as DecisionTable;
}

function ruleOf(rule: Element): Rule {
  const when = rule.has('when') ? whenOf(rule.child('when')) : {};
  return [when, rule.child('then').oneOf(['met', 'unmet', 'unknown'])];
}

/** A column holds one of its words, or a list of them. */
function whenOf(when: Element): When {
  const columns = when.names().map((name) => {
    const column = when.child(name);
    const words: readonly string[] | undefined = Object.hasOwn(COLUMNS, name)
      ? COLUMNS[name as keyof typeof COLUMNS]
      : undefined;
    if (words === undefined) return column.fail(`is no column: one of ${Object.keys(COLUMNS).join(', ')}`);
    const isList = Array.isArray(column.optionalValue());
    return [name, isList ? column.list().map((one) => one.oneOf(words)) : column.oneOf(words)] as const;
  });
  return Object.fromEntries(columns);
}
