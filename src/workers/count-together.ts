import cluster from 'node:cluster';
import type { Worker } from 'node:cluster';
import type { Figures, JointFigures } from '../metrics/joint-figures.js';
import { isToPrimary } from './messages.js';
import type { ToWorker } from './messages.js';

/** A worker that takes longer is told of as it last was. */
const PATIENCE_MS = 2_000;

/** Answers each worker that wants the figures of all: asks every one for its own, and adds them up. */
export class CountTogether {
  readonly #figures: JointFigures;
  #asking: Promise<void> | undefined;
  readonly #missing = new Set<number>();
  #complete: () => void = () => undefined;

  constructor(figures: JointFigures) {
    this.#figures = figures;
    cluster.on('message', (worker, message: unknown) => {
      if (!isToPrimary(message)) return;
      if (message.calcitrace === 'figures') this.#take(worker.id, message.figures);
      else void this.#tell(worker, message.number);
    });
    // Not at 'exit', which may come before the last that it said.
    cluster.on('disconnect', ({ id }) => {
      this.#figures.part(id);
      this.#heardOf(id);
    });
  }

  #take(worker: number, figures: Figures): void {
    this.#figures.take(worker, figures);
    this.#heardOf(worker);
  }

  #heardOf(worker: number): void {
    this.#missing.delete(worker);
    if (this.#missing.size === 0) this.#complete();
  }

  async #tell(worker: Worker, number: number): Promise<void> {
    await (this.#asking ??= this.#ask().finally(() => (this.#asking = undefined)));
    tell(worker, { calcitrace: 'joint figures', number, text: await this.#figures.text() });
  }

  async #ask(): Promise<void> {
    const all = Object.values(cluster.workers ?? {}).filter((worker) => worker?.isConnected() === true);
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.#complete = resolve;
      timer = setTimeout(resolve, PATIENCE_MS);
      for (const worker of all) {
        if (worker === undefined) continue;
        this.#missing.add(worker.id);
        tell(worker, { calcitrace: 'count' });
      }
    });
    clearTimeout(timer);
    this.#missing.clear();
  }
}

/** Who has gone meanwhile hears nothing. */
export function tell(worker: Worker, message: ToWorker): void {
  if (worker.isConnected()) worker.send(message, () => undefined);
}
