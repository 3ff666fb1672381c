import './card.clauses.js';
import './extension.clauses.js';
import './link.clauses.js';
import './response.clauses.js';
import './suggestion-action.clauses.js';
import { askForAnswers, service } from './the-answers.js';
import './transport.clauses.js';
import './voice.clauses.js';

beforeAll(askForAnswers);
afterAll(() => service.stop());
