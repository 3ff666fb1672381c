import type { BenchChart } from '../chart.js';
import type { MeasuredServer } from './measured-server.js';

/** As long as `{"cards":[]}`: nothing was said. */
const SILENCE_BYTES = 12;

/**
 * The chart with the length of the service's answer to it, which the floors answer too.
 * @throws where the service says nothing about a finding, or something about none: other figures would mean nothing.
 */
export async function withAnswerOf(service: MeasuredServer, chart: BenchChart): Promise<BenchChart> {
  const { status, bytes } = await service.asker.ask(chart);
  if (status !== 200) throw new Error(`the service answered ${status} to ${chart.resources} resources`);
  if (bytes > SILENCE_BYTES !== chart.finding) {
    throw new Error(`the service ${chart.finding ? 'says nothing' : 'shows a card'} (${chart.resources} resources)`);
  }
  return { ...chart, answerBytes: bytes };
}
