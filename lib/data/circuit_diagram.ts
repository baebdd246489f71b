/**
 * Nodes and arrows of figure 1 of the second article.
 *
 * @module
 */
import type { LoadOptions } from "./data_package.ts";
import { optionalNumber, text, word } from "./row.ts";
import { loadTable } from "./table.ts";

/** Panel of the figure. */
export type DiagramPanel = "a" | "b";

/** A node of the diagram. */
export interface DiagramNode {
  /** Identifier. */
  readonly id: string;
  /** Panel of the figure. */
  readonly panel: DiagramPanel;
  /** What it is. */
  readonly kind: "region" | "neuron" | "receptor" | "transmitter" | "drug";
  /** Label. */
  readonly label: string;
  /** Horizontal place, from 0 to 1. */
  readonly x: number;
  /** Vertical place, from 0 to 1, downwards. */
  readonly y: number;
  /** Simulated quantity that the node shows; empty where it shows none. */
  readonly state: string;
}

/** An arrow of the diagram. */
export interface DiagramEdge {
  /** Identifier. */
  readonly id: string;
  /** Panel of the figure. */
  readonly panel: DiagramPanel;
  /** Node it starts from. */
  readonly from: string;
  /** Node it ends at. */
  readonly to: string;
  /** What it does. */
  readonly kind: "activates" | "inhibits" | "releases" | "blocks";
  /** Label. */
  readonly label: string;
  /** Simulated quantity that sets its weight; empty where none does. */
  readonly state: string;
}

/** One panel: its nodes and arrows. */
export interface CircuitDiagram {
  /** Nodes. */
  readonly nodes: readonly DiagramNode[];
  /** Arrows. */
  readonly edges: readonly DiagramEdge[];
}

/**
 * Loads one panel of the diagram.
 *
 * @param panel The panel.
 * @param options Where to look.
 * @returns Its nodes and arrows.
 * @throws {DataError} If a table breaks its schema; the message names file, row and column.
 * @example
 * ```ts
 * import { loadCircuitDiagram } from "lib/data/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const { edges } = await loadCircuitDiagram("b");
 * expect(edges.some(({ kind }) => kind === "blocks")).toBe(true);
 * ```
 */
export async function loadCircuitDiagram(panel: DiagramPanel, options: LoadOptions = {}): Promise<CircuitDiagram> {
  const nodes = await loadTable("ketamine-circuit-nodes", options);
  const edges = await loadTable("ketamine-circuit-edges", options);
  return {
    nodes: nodes.rows.filter((row) => row.panel === panel).map((row) => ({
      id: text(row, "id"),
      panel,
      kind: word(row, "kind"),
      label: text(row, "label"),
      x: optionalNumber(row, "x") ?? NaN,
      y: optionalNumber(row, "y") ?? NaN,
      state: text(row, "state"),
    })),
    edges: edges.rows.filter((row) => row.panel === panel).map((row) => ({
      id: text(row, "id"),
      panel,
      from: text(row, "from"),
      to: text(row, "to"),
      kind: word(row, "kind"),
      label: text(row, "label"),
      state: text(row, "state"),
    })),
  };
}
