import type { DiagnosticReport, Observation } from 'fhir/r4.js';
import type { Attachments } from '../../fhir/patient-record.js';
import { listOf, referenceTo } from '../../fhir/resource.js';
import type { ComplaintFact } from '../finding-fact.js';
import type { TextFinding } from '../finding.js';
import { wordsIn } from '../follow-up/observation-words.js';
import { recommendedIn, type Recommended } from '../follow-up/recommended.js';
import type { Meanings } from '../meanings.js';
import { readReport } from '../text/read-report.js';
import type { Claim, Statement, Surroundings } from './claim.js';
import { reportComplaints } from './report-complaints.js';
import { conceptStatements } from './concept-statements.js';
import { observationStatements } from './observation-statements.js';
import type { ReportStudy } from './report-study.js';
import { narrativeOf, textsOf } from './report-texts.js';
import { isNobodyElses, statementIn, studyOf } from './text-statements.js';

export interface ReportClaims {
  readonly claims: readonly Claim[];
  readonly unread: readonly { readonly source: string; readonly why: string }[];
  readonly complaints: readonly ComplaintFact[];
  /** Imaging that it wants to follow for what it finds (LOOP-1). */
  readonly recommended: readonly Recommended[];
}

export interface ReportParts {
  readonly study: ReportStudy;
  /** Result Observations of the record and contained ones, those that count. */
  readonly results: readonly Observation[];
  readonly attachments: Attachments;
}

const NO_SITE = { fetal: false };

/** Everything that one report says of calcification: codes, results, then its words; each text is read once. */
export function reportClaims(report: DiagnosticReport, parts: ReportParts, meanings: Meanings): ReportClaims {
  const source = referenceTo(report);
  const around = surroundingsOf(parts.study);
  const coded = listOf(report.conclusionCode).flatMap((concept) =>
    conceptStatements(concept, NO_SITE, around, meanings).map((statement) => ({ source, statement })),
  );
  const observed = parts.results.flatMap((result) =>
    observationStatements(result, around, meanings).map((statement) => ({
      source: result.id === undefined || listOf(report.contained).includes(result) ? source : referenceTo(result),
      statement: isPreliminary(result) ? doubted(statement) : statement,
    })),
  );
  const { texts, unread } = textsOf(report, parts.attachments);
  const hasResults = parts.results.length > 0 || listOf(report.result).length > 0;
  const nothingElse = texts.length === 0 && coded.length === 0 && !hasResults;
  const narrative = nothingElse ? narrativeOf(report) : undefined;
  const readings = (narrative === undefined ? texts : [narrative]).map((text) => readText(text, around, meanings));
  const read = readings.flatMap((reading) => reading.statements.map((statement) => ({ source, statement })));
  const claims = [...coded, ...observed, ...read].map((said) =>
    claimOf(said.statement, said.source, report, parts.study),
  );
  const reasons = new Set([...unread, ...readings.flatMap((reading) => listOf(reading.unread))]);
  const noted = parts.results.filter((result) => !isPreliminary(result)).flatMap(wordsIn);
  const isEarly = report.status === 'preliminary';
  return {
    claims: isEarly ? claims.filter(saysPresence).map(preliminary) : claims,
    unread: [...reasons].map((why) => ({ source, why })),
    complaints: reportComplaints(
      readings.map(({ text }) => text),
      claims,
      meanings,
    ),
    recommended: isEarly
      ? []
      : recommendedIn({ source, claims, readings: [...readings, ...noted], study: parts.study }, meanings),
  };
}

function surroundingsOf(study: ReportStudy): Surroundings {
  const bodyPart = study.organs.length === 1 ? study.organs[0] : undefined;
  return {
    ...(study.title === undefined ? {} : { title: study.title }),
    ...(study.modality === undefined ? {} : { modality: study.modality }),
    ...(bodyPart === undefined ? {} : { bodyPart }),
    subject: study.obstetric ? 'fetus' : 'patient',
  };
}

function readText(
  text: string,
  around: Surroundings,
  meanings: Meanings,
): { text: string; findings: readonly TextFinding[]; statements: readonly Statement[]; unread?: string } {
  const { findings, unread } = readReport({ text, ...studyOf(around) });
  const own = findings.filter(isNobodyElses);
  const statements = own.map((finding) => statementIn(text, finding, around, meanings));
  return { text, findings: own, statements, ...(unread === undefined ? {} : { unread }) };
}

function claimOf(statement: Statement, source: string, report: DiagnosticReport, study: ReportStudy): Claim {
  return {
    ...statement,
    source,
    document: referenceTo(report),
    ...(study.title === undefined ? {} : { study: study.title }),
    ...(study.date === undefined ? {} : { date: study.date }),
    ...(study.modality === undefined ? {} : { modality: study.modality }),
  };
}

/** What a preliminary report denies is not yet denied. */
function saysPresence(claim: Claim): boolean {
  return claim.assertion !== 'absent';
}

function preliminary(claim: Claim): Claim {
  return { ...claim, assertion: claim.assertion === 'present' ? 'uncertain' : claim.assertion, preliminary: true };
}

function isPreliminary(result: Observation): boolean {
  return result.status === 'preliminary';
}

function doubted(statement: Statement): Statement {
  return statement.assertion === 'present' ? { ...statement, assertion: 'uncertain' } : statement;
}
