import { isObject } from '../fhir/resource.js';
import { Element } from '../knowledge/element.js';
import type { JsonFile } from '../knowledge/knowledge-file.js';

/** Stands in a chart where each of the codings in `eachCode` is to stand in turn. */
const EACH = 'each';

/**
 * A case with `"eachCode": [{"system", "code", "display"?}, ...]` stands for as many cases as it lists codings: each takes the
 * place of `{"system": "each"}` in the chart. So every code of a value set can be charted without a file for each. The display
 * is for those who read the case: in the chart it would say in words what the code alone is to say.
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

function withCoding(chart: object, listed: unknown): Record<string, unknown> {
  const coding = isObject(listed) ? { system: listed['system'], code: listed['code'] } : listed;
  return JSON.parse(JSON.stringify(chart), (_key, value: unknown) =>
    isObject(value) && value['system'] === EACH ? coding : value,
  ) as Record<string, unknown>;
}
