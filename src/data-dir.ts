import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { StartProblem } from './problem.js';

/**
 * Makes the folder DATA_DIR, for the owner alone. One that cannot be written costs what it would hold, not the start (T33); one in a
 * place where no folder can ever be is a mistake, and Node would look for its parents for ever.
 * @throws StartProblem
 */
export function requireDataDir(dataDir: string): void {
  for (const folder of missingFolders(resolve(dataDir))) {
    try {
      mkdirSync(folder, { mode: 0o700 });
    } catch (reason) {
      if (isNowhere(reason)) throw new StartProblem('environment', 'DATA_DIR', 'lies where no folder can be made');
      return;
    }
  }
}

/** The outermost first. */
function missingFolders(folder: string): string[] {
  return existsSync(folder) ? [] : [...missingFolders(dirname(folder)), folder];
}

/** The parent is there, and says that it is not (`/proc`), or it is a file. */
function isNowhere(reason: unknown): boolean {
  const code = typeof reason === 'object' && reason !== null && 'code' in reason ? reason.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
