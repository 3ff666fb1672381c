import { format } from 'prettier';
import { SETTINGS } from '../src/config.js';
import { code, markdownTable } from './markdown-table.js';

/** docs/settings.md out of the table that the service itself reads (src/config.ts). */
export function settingsPage(): Promise<string> {
  const rows = Object.values(SETTINGS).map(({ name, fallback, meaning }) => [
    code(name),
    fallback === '' ? '' : code(fallback),
    meaning,
  ]);
  const page = `# Settings

Generated from \`src/config.ts\` by \`npm run docs\`; do not edit.

Every setting is an environment variable. Each has a twin that ends in \`_FILE\` and names a file to read the value from, for
secrets that should not stand in the environment (\`STATE_KEY_FILE=/run/secrets/state-key\`). All are read and checked once, at
start; a value that cannot be meant stops the start with one line that names the setting and the reason. How they belong
together is told in [deploying.md](deploying.md).

${markdownTable(['Variable', 'Default', 'Meaning'], rows)}
`;
  return format(page, { parser: 'markdown', printWidth: 120 });
}
