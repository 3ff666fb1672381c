import { CANONICAL } from '../src/knowledge/element.js';

/** Where a clinician must write; `calcitrace check` names every place that still says so. */
const todo = (what: string): string => `TODO: ${what}`;
/** Years after which knowledge is to be read again by a person. */
const REVIEWED_EVERY = 2;
const yearsAfter = (day: string, years: number): string =>
  `${Number(day.slice(0, 4)) + years}${day.slice(4)}`.replace(/-02-29$/, '-02-28');
const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
const extension = (name: string, valueCode: string): object => ({
  url: `${CANONICAL}/StructureDefinition/${name}`,
  valueCode,
});

/**
 * The files of a new pathway with one row, by their names: PlanDefinition, card, one case for each verdict, decision table. They
 * load and run as they stand, and speak of nothing.
 */
export function pathwayStubs(slug: string, today: string): Readonly<Record<string, string>> {
  const action = `${slug}-found`;
  return {
    [`fhir-resources/pathways/${slug}.json`]: json(planDefinition(slug, action, today)),
    [`cards/${slug}/${action}.md`]: card(),
    [`test/pathways/${slug}/the-row-applies.json`]: json(caseOf(slug, action, 'met')),
    [`test/pathways/${slug}/the-row-just-does-not-apply.json`]: json(caseOf(slug, action, 'unmet')),
    [`test/pathways/${slug}/the-reports-could-not-be-read.json`]: json(caseOf(slug, action, 'unknown')),
    [`test/pathways/${slug}.decision-table.yaml`]: decisionTable(slug, action),
  };
}

function planDefinition(slug: string, action: string, today: string): object {
  return {
    resourceType: 'PlanDefinition',
    id: slug,
    extension: [extension('role', 'host')],
    url: `${CANONICAL}/PlanDefinition/${slug}`,
    version: '1.0.0',
    name: slug.replace(/(?:^|-)([a-z0-9])/g, (_, first: string) => first.toUpperCase()),
    title: todo('the topic as a clinician calls it'),
    type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/plan-definition-type', code: 'eca-rule' }] },
    status: 'active',
    date: today,
    effectivePeriod: { start: today, end: yearsAfter(today, REVIEWED_EVERY) },
    description: todo('in one sentence; then name the organ in useContext below'),
    purpose: todo('the requirements that this pathway fulfils'),
    usage: todo('Known limits: what it does not read, and whom it is not for'),
    useContext: [
      {
        code: { system: 'http://terminology.hl7.org/CodeSystem/usage-context-type', code: 'focus' },
        valueCodeableConcept: { text: 'other' },
      },
    ],
    action: [rowOf(action)],
  };
}

function rowOf(id: string): object {
  return {
    id,
    title: todo('the row in a few words'),
    textEquivalent: todo('the whole rule in words: when, then'),
    code: [{ coding: [{ system: `${CANONICAL}/CodeSystem/requirement`, code: 'TODO-1' }] }],
    documentation: [
      { type: 'citation', citation: todo('journal and year, or "Local policy: ..." for what no source says') },
    ],
    trigger: ['patient-view', 'problem-list-item-create'].map((name) => ({ type: 'named-event', name })),
    input: [{ extension: [extension('fact', 'finding')], type: 'DiagnosticReport' }],
    condition: [
      {
        kind: 'applicability',
        expression: {
          description: todo('the condition in words'),
          language: 'text/fhirpath',
          expression: "%finding.site = 'TODO: the site, or delete what is not asked'",
        },
      },
    ],
  };
}

function card(): string {
  return `---
indicator: info
speaks: alone
summary:
  - "{{ %finding.title }} ({{ %seen }}): ${todo('what matters, in at most 139 characters')}."
  - "{{ %finding.title }} ({{ %seen }}): ${todo('the same, shorter')}."
---
${todo('why, and what next, in one or two sentences')}
${todo('the same in half the words')}
`;
}

const TITLES = {
  met: 'a report that the row is for',
  unmet: 'a report that narrowly misses it',
  unknown: 'the same patient while the reports could not be read',
} as const;

function caseOf(slug: string, action: string, verdict: keyof typeof TITLES): object {
  const patient = { resourceType: 'Patient', id: 'p', gender: 'female', birthDate: '1961-05-03' };
  const report = {
    resourceType: 'DiagnosticReport',
    id: 'r1',
    status: 'final',
    code: { text: todo('CT abdomen') },
    subject: { reference: 'Patient/p' },
    effectiveDateTime: '2026-11-02T08:15:00Z',
    conclusion: todo(TITLES[verdict]),
  };
  return {
    case: todo(TITLES[verdict]),
    action: `${slug}/${action}`,
    verdict,
    now: '2026-11-22T09:00:00Z',
    given: { patient: [patient], reports: verdict === 'unknown' ? 'unavailable' : [report] },
    then: verdict === 'met' ? { requirements: ['TODO-1'] } : { silent: true },
  };
}

function decisionTable(slug: string, action: string): string {
  return `# The rules from the requirement, not from the PlanDefinition: the first that fits decides, the last has no "when".
# Columns and their words: COLUMNS in test/support/chart-in-words.ts. ${todo('write the rules')}
pathway: ${slug}
given: { organ: spleen }
finding: { organ: other, site: '${todo('the site')}' }
rows:
  - action: ${action}
    requirement: TODO-1
    rules:
      - then: met
`;
}
