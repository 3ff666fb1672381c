import ts from 'typescript';

export interface FactMember {
  readonly name: string;
  readonly isOptional: boolean;
  /** What may stand in it: "'present' | 'absent'", "text", "list of ..." */
  readonly words: string;
  /** Its comment in the source. */
  readonly said: string;
}

const FILES = [
  'src/facts/facts.ts',
  'src/facts/finding-fact.ts',
  'src/facts/fetal-fact.ts',
  'src/facts/order-fact.ts',
  'src/facts/finding.ts',
  'src/facts/ckd.ts',
  'src/facts/disturbance.ts',
  'src/facts/findings/complaints.ts',
  'src/knowledge/vocabulary.ts',
];

/** The members of one type of fact, with those that it takes over from another, as their source says them. */
export function membersOf(type: string, read: (file: string) => string): FactMember[] {
  const sources = FILES.map((file) => ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true));
  const all = sources.flatMap((source) => [...source.statements]);
  return membersIn(type, all);
}

function membersIn(type: string, all: readonly ts.Statement[]): FactMember[] {
  const declared = all.filter(ts.isInterfaceDeclaration).find(({ name }) => name.text === type);
  if (declared === undefined) throw new RangeError(`no file of facts declares ${type}`);
  const inherited = (declared.heritageClauses ?? []).flatMap((clause) =>
    clause.types.flatMap(({ expression }) => membersIn(expression.getText(), all)),
  );
  const own = declared.members.filter(ts.isPropertySignature).map((member) => ({
    name: member.name.getText(),
    isOptional: member.questionToken !== undefined,
    words: wordsOf(member.type, all),
    said: commentOf(member),
  }));
  return [...inherited, ...own];
}

/** A type as a reader would say it; a name that stands for words gives its words. */
function wordsOf(type: ts.TypeNode | undefined, all: readonly ts.Statement[]): string {
  const text = (type?.getText() ?? '').replace(/\s+/g, ' ').replace(/\breadonly /g, '');
  if (text.endsWith('[]')) return `list of ${named(text.slice(0, -2), all)}`;
  return named(text, all);
}

function named(text: string, all: readonly ts.Statement[]): string {
  const plain: Readonly<Record<string, string>> = {
    string: 'text',
    number: 'number',
    boolean: 'true or false',
    true: 'true',
  };
  const without = /^Exclude<(\w+), ('[^']*')>$/.exec(text);
  if (without !== null) return named(without[1] ?? '', all).replace(` | ${without[2] ?? ''}`, '');
  const choice = /^\(typeof (\w+)\)\[keyof typeof \1\]$/.exec(text)?.[1];
  if (choice !== undefined) return `\`${valuesOf(choice, all).join(' | ')}\``;
  const alias = all.filter(ts.isTypeAliasDeclaration).find(({ name }) => name.text === text);
  const words = alias === undefined ? text : aliased(alias, all);
  const own = all.filter(ts.isInterfaceDeclaration).find(({ name }) => name.text === text);
  if (own !== undefined && text === 'Size') return '`value`, `unit` (mm or cm)';
  return plain[text] ?? (own === undefined ? `\`${words}\`` : text);
}

/** `(typeof ORGANS)[number]`: the words of the list. */
function aliased({ type }: ts.TypeAliasDeclaration, all: readonly ts.Statement[]): string {
  const list = /typeof (\w+)\)\[number\]/.exec(type.getText())?.[1];
  return (list === undefined ? textsIn(type.getText()) : valuesOf(list, all)).join(' | ');
}

/** The texts of a constant: of a list its members, of an object its values. */
function valuesOf(constant: string, all: readonly ts.Statement[]): string[] {
  const declarations = all.filter(ts.isVariableStatement).flatMap((one) => [...one.declarationList.declarations]);
  const initializer = declarations.find(({ name }) => name.getText() === constant)?.initializer?.getText() ?? '';
  return textsIn(initializer.replace(/'[^']*':/g, ''));
}

function textsIn(source: string): string[] {
  return [...source.matchAll(/'[^']*'/g)].map(([word]) => word);
}

function commentOf(member: ts.Node): string {
  const [comment] = ts.getJSDocCommentsAndTags(member);
  const said = comment === undefined || !ts.isJSDoc(comment) ? undefined : ts.getTextOfJSDocComment(comment.comment);
  return (said ?? '').replace(/\s+/g, ' ');
}
