import { AggregatorRegistry, Counter, Gauge, Registry } from 'prom-client';

/** What one process counted, as it is told to another: one object for each metric. */
export type Figures = readonly object[];

/**
 * The figures of all workers as one. What a worker counted stays counted when it has gone: a sum that fell would look like a
 * restart, and the next scrape like thousands of calls at once. What is true of the moment (memory, lag) goes with it.
 */
export class JointFigures {
  readonly #latest = new Map<number, Figures>();
  #gone: Promise<Figures> = Promise.resolve([]);
  readonly #own = new Registry();
  readonly #workers = new Gauge({
    name: 'calcitrace_workers',
    help: 'Processes that answer',
    registers: [this.#own],
  });
  readonly #deaths = new Counter({
    name: 'calcitrace_worker_deaths_total',
    help: 'Workers that ended without being asked to',
    registers: [this.#own],
  });

  /** What the worker has counted up to now. */
  take(worker: number, figures: Figures): void {
    this.#latest.set(worker, figures);
  }

  /** The worker counts no more. */
  part(worker: number): void {
    const last = this.#latest.get(worker);
    if (last === undefined) return;
    this.#latest.delete(worker);
    this.#gone = this.#gone.then((before) => totalsOf([before, last]));
  }

  working(workers: number): void {
    this.#workers.set(workers);
  }

  died(): void {
    this.#deaths.inc();
  }

  async text(): Promise<string> {
    const [gone, latest] = [this.#gone, [...this.#latest.values()]];
    const all = [await this.#own.getMetricsAsJSON(), await gone, ...latest];
    return AggregatorRegistry.aggregate(all).metrics();
  }
}

async function totalsOf(figures: readonly Figures[]): Promise<Figures> {
  const sums = await AggregatorRegistry.aggregate([...figures]).getMetricsAsJSON();
  return sums.filter(({ type }) => TOTALS.includes(String(type)));
}

const TOTALS = ['counter', 'histogram'];
