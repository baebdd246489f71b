/**
 * Moves labels apart on a line, each as little as possible.
 *
 * @module
 */

/** One label: where it would like its centre, and how long it is. */
export interface Wish {
  /** Wanted centre. */
  readonly position: number;
  /** Length, gap included. */
  readonly length: number;
}

interface Block {
  readonly members: readonly number[];
  /** Where the first member's near edge would best be. */
  readonly start: number;
  readonly length: number;
}

/**
 * Centres for labels that must not overlap, with the least sum of squared moves (pool adjacent violators), inside an interval
 * where they fit.
 *
 * @param wishes Wanted centres and lengths.
 * @param limits Interval that should hold all labels.
 * @returns One centre for each wish, in the order given.
 *
 * @example
 * ```ts
 * import { spread } from "lib/charts/spread.ts";
 * import { expect } from "@std/expect";
 *
 * expect(spread([{ position: 10, length: 8 }, { position: 12, length: 8 }], { low: 0, high: 100 })).toEqual([7, 15]);
 * ```
 */
export function spread(
  wishes: readonly Wish[],
  { low, high }: { readonly low: number; readonly high: number },
): number[] {
  const order = wishes.map((_, index) => index).sort((a, b) => wishes[a]!.position - wishes[b]!.position);
  const blocks: Block[] = [];
  for (const index of order) {
    const { position, length } = wishes[index]!;
    let block: Block = { members: [index], start: clamp(position - length / 2, length), length };
    for (let above = blocks.at(-1); above && above.start + above.length > block.start; above = blocks.at(-1)) {
      block = join(above, block);
      blocks.pop();
    }
    blocks.push(block);
  }
  return centres(blocks);

  function clamp(start: number, length: number): number {
    return Math.max(low, Math.min(high - length, start));
  }

  /** Two blocks in contact: each member wishes for a start of the whole, and the mean serves best. */
  function join(first: Block, second: Block): Block {
    const [n, m] = [first.members.length, second.members.length];
    const start = (n * first.start + m * (second.start - first.length)) / (n + m);
    const length = first.length + second.length;
    return { members: [...first.members, ...second.members], start: clamp(start, length), length };
  }

  function centres(placed: readonly Block[]): number[] {
    const found = new Array<number>(wishes.length);
    for (const { members, start } of placed) {
      let edge = start;
      for (const index of members) {
        found[index] = edge + wishes[index]!.length / 2;
        edge += wishes[index]!.length;
      }
    }
    return found;
  }
}
