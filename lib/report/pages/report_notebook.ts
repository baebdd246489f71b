/**
 * A notebook as a page shows it.
 *
 * @module
 */

/** A figure that a cell shows. */
export interface ShownFigure {
  /** What kind of output it is. */
  readonly kind: "figure";
  /** Unique in the notebook. */
  readonly id: string;
  /** Short title. */
  readonly title: string;
  /** What is shown, parameters, source, caveat. */
  readonly caption: string;
  /** What the figure shows, for readers who do not see it. */
  readonly alt: string;
  /** An SVG document. */
  readonly svg: string;
}

/** A verdict that a cell shows. */
export interface ShownVerdict {
  /** What kind of output it is. */
  readonly kind: "verdict";
  /** The claim. */
  readonly claim: string;
  /** The word. */
  readonly verdict: string;
  /** What it rests on, line by line: a label and what it says. */
  readonly lines: readonly (readonly [label: string, text: string])[];
}

/** Markdown that a cell shows: a sentence, a table. */
export interface ShownProse {
  /** What kind of output it is. */
  readonly kind: "prose";
  /** The Markdown. */
  readonly text: string;
}

/** Text as it is, or an error that ended a cell. */
export interface ShownText {
  /** What kind of output it is. */
  readonly kind: "text" | "error";
  /** The text. */
  readonly text: string;
}

/** What a cell shows. */
export type Shown = ShownFigure | ShownVerdict | ShownProse | ShownText;

/** A cell. */
export type ReportCell =
  | { readonly kind: "prose"; readonly id: string; readonly text: string }
  | { readonly kind: "code"; readonly id: string; readonly source: string; readonly shown: readonly Shown[] };

/** A notebook. */
export interface ReportNotebook {
  /** Its name; that of its article. */
  readonly name: string;
  /** Its title: the heading of the first level. */
  readonly title: string;
  /** The cells behind the title. */
  readonly cells: readonly ReportCell[];
}

/** A section: a heading of the second level and what follows it. */
export interface Section {
  /** Its anchor. */
  readonly id: string;
  /** The heading, as Markdown; empty for what stands before the first one. */
  readonly heading: string;
  /** Its cells, without the heading. */
  readonly cells: readonly ReportCell[];
}

/** A heading of the second level at the start of a text. */
const HEADING = /^##[ \t]+(.+?)[ \t]*(?:\n+|$)/;

function anchorOf(heading: string): string {
  const words = heading.toLowerCase().replaceAll(/[^\p{Letter}\p{Number}]+/gu, "-").replaceAll(/^-|-$/g, "");
  return `section-${words || "start"}`;
}

/**
 * Parts a notebook into sections.
 *
 * @param cells Its cells.
 * @returns What stands before the first heading of the second level, and a section for each such heading; headings that
 * are alike get numbers.
 * @example
 * ```ts
 * import { sectionsOf } from "lib/report/pages/report_notebook.ts";
 * import { expect } from "@std/expect";
 *
 * const sections = sectionsOf([{ kind: "prose", id: "a", text: "## M1.2: Eddy currents\n\nThey flow." }]);
 * expect(sections[1]).toEqual({
 *   id: "section-m1-2-eddy-currents",
 *   heading: "M1.2: Eddy currents",
 *   cells: [{ kind: "prose", id: "a", text: "They flow." }],
 * });
 * ```
 */
export function sectionsOf(cells: readonly ReportCell[]): Section[] {
  const sections: { id: string; heading: string; cells: ReportCell[] }[] = [{ id: "start", heading: "", cells: [] }];
  for (const cell of cells) {
    const heading = cell.kind === "prose" ? HEADING.exec(cell.text) : null;
    if (heading === null || cell.kind !== "prose") sections.at(-1)!.cells.push(cell);
    else {
      const id = freeId(anchorOf(heading[1]!), sections.map((section) => section.id));
      const text = cell.text.slice(heading[0].length);
      sections.push({ id, heading: heading[1]!, cells: text.trim() === "" ? [] : [{ ...cell, text }] });
    }
  }
  return sections;
}

function freeId(id: string, taken: readonly string[]): string {
  const alike = taken.filter((other) => other === id || other.startsWith(`${id}-`)).length;
  return alike === 0 ? id : `${id}-${alike + 1}`;
}

/**
 * All that a notebook shows, in order.
 *
 * @param cells Its cells.
 * @returns The outputs of its code.
 */
export function shownIn(cells: readonly ReportCell[]): Shown[] {
  return cells.flatMap((cell) => cell.kind === "code" ? cell.shown : []);
}
