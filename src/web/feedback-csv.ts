import { REST_REASONS } from '../knowledge/policy.js';
import type { RowStatistics } from '../store/statistics.js';

const REASONS = [...REST_REASONS, 'other'];
const HEADER = ['requirement', 'pathway', 'version', 'shown', 'accepted', 'overridden', ...REASONS, 'accepted orders'];

/** One line a row of the requirements and version (RFC 4180); the orders as "ct-liver 3; pth-intact 1". */
export function statisticsCsv(rows: readonly RowStatistics[]): string {
  return [HEADER, ...rows.map(cellsOf)].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

function cellsOf(row: RowStatistics): string[] {
  const { requirement, pathway, version, shown, accepted, overridden, reasons, orders } = row;
  const numbers = [shown, accepted, overridden, ...REASONS.map((reason) => reasons[reason] ?? 0)].map(String);
  const named = Object.entries(orders).map(([order, n]) => `${order} ${n}`);
  return [requirement, pathway, version, ...numbers, named.join('; ')];
}

/** Quoted where it must be; what a spreadsheet would take for a formula is made a text. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
