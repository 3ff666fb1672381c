import { convert } from '../../fhir/units.js';
import type { LabDefinition } from '../../knowledge/lab-definition.js';
import type { LabFact, LabFacts, LabRange, LabValue } from '../lab-fact.js';

/** Derived facts that are shown like the lab they were taken from. */
const SHOWN_LIKE: Readonly<Record<string, string>> = { 'calcium-corrected': 'calcium-total' };

/** The same facts for a site that reads SI units (DISPLAY_UNITS=si): only what is shown changes, nothing was compared in them. */
export function inSiUnits(labs: LabFacts, definitions: readonly LabDefinition[]): LabFacts {
  const byName = new Map(definitions.map((lab) => [lab.name, lab] as const));
  return new Map([...labs].map(([name, lab]) => [name, inSi(lab, byName)] as const));
}

/** How a lab is shown in SI units, and what a canonical value is multiplied by; none where both are the same. */
export interface SiForm {
  readonly unit: string;
  readonly decimals: number;
  readonly factor: number;
}

export function siFormOf(lab: LabFact, definitions: ReadonlyMap<string, LabDefinition>): SiForm | undefined {
  const name = lab.measuredAs ?? lab.name;
  const definition = definitions.get(SHOWN_LIKE[name] ?? name);
  if (definition?.si === undefined || definition.unit === undefined) return undefined;
  const { si, unit, ...substance } = definition;
  const factor = convert(1, unit, si.unit, substance);
  return factor === undefined ? undefined : { ...si, factor };
}

function inSi(lab: LabFact, definitions: ReadonlyMap<string, LabDefinition>): LabFact {
  const si = siFormOf(lab, definitions);
  return si === undefined ? lab : shownIn(lab, si);
}

function shownIn(lab: LabFact, si: SiForm): LabFact {
  if (lab.series.length === 0) return lab;
  const { decimals } = si;
  const series = lab.series.map((value) => valueIn(value, si));
  if (lab.state === 'absent') return { ...lab, decimals, series };
  return { ...lab, decimals, series, current: valueIn(lab.current, si) };
}

/** One canonical value as a site that reads SI units sees it; a formula keeps its own figures and ends in the new one. */
export function valueIn(canonical: LabValue, { unit, decimals, factor }: SiForm): LabValue {
  const { range, formula } = canonical;
  const value = canonical.value * factor;
  return {
    ...canonical,
    value,
    unit,
    ...(range === undefined ? {} : { range: scaled(range, factor) }),
    ...(formula === undefined ? {} : { formula: `${formula}, ${value.toFixed(decimals)} ${unit}` }),
  };
}

function scaled({ low, high, source }: LabRange, factor: number): LabRange {
  return {
    ...(low === undefined ? {} : { low: low * factor }),
    ...(high === undefined ? {} : { high: high * factor }),
    source,
  };
}
