import { join } from 'node:path';
import { Router, static as staticFiles } from 'express';
import type { Request, Response } from 'express';
import type { Knowledge } from '../knowledge/knowledge.js';
import { Problem } from '../problem.js';
import { PROJECT_ROOT } from '../project-root.js';
import type { RowStatistics } from '../store/statistics.js';
import { evidenceListHtml } from './evidence-list-html.js';
import { requirementHtml } from './requirement-html.js';
import { inWords, rowsByRequirement } from './requirement-row.js';
import type { RequirementRow } from './requirement-row.js';

const ASSETS = join(PROJECT_ROOT, 'src/web/public/evidence');
const CACHE = 'public, max-age=300';

interface Answer {
  readonly html: string;
  readonly json: object;
}

/** What was answered to the cards of every row; undefined while it cannot be read. */
export type ReadFigures = () => Promise<readonly RowStatistics[] | undefined>;

/**
 * GET /evidence and /evidence/{requirement}: what a card's links lead to. No patient data, so public and cacheable; built once, since
 * the knowledge does not change while the service runs.
 * @param readFigures where everybody may see figures: then they stand on each page, and no cache keeps it
 */
export function evidencePages(knowledge: Knowledge, readFigures?: ReadFigures): Router {
  const rows = rowsByRequirement(knowledge);
  const list = listAnswer(knowledge, rows);
  const router = Router({ strict: true });
  router.use('/assets', staticFiles(ASSETS, { index: false, redirect: false, maxAge: '5m' }));
  router.get('/', (request, response) => {
    const [path = ''] = request.originalUrl.split('?');
    if (path.endsWith('/')) response.redirect(308, '../evidence');
    else send(list, CACHE, request, response);
  });
  router.get('/:requirement', async (request, response) => {
    const { requirement } = request.params;
    const own = rows.get(requirement);
    if (own === undefined) throw new Problem('evidence.unknown', 404, 'there is no such requirement');
    const figures = await readFigures?.();
    const page = requirementAnswer(requirement, own, knowledge.hash, figures);
    send(page, readFigures === undefined ? CACHE : 'no-cache', request, response);
  });
  return router;
}

function send(page: Answer, cache: string, request: Request, response: Response): void {
  response.locals['route'] = 'evidence';
  response.set('Cache-Control', cache).vary('Accept');
  if (request.accepts(['html', 'json']) === 'json') response.json(page.json);
  else response.type('html').send(page.html);
}

function requirementAnswer(
  requirement: string,
  rows: readonly RequirementRow[],
  knowledge: string,
  figures: readonly RowStatistics[] | undefined,
): Answer {
  const own = figures?.filter((row) => row.requirement === requirement);
  return {
    html: requirementHtml({ requirement, rows, knowledge, figures: own }).text,
    json: { requirement, knowledge, rows, ...(own === undefined ? {} : { figures: own }) },
  };
}

function listAnswer(knowledge: Knowledge, rows: ReadonlyMap<string, readonly RequirementRow[]>): Answer {
  const all = [...rows.values()].flat();
  const groups = knowledge.pathways.map((pathway) => ({
    pathway: inWords(pathway, knowledge),
    rows: all.filter((row) => row.pathway.name === pathway.name),
  }));
  const shortGroups = groups.map(({ pathway, rows: own }) => ({
    ...pathway,
    requirements: own.map(({ requirement, action, title, words }) => ({ requirement, action, title, words })),
  }));
  return {
    html: evidenceListHtml(groups, knowledge.hash).text,
    json: { knowledge: knowledge.hash, pathways: shortGroups },
  };
}
