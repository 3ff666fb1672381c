import type { DiagnosticReport } from 'fhir/r4.js';
import { codingKeysOf } from '../../fhir/codings.js';
import { studyKeysOf } from './study-index.js';

const FINAL = new Set(['final', 'amended', 'corrected', 'appended']);
const REPLACING = new Set(['amended', 'corrected']);

export interface CountingReports {
  readonly final: readonly DiagnosticReport[];
  /** Uncertain until the final report of the same study comes. */
  readonly preliminary: readonly DiagnosticReport[];
  /** Replaced, withdrawn or never issued: neither they nor their results are read. */
  readonly void: readonly DiagnosticReport[];
}

const WITHDRAWN = new Set(['entered-in-error', 'cancelled']);

/**
 * Which reports count ("Settled", Labs and Reports): final, amended, corrected and appended; a preliminary one gives way to
 * the final one of its study, a final one to its later correction.
 */
export function countingReports(reports: readonly DiagnosticReport[], fhirServer: string | undefined): CountingReports {
  const byKey = new Map<string, DiagnosticReport[]>();
  // In most charts nothing is preliminary or corrected, and every report stands for itself.
  const replaceable = reports.some(({ status }) => status === 'preliminary' || REPLACING.has(status));
  for (const report of replaceable ? reports : []) {
    if (!FINAL.has(report.status)) continue;
    for (const key of studyKeysOf(report, fhirServer)) {
      const same = byKey.get(key);
      if (same === undefined) byKey.set(key, [report]);
      else same.push(report);
    }
  }
  const isReplaced = (report: DiagnosticReport): boolean =>
    byKey.size > 0 &&
    studyKeysOf(report, fhirServer).some((key) => byKey.get(key)?.some((other) => replaces(other, report)));
  const final = reports.filter((report) => FINAL.has(report.status) && !isReplaced(report));
  const preliminary = reports.filter((report) => report.status === 'preliminary' && !isReplaced(report));
  const kept = new Set([...final, ...preliminary]);
  const isVoid = (report: DiagnosticReport): boolean =>
    WITHDRAWN.has(report.status) ||
    (!kept.has(report) && (FINAL.has(report.status) || report.status === 'preliminary'));
  return { final, preliminary, void: reports.filter(isVoid) };
}

function replaces(other: DiagnosticReport, report: DiagnosticReport): boolean {
  if (other === report || !sameExamination(other, report)) return false;
  if (report.status === 'preliminary') return true;
  return REPLACING.has(other.status) && issuedAt(other) > issuedAt(report);
}

/** One accession may hold a chest and an abdomen; only the same examination is replaced. */
function sameExamination(one: DiagnosticReport, other: DiagnosticReport): boolean {
  const codes = codingKeysOf(one.code);
  const others = codingKeysOf(other.code);
  return codes.length === 0 || others.length === 0 || codes.some((code) => others.includes(code));
}

function issuedAt(report: DiagnosticReport): number {
  return Date.parse(report.issued ?? report.meta?.lastUpdated ?? report.effectiveDateTime ?? '') || 0;
}
