import { Problem } from '../problem.js';
import { isToWorker } from './messages.js';
import type { ToPrimary } from './messages.js';

/** The primary waits for each worker for two seconds. */
const PATIENCE_MS = 3_000;

/** Resolves when it is on its way, or cannot be: nobody is there to be told then. */
export function tellPrimary(message: ToPrimary): Promise<void> {
  return new Promise((resolve) => {
    if (process.send === undefined) {
      resolve();
      return;
    }
    process.send(message, undefined, undefined, () => {
      resolve();
    });
  });
}

/** @returns what asks the primary for the figures of all workers; it rejects with a Problem where the primary is silent. */
export function figuresOfAll(): () => Promise<string> {
  const waiting = new Map<number, (text: string) => void>();
  let number = 0;
  process.on('message', (message: unknown) => {
    if (isToWorker(message) && message.calcitrace === 'joint figures') waiting.get(message.number)?.(message.text);
  });
  return async () => {
    const mine = (number += 1);
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<string>((resolve, reject) => {
        timer = setTimeout(() => {
          reject(new Problem('statistics.unavailable', 503, 'the figures of all workers cannot be read now'));
        }, PATIENCE_MS);
        waiting.set(mine, resolve);
        void tellPrimary({ calcitrace: 'joint figures wanted', number: mine });
      });
    } finally {
      clearTimeout(timer);
      waiting.delete(mine);
    }
  };
}
