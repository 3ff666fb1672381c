import { PROJECT_ROOT } from '../src/project-root.js';
import { newPathway } from './new-pathway.js';

/** `npm run new:pathway <slug>`: the stubs of a pathway, for a clinician to fill in (docs/adding-a-pathway.md). */
const [slug = ''] = process.argv.slice(2);
try {
  for (const file of newPathway(PROJECT_ROOT, slug, new Date().toISOString().slice(0, 10))) console.log(file);
  console.log('Fill them in; npx calcitrace check tells what is still to be done.');
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
