/**
 * Goes round those that are compared, each round beginning with the next of them, so that a slow minute of the machine hits all alike.
 * @returns what each came to in each round.
 */
export async function inRounds<Compared, T>(
  rounds: number,
  compared: readonly Compared[],
  measure: (one: Compared) => Promise<T>,
): Promise<Map<Compared, readonly T[]>> {
  const measured = new Map(compared.map((one): [Compared, T[]] => [one, []]));
  for (let round = 0; round < rounds; round += 1) {
    const first = round % compared.length;
    for (const one of [...compared.slice(first), ...compared.slice(0, first)]) {
      measured.get(one)?.push(await measure(one));
    }
  }
  return measured;
}
