import type { Laterality, Modality, Organ } from './finding.js';

export interface OrderFact {
  readonly source: string;
  readonly name: string;
  /** "draft" and "active" and "on-hold" are on order. */
  readonly status: string;
  readonly date?: string;
  /** The ActivityDefinitions that it stands for. */
  readonly definitions: readonly string[];
  /** Lab facts its result will bring. */
  readonly results: readonly string[];
  /** It brings results besides those. */
  readonly bringsMore: boolean;
  readonly imaging?: { readonly modality: Modality; readonly organs: readonly Organ[] };
  /** An operation or a biopsy, and of what (REN-1). */
  readonly intervention?: {
    readonly kind: 'surgery' | 'biopsy';
    readonly organs: readonly Organ[];
    readonly laterality?: Laterality;
  };
  /** Organs that its reason names, and the resources that it refers to as its reason. */
  readonly reason?: { readonly organs: readonly Organ[]; readonly sources: readonly string[] };
  readonly hazards: readonly string[];
}

/** A drug order: on the chart and active, or at hand. */
export interface DrugFact {
  readonly source: string;
  readonly name: string;
  readonly status: string;
  readonly date?: string;
  /** What it is, by the ValueSets that name it: "calcium", "calcium-binder", "vitamin-d"; several for a combination. */
  readonly classes: readonly string[];
  readonly route: 'oral' | 'parenteral' | 'unknown';
}

/** A result or an order that an order at hand would repeat (LOOP-2). */
export interface AlreadyFact {
  readonly how: 'resulted' | 'ordered';
  readonly name: string;
  readonly date?: string;
  readonly source: string;
}

/** Something that was carried out and brings no result of its own: a referral, a gene test. */
export interface PerformedFact {
  /** Names of the orders that it was. */
  readonly orders: readonly string[];
  readonly date?: string;
  readonly source: string;
}

/** Imaging that a report wants to follow, and what became of it (LOOP-1); one for each finding, of the newest report. */
export interface FollowUpFact {
  readonly findingKey: string;
  /** What is to be imaged: the organ of the finding, else the region that the report names. */
  readonly organ: Organ;
  /** As the report names it, else as it was made itself. */
  readonly modality?: Modality;
  /** Day of the report, YYYY-MM-DD. */
  readonly date: string;
  readonly reportedDaysAgo: number;
  /** "6 months" */
  readonly interval: string;
  /** The report states the interval; else it is local policy. */
  readonly stated: boolean;
  readonly due: string;
  /** Days since the days of grace were over; negative while they are not. */
  readonly overdueDays: number;
  /** The examination that answers it: this organ, this modality or a better one, since the report. */
  readonly doneBy?: string;
  readonly orderedAs?: string;
  readonly quote: string;
  readonly source: string;
}
