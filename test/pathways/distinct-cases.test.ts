import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const CASES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));

interface Resource {
  readonly resourceType: string;
  readonly id: string;
}

/** "DiagnosticReport/ct1" and "#x" name what they name by any other id. */
function withoutIds(one: unknown): string {
  const text = JSON.stringify(one);
  const ids = new Map<string, string>();
  for (const { id, resourceType } of resourcesIn(one)) {
    if (!ids.has(id)) ids.set(id, `${resourceType}-${ids.size}`);
  }
  return text.replace(/"(?:(id":")|([^"]*\/|#|urn:uuid:))([^"/#]+)"/g, (whole, isId, before, id: string) => {
    const name = ids.get(id);
    if (name === undefined) return whole;
    return isId === undefined ? `"${String(before)}${name}"` : `"id":"${name}"`;
  });
}

function resourcesIn(value: unknown): Resource[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'resourceType' in value && 'id' in value ? [value as Resource] : [];
  return [...own, ...Object.values(value).flatMap(resourcesIn)];
}

describe('the cases of the pathways', () => {
  it('differ in more than ids wherever they expect the same of the same row, so that each proves something of its own', () => {
    const byChart = new Map<string, string[]>();
    for (const file of CASES) {
      const { case: _title, ...said } = JSON.parse(readFileSync(`${FOLDER}${file}`, 'utf8')) as Record<string, unknown>;
      const chart = withoutIds(said);
      byChart.set(chart, [...(byChart.get(chart) ?? []), file]);
    }
    expect([...byChart.values()].filter((files) => files.length > 1)).toEqual([]);
  });

  it('are told apart by what they say, not by what they call their resources', () => {
    const chart = (id: string, conclusion: string): object => ({
      reports: [{ resourceType: 'DiagnosticReport', id, conclusion, result: [{ reference: `Observation/${id}-o` }] }],
      observations: [{ resourceType: 'Observation', id: `${id}-o` }],
    });
    expect(withoutIds(chart('a', 'Calcified node.'))).toBe(withoutIds(chart('b', 'Calcified node.')));
    expect(withoutIds(chart('a', 'Calcified node.'))).not.toBe(withoutIds(chart('a', 'Calcified nodes.')));
  });
});
