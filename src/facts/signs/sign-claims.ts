import type { CodeableConcept, DiagnosticReport, Observation, ObservationComponent } from 'fhir/r4.js';
import { allConceptWords, conceptWords } from '../../fhir/codings.js';
import type { Attachments } from '../../fhir/patient-record.js';
import { listOf, textOf } from '../../fhir/resource.js';
import type { Assertion } from '../finding.js';
import { answerTo } from '../findings/answer.js';
import { isOfFetus, labelIn, labelOfCode } from '../findings/fetus-of.js';
import { studyOf } from '../findings/text-statements.js';
import type { Surroundings } from '../findings/claim.js';
import type { ReportStudy } from '../findings/report-study.js';
import { narrativeOf, textsOf } from '../findings/report-texts.js';
import { organIn, siteOf } from '../findings/site.js';
import { fetusOfObservation, focusOf } from '../findings/subject.js';
import { assertedBy } from './asserted-by.js';
import type { Meanings } from '../meanings.js';
import { HOOK_LIMITS } from '../text/read-report.js';
import { readSigns, type TextSign } from '../text/read-signs.js';
import type { SignLexicon } from '../text/sign-lexicon.js';

/** What one place says of a sign; denials among them. */
export type SignStatement = Omit<TextSign, 'quote'> & { readonly quote?: string };

/** A sign that is measured, by its figure: a lateral ventricle of 12 mm (FET-14). */
function measuredSigns(
  { code, valueQuantity }: Observation | ObservationComponent,
  asked: readonly SignStatement[],
  around: SignSurroundings,
  reader: SignReader,
): SignStatement[] {
  const unit = textOf(valueQuantity?.code) ?? textOf(valueQuantity?.unit);
  if (typeof valueQuantity?.value !== 'number' || unit === undefined) return [];
  const amount = { value: valueQuantity.value, unit };
  const coded = asked.flatMap((sign) => {
    const assertion = assertedBy(amount, reader.meanings.named(sign.sign)?.atLeast);
    return assertion === undefined ? [] : [{ ...sign, assertion }];
  });
  if (coded.length > 0) return coded;
  const text = `${conceptWords(code) ?? ''}: ${String(amount.value)} ${amount.unit}`;
  return textSigns(text, around, reader).filter(({ subject }) => subject === 'fetus');
}

export interface SignReader {
  readonly meanings: Meanings;
  readonly lexicon: SignLexicon;
}

export type SignSurroundings = Pick<Surroundings, 'title' | 'modality' | 'bodyPart' | 'subject' | 'fetus'>;

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
  const focus = focusOf(observation, reader.meanings);
  if (focus.subject === 'other') return [];
  const site = siteOf(observation.bodySite, reader.meanings);
  const organ = site.organ ?? organIn(allConceptWords(observation.code), reader.meanings) ?? around.bodyPart;
  const fetus = fetusOfObservation(observation, focus) ?? around.fetus;
  const inside: SignSurroundings = {
    ...around,
    ...(organ === undefined ? {} : { bodyPart: organ }),
    subject: focus.subject === 'fetus' || site.fetal ? 'fetus' : around.subject,
    ...(fetus === undefined ? {} : { fetus }),
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
  const measured = measuredSigns(item, asked, around, reader);
  if (measured.length > 0) return measured;
  const answer = asked.length === 0 ? 'none' : answerTo(item, reader.meanings);
  if (answer === 'none') return [];
  return asked.flatMap((sign) => {
    const told = { ...sign, assertion: answered(sign.assertion, ASSERTED[answer]) };
    const normal = told.assertion === 'absent' ? reader.meanings.named(sign.sign)?.deniedAs : undefined;
    return normal === undefined ? [told] : [told, { ...told, sign: normal, assertion: 'present' as const }];
  });
}

/** A denied question that is answered with yes stays denied. */
function answered(asked: Assertion, answer: Assertion): Assertion {
  return asked === 'present' ? answer : asked;
}

/** By its code, else by its words. */
export function conceptSigns(
  concept: CodeableConcept | undefined,
  around: SignSurroundings,
  reader: SignReader,
): SignStatement[] {
  const quote = conceptWords(concept);
  const whose = ofWhom(isOfFetus(concept, reader.meanings) ? { ...around, subject: 'fetus' } : around, concept);
  const coded = reader.meanings.ofConcept(concept).filter(({ name }) => name.startsWith('sign-'));
  if (coded.length > 0) {
    return coded
      .filter(({ toldOf }) => toldOf === undefined || whose.subject === 'fetus')
      .map(({ name }) => ({
        sign: name,
        assertion: 'present',
        ...whose,
        ...(quote === undefined ? {} : { quote }),
      }));
  }
  return allConceptWords(concept)
    .slice(0, 1)
    .flatMap((text) => textSigns(text, { ...around, ...whose }, reader));
}

/** The label stands in the code or its words, else beside it; only a fetus has one. */
function ofWhom(
  { subject, fetus: beside }: Pick<SignSurroundings, 'subject' | 'fetus'>,
  concept?: CodeableConcept,
): Pick<SignSurroundings, 'subject' | 'fetus'> {
  const fetus = labelIn(allConceptWords(concept)) ?? labelOfCode(concept) ?? beside;
  return { subject, ...(subject === 'fetus' && fetus !== undefined ? { fetus } : {}) };
}

function textSigns(text: string, around: SignSurroundings, { lexicon }: SignReader): SignStatement[] {
  if (!lexicon.isWorthReading(text)) return [];
  return readSigns({ text, ...studyOf(around) }, lexicon, HOOK_LIMITS).signs.map((sign) => ({
    ...sign,
    ...ofWhom({ subject: sign.subject, ...labelOf(sign.fetus ?? around.fetus) }),
  }));
}

const labelOf = (fetus: string | undefined): { fetus?: string } => (fetus === undefined ? {} : { fetus });
