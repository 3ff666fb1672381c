import type { Action, Pathway } from '../src/knowledge/pathway.js';
import { codeBlock } from './markdown-table.js';

/** One pathway as a flow: each row is a question, its conditions in words, and what follows from yes. */
export function flowOf({ actions, drafts }: Pathway): string {
  const start = drafts.length > 0 ? 'An order at hand' : 'Calcification of the fetus';
  const lines = actions.flatMap((action, index) => rowLines(action, index));
  return codeBlock('mermaid', ['flowchart LR', `  start([${start}])`, ...lines].join('\n'));
}

function rowLines(action: Action, index: number): string[] {
  const { requirement, title, conditions, offers } = action;
  const question = conditions.map(({ description }) => description).join('<br/>and ');
  const what = [`<b>${requirement}</b> ${words(title)}`, ...offers.map(({ order }) => `+ ${words(order.title)}`)];
  return [`  start --> q${index}{{"${words(question)}"}}`, `  q${index} -- yes --> a${index}["${what.join('<br/>')}"]`];
}

/** Quotes end a label, and so does a semicolon in some renderers. */
function words(text: string): string {
  return text.replace(/"/g, "'").replace(/;/g, ',');
}
