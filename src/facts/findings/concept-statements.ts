import type { CodeableConcept } from 'fhir/r4.js';
import { allConceptWords, conceptWords } from '../../fhir/codings.js';
import { textOf } from '../../fhir/resource.js';
import type { ValueSetMeaning } from '../../knowledge/value-set-meaning.js';
import type { Meanings } from '../meanings.js';
import { readReport } from '../text/read-report.js';
import type { Statement, Surroundings } from './claim.js';
import { isWorthReading } from './may-speak.js';
import { saidBeside } from './said-beside.js';
import { isOfFetus, labelIn, labelOfCode } from './fetus-of.js';
import type { Site } from './site.js';
import { ofWhom, studyOf, textStatements } from './text-statements.js';

/**
 * What a concept says of calcification: a finding code, or a morphology with a body site, else its own words
 * (terminology.md, section 1). The qualifier "non-calcified" denies.
 */
export function conceptStatements(
  concept: CodeableConcept | undefined,
  site: Site,
  around: Surroundings,
  meanings: Meanings,
): Statement[] {
  const all = meanings.ofConcept(concept);
  const fetal = site.fetal || isOfFetus(concept, meanings);
  const fetus = labelIn(allConceptWords(concept)) ?? labelOfCode(concept) ?? around.fetus;
  const surroundings: Surroundings = {
    ...around,
    ...(fetal ? { subject: 'fetus' } : {}),
    ...(fetus === undefined ? {} : { fetus }),
  };
  const coded = codedStatements(concept, all, site, surroundings);
  return coded.length > 0
    ? coded.map((statement) => inOwnWords(statement, concept, surroundings, meanings))
    : wordStatements(concept, site, surroundings, meanings);
}

function codedStatements(
  concept: CodeableConcept | undefined,
  all: readonly ValueSetMeaning[],
  site: Site,
  around: Surroundings,
): Statement[] {
  const findings = mostPrecise(all.filter((meaning) => meaning.name.startsWith('finding-')));
  const forms = all.filter((meaning) => meaning.name.startsWith('calcification-morphology'));
  const denied = all.some((meaning) => meaning.name === 'not-calcified');
  if (findings.length === 0 && forms.length === 0 && !denied) return [];
  const quote = conceptWords(concept);
  const morphology = [...findings, ...forms].flatMap((meaning) => meaning.morphology ?? []);
  const located = findings.length > 0 ? findings : [undefined];
  return located.map((finding) => ({
    how: 'coded',
    ...placeOf(finding, site, around, forms),
    assertion: denied ? 'absent' : 'present',
    ...ofWhom(around.subject, around.fetus),
    morphology: [...new Set(morphology)],
    ...(quote === undefined ? {} : { quote }),
  }));
}

/** Two codings of one concept say the same thing, one of them more precisely. */
function mostPrecise(findings: readonly ValueSetMeaning[]): ValueSetMeaning[] {
  const byOrgan = new Map<string, ValueSetMeaning>();
  for (const finding of findings) {
    const organ = finding.organs[0] ?? 'other';
    const other = byOrgan.get(organ);
    if (other === undefined || (other.site === undefined && finding.site !== undefined)) byOrgan.set(organ, finding);
  }
  if (byOrgan.size > 1) byOrgan.delete('other');
  return [...byOrgan.values()];
}

/** What names no organ lies where the site or the examination says, else where its form is usual. */
function placeOf(
  finding: ValueSetMeaning | undefined,
  site: Site,
  around: Surroundings,
  forms: readonly ValueSetMeaning[],
): Pick<Statement, 'organ' | 'site' | 'kind' | 'laterality'> {
  const own = finding?.organs[0];
  const general = own === undefined || (own === 'other' && finding?.site === undefined);
  const usual = forms.find((form) => form.organs.length > 0)?.organs[0];
  const organ = (general ? (site.organ ?? around.bodyPart ?? own ?? usual) : own) ?? 'other';
  const place = organ === own ? (finding?.site ?? (site.organ === own ? site.site : undefined)) : site.site;
  const kind = finding?.kind ?? (site.organ === organ ? site.kind : undefined);
  return {
    organ,
    ...(place === undefined ? {} : { site: place }),
    ...(kind === undefined ? {} : { kind }),
    ...(site.laterality === undefined ? {} : { laterality: site.laterality }),
  };
}

/** The sender's own text beside a code may deny it, doubt it or describe it; the code alone cannot. */
function inOwnWords(
  statement: Statement,
  concept: CodeableConcept | undefined,
  around: Surroundings,
  meanings: Meanings,
): Statement {
  const text = textOf(concept?.text);
  if (text === undefined || !isWorthReading(text)) return statement;
  const reading = readReport({ text, ...studyOf(around), bodyPart: statement.organ });
  const said = reading.findings.find((finding) => finding.organ === statement.organ);
  if (said === undefined || said.subject === 'other') return statement;
  return {
    ...statement,
    ...saidBeside(text, said, statement.organ, meanings),
    assertion: statement.assertion === 'present' ? said.assertion : statement.assertion,
    ...ofWhom(said.subject === 'fetus' ? 'fetus' : statement.subject, said.fetus ?? statement.fetus ?? around.fetus),
    morphology: [...new Set([...statement.morphology, ...said.morphology])],
    ...(statement.site === undefined && said.site !== undefined ? { site: said.site } : {}),
    ...(said.size === undefined ? {} : { size: said.size }),
    ...(said.course === undefined ? {} : { course: said.course }),
    ...(said.laterality === undefined ? {} : { laterality: said.laterality }),
    quote: said.quote,
  };
}

/** A code without a known meaning is read through its text or display. */
function wordStatements(
  concept: CodeableConcept | undefined,
  site: Site,
  around: Surroundings,
  meanings: Meanings,
): Statement[] {
  for (const text of allConceptWords(concept)) {
    if (!isWorthReading(text)) continue;
    const inside = site.organ === undefined ? around : { ...around, bodyPart: site.organ };
    const statements = textStatements(text, inside, meanings);
    if (statements.length > 0) return statements.map((statement) => atSite(statement, site));
  }
  return [];
}

function atSite(statement: Statement, site: Site): Statement {
  if (site.organ === undefined || (statement.organ !== 'other' && statement.organ !== site.organ)) return statement;
  const place = statement.site ?? site.site;
  const laterality = statement.laterality ?? site.laterality;
  const kind = statement.kind ?? site.kind;
  return {
    ...statement,
    organ: site.organ,
    ...(place === undefined ? {} : { site: place }),
    ...(laterality === undefined ? {} : { laterality }),
    ...(kind === undefined ? {} : { kind }),
  };
}
