import type { IssuedCard, PatientRest, Rest } from '../rest.js';

/** A row of the table `rest`; what is for all users, or for every encounter, is empty there, so that it can be part of the key. */
export interface RestRow {
  about: string;
  user: string;
  encounter: string;
  evidence: string[];
  since: string;
  until: string | null;
}

export function restOf(row: RestRow): Rest {
  const { about, user, encounter, evidence, since, until } = row;
  return {
    about,
    ...(user !== '' && { user }),
    ...(encounter !== '' && { encounter }),
    evidence,
    since,
    ...(until !== null && { until }),
  };
}

/** The newest of each key: one statement may touch a row only once. */
export function newestRests(rests: readonly PatientRest[]): (RestRow & { patient: string })[] {
  const rows = new Map<string, RestRow & { patient: string }>();
  for (const { patient, about, user = '', encounter = '', evidence, since, until = null } of rests) {
    const row = { patient, about, user, encounter, evidence: [...evidence], since, until };
    rows.set(JSON.stringify([patient, about, user, encounter]), row);
  }
  return [...rows.values()];
}

/** The newest showing of each card. */
export function newestCards(cards: readonly IssuedCard[]): IssuedCard[] {
  const keyOf = ({ iss, tenant, card }: IssuedCard): string => JSON.stringify([iss, tenant, card]);
  return [...new Map(cards.map((card) => [keyOf(card), card] as const)).values()];
}
