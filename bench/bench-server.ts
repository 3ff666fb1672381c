import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import express from 'express';
import helmet from 'helmet';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * One server in a process of its own: `bare` (node:http, JSON.parse, as many bytes back), `express` (express + helmet + json
 * doing the same) or `calcitrace` (the built service). Tells the parent its port, and its CPU time when asked.
 */
const [kind = '', bytes = '0'] = process.argv.slice(2);

function bare(answer: string): Server {
  return createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      JSON.parse(Buffer.concat(chunks).toString('utf8'));
      response.setHeader('Content-Type', 'application/json').end(answer);
    });
  });
}

function plainExpress(answer: string): Server {
  const app = express();
  app.use(helmet(), express.json({ limit: '8mb' }));
  app.post('/cds-services/calcification-patient-view', (_request, response) => {
    response.type('application/json').send(answer);
  });
  return createServer(app);
}

async function calcitrace(): Promise<Server> {
  const dist = (file: string): Promise<Record<string, (...args: never[]) => unknown>> =>
    import(new URL(`../dist/${file}`, import.meta.url).href) as Promise<Record<string, (...args: never[]) => unknown>>;
  process.env['DATA_DIR'] = mkdtempSync(join(tmpdir(), 'calcitrace-bench-'));
  process.env['LOG_LEVEL'] = 'error';
  process.env['PORT'] = '0';
  const [{ serve }, { readConfig }] = await Promise.all([dist('serve.js'), dist('config.js')]);
  const { server } = (await serve?.(readConfig?.() as never)) as { server: Server };
  return server;
}

async function start(): Promise<Server> {
  if (kind === 'calcitrace') return calcitrace();
  const answer = JSON.stringify({ cards: [], padding: 'x'.repeat(Math.max(0, Number(bytes) - 26)) });
  const server = kind === 'bare' ? bare(answer) : plainExpress(answer);
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(server);
    });
  });
}

const server = await start();
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpu: user + system });
});
process.send?.({ port: (server.address() as AddressInfo).port });
process.on('disconnect', () => process.exit(0));
