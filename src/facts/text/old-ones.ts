import type { TextFinding } from '../finding.js';
import type { Attribution } from './attribution.js';
import type { JudgedSentence } from './read-report.js';

const whatOf = ({ organ, kind, subject, fetus }: TextFinding): string => [organ, kind, subject, fetus].join(' ');

/** With no organ of its own a denial is of the same kind of thing anywhere. */
const isTold = (told: ReadonlySet<string>, finding: TextFinding, { rule }: Attribution): boolean =>
  told.has(whatOf(finding)) || (rule === 'nothing' && told.has(`${finding.kind ?? ''} of ${finding.subject}`));

/** "No new calcification; the known one is stable": where an old one is told, denying new ones denies nothing. */
export function withoutDeniedNews(sentences: readonly JudgedSentence[]): readonly JudgedSentence[] {
  const findings = sentences.flatMap(({ judged }) =>
    judged.flatMap(({ decided }) => decided.map((one) => one.finding)),
  );
  const present = findings.filter(({ assertion }) => assertion === 'present');
  const told = new Set([...present.map(whatOf), ...present.map(({ kind, subject }) => `${kind ?? ''} of ${subject}`)]);
  return sentences.map(({ reading, judged }) => ({
    reading,
    judged: judged.map((one) =>
      one.scope.onlyNew
        ? {
            ...one,
            decided: one.decided.filter(
              ({ finding, attribution }) => finding.assertion !== 'absent' || !isTold(told, finding, attribution),
            ),
          }
        : one,
    ),
  }));
}
