import { writeSync } from 'node:fs';
import { SqliteStore } from '../../src/store/sqlite-store.js';
import { feedbackEntry } from './feedback-entries.js';

/**
 * A process to be killed: writes from many callers at once and prints each card on a line of its own once it is acknowledged.
 * Ends by itself when the store fails, printing the failure's code after `!` and how many entries can still be counted.
 * Arguments: data directory, prefix of the cards.
 */
const CALLERS = 16;
const [, , dataDir = '', prefix = ''] = process.argv;

const store = await SqliteStore.open(dataDir);
let cards = 0;

async function writeOn(): Promise<void> {
  for (;;) {
    const card = `${prefix}-${(cards += 1)}`;
    await store.keepFeedback([feedbackEntry(card, { userComment: 'synthetic '.repeat(20) })]);
    // Not console.log: what is acknowledged has to be out before anything else happens in this process.
    writeSync(1, `${card}\n`);
  }
}

const callers = await Promise.allSettled(Array.from({ length: CALLERS }, writeOn));
const codes = new Set(callers.map((caller) => (caller.status === 'rejected' ? String(caller.reason) : '')));
const count = await store.countFeedback();
writeSync(1, `!${[...codes].join()} ${count}\n`);
await store.close();
