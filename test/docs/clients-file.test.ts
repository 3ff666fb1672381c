import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readClients } from '../../src/auth/read-clients.js';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.js';
import { readLabCodes, readOrderCodes } from '../../src/knowledge/site-codes.js';

const page = readFileSync('docs/clients-file.md', 'utf8');
const examples = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) => text);
const codesIn = (text: string): string[] => [...text.matchAll(/'?\b(auth\.[a-z-]+)/g)].map(([, code = '']) => code);

const folder = mkdtempSync(join(tmpdir(), 'calcitrace-clients-page-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('docs/clients-file.md', () => {
  it('SE-07: its examples, Epic, Oracle and the sandbox among them, are clients files as they stand', () => {
    expect(examples).toHaveLength(4);
    const knowledge = loadKnowledge('.');
    writeFileSync(join(folder, 'epic-policy.json'), '{}');
    const clients = examples.flatMap((example) => {
      writeFileSync(join(folder, 'clients.json'), example);
      return readClients(join(folder, 'clients.json'));
    });
    expect(clients.map(({ dialect }) => dialect)).toEqual([undefined, 'epic', 'oracle', undefined]);
    for (const { orderCodes, labCodes } of clients) {
      readOrderCodes(orderCodes, knowledge);
      readLabCodes(labCodes, knowledge);
    }
  });

  it('explains each member that the file may have, and no other', () => {
    const schema = readFileSync('src/auth/clients-schema.ts', 'utf8');
    const [, properties = ''] = /const CLIENT: [\s\S]*?properties: \{\n([\s\S]*?)\n {2}\},\n\};/.exec(schema) ?? [];
    const members = [...properties.matchAll(/^ {4}(\w+):/gm)].map(([, member]) => member);
    const [, table = ''] = /## Members([\s\S]*?)## /.exec(page) ?? [];
    const explained = [...table.matchAll(/^\| `(\w+)` /gm)].map(([, member]) => member);
    expect(members.length).toBeGreaterThan(10);
    expect([...explained].sort()).toEqual([...members].sort());
  });

  it('SE-13: names each reason that the log may give', () => {
    const reasons = new Set(codesIn(readFileSync('src/auth/token-refusal.ts', 'utf8')));
    expect([...new Set(codesIn(page))].sort()).toEqual([...reasons].sort());
  });
});
