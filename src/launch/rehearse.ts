import { writeFileSync } from 'node:fs';
import { builtFiles, run, scriptOf } from './load-program.js';

/**
 * dist/rehearse.js, the last step of the build: runs the program once as it will be run, and writes down what that took long to
 * find out: how expressions are parsed, and what the engine compiled.
 */
const { program, compiled, syntaxes } = builtFiles(new URL('./', import.meta.url));
const script = scriptOf(program, compiled);
const { rehearse } = run(script, program);
writeFileSync(syntaxes, await rehearse());
writeFileSync(compiled, script.createCachedData());
