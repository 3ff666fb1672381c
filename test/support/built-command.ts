import { fileURLToPath } from 'node:url';

/** The command line as it was built, as users start it; `npm test` builds first. */
export const BUILT_COMMAND = fileURLToPath(new URL('../../dist/cli/calcitrace.js', import.meta.url));
