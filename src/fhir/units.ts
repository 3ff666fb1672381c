import ucum from '@lhncbc/ucum-lhc';
import { StartProblem } from '../problem.js';
import { UNIT_ALIASES } from './unit-aliases.js';

/** What must be known of a substance to go between mass, moles and equivalents. */
export interface Substance {
  /** g/mol */
  readonly molecularWeight?: number;
  /** Equivalents per mole. */
  readonly charge?: number;
}

/** A conversion costs about 9 us in the library; units come from outside, so the memory of them is bounded. */
const MAX_REMEMBERED = 500;
const MAX_LENGTH = 40;
/** Zero-width characters occur in real feeds (Synthea), invisible to whoever typed them. */
// eslint-disable-next-line no-misleading-character-class -- each of them is stripped on its own
const INVISIBLE = /[\u200b\u200c\u200d\u2060\ufeff\u00ad]/g;
const EQUIVALENTS = /^[munp]?eq\/(?:L|dL|mL)$/;

const library = ucum.UcumLhcUtils.getInstance();
const NO_SUBSTANCE: Substance = {};
/** By substance, then from, then to: a lab asks the same again and again, and no key has to be put together. */
const factors = new WeakMap<Substance, Map<string, Map<string, number | undefined>>>();

/**
 * A value in another unit, or undefined where that is not known for certain: unknown unit, other dimension, no molecular weight
 * (T30, H10: never guess). Twelve significant digits, so that no float noise moves a value over a limit.
 */
export function convert(value: number, from: string, to: string, substance = NO_SUBSTANCE): number | undefined {
  const factor = factorOf(from, to, substance);
  if (factor === undefined || !Number.isFinite(value)) return undefined;
  return factor === 1 ? value : Number((value * factor).toPrecision(12));
}

/** The UCUM unit that a laboratory's spelling stands for; the spelling itself where it is none of the known ones. */
export function readUnit(spelling: string): string {
  const visible = spelling.replace(INVISIBLE, '').trim();
  const known = visible.replace(/\s/g, '').replace(/[µμ]/g, 'u').replace(/²/g, '2').toLowerCase();
  return UNIT_ALIASES.get(known) ?? visible;
}

/**
 * The library's API changed between its majors and fails without throwing: one mass, one molar and one failing conversion are
 * tried at start.
 * @throws StartProblem when it does not convert as expected.
 */
export function verifyUnits(converted: typeof convert = convert): void {
  const molar = converted(2.5, 'mmol/L', 'mg/dL', { molecularWeight: 40.08 });
  const mass = converted(35, 'g/L', 'g/dL');
  const impossible = converted(1, 'mmol/L', 'mg/dL');
  if (molar !== 10.02 || mass !== 3.5 || impossible !== undefined) {
    throw new StartProblem('@lhncbc/ucum-lhc', 'convertUnitTo', 'does not convert units as expected; 5.0.4 is needed');
  }
}

function factorOf(from: string, to: string, substance: Substance): number | undefined {
  if (from.length > MAX_LENGTH || to.length > MAX_LENGTH) return undefined;
  let known = factors.get(substance);
  if (known === undefined) factors.set(substance, (known = new Map<string, Map<string, number | undefined>>()));
  let byTarget = known.get(from);
  if (byTarget === undefined) {
    if (known.size >= MAX_REMEMBERED) known.clear();
    known.set(from, (byTarget = new Map<string, number | undefined>()));
  }
  const { molecularWeight, charge } = substance;
  if (!byTarget.has(to)) byTarget.set(to, findFactor(readUnit(from), readUnit(to), molecularWeight, charge));
  return byTarget.get(to);
}

function findFactor(from: string, to: string, molecularWeight?: number, charge?: number): number | undefined {
  if (EQUIVALENTS.test(from)) {
    if (charge === undefined) return undefined;
    const moles = findFactor(from.replace('eq', 'mol'), to, molecularWeight);
    return moles === undefined ? undefined : moles / charge;
  }
  // to the library an equivalent is a mole, whatever the charge
  if (/eq/.test(from + to) || !isPlain(from) || !isPlain(to)) return undefined;
  return ask(from, to, null) ?? ask(from, to, molecularWeight ?? null);
}

/** The library prints expressions with blanks on the console, and record data has no place there. */
function isPlain(unit: string): boolean {
  return /^[\x21-\x7e]+$/.test(unit);
}

function ask(from: string, to: string, molecularWeight: number | null): number | undefined {
  const { toVal: one } = library.convertUnitTo(from, 1, to, false, molecularWeight);
  if (one === null) return undefined;
  const { toVal: two } = library.convertUnitTo(from, 2, to, false, molecularWeight);
  // a scale with an offset (degrees Celsius) has no factor
  return Math.abs((two ?? NaN) - 2 * one) < Math.abs(one) * 1e-9 ? Number(one.toPrecision(12)) : undefined;
}
