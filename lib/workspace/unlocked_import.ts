/**
 * Packages that a cell imports and `deno.lock` does not pin. The lock is frozen, and the kernel only says that the cell
 * failed.
 *
 * @module
 */
import { join } from "node:path";
import { projectRoot } from "../data/root.ts";
import { CellError } from "./cell_error.ts";

/** A package in the text of a module, between quotes. */
const PACKAGE = /(["'`])((?:npm|jsr):[^"'`\s]+)\1/g;

/**
 * Finds the packages that a cell names and the lock does not pin.
 *
 * @param source The cell's text.
 * @returns The error that says so; undefined where all are pinned.
 */
export async function findUnlockedImport(source: string): Promise<CellError | undefined> {
  const lock = JSON.parse(await Deno.readTextFile(join(projectRoot(), "deno.lock"))) as { specifiers: object };
  const named = new Set(source.matchAll(PACKAGE).map(([, , specifier]) => specifier!));
  const unlocked = [...named].filter((specifier) => !Object.hasOwn(lock.specifiers, specifier));
  if (unlocked.length === 0) return undefined;
  const add = `deno add --frozen=false ${unlocked.join(" ")}`;
  return new CellError("Error", `Cannot import ${unlocked.join(", ")}: deno.lock must pin it (${add})`);
}
