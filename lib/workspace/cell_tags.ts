import type { Cell } from "./notebook_format.ts";

/**
 * Whether a cell carries a tag.
 *
 * @param cell The cell.
 * @param tag The tag.
 * @returns Whether it stands in the cell's metadata.
 * @example
 * ```ts
 * import { hasTag } from "lib/workspace/cell_tags.ts";
 * import { expect } from "@std/expect";
 *
 * const cell = { id: "a", cell_type: "markdown", metadata: { tags: ["remember"] }, source: "" } as const;
 * expect(hasTag(cell, "remember")).toBe(true);
 * ```
 */
export function hasTag(cell: Cell, tag: string): boolean {
  const { tags } = cell.metadata;
  return Array.isArray(tags) && tags.includes(tag);
}
