/** A number in a formula: at least one decimal and at most three, so that the sum can be done again by hand. */
export function figure(value: number): string {
  return value.toFixed(3).replace(/0{1,2}$/, '');
}
