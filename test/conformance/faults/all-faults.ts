import { ANSWER_FAULTS } from './answer-faults.js';
import { DISCOVERY_FAULTS } from './discovery-faults.js';
import type { Fault } from './fault.js';
import { REQUEST_FAULTS } from './request-faults.js';
import { TRUST_FAULTS } from './trust-faults.js';

export const FAULTS: readonly Fault[] = [...DISCOVERY_FAULTS, ...REQUEST_FAULTS, ...ANSWER_FAULTS, ...TRUST_FAULTS];
