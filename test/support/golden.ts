import type { Card } from '../../src/hooks/card.js';

interface Evidence {
  readonly requirements?: readonly string[];
  readonly mechanism?: string;
  readonly because?: readonly {
    fact: string;
    value: number;
    unit: string;
    flag?: string;
    date: string;
    source: string;
  }[];
  readonly missing?: readonly { fact: string; why: string }[];
  readonly withheld?: readonly { what: string; why: string; source?: string }[];
  readonly notShown?: readonly string[];
}

/** The answer to one chart as a page that a clinician can review and a diff can show. */
export function goldenPage(title: string, story: string, cards: readonly Card[]): string {
  const pages = cards.length === 0 ? ['No card.'] : cards.map(cardPage);
  return `# ${title}\n\n${story}\n\n${pages.join('\n\n---\n\n')}\n`;
}

function cardPage(card: Card): string {
  const evidence = card.extension['org.calcitrace.evidence'] as Evidence;
  const orders = (card.suggestions ?? []).map(
    ({ label, isRecommended }) => `- [${isRecommended === true ? 'x' : ' '}] ${label}`,
  );
  return [
    `## ${card.indicator}: ${card.summary}`,
    card.detail,
    ...(orders.length === 0 ? [] : [`Orders offered:\n\n${orders.join('\n')}`]),
    `Evidence: ${[
      (evidence.requirements ?? []).join(', '),
      ...(evidence.mechanism === undefined ? [] : [`mechanism ${evidence.mechanism}`]),
      ...(evidence.because ?? []).map(
        (one) => `${one.fact} ${one.value} ${one.unit} ${one.flag ?? '-'} ${one.date} ${one.source}`,
      ),
      ...(evidence.missing ?? []).map((one) => `missing ${one.fact}: ${one.why}`),
      ...(evidence.withheld ?? []).map((one) => `withheld ${one.what}: ${one.why} ${one.source ?? ''}`.trim()),
      ...(evidence.notShown ?? []).map((one) => `not shown ${one}`),
    ].join(' · ')}`,
  ].join('\n\n');
}
