import { rounded, type Figure, type Section } from '../section.js';
import type { MeasuredServer } from './measured-server.js';

/** The demo patients with which it warms up are answered by then, and what they left behind is given back. */
const REST_MS = 30_000;
const AIMS = { idle: { atMost: 150 }, busy: { atMost: 300 } } as const;

/** Physical memory of the service in MB (10^6 bytes), told at moments of the bench. */
export class MemoryOf {
  readonly #figures: Figure[] = [];

  constructor(private readonly service: MeasuredServer) {}

  /** After the start, when nothing was asked yet. */
  async idle(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    const { resident } = await this.service.usage();
    this.#figures.push({
      name: 'idle, half a minute after the start',
      value: resident / 1e6,
      unit: 'MB',
      aim: AIMS.idle,
    });
  }

  /** @param when "at the most, ...": since the start until now. */
  async peak(when: string): Promise<void> {
    const { peak } = await this.service.usage();
    this.#figures.push({ name: `at the most, ${when}`, value: peak / 1e6, unit: 'MB', aim: AIMS.busy });
  }

  get section(): Section {
    return {
      title: 'Memory',
      method: 'Physical memory of the service in MB (10^6 bytes), as the operating system counts it.',
      columns: ['When', 'MB'],
      rows: this.#figures.map(({ name, value }) => [name, rounded(value)]),
      figures: this.#figures,
    };
  }
}
