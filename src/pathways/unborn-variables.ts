import type { UnbornFact } from '../facts/fetal-fact.js';
import { listVariable } from './variable.js';
import type { Variable } from './variable.js';

/** %fetus and %infections, made when a rule first reads them; nothing where there is no such child. */
export function unbornMakers(
  unborn: () => UnbornFact | undefined,
): readonly (readonly [string, () => Variable | undefined])[] {
  return [
    ['fetus', () => made(unborn(), fetusVariable)],
    ['infections', () => made(unborn(), infectionsVariable)],
  ];
}

function made(unborn: UnbornFact | undefined, make: (unborn: UnbornFact) => Variable): Variable | undefined {
  return unborn === undefined ? undefined : make(unborn);
}

/**
 * A fetus is one thing and not a list, so what could not be read about it stands beside it as what may be otherwise: an answer counts
 * only if it is the same for all.
 */
function fetusVariable({ fetus, mayBe }: UnbornFact): Variable {
  const done = [fetus.anatomyScan, fetus.fetalMri, fetus.doppler, fetus.lastUltrasound];
  return {
    value: fetus,
    list: false,
    state: 'readable',
    sources: [...new Set(done.flatMap((one) => one?.source ?? []))],
    ...(mayBe.length === 0 ? {} : { otherwise: mayBe }),
  };
}

function infectionsVariable({ infections }: UnbornFact): Variable {
  const sources = infections.items.flatMap(({ because }) => because.map(({ source }) => source));
  return { ...listVariable(infections), sources: [...new Set(sources)] };
}
