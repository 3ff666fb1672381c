import type { Clock } from '../clock.js';
import { failureCode } from './store-failure.js';
import type { Store } from './store.js';

export interface Retention {
  readonly store: Pick<Store, 'forget'>;
  readonly days: number;
  readonly clock: Clock;
  readonly onForgotten: (rows: number) => void;
  /** Told why nothing could be forgotten; it is tried again in an hour. */
  readonly onFailure: (code: string) => void;
}

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** Forgets what is older than the retention: now, and every day. @returns what ends it. */
export function startRetention(retention: Retention): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const round = async (): Promise<void> => {
    const wait = (await forgetOld(retention)) ? DAY_MS : HOUR_MS;
    if (!isOver) timer = setTimeout(() => void round(), wait).unref();
  };
  void round();
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

async function forgetOld({ store, days, clock, onForgotten, onFailure }: Retention): Promise<boolean> {
  try {
    onForgotten(await store.forget(new Date(clock().getTime() - days * DAY_MS).toISOString()));
    return true;
  } catch (reason) {
    onFailure(failureCode(reason, 'NOTHING_FORGOTTEN'));
    return false;
  }
}
