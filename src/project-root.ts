import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds cds-services.json, fhir-resources/, cards/ and src/web/public: above src/ as well as above dist/. */
export const PROJECT_ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
