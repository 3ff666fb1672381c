import type { Knowledge } from '../knowledge/knowledge.js';
import type { LabDefinition } from '../knowledge/lab-definition.js';
import type { Action, Pathway } from '../knowledge/pathway.js';

/** What a user of decision support is entitled to know of its source (the source attributes of ONC's HTI-1, 170.315(b)(11)). */
export interface SourceAttribute {
  readonly name: string;
  /** Only of what a rule may read of a person: whether this one does. */
  readonly used?: boolean;
  readonly words: string;
}

/** No expression and no fact of any rule reads these; test/web/source-attributes.test.ts holds the knowledge to it. */
export const NEVER_READ = ['Race', 'Ethnicity', 'Sexual orientation'] as const;

/** Of one row, as its expressions and orders and the laboratory definitions behind them stand. */
export function sourceAttributes(action: Action, pathway: Pathway, knowledge: Knowledge): SourceAttribute[] {
  return [
    ...provenance(action, pathway, knowledge),
    ...NEVER_READ.map((name) => ({ name, used: false, words: 'Not read by any rule.' })),
    used(
      'Language',
      [],
      'The language of the patient is not read. Reports are read in English only; others count as unread.',
    ),
    used(
      'Gender identity',
      [],
      'Not read. Patient.gender, which is read as sex, may hold it where a site records it so.',
    ),
    used('Sex', sexWays(action, knowledge)),
    used('Date of birth', ageWays(action, pathway, knowledge)),
    used('Social determinants of health', [], 'Not read. Of social history only pregnancy and due dates are.'),
    used(
      'Health status assessments',
      [
        ...pregnancyWays(action, knowledge),
        ...(factsOf(action).has('complaints') ? ['the complaints on the chart are read'] : []),
      ],
      'Not read by this rule. Functional, mental, disability and smoking status are read by none.',
    ),
  ];
}

function provenance({ citations }: Action, pathway: Pathway, { history }: Knowledge): SourceAttribute[] {
  const { name, title, version, date, validUntil, reviewState, limits } = pathway;
  const released = history[name]?.at(-1)?.date ?? date;
  return [
    { name: 'Citation', words: citations.length === 0 ? 'None; local policy.' : citations.join(' ') },
    { name: 'Developer', words: 'The Calcitrace authors; open source, Apache-2.0.' },
    { name: 'Funding', words: 'None is declared: an open-source project.' },
    {
      name: 'Released and revised',
      words: `First released ${released}; version ${version} of ${date}; to be renewed by ${validUntil}. Clinical review: ${reviewState}.`,
    },
    {
      name: 'Intended use',
      words: `For health professionals, beside the chart of one patient (${title.toLowerCase()}). It proposes and shows its reasons; it never orders.`,
    },
    {
      name: 'Out of scope',
      words: `Not for patients, not for images, not as an alarm, and never the only reason to leave something out: silence means that nothing was found in what could be read. ${limits.replace(/^Known limits:\s*/i, 'Limits: ')}`,
    },
  ];
}

function used(name: string, ways: readonly string[], otherwise = 'Not read by this rule.'): SourceAttribute {
  if (ways.length === 0) return { name, used: false, words: otherwise };
  const words = ways.join('; ');
  return { name, used: true, words: `${words.charAt(0).toUpperCase()}${words.slice(1)}.` };
}

function sexWays(action: Action, knowledge: Knowledge): string[] {
  return [
    ...(labsOf(action, knowledge).some(({ ranges }) => ranges.some(({ sex }) => sex !== undefined))
      ? ['a result without a range of its laboratory is judged by a published range for the sex']
      : []),
    ...(readsPregnancy(action, knowledge)
      ? ['a man is not asked for a pregnancy, unless his birth sex is recorded as female']
      : []),
  ];
}

function ageWays(action: Action, { foci }: Pathway, knowledge: Knowledge): string[] {
  const { childbearingYears, brain } = knowledge.policy;
  const facts = factsOf(action);
  const ofBrain = foci.some(({ organ }) => organ === 'brain' || organ === 'any');
  const byAge = labsOf(action, knowledge).some(({ ranges }) =>
    ranges.some(({ ageFrom, ageTo }) => ageFrom !== undefined || ageTo !== undefined),
  );
  return [
    ...(/\bageYears\b/.test(expressionsOf(action)) ? ['its conditions ask for the age'] : []),
    ...(facts.has('product') || facts.has('recentProduct') ? ['the threshold of the product depends on the age'] : []),
    ...(byAge ? ['a result without a range of its laboratory is judged by a published range for the age'] : []),
    ...(ofBrain
      ? [`pineal and choroid plexus calcification is physiological from ${brain.physiologicalFromYears} years`]
      : []),
    ...(readsPregnancy(action, knowledge)
      ? [`a pregnancy is thought of from ${childbearingYears.from} to ${childbearingYears.to} years`]
      : []),
  ];
}

function pregnancyWays(action: Action, knowledge: Knowledge): string[] {
  return readsPregnancy(action, knowledge)
    ? ['pregnancy is read, so that no harm is proposed and the right weeks are counted']
    : [];
}

/** Of itself, or because one of its orders brings radiation or contrast (SAF-4). */
function readsPregnancy(action: Action, knowledge: Knowledge): boolean {
  const facts = factsOf(action);
  const isHazardous = action.offers.some(({ order }) => order.hazards.length > 0);
  const ofPregnancy = labsOf(action, knowledge).some(({ ofThisPregnancy }) => ofThisPregnancy);
  return isHazardous || ofPregnancy || facts.has('pregnancy') || facts.has('fetus') || action.withholds.length > 0;
}

function labsOf(action: Action, { labs }: Knowledge): LabDefinition[] {
  const facts = factsOf(action);
  // The product is made of two labs, whose ranges it inherits.
  const derived = facts.has('product') || facts.has('recentProduct') || facts.has('disturbance');
  return labs.filter(({ variable }) => facts.has(variable) || (derived && /^(?:calcium|phosphate)/.test(variable)));
}

function factsOf({ inputs, offers, removals }: Action): ReadonlySet<string> {
  return new Set([...inputs, ...[...offers, ...removals].flatMap((child) => child.inputs)].map(({ fact }) => fact));
}

function expressionsOf(action: Action): string {
  const conditions = [action, ...action.offers, ...action.removals].flatMap((one) => one.conditions);
  return conditions.map(({ expression }) => expression.source).join('\n');
}
