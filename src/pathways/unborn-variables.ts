import type { UnbornFact } from '../facts/fetal-fact.js';
import { listVariable } from './variable.js';
import type { Variable } from './variable.js';

/**
 * %fetus and %infections. A fetus is one thing and not a list, so what could not be read about it stands beside it as what may
 * be otherwise: an answer counts only if it is the same for all.
 */
export function unbornVariables(unborn: UnbornFact | undefined): readonly (readonly [string, Variable])[] {
  if (unborn === undefined) return [];
  const { fetus, mayBe, infections } = unborn;
  const done = [fetus.anatomyScan, fetus.fetalMri, fetus.doppler, fetus.lastUltrasound];
  const variable: Variable = {
    value: fetus,
    list: false,
    state: 'readable',
    sources: [...new Set(done.flatMap((one) => one?.source ?? []))],
    ...(mayBe.length === 0 ? {} : { otherwise: mayBe }),
  };
  const sources = infections.items.flatMap(({ because }) => because.map(({ source }) => source));
  return [
    ['fetus', variable],
    ['infections', { ...listVariable(infections), sources: [...new Set(sources)] }],
  ];
}
