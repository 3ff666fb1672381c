import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../src/project-root.js';
import type { Action, ConditionExpression, OfferDefinition, Pathway } from '../src/knowledge/pathway.js';
import type { Knowledge } from '../src/knowledge/knowledge.js';
import { focusInWords } from '../src/knowledge/focus.js';
import { code } from './markdown-table.js';

/** docs/pathways.md: every row of the knowledge in words, for a reader who does not read JSON. */
export function pathwaysPage({ pathways }: Knowledge): string {
  const sections = pathways.map(pathwaySection);
  return `# Pathways

Generated from \`fhir-resources/\` and \`cards/\` by \`npm run docs\`; do not edit. How to read and how to question a row is told in
[CONTRIBUTING.md](../CONTRIBUTING.md).

A row applies when every one of its conditions holds, a row of orders when one of its orders is due as well. A condition that
reads something that could not be read is unknown, and a row that is unknown says nothing
([decision 4](decisions/0004-three-verdicts.md)). An order is offered only where it does not
exist, is not on order, and no safety row holds it back.

${sections.join('\n\n')}
`;
}

function pathwaySection(pathway: Pathway): string {
  const { name, title, version, date, reviewState, limits, foci, role } = pathway;
  const about = foci.length === 0 ? 'the whole chart' : foci.map(focusInWords).join(', ');
  const part = role === 'supplement' ? "; adds its rows to the card of the organ's own pathway" : '';
  return [
    `## ${title}`,
    `Version ${version} of ${date}. **${capital(reviewState)}.** About ${about}${part}. Source: ` +
      `[${name}.json](../fhir-resources/pathways/${name}.json).`,
    limits,
    ...pathway.actions.map((action) => rowSection(action, pathway)),
  ].join('\n\n');
}

function rowSection(action: Action, pathway: Pathway): string {
  const lines = [
    action.hooks.length === 0
      ? 'Asked: of every request, before any rule.'
      : `Asked on: ${action.hooks.map(code).join(', ')}.`,
    ...bullets('When all of these hold', action.conditions.map(conditionLine)),
    ...bullets('Offers', action.offers.map(offerLine)),
    ...words('Holds back', action.withholds),
    ...words('Offers only behind an alternative', action.cautions),
    ...cardLine(action, pathway),
    ...bullets('Because', action.citations),
    `Version ${pathway.version}; ${pathway.reviewState}.`,
  ];
  return `### ${action.requirement}: ${capital(action.title)}\n\n${action.words}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

function conditionLine({ description, expression }: ConditionExpression): string {
  return `${description}: ${code(expression.source)}`;
}

function offerLine({ order, recommended, conditions }: OfferDefinition): string {
  const { coding, title } = order;
  const coded = coding === undefined ? 'as text, no verified code' : `${coding.system} ${code(coding.code)}`;
  const when = conditions.map(({ description }) => description).join('; ');
  return `${title} (${coded})${recommended ? ', preselected' : ''}${when === '' ? '' : `, when: ${when}`}`;
}

function cardLine({ id, card }: Action, { name }: Pathway): string[] {
  const file = `cards/${name}/${id}.md`;
  if (card === undefined || !existsSync(join(PROJECT_ROOT, file))) return [];
  const alone = card.speaks === 'alone' ? '' : ', only beside a row that opens the card';
  const mechanism = card.mechanism === undefined ? '' : `, class "${card.mechanism}"`;
  return [`Says: ${code(card.indicator)}${mechanism}${alone}, in the words of [${id}.md](../${file}).`];
}

function bullets(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${title}:\n${items.map((item) => `  - ${item}`).join('\n')}`];
}

function words(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${title}: ${items.join(', ')}.`];
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
