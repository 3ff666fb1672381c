import { loadProgram } from './load-program.js';

/** dist/main.js: the service. */
await loadProgram(new URL('./', import.meta.url)).main();
