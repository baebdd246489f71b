/**
 * The version of Deno that the workspace needs.
 *
 * @module
 */
import { misuse } from "./failure.ts";

/** The oldest Deno that works: kernels before 2.9.1 swallow the errors of cells; this one is tested. */
export const MINIMUM_DENO = "2.9.6";

/**
 * Whether a Deno is recent enough.
 *
 * @param version Its version.
 * @returns Whether it is {@linkcode MINIMUM_DENO} or newer.
 */
export function isRecentEnough(version: string): boolean {
  return compareVersions(version, MINIMUM_DENO) >= 0;
}

/**
 * Requires a Deno that is recent enough.
 *
 * @param version The version that is running.
 * @throws {Failure} If it is older than {@linkcode MINIMUM_DENO}.
 */
export function requireDeno(version: string = Deno.version.deno): void {
  if (isRecentEnough(version)) return;
  throw misuse(`Cannot run on Deno ${version}: ${MINIMUM_DENO} or newer is needed; npx -y deno@${MINIMUM_DENO} is one`);
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(/[.+-]/).map(Number));
  const differences = [0, 1, 2].map((part) => (left?.[part] ?? 0) - (right?.[part] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}
