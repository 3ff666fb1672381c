import type { CodeableConcept, Observation, ObservationComponent, Quantity } from 'fhir/r4.js';
import { allConceptWords, conceptWords } from '../../fhir/codings.js';
import { listOf, textOf } from '../../fhir/resource.js';
import type { Size } from '../finding.js';
import type { Meanings } from '../meanings.js';
import { answerTo, interpretationOf, type Answered } from './answer.js';
import type { Statement, Surroundings } from './claim.js';
import { conceptStatements } from './concept-statements.js';
import { maySpeak } from './may-speak.js';
import { organIn, siteOf, type Site } from './site.js';
import { fetusOfObservation, focusOf } from './subject.js';
import { textStatements } from './text-statements.js';

/** What an imaging Observation says: its code with its answer, its value, its words and its components. */
export function observationStatements(
  observation: Observation,
  around: Surroundings,
  meanings: Meanings,
): readonly Statement[] {
  if (!maySpeak(observation, meanings)) return [];
  const focus = focusOf(observation, meanings);
  if (focus.subject === 'other') return [];
  const components = listOf(observation.component).filter(
    ({ modifierExtension }) => listOf(modifierExtension).length === 0,
  );
  const own = siteOf(observation.bodySite, meanings);
  const site = own.organ === undefined ? siteInParts(own, components, observation, meanings) : own;
  const fetus = fetusOfObservation(observation, focus) ?? around.fetus;
  const surroundings: Surroundings = {
    ...around,
    subject: focus.subject === 'fetus' || site.fetal ? 'fetus' : around.subject,
    ...(fetus === undefined ? {} : { fetus }),
    ...titleOf(observation, around),
  };
  const said = answered(observation, site, surroundings, meanings);
  const onset = components.some((component) => saysFetalOnset(component, meanings));
  const size = components.map((component) => sizeIn(component.valueQuantity)).find((found) => found !== undefined);
  const inParts = components.flatMap((component) =>
    answered(component, siteOfPart(component, site, meanings), surroundings, meanings),
  );
  const all = [...said, ...inParts].map((statement) =>
    onset ? { ...statement, subject: 'fetus' as const } : statement,
  );
  return size === undefined ? all : all.map((statement) => ({ ...statement, size: statement.size ?? size }));
}

/** "Finding site: liver" as a component stands for the body site; otherwise the code may name the organ. */
function siteInParts(
  own: Site,
  components: readonly ObservationComponent[],
  observation: Observation,
  meanings: Meanings,
): Site {
  const placed = components
    .filter(({ code, valueCodeableConcept }) => isPlace(valueCodeableConcept, meanings) || asksForPlace(code))
    .map(({ valueCodeableConcept }) => siteOf(valueCodeableConcept, meanings))
    .find(({ organ }) => organ !== undefined);
  return placed === undefined
    ? { ...own, ...organOfCode(observation, meanings) }
    : { ...placed, fetal: placed.fetal || own.fetal };
}

function isPlace(concept: CodeableConcept | undefined, meanings: Meanings): boolean {
  return meanings.ofConcept(concept).some(({ name }) => name.startsWith('body-site-'));
}

function asksForPlace(code: CodeableConcept): boolean {
  return allConceptWords(code).some((words) => /\b(?:site|location)\b/i.test(words));
}

/** "Liver: coarse calcification" as a component: what it is asked about is where it lies. */
function siteOfPart({ code }: ObservationComponent, site: Site, meanings: Meanings): Site {
  const asked = siteOf(code, meanings);
  return asked.organ === undefined ? site : { ...asked, fetal: asked.fetal || site.fetal };
}

function answered(item: Answered, site: Site, around: Surroundings, meanings: Meanings): Statement[] {
  const asked = conceptStatements(item.code, site, around, meanings);
  const valued = conceptStatements(item.valueCodeableConcept, site, around, meanings);
  if (valued.length > 0) return valued.map((statement) => combined(statement, asked[0], item));
  const text = scoreOf(item) ?? textOf(item.valueString);
  if (asked.length === 0) return text === undefined ? [] : textStatements(text, inside(site, around), meanings);
  const described = text === undefined ? [] : describedBy(text, asked, inside(site, around), meanings);
  if (described.length > 0) return described;
  const answer = answerTo(item, meanings);
  if (answer === 'none') return [];
  const size = sizeIn(item.valueQuantity);
  const assertion = ({ yes: undefined, no: 'absent', uncertain: 'uncertain' } as const)[answer];
  return asked.map((statement) => ({
    ...statement,
    ...(assertion === undefined ? {} : { assertion }),
    ...(size === undefined ? {} : { size }),
  }));
}

/** A coronary calcium score of 412 is read as a report would tell it (DYS-1). */
function scoreOf({ code, valueQuantity, valueInteger }: Answered): string | undefined {
  const value = valueQuantity?.value ?? valueInteger;
  const name = allConceptWords(code).find((words) => /\b(?:score|agatston)\b/i.test(words));
  return value === undefined || name === undefined ? undefined : `${name}: ${value}`;
}

/** "Calcified" as the value of a liver finding, or "non-calcified" as the answer to a calcification code. */
function combined(statement: Statement, asked: Statement | undefined, item: Answered): Statement {
  const place = statement.organ === 'other' && asked !== undefined ? asked : statement;
  const doubted = statement.assertion === 'present' && interpretationOf(item) === 'no';
  return {
    ...statement,
    organ: place.organ,
    ...(place.site === undefined ? {} : { site: place.site }),
    ...(place.kind === undefined ? {} : { kind: place.kind }),
    ...(doubted ? { assertion: 'uncertain' } : {}),
  };
}

/** A value in words that is more than yes or no is read together with the question that it answers. */
function describedBy(text: string, asked: readonly Statement[], around: Surroundings, meanings: Meanings): Statement[] {
  const question = asked[0]?.quote ?? '';
  const organs = new Set(asked.map((statement) => statement.organ));
  const alone = textStatements(text, around, meanings);
  if (alone.length > 0) return alone;
  if (text.trim().split(/\s+/, 5).length < 5) return [];
  return textStatements(`${question} ${text}`, around, meanings).filter((statement) => organs.has(statement.organ));
}

function inside(site: Site, around: Surroundings): Surroundings {
  return site.organ === undefined ? around : { ...around, bodyPart: site.organ };
}

function organOfCode(observation: Observation, meanings: Meanings): Pick<Site, 'organ'> {
  const organ = organIn(allConceptWords(observation.code), meanings);
  return organ === undefined ? {} : { organ };
}

function titleOf(observation: Observation, around: Surroundings): { title?: string } {
  const title = around.title ?? conceptWords(observation.code);
  return title === undefined ? {} : { title };
}

function saysFetalOnset(component: ObservationComponent, meanings: Meanings): boolean {
  const said = [...meanings.ofConcept(component.code), ...meanings.ofConcept(component.valueCodeableConcept)];
  return said.some((meaning) => meaning.name === 'fetal-onset');
}

function sizeIn(quantity: Quantity | undefined): Size | undefined {
  const unit = quantity?.code ?? quantity?.unit;
  if (typeof quantity?.value !== 'number' || quantity.value <= 0) return undefined;
  return unit === 'mm' || unit === 'cm' ? { value: quantity.value, unit } : undefined;
}
