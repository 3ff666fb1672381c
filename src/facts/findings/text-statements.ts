import type { Subject, TextFinding } from '../finding.js';
import type { Meanings } from '../meanings.js';
import { readReport, type ReportText } from '../text/read-report.js';
import type { Statement, Surroundings } from './claim.js';
import { saidBeside } from './said-beside.js';

/** Free words read by the report reader, with what is said beside a finding; another person's findings are left out. */
export function textStatements(text: string, around: Surroundings, meanings: Meanings): Statement[] {
  const { findings } = readReport({ text, ...studyOf(around) });
  return findings.filter(isNobodyElses).map((finding) => statementIn(text, finding, around, meanings));
}

export function isNobodyElses(finding: TextFinding): boolean {
  return finding.subject !== 'other';
}

/** A finding of the reader with what its text says beside it; its own word on its course outweighs that of the next sentence. */
export function statementIn(
  text: string,
  finding: TextFinding,
  around: Pick<Surroundings, 'fetus'>,
  meanings: Meanings,
): Statement {
  const statement = statementOf(finding, around);
  const beside = saidBeside(text, finding, finding.organ, meanings);
  return { ...statement, ...beside, ...(finding.course === undefined ? {} : { course: finding.course }) };
}

/** A finding of the reader without its place in the text. */
function statementOf(finding: TextFinding, around: Pick<Surroundings, 'fetus'>): Statement {
  const { organ, assertion, morphology, quote, site, laterality, kind, size, course, calledBenign, addendum } = finding;
  return {
    how: 'text',
    organ,
    assertion,
    ...ofWhom(finding.subject, finding.fetus ?? around.fetus),
    morphology,
    quote,
    ...(site === undefined ? {} : { site }),
    ...(laterality === undefined ? {} : { laterality }),
    ...(kind === undefined ? {} : { kind }),
    ...(size === undefined ? {} : { size }),
    ...(course === undefined ? {} : { course }),
    ...(calledBenign === undefined ? {} : { calledBenign }),
    ...(addendum === undefined ? {} : { addendum }),
  };
}

/** A label belongs to a fetus only. */
export function ofWhom(subject: Subject, fetus: string | undefined): Pick<Statement, 'subject' | 'fetus'> {
  return { subject, ...(subject === 'fetus' && fetus !== undefined ? { fetus } : {}) };
}

/** What the reader is told of the study: in an examination of the fetus its findings are the fetus's, unless the words give them to the mother. */
export function studyOf({ title, modality, bodyPart, subject }: Surroundings): Omit<ReportText, 'text'> {
  return {
    ...(title === undefined ? {} : { title }),
    ...(modality === undefined ? {} : { modality }),
    ...(bodyPart === undefined ? {} : { bodyPart }),
    ...(subject === 'fetus' ? { obstetric: true } : {}),
  };
}
