import { fileURLToPath } from 'node:url';
import type { Site } from '../../src/decide.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.js';
import { identifier } from '../../src/state-key.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let knowledge: Knowledge | undefined;

/** The shipped knowledge, loaded once for a test file, with a fixed key so that uuids are the same in every run. */
export function testSite(): Site {
  // Frozen: no test can spoil it for the next.
  knowledge ??= loadKnowledge(ROOT);
  return {
    knowledge,
    timeZone: 'UTC',
    displayUnits: 'conventional',
    labCodes: new Map(),
    render: {
      publicUrl: 'https://calcitrace.example',
      sourceLabel: 'Calcitrace',
      orderCodes: new Map(),
      identify: identifier('a key for tests that is long enough to sign with'),
    },
  };
}
