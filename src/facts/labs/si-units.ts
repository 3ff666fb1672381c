import { convert } from '../../fhir/units.js';
import type { LabDefinition } from '../../knowledge/lab-definition.js';
import type { KnownLab, LabFact, LabFacts, LabRange } from '../lab-fact.js';

/** Derived facts that are shown like the lab they were taken from. */
const SHOWN_LIKE: Readonly<Record<string, string>> = { 'calcium-corrected': 'calcium-total' };

/** The same facts for a site that reads SI units (DISPLAY_UNITS=si): only what is shown changes, nothing was compared in them. */
export function inSiUnits(labs: LabFacts, definitions: readonly LabDefinition[]): LabFacts {
  const byName = new Map(definitions.map((lab) => [lab.name, lab] as const));
  return new Map([...labs].map(([name, lab]) => [name, inSi(lab, byName)] as const));
}

function inSi(lab: LabFact, definitions: ReadonlyMap<string, LabDefinition>): LabFact {
  const name = lab.measuredAs ?? lab.name;
  const definition = definitions.get(SHOWN_LIKE[name] ?? name);
  if (lab.state === 'absent' || definition?.si === undefined) return lab;
  const { si, ...substance } = definition;
  const factor = convert(1, lab.current.unit, si.unit, substance);
  return factor === undefined ? lab : shownIn(lab, si, factor);
}

function shownIn(lab: KnownLab, { unit, decimals }: { unit: string; decimals: number }, factor: number): KnownLab {
  const { current } = lab;
  const value = current.value * factor;
  return {
    ...lab,
    decimals,
    current: {
      ...current,
      value,
      unit,
      ...(current.range === undefined ? {} : { range: scaled(current.range, factor) }),
      ...(current.formula === undefined ? {} : { formula: `${current.formula}, ${value.toFixed(decimals)} ${unit}` }),
    },
  };
}

function scaled({ low, high, source }: LabRange, factor: number): LabRange {
  return {
    ...(low === undefined ? {} : { low: low * factor }),
    ...(high === undefined ? {} : { high: high * factor }),
    source,
  };
}
