import { randomUUID } from 'node:crypto';
import { isObject } from '../../fhir/resource.js';
import { notApplicable, verdictOn } from '../check.js';
import type { Binding, Check, Verdict } from '../check.js';
import { cards, isText, within } from '../members.js';
import type { Session } from '../session.js';

type Bodies = (session: Session) => Promise<readonly unknown[]> | readonly unknown[];

const isTaken = (status: number): boolean => status >= 200 && status < 300;
const isRefused = (status: number): boolean => status >= 400 && status < 500;

/** What a client may send is taken; what it may not is refused, by a careful service. */
function sent(
  [id, binding]: readonly [string, Binding],
  title: string,
  expected: 'taken' | 'refused',
  bodies: Bodies,
): Check {
  return {
    ...{ id, binding, title },
    run: async (session) => feedbackVerdict(session, await bodies(session), expected),
  };
}

async function feedbackVerdict(
  session: Session,
  bodies: readonly unknown[],
  expected: 'taken' | 'refused',
): Promise<Verdict> {
  const probe = await session.probe();
  if (probe === undefined) return notApplicable('no request was answered with 200');
  if (bodies.length === 0) return notApplicable('no card with a uuid was seen');
  const path = `/cds-services/${encodeURIComponent(probe.service.id)}/feedback`;
  if ((await session.post(path, JSON.stringify(feedback(overridden())))).status === 404) {
    return notApplicable('the service has no feedback endpoint, as it may');
  }
  const faults: string[] = [];
  for (const [index, body] of bodies.entries()) {
    const { status } = await session.post(path, JSON.stringify(body));
    const isRight = expected === 'taken' ? isTaken(status) : isRefused(status);
    if (!isRight) faults.push(`body ${index + 1} of ${bodies.length}: ${status}`);
  }
  return verdictOn(faults, `${bodies.length} ${expected}`);
}

const feedback = (...items: readonly object[]): object => ({ feedback: items });
const overridden = (more: object = {}): object => ({
  card: randomUUID(),
  outcome: 'overridden',
  outcomeTimestamp: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
  ...more,
});

export const FEEDBACK_CHECKS: readonly Check[] = [
  sent(['FB-01', 'SHOULD'], 'Feedback on a card is taken', 'taken', () => [feedback(overridden())]),
  sent(['FB-02', 'client'], 'A body without a feedback list is refused', 'refused', () => [
    {},
    [],
    { feedback: { card: 'x' } },
  ]),
  sent(['FB-03', 'SHALL'], 'Feedback names the uuid of a card that was sent', 'taken', ownCards),
  sent(['FB-03', 'client'], 'Feedback without a card is refused', 'refused', () => [
    feedback(overridden({ card: undefined })),
    feedback(overridden({ card: ' ' })),
  ]),
  sent(['FB-04', 'client'], 'An outcome that is neither accepted nor overridden is refused', 'refused', () => [
    feedback(overridden({ outcome: 'deferred' })),
    feedback(overridden({ outcome: undefined })),
  ]),
  sent(['FB-05', 'client'], 'Acceptance without a suggestion is refused', 'refused', () => [
    feedback(overridden({ outcome: 'accepted' })),
  ]),
  sent(['FB-06', 'SHALL'], 'A reason may be missing, a code alone, or a comment alone', 'taken', () => [
    feedback(overridden({ overrideReason: { reason: { code: 'conformance', system: 'https://example.org' } } })),
    feedback(overridden({ overrideReason: { userComment: 'sent by a conformance run' } })),
  ]),
  sent(['FB-07', 'client'], 'A time that is none is refused', 'refused', () => [
    feedback(overridden({ outcomeTimestamp: 'yesterday' })),
    feedback(overridden({ outcomeTimestamp: undefined })),
  ]),
  sent(['FB-08', 'SHALL'], 'Several cards in one call, and one of them again, are taken', 'taken', () => {
    const [one, other] = [overridden(), overridden()];
    return [feedback(one, other), feedback(one)];
  }),
  sent(['FB-09', 'client'], 'There is no outcome for a card that was passed over', 'refused', () => [
    feedback(overridden({ outcome: 'ignored' })),
  ]),
];

/** Its own cards, as a client would report them: accepted with a suggestion, else overridden. */
async function ownCards(session: Session): Promise<object[]> {
  const probe = await session.probe();
  const found = (await cards(session)).filter(({ answer }) => answer.service.id === probe?.service.id);
  return found.slice(0, 2).flatMap((card) => {
    const { uuid } = card.members;
    if (!isText(uuid)) return [];
    const id = within([card], 'suggestions')
      .map(({ members }) => members['uuid'])
      .find(isText);
    const accepted = id === undefined ? {} : { outcome: 'accepted', acceptedSuggestions: [{ id }] };
    return isObject(card.members) ? [feedback(overridden({ card: uuid, ...accepted }))] : [];
  });
}
