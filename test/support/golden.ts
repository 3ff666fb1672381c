import type { Card } from '../../src/hooks/card.js';

interface Evidence {
  readonly requirements?: readonly string[];
  readonly mechanism?: string;
  readonly because?: readonly {
    fact: string;
    value: number | string;
    unit?: string;
    flag?: string;
    date?: string;
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
    ['Evidence:', ...evidenceLines(evidence).map((line) => `- ${line}`)].join('\n'),
  ].join('\n\n');
}

/** One line each, so that a diff shows what changed; members that are left out are not printed. */
function evidenceLines(evidence: Evidence): string[] {
  const { requirements = [], mechanism, because = [], missing = [], withheld = [], notShown = [] } = evidence;
  return [
    ...(requirements.length === 0 ? [] : [requirements.join(', ')]),
    ...(mechanism === undefined ? [] : [`mechanism ${mechanism}`]),
    ...because.map(({ fact, value, unit, flag, date, source }) => words(fact, value, unit, flag, date, source)),
    ...missing.map(({ fact, why }) => `missing ${fact}: ${why}`),
    ...withheld.map(({ what, why, source }) => words(`withheld ${what}: ${why}`, source)),
    ...notShown.map((one) => `not shown ${one}`),
  ];
}

function words(...said: readonly (string | number | undefined)[]): string {
  return said.filter((one) => one !== undefined).join(' ');
}
