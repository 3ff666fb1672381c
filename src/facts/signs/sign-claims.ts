import type { CodeableConcept, DiagnosticReport, Observation, ObservationComponent } from 'fhir/r4.js';
import { allConceptWords, conceptWords } from '../../fhir/codings.js';
import type { Attachments } from '../../fhir/patient-record.js';
import { listOf, textOf } from '../../fhir/resource.js';
import type { Assertion } from '../finding.js';
import { answerTo } from '../findings/answer.js';
import type { Surroundings } from '../findings/claim.js';
import type { ReportStudy } from '../findings/report-study.js';
import { narrativeOf, textsOf } from '../findings/report-texts.js';
import { organIn, siteOf } from '../findings/site.js';
import { focusOf } from '../findings/subject.js';
import type { Meanings } from '../meanings.js';
import { HOOK_LIMITS } from '../text/read-report.js';
import { readSigns, type TextSign } from '../text/read-signs.js';
import type { SignLexicon } from '../text/sign-lexicon.js';

/** What one place says of a sign; denials among them. */
export type SignStatement = Omit<TextSign, 'quote'> & { readonly quote?: string };

export interface SignReader {
  readonly meanings: Meanings;
  readonly lexicon: SignLexicon;
}

export type SignSurroundings = Pick<Surroundings, 'title' | 'modality' | 'bodyPart' | 'subject'>;

/** The words and coded conclusions of a report; its results are read with `observationSigns`. */
export function reportSigns(
  report: DiagnosticReport,
  study: ReportStudy,
  attachments: Attachments,
  reader: SignReader,
): SignStatement[] {
  const around = surroundingsOf(study);
  const coded = listOf(report.conclusionCode).flatMap((concept) => conceptSigns(concept, around, reader));
  const { texts } = textsOf(report, attachments);
  const narrative = texts.length === 0 && listOf(report.result).length === 0 ? narrativeOf(report) : undefined;
  return [...coded, ...[...texts, ...listOf(narrative)].flatMap((text) => textSigns(text, around, reader))];
}

export function surroundingsOf({ title, modality, organs, obstetric }: ReportStudy): SignSurroundings {
  const [bodyPart, ...others] = organs;
  return {
    ...(title === undefined ? {} : { title }),
    ...(modality === undefined ? {} : { modality }),
    ...(bodyPart === undefined || others.length > 0 ? {} : { bodyPart }),
    subject: obstetric ? 'fetus' : 'patient',
  };
}

/** An imaging Observation and its components: questions with their answers, coded or in words. */
export function observationSigns(
  observation: Observation,
  around: SignSurroundings,
  reader: SignReader,
): SignStatement[] {
  const focus = focusOf(observation);
  if (focus === 'other') return [];
  const site = siteOf(observation.bodySite, reader.meanings);
  const organ = site.organ ?? organIn(allConceptWords(observation.code), reader.meanings) ?? around.bodyPart;
  const inside: SignSurroundings = {
    ...around,
    ...(organ === undefined ? {} : { bodyPart: organ }),
    subject: focus === 'fetus' || site.fetal ? 'fetus' : around.subject,
  };
  return [observation, ...listOf(observation.component)].flatMap((item) => answeredSigns(item, inside, reader));
}

const ASSERTED = { yes: 'present', no: 'absent', uncertain: 'uncertain' } as const;

function answeredSigns(
  item: Observation | ObservationComponent,
  around: SignSurroundings,
  reader: SignReader,
): SignStatement[] {
  const valued = conceptSigns(item.valueCodeableConcept, around, reader);
  if (valued.length > 0) return valued;
  const question = conceptWords(item.code) ?? '';
  const said = textOf(item.valueString) ?? conceptWords(item.valueCodeableConcept);
  const described = said === undefined ? [] : textSigns(`${question}: ${said}`, around, reader);
  if (described.length > 0) return described;
  const asked = conceptSigns(item.code, around, reader);
  const answer = asked.length === 0 ? 'none' : answerTo(item, reader.meanings);
  return answer === 'none'
    ? []
    : asked.map((sign) => ({ ...sign, assertion: answered(sign.assertion, ASSERTED[answer]) }));
}

/** A denied question that is answered with yes stays denied. */
function answered(asked: Assertion, answer: Assertion): Assertion {
  return asked === 'present' ? answer : asked;
}

/** By its code, else by its words. */
function conceptSigns(
  concept: CodeableConcept | undefined,
  around: SignSurroundings,
  reader: SignReader,
): SignStatement[] {
  const quote = conceptWords(concept);
  const coded = reader.meanings.ofConcept(concept).filter(({ name }) => name.startsWith('sign-'));
  if (coded.length > 0) {
    return coded.map(({ name }) => ({
      sign: name,
      assertion: 'present',
      subject: around.subject,
      ...(quote === undefined ? {} : { quote }),
    }));
  }
  return allConceptWords(concept)
    .slice(0, 1)
    .flatMap((text) => textSigns(text, around, reader));
}

function textSigns(text: string, around: SignSurroundings, { lexicon }: SignReader): SignStatement[] {
  if (!lexicon.isWorthReading(text)) return [];
  const { title, modality, bodyPart, subject } = around;
  const report = {
    text,
    ...(title === undefined ? {} : { title }),
    ...(modality === undefined ? {} : { modality }),
    ...(bodyPart === undefined ? {} : { bodyPart }),
  };
  return readSigns(report, lexicon, HOOK_LIMITS).signs.map((sign) =>
    subject === 'fetus' && sign.subject === 'patient' ? { ...sign, subject } : sign,
  );
}
