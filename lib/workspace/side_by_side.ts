/**
 * Does the same with several things, some at a time.
 *
 * @param items The things.
 * @param work What is done with one.
 * @param options How many at a time: at least 1.
 * @returns The results, in the order of the things.
 * @throws {unknown} What the work has thrown, once everything that was begun has ended.
 * @example
 * ```ts
 * import { sideBySide } from "lib/workspace/side_by_side.ts";
 * import { expect } from "@std/expect";
 *
 * expect(await sideBySide([1, 2, 3], (n) => Promise.resolve(2 * n), { limit: 2 })).toEqual([2, 4, 6]);
 * ```
 */
export async function sideBySide<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  { limit }: { readonly limit: number },
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = items.entries();
  const workers = Array.from({ length: Math.min(limit, items.length) }, async () => {
    for (const [index, item] of waiting) results[index] = await work(item);
  });
  await Promise.allSettled(workers);
  await Promise.all(workers);
  return results;
}
