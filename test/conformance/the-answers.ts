import type { Card, Link } from '../../src/hooks/card.js';
import { RunningService } from '../support/running-service.js';
import { cardsOf, manyAnswers, type Answer } from './answers.js';

/** One service and what it says to many charts: every clause of an answer is held against the same. */
export let service: RunningService;
export let answers: Answer[];
export let cards: Card[];
export let links: Link[];

export async function askForAnswers(): Promise<void> {
  service = await RunningService.start({ settings: { SOURCE_URL: 'https://hospital.example/calcitrace' } });
  answers = await manyAnswers(service);
  cards = answers.flatMap(cardsOf);
  links = cards.flatMap((card) => card.links);
}
