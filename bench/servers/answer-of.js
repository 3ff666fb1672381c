const EMPTY = '{"cards":[],"padding":""}';
const answers = new Map();

/** So many bytes of JSON as the asker says that the service answers to the same request. */
export function answerOf({ headers }) {
  const bytes = Number(headers['answer-bytes'] ?? 0);
  const known = answers.get(bytes);
  if (known !== undefined) return known;
  const answer = JSON.stringify({ cards: [], padding: 'x'.repeat(Math.max(0, bytes - EMPTY.length)) });
  answers.set(bytes, answer);
  return answer;
}
