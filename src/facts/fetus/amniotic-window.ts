import { daysAfter, daysBetween } from '../../fhir/dates.js';
import type { AmnioticWindow } from '../fetal-fact.js';
import { gestationWords } from '../gestation.js';

/** 21 completed weeks. */
const EARLIEST_GESTATION_DAYS = 147;
/** More than 6 weeks. */
const AFTER_INFECTION_DAYS = 43;

/**
 * When the PCR of amniotic fluid for CMV is at its best: from 21w0d on and more than 6 weeks after the infection, whichever is
 * later; by the gestational age alone where the day of the infection is not known (FET-6, "Settled").
 * @param start first day of gestation, where the pregnancy is dated
 * @param infected first day of the infection, where it is known
 */
export function amnioticWindow(start: string | undefined, infected: string | undefined, today: string): AmnioticWindow {
  const byAge = start === undefined ? undefined : daysAfter(start, EARLIEST_GESTATION_DAYS);
  const byInfection = infected === undefined ? undefined : daysAfter(infected, AFTER_INFECTION_DAYS);
  const opens = [byAge, byInfection]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  if (opens === undefined) return {};
  const isDue = today >= opens;
  return {
    opens,
    ...(start === undefined ? {} : { opensAt: gestationWords(daysBetween(start, opens)) }),
    // without the gestational age it may still be before 21 weeks
    ...(isDue && start === undefined ? {} : { isOpen: isDue }),
  };
}
