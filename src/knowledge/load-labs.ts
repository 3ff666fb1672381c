import { convert } from '../fhir/units.js';
import { CANONICAL, Element } from './element.js';
import type { JsonFile } from './knowledge-file.js';
import { ANSWER_KINDS, SAMPLES, type LabDefinition } from './lab-definition.js';
import { loadRanges, rangeOf } from './load-ranges.js';

const LOINC = 'http://loinc.org';
export const FRESHNESS = ['metabolic', 'liver', 'renal', 'screening', 'genetics'] as const;

/**
 * ObservationDefinitions as labs: which codes count as one lab, its canonical unit and published ranges, or that it is answered
 * (positive, negative) instead of measured.
 * @throws StartProblem naming file, element and reason: a file that is broken, or two that claim the same name, variable or code.
 */
export function loadLabs(files: readonly JsonFile[]): LabDefinition[] {
  const claimed = new Map<string, string>();
  return files.map(({ file, json }) => {
    const root = new Element(file, '', json);
    const lab = loadLab(root);
    const claims = [
      `id ${lab.name}`,
      `fact-variable ${lab.variable}`,
      ...[...lab.codes].map((code) => `code ${code}`),
      ...lab.names.map((name) => `result-name ${name}`),
    ];
    for (const claim of claims) {
      const other = claimed.get(claim);
      if (other !== undefined) {
        new Element(file, claim.split(' ')[0] ?? '', json).fail(`${claim} also stands in ${other}`);
      }
      claimed.set(claim, file);
    }
    return lab;
  });
}

/** "system|code" to the lab that counts it. */
export function indexLabsByCode(labs: readonly LabDefinition[]): Map<string, LabDefinition> {
  return new Map(labs.flatMap((lab) => [...lab.codes].map((code) => [code, lab] as const)));
}

function loadLab(root: Element): LabDefinition {
  root.child('resourceType').oneOf(['ObservationDefinition']);
  const lasting = root.extensions('positive-freshness', 'valueCode')[0];
  return {
    name: loadName(root),
    variable: loadVariable(root),
    title: root.child('preferredReportName').text(),
    codes: loadCodes(root),
    names: root.extensions('result-name', 'valueString').map((element) => element.text()),
    answers: root.extensions('answers', 'valueCode')[0]?.oneOf(ANSWER_KINDS) ?? 'presence',
    ofThisPregnancy: root.extensions('of-this-pregnancy', 'valueCode')[0]?.oneOf(['yes']) === 'yes',
    sample: root.extensions('sample', 'valueCode')[0]?.oneOf(SAMPLES) ?? 'patient',
    freshness: one(root, 'freshness', 'valueCode').oneOf(FRESHNESS),
    ...(lasting === undefined ? {} : { positiveFreshness: lasting.oneOf(FRESHNESS) }),
    ...(isMeasured(root) ? loadQuantity(root) : { decimals: 0, ranges: [] }),
  };
}

/** A serology is answered, positive or negative; anything with a unit is measured. */
function isMeasured(root: Element): boolean {
  const types = root.child('permittedDataType').list();
  if (types.length === 0) root.child('permittedDataType').fail('must say Quantity or CodeableConcept');
  return types.map((type) => type.oneOf(['Quantity', 'CodeableConcept'])).includes('Quantity');
}

function loadQuantity(
  root: Element,
): Pick<LabDefinition, 'unit' | 'decimals' | 'si' | 'molecularWeight' | 'charge' | 'plausible' | 'ranges'> {
  const details = root.child('quantitativeDetails');
  const unit = loadUnit(details.child('customaryUnit'));
  const molecularWeight = positive(root, 'molecular-weight', 'valueDecimal');
  const charge = positive(root, 'charge', 'valueInteger');
  const plausible = root.extensions('plausible', 'valueRange')[0];
  return {
    unit,
    decimals: loadDecimals(details.child('decimalPrecision')),
    ...(details.has('unit') ? { si: loadSi(details) } : {}),
    ...(molecularWeight === undefined ? {} : { molecularWeight }),
    ...(charge === undefined ? {} : { charge }),
    ...(plausible === undefined ? {} : { plausible: loadPlausible(plausible, unit) }),
    ranges: loadRanges(root.child('qualifiedInterval'), unit),
  };
}

/** The id is the fact's name and the file's, and its canonical url is the identifier (R4 gives an ObservationDefinition none). */
function loadName(root: Element): string {
  const id = root.child('id');
  const name = id.text();
  if (!root.file.endsWith(`${name}.json`)) id.fail('must be the name of the file');
  const identifier = root.child('identifier').list()[0] ?? root.child('identifier').fail('is missing');
  identifier.child('value').oneOf([`${CANONICAL}/ObservationDefinition/${name}`]);
  return name;
}

function loadVariable(root: Element): string {
  const element = one(root, 'fact-variable', 'valueCode');
  const variable = element.text();
  return /^[a-z][A-Za-z0-9]*$/.test(variable) ? variable : element.fail('must be a FHIRPath name in camel case');
}

/** Where no code was verified, a result is known by its names alone. */
function loadCodes(root: Element): ReadonlySet<string> {
  const code = root.child('code');
  const isNamed = root.extensions('result-name', 'valueString').length > 0;
  if (isNamed && !code.has('coding')) return new Set();
  const codings = code.child('coding').list();
  if (codings.length === 0) code.child('coding').fail('must list at least one code');
  return new Set(codings.map(loadCode));
}

function loadCode(coding: Element): string {
  const system = coding.child('system').oneOf([LOINC]);
  const code = coding.child('code').text();
  coding.child('display').text();
  if (!isLoinc(code)) coding.child('code').fail('is not a LOINC code: its check digit is wrong');
  return `${system}|${code}`;
}

/** The check digit of LOINC (mod 10): a mistyped code must not silently stop to match. */
function isLoinc(code: string): boolean {
  const [, digits, check] = /^(\d+)-(\d)$/.exec(code) ?? [];
  if (digits === undefined || check === undefined) return false;
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const value = index % 2 === 0 ? Number(digit) * 2 : Number(digit);
      return total + Math.floor(value / 10) + (value % 10);
    }, 0);
  return (10 - (sum % 10)) % 10 === Number(check);
}

function loadUnit(concept: Element): string {
  const coding = concept.child('coding').list()[0] ?? concept.child('coding').fail('is missing');
  coding.child('system').oneOf(['http://unitsofmeasure.org']);
  const unit = coding.child('code').text();
  if (convert(1, unit, unit) !== 1) coding.child('code').fail('is not a UCUM unit');
  return unit;
}

function loadSi(details: Element): { unit: string; decimals: number } {
  return {
    unit: loadUnit(details.child('unit')),
    decimals: loadDecimals(one(details, 'si-decimal-precision', 'valueInteger')),
  };
}

function loadDecimals(element: Element): number {
  const decimals = element.number();
  return Number.isInteger(decimals) && decimals >= 0 && decimals <= 4
    ? decimals
    : element.fail('must be between 0 and 4');
}

function loadPlausible(element: Element, unit: string): { low: number; high: number } {
  const { low, high } = rangeOf(element, unit);
  if (low === undefined) return element.child('low').fail('is missing');
  if (high === undefined) return element.child('high').fail('is missing');
  return { low, high };
}

function one(root: Element, extension: string, part: string): Element {
  return root.extensions(extension, part)[0] ?? root.child('extension').fail(`needs the extension ${extension}`);
}

function positive(root: Element, extension: string, part: string): number | undefined {
  const element = root.extensions(extension, part)[0];
  if (element === undefined) return undefined;
  const value = element.number();
  return value > 0 ? value : element.fail('must be above 0');
}
