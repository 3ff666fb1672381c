import { parentPort, workerData } from 'node:worker_threads';
import { OPENING, type SqliteAnswer, type SqliteQuestion } from './sqlite-messages.js';
import { SqliteDatabase } from './sqlite-database.js';
import { failureCode, StoreFailure } from './store-failure.js';

/**
 * The thread that owns the SQLite file, so that waiting for the disk never holds up a hook.
 * Group commit: while one commit waits for the disk, the writes that arrive queue up and share the next one.
 */
type KeepQuestion = Extract<SqliteQuestion, { verb: 'keep' }>;

const port = parentPort;
const queue: KeepQuestion[] = [];

function tell(answer: SqliteAnswer): void {
  port?.postMessage(answer);
}

function tellFailure(number: number, reason: unknown): void {
  const code = reason instanceof StoreFailure ? reason.code : failureCode(reason, 'SQLITE_CANTOPEN');
  tell({ number, failed: code });
}

function commit(database: SqliteDatabase, questions: readonly KeepQuestion[]): void {
  if (questions.length === 0) return;
  try {
    const counts = database.keepTogether(questions);
    questions.forEach(({ number }, index) => {
      tell({ number, value: counts[index] ?? 0 });
    });
  } catch (reason) {
    const [only, ...others] = questions;
    if (only && others.length === 0) tellFailure(only.number, reason);
    // What one client sent must not cost another its entry: each alone, once.
    else for (const question of questions) commit(database, [question]);
  }
}

function commitQueue(database: SqliteDatabase): void {
  commit(database, queue.splice(0));
}

function answer(database: SqliteDatabase, question: SqliteQuestion): void {
  switch (question.verb) {
    case 'keep':
      // setImmediate comes after every message that is waiting already: those share this commit.
      if (queue.push(question) === 1) setImmediate(commitQueue, database);
      return;
    case 'claim':
      tell({ number: question.number, value: database.claim(question) });
      return;
    case 'release':
      tell({ number: question.number, value: database.release(question.key) });
      return;
    case 'forgetTokens':
      tell({ number: question.number, value: database.forgetTokens(question.before) });
      return;
    case 'countFeedback':
      tell({ number: question.number, value: database.countFeedback() });
      return;
    case 'issuedCards':
      tell({ number: question.number, value: database.issuedCards(question.client, question.cards) });
      return;
    case 'restsOf':
      tell({ number: question.number, value: database.restsOf(question.patient) });
      return;
    case 'pageFeedback':
      tell({ number: question.number, value: database.pageFeedback(question.after, question.which) });
      return;
    case 'tallies':
      tell({ number: question.number, value: database.tallies(question.period) });
      return;
    case 'forgetSome':
      tell({ number: question.number, value: database.forgetSome(question.before) });
      return;
    case 'close':
      commitQueue(database);
      database.close();
      tell({ number: question.number, value: 0 });
      port?.close();
  }
}

function listen(database: SqliteDatabase): void {
  port?.on('message', (question: SqliteQuestion) => {
    try {
      answer(database, question);
    } catch (reason) {
      tellFailure(question.number, reason);
    }
  });
}

try {
  const { file } = workerData as { file: string };
  const database = new SqliteDatabase(file);
  listen(database);
  tell({ number: OPENING, value: 0 });
} catch (reason) {
  tellFailure(OPENING, reason);
}
