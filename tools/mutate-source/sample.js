import { createHash } from 'node:crypto';
import process from 'node:process';

/**
 * A random part of the mutants: which are in it depends on the seed and on the mutant alone, so the same ones come again
 * for the same code, whatever the machine. `SAMPLE_OF` is the share, 0 to 1.
 * @param {{ fileName: string, location: { start: object, end: object }, mutatorName: string, replacement?: string }} mutant
 */
export function isInSample({ fileName, location, mutatorName, replacement }) {
  // Stryker's processes work in a copy of the project.
  const what = JSON.stringify([fileName.slice(fileName.lastIndexOf('/src/')), location, mutatorName, replacement]);
  const drawn = createHash('sha256').update(`${process.env.SAMPLE_SEED}:${what}`).digest().readUInt32BE(0);
  return drawn < Number(process.env.SAMPLE_OF) * 2 ** 32;
}

/** Stryker asks it before it runs a mutant: what is not drawn is passed over as if it did not compile. */
class Sample {
  async init() {}

  async check(mutants) {
    return Object.fromEntries(
      mutants.map((mutant) => [
        mutant.id,
        { status: isInSample(mutant) ? 'passed' : 'compileError', reason: 'not drawn' },
      ]),
    );
  }

  group(mutants) {
    return [mutants.map(({ id }) => id)];
  }
}

export const strykerPlugins = [{ kind: 'Checker', name: 'sample', injectableClass: Sample }];
