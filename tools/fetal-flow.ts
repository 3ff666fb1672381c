import type { Action, Pathway } from '../src/knowledge/pathway.js';
import { codeBlock } from './markdown-table.js';

/** Wide enough that most lines stay whole, narrow enough for the column of a page. */
const SETTINGS = '%%{init: {"flowchart": {"wrappingWidth": 230, "nodeSpacing": 20}}}%%';

/**
 * One pathway as a flow: it begins where all its rows begin; then each row is a question, what else it asks, and what follows
 * from yes.
 */
export function flowOf({ actions, drafts }: Pathway): string {
  const start = drafts.length > 0 ? 'An order at hand' : 'Calcification of the fetus';
  const asked = actions.map(questionsOf);
  const shared = (asked[0] ?? []).filter((one) => asked.every((questions) => questions.includes(one)));
  const rows = actions.flatMap((action, index) => rowLines(action, index, shared));
  return codeBlock(
    'mermaid',
    [SETTINGS, 'flowchart LR', `  start([${label([start, ...shared])}])`, ...rows].join('\n'),
  );
}

function rowLines(action: Action, index: number, shared: readonly string[]): string[] {
  const { requirement, title, offers } = action;
  const own = questionsOf(action).filter((one) => !shared.includes(one));
  const what = [`<b>${requirement}</b> ${words(title)}`, ...offers.map(({ order }) => `+ ${words(order.title)}`)];
  const answer = `a${index}["${what.join('<br/>')}"]`;
  if (own.length === 0) return [`  start --> ${answer}`];
  return [`  start --> q${index}(${label(own)})`, `  q${index} -- yes --> ${answer}`];
}

function questionsOf({ conditions }: Action): string[] {
  return conditions.map(({ description }) => words(description));
}

function label(lines: readonly string[]): string {
  return `"${lines.join('<br/>and ')}"`;
}

/** Quotes end a label, and so does a semicolon in some renderers. */
function words(text: string): string {
  return text.replace(/"/g, "'").replace(/;/g, ',');
}
