import type { Organ, TextFinding } from '../finding.js';
import type { Place } from './anatomy.js';
import { explained } from './coreference.js';
import { describe, clauseSpan } from './attributes.js';
import { governedBy } from './governing.js';
import type { Reading } from './reading.js';
import type { Mention } from './mentions.js';
import { nounPhraseOf } from './noun-phrase.js';
import { quoteAround } from './quote.js';
import { saidIn, type Said } from './said.js';
import { scopeOf, type Scope } from './scope.js';
import { siteIn } from './site.js';
import { subjectOf } from './subject.js';
import { isEchoOfCalcium, kindOf } from './kinds.js';

/** What the text around a sentence gives when the sentence names no organ. */
export interface Context {
  /** From the heading, the sentences before or the study, in this order. */
  readonly carried: Place | Organ | undefined;
  readonly obstetric: boolean;
}

const isOrgan = (carried: Place | Organ | undefined): carried is Organ => typeof carried === 'string';

interface Attribution {
  readonly organ: Organ;
  readonly place?: Place;
}

/** One attribution an organ that governs the mention; the mention's own organ ("nephrocalcinosis") comes first. */
function attributionsOf(reading: Reading, mention: Mention, context: Context): readonly Attribution[] {
  const governed = governedBy(reading, mention);
  const strongPlace = governed.places.find((place) => place.value.weak === undefined);
  if (mention.organ !== undefined && (mention.weak === undefined || strongPlace === undefined)) {
    const place = governed.places.find((candidate) => candidate.value.organ === mention.organ);
    return [{ organ: mention.organ, ...(place === undefined ? {} : { place }) }];
  }
  const byOrgan = new Map<Organ, Attribution>();
  for (const place of governed.places) {
    if (!byOrgan.has(place.value.organ)) byOrgan.set(place.value.organ, { organ: place.value.organ, place });
  }
  if (
    byOrgan.size > 0 &&
    !(byOrgan.size === 1 && strongPlace === undefined && carriesBetter(governed.places[0], context))
  ) {
    return [...byOrgan.values()];
  }
  if (governed.beside !== undefined) return [{ organ: besideOrgan(governed.beside) }];
  if (isPulmonary(reading, mention, context)) return [{ organ: 'lung' }];
  if (context.carried !== undefined) {
    return [
      isOrgan(context.carried)
        ? { organ: context.carried }
        : { organ: context.carried.value.organ, place: context.carried },
    ];
  }
  return [{ organ: 'other' }];
}

/** "upper quadrant", "pelvic": a region names no organ, so the organ of the study is better. */
const carriesBetter = (place: Place | undefined, { carried }: Context): boolean =>
  place?.value.organ === 'other' && isOrgan(carried) && carried !== 'other';

/** A granuloma told after the heart, the pleura or the mediastinum is the lung's. */
function isPulmonary({ tokens, sentence }: Reading, mention: Mention, { carried }: Context): boolean {
  if (carried === undefined || isOrgan(carried) || !CHEST_SITES.has(carried.value.site ?? '')) return false;
  const phrase = nounPhraseOf(tokens, sentence, mention);
  return tokens.slice(phrase.from, phrase.to).some((token) => token.word.startsWith('granuloma'));
}

const CHEST_SITES: ReadonlySet<string> = new Set(['heart', 'pleura', 'mediastinum']);

/** Beside a bone lies soft tissue; beside anything else is nobody's organ. */
const besideOrgan = (beside: Place): Organ =>
  beside.value.site === 'bone or joint' || beside.value.organ === 'soft-tissue' ? 'soft-tissue' : 'other';

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
  const denied = scope.assertion === 'absent';
  const span =
    place !== undefined && place.from >= reading.sentence.from && place.to <= reading.sentence.to ? place : undefined;
  const { course, ...described } = describe(reading, mention, span, denied);
  const clause = clauseSpan(reading, mention);
  const site = mention.site ?? siteIn(reading.tokens, clause, organ, span ?? place);
  const kind = kindOf(reading, said, mention, place);
  const told = scope.resolved ? 'resolved' : scope.stable ? 'stable' : course;
  return {
    organ,
    ...(site === undefined ? {} : { site }),
    ...described,
    ...(kind === undefined ? {} : { kind }),
    assertion: scope.assertion ?? 'uncertain',
    subject: subjectOf(reading, said, mention, place, { obstetric: context.obstetric, otherPerson: scope.otherPerson }),
    ...(told === undefined ? {} : { course: told }),
    ...quoteAround(text, reading, mention, span),
    ...(said.benign && !denied ? { calledBenign: true } : {}),
  };
}

/** The findings of one sentence, in the order of their words. */
export function findingsOf(text: string, reading: Reading, context: Context): readonly TextFinding[] {
  const said = saidIn(reading);
  const findings: TextFinding[] = [];
  for (const mention of explained(reading)) {
    const scope = scopeOf(reading, said.governances, mention);
    if (scope.assertion === undefined) continue;
    for (const attribution of attributionsOf(reading, mention, context)) {
      const finding = findingOf(text, reading, said, mention, attribution, scope, context);
      if (mention.form !== 'echo') findings.push(finding);
      else if (isEchoOfCalcium(said, finding)) {
        findings.push(
          finding.organ === 'kidney' && finding.subject === 'patient' ? { ...finding, kind: 'calculus' } : finding,
        );
      }
    }
  }
  return findings;
}
