import type { Claim } from '../findings/claim.js';
import { keyOf } from '../findings/merge-claims.js';
import type { ReportStudy } from '../findings/report-study.js';
import type { Modality, Organ, TextFinding } from '../finding.js';
import type { Meanings } from '../meanings.js';
import { readRecommendations, type Recommendation } from './read-recommendations.js';

/** A recommendation with the report that makes it. */
export interface Recommended extends Recommendation {
  /** "DiagnosticReport/us1" */
  readonly source: string;
  readonly date?: string;
  /** As the report itself was made, and what it shows. */
  readonly seenOn?: Modality;
  readonly studyOrgans: readonly Organ[];
}

/** A document that finds calcium, with its words and what was read in them. */
export interface FindingDocument {
  readonly source: string;
  readonly claims: readonly Claim[];
  readonly readings: readonly { readonly text: string; readonly findings: readonly TextFinding[] }[];
  readonly study: Pick<ReportStudy, 'modality' | 'organs' | 'date'>;
}

/** What a document's own words say of imaging to come, for the calcifications that it finds itself. */
export function recommendedIn(document: FindingDocument, meanings: Meanings): readonly Recommended[] {
  const { source, study } = document;
  const found = document.claims.filter(isFound);
  const organs = [...new Set(found.map(({ organ }) => organ))];
  return document.readings.flatMap(({ text, findings }) =>
    readRecommendations({ text, findings: findings.filter(isFound), organs, studyOrgans: study.organs }, meanings).map(
      (recommendation) => ({
        ...recommendation,
        source,
        ...(study.date === undefined ? {} : { date: study.date }),
        ...(study.modality === undefined ? {} : { seenOn: study.modality }),
        studyOrgans: study.organs,
      }),
    ),
  );
}

/** A recommendation with the findings it is about. */
export interface LinkedRecommendation extends Recommended {
  readonly findingKeys: readonly string[];
}

/** The findings are those that the same document speaks of, in the organs that are meant, as they were judged in the end. */
export function linkedTo(claims: readonly Claim[], recommended: readonly Recommended[]): LinkedRecommendation[] {
  return recommended.map((one) => {
    const meant = claims.filter(
      (claim) => claim.document === one.source && one.organs.includes(claim.organ) && isFound(claim),
    );
    return { ...one, findingKeys: [...new Set(meant.map((claim) => keyOf(claim)))] };
  });
}

function isFound({ assertion }: Pick<Claim, 'assertion'>): boolean {
  return assertion === 'present' || assertion === 'uncertain';
}
