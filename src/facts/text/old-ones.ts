import type { TextFinding } from '../finding.js';
import type { JudgedSentence } from './read-report.js';

const whatOf = ({ organ, kind, subject, fetus }: TextFinding): string => [organ, kind, subject, fetus].join(' ');

/** "No new calcification; the known one is stable": where an old one is told, denying new ones denies nothing. */
export function withoutDeniedNews(sentences: readonly JudgedSentence[]): readonly JudgedSentence[] {
  const findings = sentences.flatMap(({ judged }) =>
    judged.flatMap(({ decided }) => decided.map((one) => one.finding)),
  );
  const told = new Set(findings.filter(({ assertion }) => assertion === 'present').map(whatOf));
  return sentences.map(({ reading, judged }) => ({
    reading,
    judged: judged.map((one) =>
      one.scope.onlyNew
        ? {
            ...one,
            decided: one.decided.filter(({ finding }) => finding.assertion !== 'absent' || !told.has(whatOf(finding))),
          }
        : one,
    ),
  }));
}
