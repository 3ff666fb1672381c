import type { Check } from './check.js';
import { AUTHORIZATION_CHECKS } from './checks/authorization-checks.js';
import { CARD_CHECKS } from './checks/card-checks.js';
import { CLAIM_CHECKS } from './checks/claim-checks.js';
import { CONTEXT_CHECKS } from './checks/context-checks.js';
import { CORS_CHECKS } from './checks/cors-checks.js';
import { DISCOVERY_CHECKS } from './checks/discovery-checks.js';
import { EXTENSION_CHECKS } from './checks/extension-checks.js';
import { FEEDBACK_CHECKS } from './checks/feedback-checks.js';
import { FHIR_ACCESS_CHECKS } from './checks/fhir-access-checks.js';
import { KEY_CHECKS } from './checks/key-checks.js';
import { LINK_CHECKS } from './checks/link-checks.js';
import { PREFETCH_CHECKS } from './checks/prefetch-checks.js';
import { REQUEST_CHECKS } from './checks/request-checks.js';
import { RESPONSE_CHECKS } from './checks/response-checks.js';
import { SUGGESTION_CHECKS } from './checks/suggestion-checks.js';
import { TEMPLATE_CHECKS } from './checks/template-checks.js';
import { TRANSPORT_CHECKS } from './checks/transport-checks.js';
import { TRUST_CHECKS } from './checks/trust-checks.js';

/** Every clause that can be seen from outside, in the order of the specification. */
export const CHECKS: readonly Check[] = [
  ...TRANSPORT_CHECKS,
  ...DISCOVERY_CHECKS,
  ...REQUEST_CHECKS,
  ...CONTEXT_CHECKS,
  ...TEMPLATE_CHECKS,
  ...PREFETCH_CHECKS,
  ...FHIR_ACCESS_CHECKS,
  ...AUTHORIZATION_CHECKS,
  ...RESPONSE_CHECKS,
  ...CARD_CHECKS,
  ...SUGGESTION_CHECKS,
  ...LINK_CHECKS,
  ...FEEDBACK_CHECKS,
  ...TRUST_CHECKS,
  ...KEY_CHECKS,
  ...CLAIM_CHECKS,
  ...CORS_CHECKS,
  ...EXTENSION_CHECKS,
];
