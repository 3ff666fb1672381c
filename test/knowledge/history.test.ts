import { HISTORY_FILE, historyFaults, historyWith, readHistory } from '../../src/knowledge/history.js';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { readLock } from '../../src/knowledge/lock.js';
import type { Pathway } from '../../src/knowledge/pathway.js';

const pathway = (name: string, date: string): Pathway => ({
  ...{ name, date, title: name, version: '1.1.0', reviewState: 'unreviewed', validUntil: '2027-11-22', limits: '' },
  ...{ foci: [], drafts: [], role: 'host', actions: [] },
});
const FIRST = { version: '1.0.0', date: '2026-10-01', sha256: 'one' };
const LATER = [pathway('liver', '2026-11-22')];

describe('the history of the knowledge', () => {
  it('what is locked anew stands ahead of what was locked before, with the reason that was given', () => {
    const lock = { liver: { version: '1.1.0', sha256: 'two' } };
    const told = { version: '1.1.0', date: '2026-11-22', sha256: 'two' };
    expect(historyWith({ liver: [FIRST] }, lock, LATER, 'MRI before CT')).toEqual({
      liver: [{ ...told, why: 'MRI before CT' }, FIRST],
    });
    expect(historyWith({ liver: [FIRST] }, lock, LATER)).toEqual({ liver: [told, FIRST] });
  });

  it('what is locked again without a change keeps its entry and its reason, whatever is said now', () => {
    const known = { liver: [{ ...FIRST, why: 'first' }] };
    expect(historyWith(known, { liver: { version: '1.0.0', sha256: 'one' } }, LATER, 'another')).toEqual(known);
  });

  it('a version that is locked twice before its release is one entry, and a pathway that is gone takes its history along', () => {
    const known = { liver: [FIRST], gone: [FIRST] };
    const again = historyWith(known, { liver: { version: '1.0.0', sha256: 'again' } }, LATER);
    expect(again).toEqual({ liver: [{ version: '1.0.0', date: '2026-11-22', sha256: 'again' }] });
  });

  it('calcitrace check faults each pathway whose newest entry is not the locked one, and one that has none', () => {
    const lock = { liver: { version: '1.0.0', sha256: 'one' }, lung: { version: '1.0.0', sha256: 'other' } };
    const told = (history: Parameters<typeof historyFaults>[0]) =>
      historyFaults(history, lock).map((one) => one.element);
    expect(told({ liver: [FIRST], lung: [FIRST] })).toEqual(['lung']);
    expect(told({})).toEqual(['liver', 'lung']);
    expect(historyFaults({}, lock)[0]).toMatchObject({
      file: HISTORY_FILE,
      reason: expect.stringContaining('--lock') as string,
    });
  });

  it('the shipped history does not lag behind the shipped lock', () => {
    expect(historyFaults(readHistory(PROJECT_ROOT), readLock(PROJECT_ROOT))).toEqual([]);
  });

  it('a history comes back from its file as it was written, reasons too; what is no version is passed over', () => {
    const root = mkdtempSync(join(tmpdir(), 'calcitrace-history-'));
    expect(readHistory(root)).toEqual({});
    mkdirSync(dirname(join(root, HISTORY_FILE)), { recursive: true });
    const told = [{ ...FIRST, why: 'first' }, FIRST];
    writeFileSync(join(root, HISTORY_FILE), JSON.stringify({ liver: [...told, { version: '0.9.0' }, 'x'], lung: 7 }));
    expect(readHistory(root)).toEqual({ liver: told, lung: [] });
    rmSync(root, { recursive: true });
  });
});
