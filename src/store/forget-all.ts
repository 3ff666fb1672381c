/** Forgets a part at a time until nothing is left to go; whatever else the store is asked meanwhile comes in between. */
export async function forgetAll(forgetSome: () => Promise<number>): Promise<number> {
  let gone = 0;
  for (let some = await forgetSome(); some > 0; some = await forgetSome()) gone += some;
  return gone;
}
