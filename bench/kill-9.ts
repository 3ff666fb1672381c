import { killRounds } from '../test/store/kill-rounds.js';

/** `npx tsx bench/kill-9.ts --rounds 50`: how many acknowledged feedback entries a kill -9 loses. The answer has to be 0. */
const flag = process.argv.indexOf('--rounds');
const rounds = flag < 0 ? 50 : Number(process.argv[flag + 1]);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number above 0');

const result = await killRounds(rounds, Math.random);
console.log(
  `${result.rounds} x kill -9: ${result.acknowledged} acknowledged, ${result.lost.length} lost, ` +
    `${result.doubled.length} doubled, ${result.unacknowledged} kept without having been acknowledged`,
);
if (result.lost.length + result.doubled.length > 0) process.exitCode = 1;
