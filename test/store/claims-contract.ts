import type { Store } from '../../src/store/store.js';

/** What both adapters promise of keys that one instance takes for itself. */
export function claims(instances: { store: () => Store; other: () => Promise<Store> }): void {
  it('AC-03: of forty that claim one key at once, at two instances, one gets it, and nobody else before it is released or its time is past', async () => {
    const [store, other] = [instances.store(), await instances.other()];
    const [now, until, later] = ['2026-11-22T09:00:00.000Z', '2026-11-22T09:01:00.000Z', '2026-11-22T09:01:00.001Z'];
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? store : other).claim('order', now, until)),
    );
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await other.claim('order', until, until)).toBe(false);
    await store.release('order');
    expect(await other.claim('order', now, until)).toBe(true);
    expect(await store.claim('order', later, '2026-11-22T09:02:00.000Z')).toBe(true);
    expect(await store.claim('another order', now, until)).toBe(true);
    await other.close();
  });
}
