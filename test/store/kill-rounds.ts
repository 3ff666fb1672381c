import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SqliteStore } from '../../src/store/sqlite-store.js';

const WRITER = fileURLToPath(new URL('./write-until-killed.ts', import.meta.url));

export interface KillRounds {
  readonly rounds: number;
  /** Entries that the killed processes had acknowledged. */
  readonly acknowledged: number;
  /** Acknowledged entries that were not there afterwards: must be none. */
  readonly lost: readonly string[];
  /** Acknowledged entries that were there more than once: must be none. */
  readonly doubled: readonly string[];
  /** Entries found that nobody had been told of: legal, the kill came between commit and answer. */
  readonly unacknowledged: number;
}

/** Writes, kill -9 after 10 to 500 ms of writing, opens again, compares; all rounds on one file, as a real restart would. */
export async function killRounds(rounds: number, random: () => number): Promise<KillRounds> {
  const home = mkdtempSync(join(tmpdir(), 'calcitrace-kill-'));
  try {
    const acknowledged: string[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      acknowledged.push(...(await writeAndKill(home, `round${round}`, 10 + Math.floor(random() * 490))));
    }
    return { rounds, ...compare(acknowledged, await keptCards(home)) };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** @returns the cards that were acknowledged on complete lines. */
function writeAndKill(dataDir: string, prefix: string, afterMs: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), WRITER, dataDir, prefix], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.setEncoding('utf8');
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), afterMs));
    child.stdout.on('data', (text: string) => {
      printed += text;
    });
    child.once('close', (_code, signal) => {
      if (signal === 'SIGKILL') resolve(printed.split('\n').slice(0, -1));
      else reject(new Error(`the writer ended by itself: ${printed.slice(-200)}`));
    });
  });
}

async function keptCards(dataDir: string): Promise<Map<string, number>> {
  const store = await SqliteStore.open(dataDir);
  const cards = new Map<string, number>();
  for await (const { card } of store.readFeedback()) cards.set(card, (cards.get(card) ?? 0) + 1);
  await store.close();
  return cards;
}

function compare(acknowledged: readonly string[], kept: ReadonlyMap<string, number>): Omit<KillRounds, 'rounds'> {
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((card) => !kept.has(card)),
    doubled: acknowledged.filter((card) => (kept.get(card) ?? 0) > 1),
    unacknowledged: kept.size - acknowledged.length,
  };
}
