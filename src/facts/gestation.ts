/** From the first day of gestation to the due date. */
export const TERM_DAYS = 280;

/** 141 days are "20w1d". */
export function gestationWords(days: number): string {
  return `${Math.floor(days / 7)}w${days % 7}d`;
}
