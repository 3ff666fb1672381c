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

/**
 * Not console.log: what is acknowledged has to be out before anything else happens in this process. A pipe that is full, because
 * whoever reads it got no processor, says EAGAIN; a line this short goes in whole or not at all.
 */
function say(line: string): void {
  const wait = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    try {
      writeSync(1, line);
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
      Atomics.wait(wait, 0, 0, 1);
    }
  }
}

async function writeOn(): Promise<void> {
  for (;;) {
    const card = `${prefix}-${(cards += 1)}`;
    await store.keepFeedback([feedbackEntry(card, { userComment: 'synthetic '.repeat(20) })]);
    say(`${card}\n`);
  }
}

const callers = await Promise.allSettled(Array.from({ length: CALLERS }, writeOn));
const codes = new Set(callers.map((caller) => (caller.status === 'rejected' ? String(caller.reason) : '')));
const count = await store.countFeedback();
say(`!${[...codes].join()} ${count}\n`);
await store.close();
