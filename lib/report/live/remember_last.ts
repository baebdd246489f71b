/**
 * A memory of one result, for what stays the same while other sliders move.
 *
 * @module
 */

/**
 * A function that computes again only when its argument has changed.
 *
 * @param compute The function.
 * @returns The same function with a memory of its last argument, compared as JSON.
 * @example
 * ```ts
 * import { rememberLast } from "lib/report/live/remember_last.ts";
 * import { expect } from "@std/expect";
 *
 * let computed = 0;
 * const double = rememberLast(({ x }: { readonly x: number }) => (computed++, 2 * x));
 * expect([double({ x: 2 }), double({ x: 2 }), computed]).toEqual([4, 4, 1]);
 * ```
 */
export function rememberLast<Argument, Result>(
  compute: (argument: Argument) => Result,
): (argument: Argument) => Result {
  let last: { readonly key: string; readonly result: Result } | undefined;
  return (argument) => {
    const key = JSON.stringify(argument);
    if (last?.key !== key) last = { key, result: compute(argument) };
    return last.result;
  };
}
