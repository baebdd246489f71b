import { relative, resolve } from "node:path";

/**
 * A path as a person reads it: from the working folder where it lies inside it, in full elsewhere.
 *
 * @param path A path.
 * @returns The shorter of the two.
 */
export function shownPath(path: string): string {
  const fromHere = relative(Deno.cwd(), resolve(path));
  return fromHere.startsWith("..") ? path : fromHere || ".";
}
