import { fileURLToPath } from 'node:url';
import { Router, static as staticFiles } from 'express';
import type { Request, Response } from 'express';
import type { Knowledge } from '../knowledge/knowledge.js';
import { Problem } from '../problem.js';
import { evidenceListHtml, requirementHtml } from './evidence-html.js';
import { inWords, rowsByRequirement } from './requirement-row.js';
import type { RequirementRow } from './requirement-row.js';

const ASSETS = fileURLToPath(new URL('../../src/web/public/evidence/', import.meta.url));
const CACHE = 'public, max-age=300';

interface Answer {
  readonly html: string;
  readonly json: object;
}

/**
 * GET /evidence and /evidence/{requirement} : what a card's links lead to. No patient data, so public and cacheable.
 * Built once: the knowledge does not change while the service runs.
 */
export function evidencePages(knowledge: Knowledge): Router {
  const rows = rowsByRequirement(knowledge);
  const list = listAnswer(knowledge, rows);
  const pages = new Map(
    [...rows].map(([id, actions]) => [id, requirementAnswer(id, actions, knowledge.hash)] as const),
  );
  const router = Router({ strict: true });
  router.use('/assets', staticFiles(ASSETS, { index: false, redirect: false, maxAge: '5m' }));
  router.get('/', (request, response) => {
    const [path = ''] = request.originalUrl.split('?');
    if (path.endsWith('/')) response.redirect(308, '../evidence');
    else send(list, request, response);
  });
  router.get('/:requirement', (request, response) => {
    const page = pages.get(request.params.requirement);
    if (page === undefined) throw new Problem('evidence.unknown', 404, 'there is no such requirement');
    send(page, request, response);
  });
  return router;
}

function send(page: Answer, request: Request, response: Response): void {
  response.locals['route'] = 'evidence';
  response.set('Cache-Control', CACHE).vary('Accept');
  if (request.accepts(['html', 'json']) === 'json') response.json(page.json);
  else response.type('html').send(page.html);
}

function requirementAnswer(requirement: string, rows: readonly RequirementRow[], knowledge: string): Answer {
  return {
    html: requirementHtml(requirement, rows, knowledge).text,
    json: { requirement, knowledge, rows },
  };
}

function listAnswer(knowledge: Knowledge, rows: ReadonlyMap<string, readonly RequirementRow[]>): Answer {
  const all = [...rows.values()].flat();
  const groups = knowledge.pathways.map((pathway) => ({
    pathway: inWords(pathway),
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
