import type { DiagnosticReport, Observation } from 'fhir/r4.js';
import { referenceTo } from '../../fhir/resource.js';
import { byContent } from '../by-content.js';
import type { ChartedRecord } from '../chart.js';
import { completenessOf } from '../completeness.js';
import type { Completeness, FactList } from '../fact-list.js';
import type { SignFact } from '../facts.js';
import type { GatheredFindings } from '../findings/gather-findings.js';
import { isOfAnotherKind } from '../findings/may-speak.js';
import { dayOfObservation, isUsableObservation } from '../findings/observation-claims.js';
import { containedObservations, resultReferences } from '../findings/report-results.js';
import { hasAllTexts } from '../findings/report-texts.js';
import { studyOfReport } from '../findings/report-study.js';
import type { Gathering } from '../gathering.js';
import { Meanings } from '../meanings.js';
import { SignLexicon } from '../text/sign-lexicon.js';
import { conditionSigns } from './condition-signs.js';
import { newestOf, type SignClaim } from './newest-signs.js';
import { observationSigns, reportSigns, surroundingsOf, type SignReader, type SignStatement } from './sign-claims.js';

/**
 * What the reports of a patient with a calcification say besides it: codes, results and words, each judged as the calcification
 * is. A denial ends what older reports told; without a calcification nobody asks, and no report is read.
 */
export function gatherSigns(
  record: ChartedRecord,
  found: Pick<GatheredFindings, 'findings' | 'unreadReports'>,
  gathering: Gathering,
): FactList<SignFact> {
  const completeness = seenOf(record, found);
  const present = found.findings.items.filter(({ assertion }) => assertion === 'present');
  if (present.length === 0) return { items: [], completeness };
  const valueSets = gathering.knowledge.meanings;
  const ofUnborn = present.some(({ subject }) => subject === 'fetus');
  const reader = readerOf(Meanings.over(valueSets), SignLexicon.over(valueSets, ofUnborn));
  const { chart } = record;
  const claims = claimsIn(record, reader, gathering);
  if (!ofUnborn) return { items: newestOf(claims, valueSets), completeness };
  const listed = chart.Condition.flatMap((condition) => conditionSigns(condition, reader, gathering.timeZone));
  const items = newestOf([...claims, ...listed], valueSets);
  return { items, completeness: seenOf(record, found, ['conditions']) };
}

/** A report that could not be read may hold what is looked for. */
function seenOf(
  record: ChartedRecord,
  { unreadReports }: Pick<GatheredFindings, 'unreadReports'>,
  besides: readonly 'conditions'[] = [],
): Completeness {
  const seen = completenessOf(record, ['reports', 'observations', ...besides]);
  return seen === 'complete' && unreadReports.length > 0 ? 'partial' : seen;
}

function claimsIn(record: ChartedRecord, reader: SignReader, gathering: Gathering): SignClaim[] {
  const { fhirServer, timeZone } = gathering;
  const { chart, counting, studies } = record;
  const usable = new Map(chart.Observation.filter(isSpeaking).map((one) => [referenceTo(one), one] as const));
  const used = new Set(counting.void.flatMap((report) => resultReferences(report, fhirServer)));
  const ofReport = (report: DiagnosticReport): SignClaim[] => {
    const references = resultReferences(report, fhirServer);
    for (const reference of references) used.add(reference);
    const results = [
      ...references.flatMap((reference) => usable.get(reference) ?? []),
      ...containedObservations(report).filter(isSpeaking),
    ];
    const of = studies.studyOf(report);
    if (of === undefined && results.length === 0 && hasAllTexts(report)) return signsOfAlone(report, reader, timeZone);
    const study = studyOfReport(report, of, reader.meanings, timeZone);
    const told = [
      ...reportSigns(report, study, record.attachments, reader),
      ...results.flatMap((result) => observationSigns(result, surroundingsOf(study), reader)),
    ];
    return claimed(told, referenceTo(report), study.date, report.status === 'preliminary');
  };
  const reported = [...counting.final, ...counting.preliminary].flatMap(ofReport);
  const standalone = [...usable].filter(([reference]) => !used.has(reference));
  return [
    ...reported,
    ...standalone.flatMap(([reference, one]) =>
      claimed(
        observationSigns(one, { subject: 'patient' }, reader),
        reference,
        dayOfObservation(one, timeZone),
        one.status === 'preliminary',
      ),
    ),
  ];
}

const readers = new WeakMap<SignLexicon, SignReader>();

/** The same for the same lexicon. */
function readerOf(meanings: Meanings, lexicon: SignLexicon): SignReader {
  const reader = readers.get(lexicon) ?? { meanings, lexicon };
  readers.set(lexicon, reader);
  return reader;
}

/** Of a report that tells all by itself. */
const signsOfAlone = byContent((report: DiagnosticReport, reader: SignReader, timeZone): SignClaim[] => {
  const study = studyOfReport(report, undefined, reader.meanings, timeZone);
  const told = reportSigns(report, study, new Map(), reader);
  return claimed(told, referenceTo(report), study.date, report.status === 'preliminary');
});

function isSpeaking(observation: Observation): boolean {
  return isUsableObservation(observation) && !isOfAnotherKind(observation);
}

/** What a preliminary report tells is uncertain, and what it denies is not yet denied. */
function claimed(told: SignStatement[], source: string, date: string | undefined, early: boolean): SignClaim[] {
  return told
    .filter(({ assertion }) => !early || assertion !== 'absent')
    .map((statement) => ({
      ...statement,
      ...(early && statement.assertion === 'present' ? { assertion: 'uncertain' as const } : {}),
      source,
      ...(date === undefined ? {} : { date }),
    }));
}
