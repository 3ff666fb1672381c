import { PROJECT_ROOT } from '../src/project-root.js';
import { loadKnowledge } from '../src/knowledge/load-knowledge.js';
import { factsPage } from './facts-page.js';
import { fetalPage } from './fetal-page.js';
import { oneRequestPage } from './one-request-page.js';
import { pathwaysPage } from './pathways-page.js';
import { runExample } from './run-example.js';
import { readingReportsPage } from './reading-reports-page.js';
import { settingsPage } from './settings-page.js';

/** Every committed page that code writes: its file under the project root, and how it is made. */
export const GENERATED_PAGES: Readonly<Record<string, () => string | Promise<string>>> = {
  'docs/settings.md': settingsPage,
  'docs/pathways.md': () => pathwaysPage(loadKnowledge(PROJECT_ROOT)),
  'docs/fetal-work-up.md': fetalPage,
  'docs/facts.md': () => factsPage(loadKnowledge(PROJECT_ROOT)),
  'docs/reading-reports.md': readingReportsPage,
  'docs/one-request.md': async () => oneRequestPage(await runExample()),
};
