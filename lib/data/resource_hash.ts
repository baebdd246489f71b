/**
 * Hashes as the data package writes them.
 *
 * @module
 */

/**
 * Hash of a file in the form of the data package.
 *
 * @param bytes The file.
 * @returns `sha256:` and the digest in hexadecimal.
 * @example
 * ```ts
 * import { resourceHash } from "lib/data/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const empty = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
 * expect(await resourceHash(new Uint8Array())).toBe(empty);
 * ```
 */
export async function resourceHash(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
  return `sha256:${new Uint8Array(digest).toHex()}`;
}
