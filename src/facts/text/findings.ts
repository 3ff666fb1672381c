import type { TextFinding } from '../finding.js';
import { describe } from './attributes.js';
import { benignityAround } from './benign.js';
import { attributionsOf, type Attribution, type Carried } from './attribution.js';
import { withoutTheRest } from './contrasted.js';
import { isCorrected } from './corrected.js';
import { explained } from './coreference.js';
import { clauseSpan } from './extent.js';
import { isEchoOfCalcium, kindOf } from './kinds.js';
import { lateralityOf, type SidesAround } from './laterality.js';
import type { Judged } from './judged.js';
import { measuredAfter } from './measured-after.js';
import type { Mention } from './mentions.js';
import { quoteAround } from './quote.js';
import type { Reading } from './reading.js';
import { saidIn, type Said } from './said.js';
import { scopeOf, type Scope } from './scope.js';
import { sentenceAfter } from './sentences.js';
import { siteIn } from './site.js';
import { subjectOf, type BodiesAround } from './subject.js';

/** What the text around a sentence gives when the sentence itself leaves it out. */
export interface Context extends SidesAround, BodiesAround {
  readonly carried: Carried | undefined;
  /** The sentences before speak of a growth. */
  readonly massBefore: boolean;
}

/** Benign, or with nothing to follow, in its own words or in the next sentence that goes on about it. */
function isCalledBenign(text: string, { tokens, sentence }: Reading): boolean {
  const { benign, nothingFollows } = benignityAround(tokens, sentence, sentenceAfter(text, tokens, sentence));
  return benign || nothingFollows;
}

function findingOf(
  text: string,
  reading: Reading,
  said: Said,
  mention: Mention,
  attribution: Attribution,
  scope: Scope,
  context: Context,
): TextFinding {
  const { organ, place } = attribution;
  const { section } = reading.sentence;
  const denied = scope.assertion === 'absent';
  const span =
    place !== undefined && place.from >= reading.sentence.from && place.to <= reading.sentence.to ? place : undefined;
  const { course, ...described } = describe(reading, mention, denied);
  const size = described.size ?? (denied ? undefined : measuredAfter(text, reading, mention));
  const clause = clauseSpan(reading, mention);
  // "renal or ureteral stones": the site is that of the word's own organ.
  const own = mention.organ === undefined || mention.organ === organ ? mention.site : undefined;
  const site = own ?? siteIn(reading.tokens, clause, organ, span ?? place);
  const kind = kindOf(reading, said, mention, attribution, context.massBefore);
  const laterality = lateralityOf(reading, mention, attribution, context, denied);
  const told = scope.resolved ? 'resolved' : scope.stable ? 'stable' : course;
  return {
    organ,
    ...(site === undefined ? {} : { site }),
    ...described,
    ...(size === undefined ? {} : { size }),
    ...(laterality === undefined ? {} : { laterality }),
    ...(kind === undefined ? {} : { kind }),
    assertion: scope.assertion ?? 'uncertain',
    ...subjectOf(reading, said, mention, place, scope, context),
    ...(told === undefined ? {} : { course: told }),
    ...quoteAround(text, reading, mention, span, scope.assertion !== 'present'),
    ...(denied || !isCalledBenign(text, reading) ? {} : { calledBenign: true }),
    ...(section.addendum ? { addendum: true } : {}),
  };
}

/** An echo is told only where it is calcium, and in an adult's kidney it is a stone. */
function toldOf(said: Said, mention: Mention, finding: TextFinding): TextFinding | undefined {
  if (mention.form !== 'echo') return finding;
  if (!isEchoOfCalcium(said, finding)) return undefined;
  return finding.organ === 'kidney' && finding.subject === 'patient' ? { ...finding, kind: 'calculus' } : finding;
}

/** "KIDNEYS AND URETERS: no stones" denies them of both. */
function withOthers(
  attributions: readonly Attribution[],
  { assertion }: Scope,
  carried: Carried | undefined,
): readonly Attribution[] {
  if (assertion !== 'absent' || attributions[0]?.rule !== 'heading') return attributions;
  const others = carried?.others ?? [];
  return [
    ...attributions,
    ...others.map((place): Attribution => ({ organ: place.value.organ, place, rule: 'heading' })),
  ];
}

/** Every mention of one sentence, in the order of its words, with the findings it makes. */
export function judge(text: string, reading: Reading, context: Context): readonly Judged[] {
  const said = saidIn(reading);
  return withoutTheRest(reading, explained(reading)).map((mention) => {
    const scope = isCorrected(reading, mention)
      ? { ...scopeOf(reading, said.governances, mention), assertion: 'absent' as const }
      : scopeOf(reading, said.governances, mention);
    if (scope.assertion === undefined) return { mention, scope, decided: [] };
    const attributions = attributionsOf(reading, mention, context.carried);
    const decided = withOthers(attributions, scope, context.carried).flatMap((attribution) => {
      const found = findingOf(text, reading, said, mention, attribution, scope, context);
      const finding = toldOf(said, mention, found);
      return finding === undefined ? [] : [{ finding, attribution }];
    });
    return { mention, scope, decided };
  });
}
