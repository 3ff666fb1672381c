import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identifier, readStateKey } from '../src/state-key.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'calcitrace-key-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the state key', () => {
  it('CA-01: is the one that was set', () => {
    expect(readStateKey('set by hand', folder)).toBe('set by hand');
  });

  it('CA-01: else it is made once and found again after a restart, readable by its owner only', () => {
    const dataDir = join(folder, 'not', 'there', 'yet');
    const key = readStateKey(undefined, dataDir);
    expect(key).toMatch(/^[\w-]{43}$/);
    expect(readStateKey(undefined, dataDir)).toBe(key);
    const file = join(dataDir, 'state.key');
    expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual([key, 0o600]);
    expect(readStateKey(undefined, join(folder, 'other'))).not.toBe(key);
  });

  it('T33: a folder that cannot be written costs stable uuids, not the start', () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    expect(readStateKey(undefined, file)).toMatch(/^[\w-]{43}$/);
  });

  it('CA-01: an empty key file, as a full disk leaves it, is no key', () => {
    writeFileSync(join(folder, 'state.key'), '');
    expect(readStateKey(undefined, folder)).toMatch(/^[\w-]{43}$/);
  });
});

describe('the identifier of a card', () => {
  const identify = identifier('k'.repeat(32));

  it('CA-01: has UUID form and stays the same', () => {
    const uuid = identify(['p', 'liver']);
    expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(identifier('k'.repeat(32))(['p', 'liver'])).toBe(uuid);
  });

  it('CA-01: changes with each part, with where parts end, and with the key', () => {
    const uuids = [
      identify(['p', 'liver']),
      identify(['p', 'lung']),
      identify(['pliver']),
      identify(['p', 'liver', '']),
      identify(['p"', '"liver']),
      identifier('l'.repeat(32))(['p', 'liver']),
    ];
    expect(new Set(uuids).size).toBe(uuids.length);
  });

  it('CA-01: ten thousand cards have ten thousand identifiers', () => {
    const uuids = new Set(Array.from({ length: 10_000 }, (_, at) => identify(['p', String(at)])));
    expect(uuids.size).toBe(10_000);
  });
});
