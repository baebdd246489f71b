/**
 * Reading files that a person may have put there, of whatever size.
 *
 * @module
 */

const MEBIBYTE = 2 ** 20;

/**
 * Reads a file, unless it is larger than anything that belongs in its place: then none of it is read.
 *
 * @param path The file.
 * @param limit Largest size in bytes.
 * @returns Its bytes.
 * @throws {RangeError} If it is larger; the message names both sizes.
 * @throws {Error} If it cannot be read.
 * @example
 * ```ts
 * import { readWithin } from "lib/data/read_within.ts";
 * import { expect } from "@std/expect";
 *
 * await expect(readWithin(Deno.execPath(), 2 ** 20)).rejects.toThrow("the file must not exceed 1 MiB, got");
 * ```
 */
export async function readWithin(path: string, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const { size } = await Deno.stat(path);
  if (size <= limit) return await Deno.readFile(path);
  throw new RangeError(`the file must not exceed ${limit / MEBIBYTE} MiB, got ${size} bytes`);
}
