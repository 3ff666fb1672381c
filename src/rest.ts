/**
 * How long a card stays silent after a clinician answered it, or was shown it in an encounter, and for whom (LOOP-2; design,
 * "Override reasons"). Everything that could tell a patient or a user is a keyed digest.
 */
export interface Rest {
  /** The card, the finding or the pathway of one patient. */
  readonly about: string;
  /** For this user only; absent: for everybody who opens the chart. */
  readonly user?: string;
  /** In this encounter only. */
  readonly encounter?: string;
  /** What the card rested on, one digest per report and value: anything new wakes the card. */
  readonly evidence: readonly string[];
  /** UTC with milliseconds. */
  readonly since: string;
  /** UTC with milliseconds; absent: as long as nothing new is known. In the past: answered, and awake again. */
  readonly until?: string;
}

/** A rest, and the digest of the patient whose chart it is. */
export interface PatientRest extends Rest {
  readonly patient: string;
}

/** What must be remembered of a card that was shown, so that feedback on it can be understood. */
export interface IssuedCard {
  readonly iss: string;
  readonly tenant?: string;
  /** card.uuid */
  readonly card: string;
  readonly service: string;
  readonly pathway: string;
  readonly version: string;
  readonly requirements: readonly string[];
  /** "info", "warning" or "critical" */
  readonly indicator: string;
  /** Led by a row of patient safety: it rests a day at most. */
  readonly isSafety: boolean;
  readonly keys: RestKeys;
  readonly evidence: readonly string[];
  /** The rows that it claimed, for the statistics; like all below absent where it was shown before that was kept. */
  readonly rows?: readonly ShownRow[];
  /** Hash of the knowledge it was made from. */
  readonly knowledge?: string;
  readonly finding?: ShownFinding;
  readonly suggestions?: readonly ShownSuggestion[];
  /** When it was first shown on this evidence; UTC with milliseconds. */
  readonly issuedAt: string;
}

/** A row that a card claimed, and the pathway it stands in: not always the card's own. */
export interface ShownRow {
  readonly requirement: string;
  readonly pathway: string;
  readonly version: string;
}

/** What a misread report is found by again: the finding, and the reports that were read ("DiagnosticReport/ct1"). */
export interface ShownFinding {
  /** "patient/liver/parenchymal" */
  readonly key: string;
  readonly organ: string;
  readonly reports: readonly string[];
}

/** What a suggestion of a card orders ("ct-liver"), and for which of its rows. */
export interface ShownSuggestion {
  /** suggestion.uuid */
  readonly id: string;
  readonly order: string;
  readonly requirements: readonly string[];
}

/** Digests of whom and what a card is about. */
export interface RestKeys {
  readonly patient: string;
  readonly user: string;
  readonly encounter?: string;
  readonly card: string;
  /** Absent where the card is about no finding. */
  readonly finding?: string;
  readonly pathway: string;
}
