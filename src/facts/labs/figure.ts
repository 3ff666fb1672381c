const USUAL_DECIMALS = 2;
const MOST_DECIMALS = 4;

/** A number in a formula: at least one decimal and as many as are asked for at most. */
export function figure(value: number, decimals = USUAL_DECIMALS): string {
  return value.toFixed(decimals).replace(/(\.\d+?)0+$/, '$1');
}

/** The numbers of a formula with the fewest decimals that lead to its result when somebody does the sum again by hand (MEC-7). */
export function figuresOf(
  numbers: readonly [number, number],
  sum: (one: number, other: number) => number,
): readonly [string, string] {
  const result = figure(sum(...numbers));
  const [one, other] = numbers;
  for (let decimals = USUAL_DECIMALS; decimals < MOST_DECIMALS; decimals += 1) {
    const told = [figure(one, decimals), figure(other, decimals)] as const;
    if (figure(sum(Number(told[0]), Number(told[1]))) === result) return told;
  }
  return [figure(one, MOST_DECIMALS), figure(other, MOST_DECIMALS)];
}
