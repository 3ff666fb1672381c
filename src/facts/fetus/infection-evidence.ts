import type { ConditionFact } from '../facts.js';
import type { Agent, InfectionFact } from '../fetal-fact.js';
import type { LabValue } from '../lab-fact.js';
import { newestWith, type Results } from './infection-results.js';
import { seroconversion } from './infection-since.js';

type Because = InfectionFact['because'];

/** IgM positive in this pregnancy, a positive PCR, or a charted diagnosis (FET-7). */
export function confirmedBy({ igm, pcr }: Results, diagnosis: ConditionFact | undefined): Because {
  return [
    ...told('PCR positive', newestWith('positive', pcr)),
    ...told('IgM positive', newestWith('positive', igm)),
    ...charted(diagnosis),
  ];
}

/** Low avidity, seroconversion, or a charted diagnosis (FET-6). */
export function primaryBy(results: Results, diagnosis: ConditionFact | undefined): Because {
  return [
    ...told('IgG avidity low', newestWith('low', results.avidity)),
    ...told('IgG became positive', seroconversion(results)),
    ...charted(diagnosis),
  ];
}

/**
 * CMV by IgG and IgM both negative in one draw, or by a negative PCR of amniotic fluid inside its window; the others by a negative
 * IgM, syphilis by its negative test; on or after the first report, and with nothing else since (FET-5, "Settled").
 * @param opens the first good day of the amniotic PCR
 */
export function excludedBy(agent: Agent, results: Results, first: string, opens: string | undefined): Because {
  if (agent === 'cmv') return excludedCmv(results, first, opens);
  return [
    ...negativeSince('IgM negative', results.igm, first),
    ...negativeSince('test negative', results.single, first),
  ];
}

function excludedCmv({ igg, igm, pcr }: Results, first: string, opens: string | undefined): Because {
  const [newest] = igm;
  const [drawn] = igg;
  const together = newest?.date === drawn?.date && drawn?.answer === 'negative';
  return [
    ...(together ? negativeSince('IgG and IgM negative', igm, first) : []),
    ...(opens === undefined ? [] : negativeSince('amniotic PCR negative', pcr, first > opens ? first : opens)),
  ];
}

/** The newest result counts: an older negative one is overtaken. */
function negativeSince(words: string, [newest]: readonly LabValue[], day: string): Because {
  return newest?.answer === 'negative' && newest.date >= day ? told(words, newest) : [];
}

function told(words: string, value: LabValue | undefined): Because {
  return value === undefined ? [] : [{ words, date: value.date, source: value.source }];
}

function charted(diagnosis: ConditionFact | undefined): Because {
  if (diagnosis === undefined) return [];
  const { name, date, source } = diagnosis;
  return [{ words: `${name} charted`, ...(date === undefined ? {} : { date }), source }];
}
