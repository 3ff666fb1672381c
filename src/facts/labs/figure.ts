/** A number in a formula: at least one decimal and at most two, so that the sum can be done again by hand. */
export function figure(value: number): string {
  return value.toFixed(2).replace(/0$/, '');
}
