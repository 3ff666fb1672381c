import { readFileSync } from 'node:fs';
import { StartProblem } from '../../src/problem.js';
import { DERIVED_LABS } from '../../src/facts/labs/derive.js';
import { parseJson, readFolder, type JsonFile } from '../../src/knowledge/knowledge-file.js';
import type { LabDefinition } from '../../src/knowledge/lab-definition.js';
import { loadLabs } from '../../src/knowledge/load-labs.js';

const FOLDER = 'fhir-resources/observation-definitions';
const files = readFolder('.', FOLDER, '.json').map(parseJson);
const labs = loadLabs(files);
const lab = (name: string): LabDefinition => labs.find((one) => one.name === name)!;

type Tree = Record<string, unknown>;

/** A fresh copy of a definition with one element replaced (undefined: removed). */
function broken(name: string, path: string, value?: unknown): JsonFile {
  const json = JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8')) as Tree;
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  const last = steps.pop() ?? '';
  const parent = steps.reduce<Tree>((tree, step) => tree[step] as Tree, json);
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return { file: `${FOLDER}/${name}.json`, json };
}

function problemOf(...definitions: JsonFile[]): StartProblem {
  try {
    loadLabs(definitions);
  } catch (problem) {
    if (problem instanceof StartProblem) return problem;
    throw problem;
  }
  throw new Error('was accepted');
}

describe('the shipped lab definitions', () => {
  it.each([
    ['calcium-total', 'calciumTotal', 'calcium', 'mg/dL', ['17861-6', '2000-8', '49765-1']],
    ['phosphate', 'phosphate', 'phosphate', 'mg/dL', ['2777-1', '2774-8', '14879-1', '24519-1']],
    ['pth-intact', 'pth', 'PTH', 'pg/mL', ['2731-8', '14866-8']],
    ['creatinine', 'creatinine', 'creatinine', 'mg/dL', ['2160-0', '38483-4', '14682-9']],
    ['transferrin-saturation', 'transferrinSaturation', 'transferrin saturation', '%', ['2502-3', '14801-5']],
  ])('MEC-1: %s is %%%s, called "%s", in %s', (name, variable, title, unit, codes) => {
    expect(lab(name)).toMatchObject({ variable, title, unit });
    expect([...lab(name).codes].sort()).toEqual(codes.map((code) => `http://loinc.org|${code}`).sort());
  });

  it('MEC-1: 25-OH vitamin D is the total or D3, never D2 alone', () => {
    expect(lab('vitamin-d-25-oh').codes).toContain('http://loinc.org|1989-3');
    expect(labs.some((one) => one.codes.has('http://loinc.org|49054-0'))).toBe(false);
  });

  it('the computed facts do not take the name or variable of a measured one', () => {
    const taken = new Set(labs.flatMap((one) => [one.name, one.variable]));
    const computed = DERIVED_LABS.flatMap((one): string[] => [one.name, one.variable]);
    expect(computed.filter((name) => taken.has(name))).toEqual([]);
  });

  it('H7: phosphate has ranges by age and sex, and none under 1 year', () => {
    const PHOS = 'Mayo Clinic Laboratories, PHOS';
    const { ranges } = lab('phosphate');
    expect(ranges[0]).toEqual({ ageTo: 1, source: 'Mayo Clinic Laboratories, PHOS: not established' });
    expect(ranges).toContainEqual({ low: 3.7, high: 5.4, ageFrom: 5, ageTo: 14, sex: 'male', source: PHOS });
    expect(ranges).toContainEqual({ low: 2.5, high: 4.5, ageFrom: 18, source: PHOS });
  });

  it('H7: an age in days and months is kept in years', () => {
    expect(lab('calcium-ionized').ranges[0]).toMatchObject({ ageFrom: 14 / 365.25, ageTo: 1, low: 5.21, high: 5.99 });
  });
});

describe('a broken lab definition stops the start', () => {
  const CODING = { system: 'http://loinc.org', code: '17861-6', display: 'Calcium' };

  it.each<[string, string, unknown, string?]>([
    ['another resource', 'resourceType', 'Observation'],
    ['an id that is not the file name', 'id', 'calcium'],
    ['another canonical url', 'identifier[0].value', 'http://example.org/x'],
    ['no name for the card', 'preferredReportName', undefined],
    ['no codes', 'code.coding', []],
    ['a mistyped code', 'code.coding[0].code', '17861-7'],
    ['a code of another system', 'code.coding[0].system', 'urn:x'],
    ['a code without display', 'code.coding[0].display', undefined],
    ['an unknown unit', 'quantitativeDetails.customaryUnit.coding[0].code', 'wobbles'],
    ['decimals below nothing', 'quantitativeDetails.decimalPrecision', -1],
    ['no extensions', 'extension', []],
    ['a variable with a hyphen', 'extension[0].valueCode', 'a-b'],
    ['an unknown freshness', 'extension[1].valueCode', 'daily'],
    ['a molecular weight of 0', 'extension[2].valueDecimal', 0],
    ['a plausible range upside down', 'extension[4].valueRange.low.value', 99, 'extension[4].valueRange'],
    ['a plausible range without end', 'extension[4].valueRange.high', undefined],
    ['a range without source', 'qualifiedInterval[0].extension', []],
    ['a range in another unit', 'qualifiedInterval[0].range.low.code', 'mmol/L'],
    ['an unknown sex', 'qualifiedInterval[0].gender', 'unknown'],
    ['an age in fortnights', 'qualifiedInterval[0].age.high.code', 'fortnight'],
    ['ages that overlap', 'qualifiedInterval[1].age.low.value', 0, 'qualifiedInterval[1]'],
  ])('%s: at %s', (_what, path, value, reportedAt = path) => {
    const problem = problemOf(broken('calcium-total', path, value));
    expect(problem.file).toBe(`${FOLDER}/calcium-total.json`);
    expect(problem.element).toBe(reportedAt);
    expect(problem.reason).not.toBe('');
  });

  it('two labs that claim one code', () => {
    const thief = broken('albumin', 'code.coding[0]', CODING);
    expect(problemOf(broken('calcium-total', 'description'), thief).message).toBe(
      `${FOLDER}/albumin.json: code: code http://loinc.org|17861-6 also stands in ${FOLDER}/calcium-total.json`,
    );
  });
});
