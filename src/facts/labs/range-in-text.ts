/** One limit of a range as a laboratory wrote it. */
export interface TextLimit {
  readonly value: number;
  readonly units: readonly string[];
}

const NUMBER = String.raw`(\d{1,7}(?:\.\d{1,6})?)`;
const UNIT = String.raw`\s*([^\d\s().].{0,38})?`;
const BETWEEN = new RegExp(`^${NUMBER}\\s*(?:-|–|—|to)\\s*${NUMBER}${UNIT}$`, 'iu');
const ONE_SIDED = new RegExp(`^(<=?|>=?|≤|≥)\\s*${NUMBER}${UNIT}$`, 'u');

/** "8.5-10.5", "8.5 to 10.5 mg/dL", "<150", ">= 60": what is written otherwise is no range. */
export function rangeInText(text: unknown): { readonly low?: TextLimit; readonly high?: TextLimit } | undefined {
  if (typeof text !== 'string' || text.length > 60) return undefined;
  const plain = text
    .trim()
    .replace(/^[([](.*)[)\]]$/, '$1')
    .trim();
  const between = BETWEEN.exec(plain);
  if (between !== null) {
    const units = between[3] === undefined ? [] : [between[3]];
    return { low: { value: Number(between[1]), units }, high: { value: Number(between[2]), units } };
  }
  const oneSided = ONE_SIDED.exec(plain);
  if (oneSided === null) return undefined;
  const limit = { value: Number(oneSided[2]), units: oneSided[3] === undefined ? [] : [oneSided[3]] };
  return /^[<≤]/.test(plain) ? { high: limit } : { low: limit };
}
