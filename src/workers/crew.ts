import cluster from 'node:cluster';
import type { Worker } from 'node:cluster';
import type { Log } from '../log.js';
import type { JointFigures } from '../metrics/joint-figures.js';
import { BackOff } from './back-off.js';
import { tell } from './count-together.js';

export interface CrewParts {
  readonly size: number;
  /** What every worker finds in its environment beside what the primary found. */
  readonly environment: NodeJS.ProcessEnv;
  readonly log: Log;
  readonly figures: JointFigures;
}

type Role = 'starting' | 'answering' | 'leaving';

/** A worker that was asked to go and is still there after so long answers nobody any more. */
const LONGEST_FAREWELL_MS = 20_000;

/** The workers: so many answer, whoever dies is replaced, and all are exchanged without a call lost. */
export class Crew {
  readonly #parts: CrewParts;
  readonly #roles = new Map<Worker, Role>();
  readonly #backOff = new BackOff();
  #housekeeper: Worker | undefined;
  #hasAnswered = false;
  #isLeaving = false;
  #rolling: 'none' | 'under way' | 'wanted again' = 'none';

  constructor(parts: CrewParts) {
    this.#parts = parts;
  }

  /**
   * The first alone, so that a start that cannot be is told once and schemas are migrated by one; then the others.
   * @returns whether the first could start.
   */
  async muster(): Promise<boolean> {
    if ((await this.#add()) === undefined) return false;
    const others = Array.from({ length: this.#parts.size - 1 }, () => this.#addOrReplace());
    await Promise.all(others);
    return true;
  }

  /** One after another: a new worker answers before an old one leaves, so that a fault in the settings costs nobody. */
  async rollOver(): Promise<void> {
    if (this.#rolling !== 'none') {
      // The workers that are new already may not know yet what has changed since.
      this.#rolling = 'wanted again';
      return;
    }
    do {
      this.#rolling = 'under way';
      await this.#rollOverEach();
    } while (this.#isWantedAgain());
    this.#rolling = 'none';
  }

  /** All finish what is under way and end. @returns whether each ended in order. */
  async leave(patienceMs: number): Promise<boolean> {
    this.#isLeaving = true;
    const all = [...this.#roles.keys()];
    const codes = await Promise.all(all.map((worker) => this.#farewell(worker, 'leave', patienceMs)));
    return codes.every((code) => code === 0);
  }

  #isWantedAgain(): boolean {
    return this.#rolling === 'wanted again' && !this.#isLeaving;
  }

  async #rollOverEach(): Promise<void> {
    const { log, size } = this.#parts;
    log.info('rolling over', { workers: size });
    for (const old of this.#answering()) {
      if (this.#isLeaving) return;
      // Who died meanwhile is being replaced.
      if (this.#roles.get(old) !== 'answering') continue;
      if ((await this.#add()) === undefined) {
        log.error('roll-over given up', { reason: 'a new one cannot start' });
        return;
      }
      await this.#farewell(old, 'leave to others', LONGEST_FAREWELL_MS);
    }
    log.info('rolled over', { workers: size });
  }

  /** @returns undefined where it ended before it answered. */
  #add(): Promise<Worker | undefined> {
    const worker = cluster.fork(this.#parts.environment);
    // What cannot be told to who has just died is no fault of ours.
    worker.on('error', () => undefined);
    this.#enter(worker, 'starting');
    return new Promise((resolve) => {
      worker.once('listening', () => {
        this.#hasAnswered = true;
        if (this.#roles.get(worker) === 'starting') this.#enter(worker, 'answering');
        resolve(worker);
      });
      worker.once('exit', () => {
        this.#ended(worker);
        resolve(undefined);
      });
    });
  }

  async #addOrReplace(): Promise<void> {
    if ((await this.#add()) === undefined) this.#replace();
  }

  #ended(worker: Worker): void {
    const role = this.#roles.get(worker);
    this.#roles.delete(worker);
    this.#appoint();
    // That the service cannot start the worker has said itself.
    if (role === 'leaving' || this.#isLeaving || !this.#hasAnswered) return;
    const { signalCode, exitCode } = worker.process;
    this.#parts.log.error('worker died', { worker: worker.id, code: signalCode ?? `exit ${exitCode ?? ''}` });
    this.#parts.figures.died();
    if (role === 'answering') this.#replace();
  }

  #replace(): void {
    setTimeout(() => {
      if (!this.#isLeaving) void this.#addOrReplace();
    }, this.#backOff.afterDeath());
  }

  /** @returns its exit code. */
  #farewell(worker: Worker, how: 'leave' | 'leave to others', patienceMs: number): Promise<number | null> {
    if (!this.#roles.has(worker)) return Promise.resolve(0);
    this.#enter(worker, 'leaving');
    return new Promise((resolve) => {
      const kill = setTimeout(() => worker.process.kill('SIGKILL'), patienceMs);
      worker.once('exit', (code: number | null) => {
        clearTimeout(kill);
        resolve(code);
      });
      tell(worker, { calcitrace: how });
    });
  }

  #enter(worker: Worker, role: Role): void {
    this.#roles.set(worker, role);
    this.#appoint();
  }

  #answering(): Worker[] {
    return [...this.#roles].filter(([, role]) => role === 'answering').map(([worker]) => worker);
  }

  #appoint(): void {
    const answering = this.#answering();
    this.#parts.figures.working(answering.length);
    if (this.#housekeeper !== undefined && this.#roles.has(this.#housekeeper)) return;
    [this.#housekeeper] = answering;
    if (this.#housekeeper !== undefined) tell(this.#housekeeper, { calcitrace: 'keep house' });
  }
}
