/** What each kind of resource gives at a time at Oracle Health differs; this much is had of most. */
const ORACLE_COUNT = 100;
/** Parameters that some servers refuse with 400 (clients: Oracle Health); the answer is sorted and filtered by us anyway. */
const OPTIONAL_PARAMETERS = ['_sort', '_count', 'status'];

/** The same search in its plainest form. */
export function withoutOptionalParameters(url: URL): URL {
  const plain = new URL(url);
  for (const name of OPTIONAL_PARAMETERS) plain.searchParams.delete(name);
  return plain;
}

/** Oracle Health knows neither `_sort` nor `status` beside a patient, and its pages are smaller (knowledge of clients, 6.2). */
export function asOracleAnswers(url: URL): URL {
  const asked = new URL(url);
  asked.searchParams.delete('_sort');
  asked.searchParams.delete('status');
  const count = Number(asked.searchParams.get('_count'));
  if (count > ORACLE_COUNT) asked.searchParams.set('_count', String(ORACLE_COUNT));
  return asked;
}

/** The page size that is asked for, if one is. */
export function countOf(url: URL): { askedCount?: number } {
  const askedCount = Number(url.searchParams.get('_count') ?? Number.NaN);
  return askedCount > 0 ? { askedCount } : {};
}
