import { QUICK, WHOLE } from './measure/amount.js';
import { inMarkdown } from './section.js';
import { split } from './split/split.js';

/** `npm run build && npx tsx bench/split.ts [--quick] [--json]`: milliseconds of parse, index, text, facts, rules and cards. */
const { splits } = process.argv.includes('--quick') ? QUICK : WHOLE;
const section = await split(splits);
console.log(process.argv.includes('--json') ? JSON.stringify(section) : inMarkdown(section));
