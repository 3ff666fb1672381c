import { isObject } from '../fhir/resource.js';
import { Element } from '../knowledge/element.js';
import type { JsonFile } from '../knowledge/knowledge-file.js';

/** Stands in a chart where each of the codings in `eachCode` is to stand in turn. */
const EACH = 'each';

/**
 * A case with `"eachCode": [{"system", "code", "display"?}, ...]` stands for as many cases as it lists codings: each takes the
 * place of `{"system": "each"}` in the chart. So every code of a value set can be charted without a file for each.
 */
export function eachCodeOf({ file, json }: JsonFile): JsonFile[] {
  const { eachCode: listed, ...chart } = json;
  if (listed === undefined) return [{ file, json }];
  if (!Array.isArray(listed)) return new Element(file, 'eachCode', json).fail('must be a list of codings');
  return listed.map((coding: unknown) => ({
    file: `${file} (${new Element(file, 'eachCode', coding).child('code').text()})`,
    json: withCoding(chart, coding),
  }));
}

function withCoding(chart: object, coding: unknown): Record<string, unknown> {
  return JSON.parse(JSON.stringify(chart), (_key, value: unknown) =>
    isObject(value) && value['system'] === EACH ? coding : value,
  ) as Record<string, unknown>;
}
