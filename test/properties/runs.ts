/** `npm run fuzz` does twenty times as much as CI, and FUZZ_SEED says of what. */
const TIMES = Number(process.env['FUZZ_TIMES'] ?? 1);

/** Stands in the title of every group of laws, so that a failure can be had again. */
export const SEED = Number(process.env['FUZZ_SEED'] ?? 20261122);

/** Fast-check's parameters for so many inputs in CI; the numbers of security.md, section 5, are those of a nightly run. */
export function runs(inCi: number): { readonly seed: number; readonly numRuns: number } {
  return { seed: SEED, numRuns: inCi * TIMES };
}

/** No bound on the speed, only on hanging: many whole requests are seconds on a quiet machine. */
export const LONG_MS = 600_000 * TIMES;
