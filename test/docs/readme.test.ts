import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/project-root.js';
import { EXAMPLE_FILE, runExample } from '../../tools/run-example.js';

const readme = readFileSync(join(PROJECT_ROOT, 'README.md'), 'utf8');
const shown = (name: string): string[] =>
  [...readme.matchAll(new RegExp(`"${name}": "([^"]+)"`, 'g'))].flatMap((match) => match[1] ?? []);

describe('the README', () => {
  it('shows the answer that its curl gets: summary, indicator, orders and requirements', async () => {
    const { decision } = await runExample();
    const [card] = decision.cards;
    expect(decision.cards).toHaveLength(1);
    expect(shown('summary')).toEqual([card?.summary]);
    const quote = 'Single coarse calcification in segment VI of the liver, 12 mm';
    expect([card?.detail, readme].every((text) => text?.includes(quote))).toBe(true);
    expect(shown('indicator')).toEqual([card?.indicator]);
    expect(shown('label')).toEqual([card?.source.label, ...(card?.suggestions ?? []).map(({ label }) => label)]);
    const { requirements } = card?.extension['org.calcitrace.evidence'] as { requirements: string[] };
    expect(readme).toContain(`"requirements": ${JSON.stringify(requirements).replace(/,/g, ', ')}`);
  });

  it('names the file that its curl sends, and the services that exist', () => {
    expect(readme).toContain(`-d @${EXAMPLE_FILE}`);
    expect(existsSync(join(PROJECT_ROOT, EXAMPLE_FILE))).toBe(true);
    const { services } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'cds-services.json'), 'utf8')) as {
      services: { id: string }[];
    };
    expect(services.map(({ id }) => id).filter((id) => !readme.includes(`\`${id}\``))).toEqual([]);
  });
});
