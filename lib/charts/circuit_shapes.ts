/**
 * Shapes of a circuit diagram: neurons, regions, receptors and drugs, and the ends of the paths between them.
 *
 * @module
 */
import { type Attributes, svgElement } from "./document.ts";
import { PALETTE } from "./theme.ts";

/** What a node stands for. */
export type NodeKind = "glutamate" | "gaba" | "dopamine" | "receptor" | "region" | "drug";

/** What an edge does at its end. */
export type EdgeKind = "excites" | "inhibits" | "blocks" | "releases";

/** A point in px. */
export type Spot = readonly [x: number, y: number];

/** A node on the drawing. */
export interface NodeShape {
  /** Gives colour and shape. */
  readonly kind: NodeKind;
  /** Middle in px. */
  readonly centre: Spot;
  /** Half width and half height in px. */
  readonly half: Spot;
}

const OUTLINES: Readonly<Record<NodeKind, "ellipse" | "rectangle" | "pill">> = {
  glutamate: "ellipse",
  gaba: "ellipse",
  dopamine: "ellipse",
  receptor: "pill",
  region: "rectangle",
  drug: "pill",
};

/** Fill and outline by kind; kinds of neuron also differ by name, drugs and receptors by shape. */
const COLORS: Readonly<Record<NodeKind, string>> = {
  glutamate: PALETTE.bluishGreen,
  gaba: PALETTE.vermillion,
  dopamine: PALETTE.blue,
  receptor: PALETTE.black,
  region: PALETTE.black,
  drug: PALETTE.reddishPurple,
};

/**
 * The colour of a kind of node.
 *
 * @param kind What the node stands for.
 * @param ink Colour in place of black.
 * @returns A colour.
 *
 * @example
 * ```ts
 * import { nodeColor } from "lib/charts/circuit_shapes.ts";
 * import { expect } from "@std/expect";
 *
 * expect(nodeColor("region", "#ffffff")).toBe("#ffffff");
 * ```
 */
export function nodeColor(kind: NodeKind, ink: string): string {
  return COLORS[kind] === PALETTE.black ? ink : COLORS[kind];
}

/**
 * Draws the outline of a node.
 *
 * @param shape Kind, centre and size.
 * @param options Document and look.
 * @returns An ellipse or a rectangle.
 *
 * @example
 * ```ts
 * import { drawOutline } from "lib/charts/circuit_shapes.ts";
 * import { createDocument } from "lib/charts/document.ts";
 * import { expect } from "@std/expect";
 *
 * const drawn = drawOutline({ kind: "gaba", centre: [9, 9], half: [5, 4] }, { document: createDocument(), look: {} });
 * expect(drawn.localName).toBe("ellipse");
 * ```
 */
export function drawOutline(
  { kind, centre: [cx, cy], half: [rx, ry] }: NodeShape,
  { document, look }: { readonly document: Document; readonly look: Attributes },
): SVGElement {
  if (OUTLINES[kind] === "ellipse") return svgElement(document, "ellipse", { cx, cy, rx, ry, ...look });
  const corner = OUTLINES[kind] === "pill" ? ry : 2.5;
  const box = { x: cx - rx, y: cy - ry, width: 2 * rx, height: 2 * ry, rx: corner };
  return svgElement(document, "rect", { ...box, ...look });
}

/**
 * Where the straight way from a node's centre to a point leaves the node.
 *
 * @param shape The node.
 * @param toward A point in px.
 * @param gap Distance in px kept from the outline.
 * @returns The point on the way.
 *
 * @example
 * ```ts
 * import { borderPoint } from "lib/charts/circuit_shapes.ts";
 * import { expect } from "@std/expect";
 *
 * const point = borderPoint({ kind: "gaba", centre: [0, 0], half: [5, 4] }, { toward: [10, 0], gap: 1 });
 * expect(point).toEqual([6, 0]);
 * ```
 */
export function borderPoint(
  { kind, centre: [cx, cy], half: [rx, ry] }: NodeShape,
  { toward: [x, y], gap }: { readonly toward: Spot; readonly gap: number },
): Spot {
  const [dx, dy] = [x - cx, y - cy];
  const length = Math.hypot(dx, dy) || 1;
  const reach = OUTLINES[kind] === "ellipse"
    ? 1 / Math.hypot(dx / rx, dy / ry)
    : Math.min(rx / Math.abs(dx || 1e-9), ry / Math.abs(dy || 1e-9));
  const share = Math.min(1, reach + gap / length);
  return [cx + dx * share, cy + dy * share];
}

/**
 * Draws the end of an edge: an arrow head that excites, a bar that inhibits, a crossed circle that blocks, droplets that are released.
 *
 * @param kind What the edge does.
 * @param options Document, tip in px, direction in radians, colour and line width.
 * @returns The elements.
 *
 * @example
 * ```ts
 * import { drawEnd } from "lib/charts/circuit_shapes.ts";
 * import { createDocument } from "lib/charts/document.ts";
 * import { expect } from "@std/expect";
 *
 * const options = { document: createDocument(), tip: [0, 0] as const, angle: 0, color: "#000000", width: 1 };
 * expect(drawEnd("releases", options).length).toBe(4);
 * ```
 */
export function drawEnd(
  kind: EdgeKind,
  options: {
    readonly document: Document;
    readonly tip: Spot;
    readonly angle: number;
    readonly color: string;
    readonly width: number;
  },
): SVGElement[] {
  const { document, tip: [x, y], angle, color, width } = options;
  const at = (along: number, across: number): string => {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return `${x + along * cos - across * sin},${y + along * sin + across * cos}`;
  };
  const line = { stroke: color, "stroke-width": Math.max(width, 0.9), fill: "none" };
  if (kind === "inhibits") return [svgElement(document, "path", { d: `M${at(0, -4)}L${at(0, 4)}`, ...line })];
  if (kind === "blocks") {
    const [cx, cy] = at(-3.2, 0).split(",");
    const cross = `M${at(-5.4, -2.2)}L${at(-1, 2.2)}M${at(-5.4, 2.2)}L${at(-1, -2.2)}`;
    return [
      svgElement(document, "circle", { cx, cy, r: 3.2, ...line }),
      svgElement(document, "path", { d: cross, ...line }),
    ];
  }
  const solid = { fill: color, stroke: "none" };
  const head = svgElement(document, "path", { d: `M${at(0, 0)}L${at(-5.5, 2.6)}L${at(-5.5, -2.6)}Z`, ...solid });
  if (kind === "excites") return [head];
  const droplets = [[-8, 3.2], [-10.5, -3.2], [-13, 3.2]].map(([along, across]) => {
    const [cx, cy] = at(along!, across!).split(",");
    return svgElement(document, "circle", { cx, cy, r: 1.1, ...solid });
  });
  return [head, ...droplets];
}
