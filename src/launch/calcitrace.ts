#!/usr/bin/env node
import { loadProgram } from './load-program.js';

/** dist/cli/calcitrace.js: the command line. */
await loadProgram(new URL('../', import.meta.url)).command();
