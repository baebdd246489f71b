/**
 * danfojs frames in a notebook: made from rows, grouped and selected there, and shown as tables.
 *
 * @module
 */
import { type Frame, type FrameValue, toFrame } from "../data/mod.ts";
import { type MimeBundle, publish } from "./kernel.ts";
import { type Cell, tableBundle } from "./table.ts";

/** What a frame or a series holds, as danfojs exposes it. */
export interface Shown {
  /** Column names. */
  readonly columns: readonly string[];
  /** Rows of cells; cells of a series. */
  readonly values: readonly unknown[];
  /** Row labels; numbers where nobody chose others. */
  readonly index: readonly (string | number | boolean)[];
  /** Whether it is a series. */
  readonly $isSeries?: boolean;
}

/** The symbol under which the kernel looks for an object's own display. */
const DISPLAY = Symbol.for("Jupyter.display");

/** The name that danfojs gives a series without one. */
const UNNAMED = "0";

/** Key of the row labels, which have no heading. */
const LABEL = "";

/** The columns to show: row labels in front where they say something. */
function columnsOf({ columns, index, $isSeries }: Shown): string[] {
  const names = columns.map((name) => $isSeries && name === UNNAMED ? "value" : name);
  return index.some((label) => typeof label === "string") ? [LABEL, ...names] : names;
}

function recordsOf({ values, index, $isSeries }: Shown, columns: readonly string[]): Record<string, Cell>[] {
  const rows = ($isSeries ? values.map((value) => [value]) : values) as readonly Cell[][];
  const cells = columns[0] === LABEL ? rows.map((row, i) => [index[i], ...row]) : rows;
  return cells.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]])));
}

/**
 * The representations of a frame or series.
 *
 * @param shown A danfojs frame or series, also one that `head`, `query`, `groupby` or `merge` returned.
 * @returns A MIME bundle with HTML, Markdown and plain text; at most 20 rows.
 * @example
 * ```ts
 * import { toFrame } from "lib/data/mod.ts";
 * import { frameBundle } from "lib/notebook/frame.ts";
 * import { expect } from "@std/expect";
 *
 * const frame = await toFrame([{ class: "ferrite", resistivity_Ohm_m: 5 }]);
 * expect(frameBundle(frame.head(1) as never)["text/plain"]).toContain("ferrite");
 * ```
 */
export function frameBundle(shown: Shown): MimeBundle {
  const columns = columnsOf(shown);
  return tableBundle(recordsOf(shown, columns), { columns });
}

let patched = false;

/** Frames that methods return belong to a class of their own: only the common prototype reaches them all. */
async function patchDisplay(): Promise<void> {
  if (patched) return;
  const { NDframe } = await import("danfojs") as unknown as { NDframe: { prototype: Record<symbol, unknown> } };
  NDframe.prototype[DISPLAY] = function (this: Shown): MimeBundle {
    return frameBundle(this);
  };
  patched = true;
}

/**
 * Rows as a danfojs frame whose display is a table.
 *
 * @param rows Plain objects with the same keys; column names carry units.
 * @returns The frame.
 * @throws {TypeError} If there is no row, or rows differ in their keys.
 */
export async function frame(rows: readonly Readonly<Record<string, FrameValue>>[]): Promise<Frame> {
  await patchDisplay();
  return await toFrame(rows);
}

/**
 * Shows a frame or series as a table.
 *
 * @param shown A danfojs frame or series.
 */
export async function show(shown: Frame): Promise<void> {
  await publish(frameBundle(shown as unknown as Shown));
}
