import type { DiagnosticReport, Observation } from 'fhir/r4.js';
import { listOf, referenceTo } from '../../fhir/resource.js';
import { byContent } from '../by-content.js';
import type { ChartedRecord } from '../chart.js';
import { completenessOf } from '../completeness.js';
import type { Completeness, FactList } from '../fact-list.js';
import type { ComplaintFact, FindingFact } from '../finding-fact.js';
import type { Facts } from '../facts.js';
import { linkedTo, type LinkedRecommendation, type Recommended } from '../follow-up/recommended.js';
import { recommendedBy } from '../follow-up/observation-words.js';
import type { Gathering } from '../gathering.js';
import { Meanings } from '../meanings.js';
import { gatherPatient } from '../patient.js';
import type { Claim } from './claim.js';
import { conditionClaims } from './condition-claims.js';
import { maySpeak } from './may-speak.js';
import { mergeClaims } from './merge-claims.js';
import { isUsableObservation, observationClaims } from './observation-claims.js';
import { judgedOfTheBreast } from './of-the-breast.js';
import { judgedAsPhlebolith } from './phleboliths.js';
import { judgedByAge } from './physiological.js';
import { placed } from './places.js';
import { reportClaims } from './report-claims.js';
import { containedObservations, resultReferences } from './report-results.js';
import { hasAllTexts } from './report-texts.js';
import { studyOfReport } from './report-study.js';

export interface GatheredFindings {
  readonly findings: FactList<FindingFact>;
  readonly unreadReports: Facts['unreadReports'];
  readonly recommended: readonly LinkedRecommendation[];
  readonly complaints: readonly ComplaintFact[];
}

/**
 * Every calcification finding of the record, merged, and every report that could not be read (facts table of knowledge.md):
 * from reports (codes, results, words), standalone imaging Observations and the problem list; never from an indication.
 */
export function gatherFindings(record: ChartedRecord, gathering: Gathering): GatheredFindings {
  const { ageYears } = gatherPatient(record, gathering);
  const { policy } = gathering.knowledge;
  const { chart } = record;
  const meanings = Meanings.over(gathering.knowledge.meanings);
  const speaking = new Map<string, Observation>();
  for (const one of chart.Observation) {
    if (isUsableObservation(one) && maySpeak(one, meanings)) speaking.set(referenceTo(one), one);
  }
  const reported = fromReports(speaking, record, gathering);
  const standalone = [...speaking].filter(([reference]) => !reported.used.has(reference));
  const observed = standalone.map(([, one]) => ({ one, claims: observationClaims(one, meanings, gathering) }));
  const noted = observed.flatMap((said) => recommendedBy(said.one, said.claims, meanings));
  const claims = [
    ...reported.claims,
    ...observed.flatMap((said) => said.claims),
    ...chart.Condition.flatMap((condition) => conditionClaims(condition, meanings, gathering)),
  ]
    .map((claim) => judgedAsPhlebolith(placed(judgedOfTheBreast(claim), meanings)))
    .map((claim) => judgedByAge(claim, ageYears, policy.brain.physiologicalFromYears));
  return {
    findings: {
      items: mergeClaims(claims, { ...policy, today: gathering.today }),
      completeness: seen(completenessOf(record, ['reports', 'observations', 'conditions']), reported.unread.length),
    },
    unreadReports: reported.unread,
    recommended: linkedTo(claims, [...reported.recommended, ...noted]),
    complaints: reported.complaints,
  };
}

/** A report that could not be read may hold what is looked for. */
function seen(completeness: Completeness, unreadReports: number): Completeness {
  return completeness === 'complete' && unreadReports > 0 ? 'partial' : completeness;
}

interface Reported {
  readonly claims: readonly Claim[];
  readonly unread: Facts['unreadReports'];
  readonly recommended: readonly Recommended[];
  readonly complaints: readonly ComplaintFact[];
  /** Observations that belong to a report: they are not read a second time on their own. */
  readonly used: ReadonlySet<string>;
}

function fromReports(
  speaking: ReadonlyMap<string, Observation>,
  record: ChartedRecord,
  gathering: Gathering,
): Reported {
  const { fhirServer, timeZone } = gathering;
  const { counting, studies } = record;
  const meanings = Meanings.over(gathering.knowledge.meanings);
  const used = new Set(counting.void.flatMap((report) => resultReferences(report, fhirServer)));
  const read = [...counting.final, ...counting.preliminary].flatMap((report) => {
    const references = resultReferences(report, fhirServer);
    for (const reference of references) used.add(reference);
    const results = [
      ...references.flatMap((reference) => speaking.get(reference) ?? []),
      ...containedObservations(report).filter(isUsableObservation),
    ];
    if (results.length === 0 && !hasWords(report)) return [];
    const of = studies.studyOf(report);
    if (of === undefined && results.length === 0 && hasAllTexts(report)) {
      return [claimsOfAlone(report, meanings, timeZone)];
    }
    const study = studyOfReport(report, of, meanings, timeZone);
    return [reportClaims(report, { study, results, attachments: record.attachments }, meanings)];
  });
  return {
    claims: read.flatMap(({ claims }) => claims),
    unread: read.flatMap(({ unread }) => unread),
    recommended: read.flatMap(({ recommended }) => recommended),
    complaints: read.flatMap(({ complaints }) => complaints),
    used,
  };
}

/** Of a report that tells all by itself. */
const claimsOfAlone = byContent((report: DiagnosticReport, meanings: Meanings, timeZone) => {
  const study = studyOfReport(report, undefined, meanings, timeZone);
  return reportClaims(report, { study, results: [], attachments: new Map() }, meanings);
});

/** Most reports of a chart are laboratory panels: results, and not a word. */
function hasWords(report: DiagnosticReport): boolean {
  const { conclusion, conclusionCode, presentedForm, result, text } = report;
  const said = conclusion !== undefined || conclusionCode !== undefined || presentedForm !== undefined;
  return said || (listOf(result).length === 0 && text !== undefined);
}
