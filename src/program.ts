/** What the built program offers to those who launch it (src/launch, docs/decisions/0019). */
export { command } from './cli/calcitrace.js';
export { knowSyntaxes } from './fhir/path/syntax.js';
export { main } from './main.js';
export { rehearse } from './rehearse.js';
