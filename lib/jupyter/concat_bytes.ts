/**
 * Joins byte arrays.
 *
 * @param parts The arrays, in order.
 * @returns One array with the bytes of all.
 * @example
 * ```ts
 * import { concatBytes } from "lib/jupyter/concat_bytes.ts";
 * import { expect } from "@std/expect";
 *
 * expect(concatBytes([new Uint8Array([1]), new Uint8Array([2, 3])])).toEqual(new Uint8Array([1, 2, 3]));
 * ```
 */
export function concatBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}
