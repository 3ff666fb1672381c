import { readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Server } from 'node:http';
import express from 'express';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { compileExpression } from '../../src/fhir/expression.js';
import { refusals } from '../../src/http/refusal.js';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.js';
import type { Action } from '../../src/knowledge/pathway.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { evidencePages } from '../../src/web/evidence-pages.js';

const knowledge = loadKnowledge(PROJECT_ROOT);
const silentLog = { info: () => undefined, warn: () => undefined, error: () => undefined };
const servers: Server[] = [];

async function serve(pages: Knowledge): Promise<string> {
  const app = express();
  app.use('/evidence', evidencePages(pages));
  app.use(refusals(silentLog));
  const server = app.listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const asHtml = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };
const asJson = { headers: { accept: 'application/json' } };

afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

it('all scripts of all pages together weigh less than 80 kB gzipped', () => {
  const root = join(PROJECT_ROOT, 'src/web/public');
  const scripts = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(10);
  const bytes = scripts.map((name) => gzipSync(readFileSync(join(root, name))).length);
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(80_000);
});

describe('the evidence pages', () => {
  let base: string;
  const requirements = [...new Set(knowledge.pathways.flatMap(({ actions }) => actions.map((one) => one.requirement)))];

  beforeAll(async () => {
    base = await serve(knowledge);
  });

  it.each(requirements)(
    '%s has a page with its rule, its expressions, its sources and its version',
    async (requirement) => {
      const response = await fetch(`${base}/evidence/${requirement}`, asHtml);
      const text = unescaped(await response.text());
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toMatch(/^text\/html/);
      for (const { pathway, action } of rowsOf(requirement)) {
        const said = [
          action.title,
          action.words,
          ...action.conditions.flatMap(({ description, expression }) => [description, expression.source]),
          ...action.offers.map(({ order }) => order.title),
          ...action.hooks,
          ...action.citations,
          pathway.version,
          pathway.date,
          pathway.reviewState,
          pathway.limits.replace('Known limits: ', ''),
          knowledge.hash,
        ];
        for (const words of said) expect(text).toContain(words);
      }
    },
  );

  it.each(requirements)('%s has the same as JSON', async (requirement) => {
    const response = await fetch(`${base}/evidence/${requirement}`, asJson);
    const body = (await response.json()) as { requirement: string; knowledge: string; rows: { action: string }[] };
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(body).toMatchObject({ requirement, knowledge: knowledge.hash });
    expect(body.rows.map((row) => row.action)).toEqual(rowsOf(requirement).map(({ action }) => action.id));
  });

  it('the list names every row under its pathway, and each link on it leads to a page', async () => {
    const text = await (await fetch(`${base}/evidence`, asHtml)).text();
    const links = [...text.matchAll(/href="(evidence\/[A-Z][^"]*)"/g)].map((match) => match[1]!);
    expect(links).toHaveLength(knowledge.pathways.flatMap(({ actions }) => actions).length);
    for (const link of new Set(links)) expect((await fetch(`${base}/${link}`)).status).toBe(200);
    for (const { title } of knowledge.pathways) expect(unescaped(text)).toContain(title);
  });

  it('the list as JSON carries the same rows', async () => {
    const body = (await (await fetch(`${base}/evidence`, asJson)).json()) as { pathways: { requirements: object[] }[] };
    expect(body.pathways.map((pathway) => pathway.requirements.length)).toEqual(
      knowledge.pathways.map(({ actions }) => actions.length),
    );
  });

  it('RS-07: an unknown requirement is a 404 with a stable code, also when it is called like a member of Object', async () => {
    for (const id of ['HEP-999', 'constructor', '__proto__', 'hep-1']) {
      const response = await fetch(`${base}/evidence/${id}`, asHtml);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({
        resourceType: 'OperationOutcome',
        issue: [{ details: { coding: [{ code: 'evidence.unknown' }] } }],
      });
    }
  });

  it('a page is public and answered with 304 when the client already has it', async () => {
    const first = await fetch(`${base}/evidence/MEC-1`, asHtml);
    const etag = first.headers.get('etag')!;
    const second = await fetch(`${base}/evidence/MEC-1`, {
      // Without it fetch adds no-cache of its own.
      headers: { ...asHtml.headers, 'if-none-match': etag, 'cache-control': 'max-age=0' },
    });
    expect(first.headers.get('cache-control')).toContain('public');
    expect(first.headers.get('vary')).toContain('Accept');
    expect(second.status).toBe(304);
  });

  it('with a slash at the end the list is found all the same, so that its links stay right', async () => {
    const response = await fetch(`${base}/evidence/`, asHtml);
    expect(response.url).toBe(`${base}/evidence`);
    expect(response.status).toBe(200);
  });

  it('a page needs no script, no inline style and nothing from elsewhere', async () => {
    const text = await (await fetch(`${base}/evidence/SAF-4`, asHtml)).text();
    expect(text).not.toMatch(/<script|<style|\sstyle=|\son\w+=|<[^>]*(?:src|href)="https?:/i);
  });
});

describe('knowledge with markup in it', () => {
  const hostile = '<img src=x onerror="alert(1)">\'&';

  it('T19: is shown as text wherever it stands', async () => {
    const [pathway] = knowledge.pathways;
    const [action] = pathway!.actions;
    const poisoned: Action = {
      ...action!,
      requirement: 'XSS-1',
      title: `title ${hostile}`,
      words: `words ${hostile}`,
      citations: [`citation ${hostile}`],
      conditions: [{ description: `condition ${hostile}`, expression: compileExpression("'<b>' = '<i>'") }],
    };
    const base = await serve({
      ...knowledge,
      pathways: [{ ...pathway!, title: hostile, limits: hostile, reviewState: hostile, actions: [poisoned] }],
    });
    for (const path of ['/evidence', '/evidence/XSS-1']) {
      const text = await (await fetch(`${base}${path}`, asHtml)).text();
      expect(text).not.toMatch(/<(?:img src=x|b>|i>)/);
      expect(text).toContain('title &lt;img src=x onerror=&quot;alert(1)&quot;&gt;&#39;&amp;');
    }
  });

  it('a requirement that stands in two pathways shows both', async () => {
    const [first] = knowledge.pathways;
    const twin = { ...first!, name: 'twin', title: 'The twin pathway' };
    const base = await serve({ ...knowledge, pathways: [first!, twin] });
    const id = first!.actions[0]!.requirement;
    const body = (await (await fetch(`${base}/evidence/${id}`, asJson)).json()) as {
      rows: { pathway: { name: string } }[];
    };
    expect(new Set(body.rows.map((row) => row.pathway.name))).toEqual(new Set([first!.name, 'twin']));
  });
});

function rowsOf(requirement: string) {
  return knowledge.pathways.flatMap((pathway) =>
    pathway.actions.filter((one) => one.requirement === requirement).map((action) => ({ pathway, action })),
  );
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
