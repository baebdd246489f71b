/**
 * Hashes content.
 *
 * @param content Bytes, or text that is encoded as UTF-8.
 * @returns Its SHA-256 in hexadecimal.
 * @example
 * ```ts
 * import { sha256 } from "lib/workspace/sha256.ts";
 * import { expect } from "@std/expect";
 *
 * expect(await sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
 * ```
 */
export async function sha256(content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
}
