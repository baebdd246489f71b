/**
 * Diagrams of neural circuits out of tables of nodes and edges.
 *
 * @module
 */
import { type Box, boxesAlong, freePlace } from "./boxes.ts";
import { type Chart, defineChart, type Page, type Row } from "./chart.ts";
import {
  borderPoint,
  drawEnd,
  drawOutline,
  type EdgeKind,
  nodeColor,
  type NodeKind,
  type NodeShape,
  type Spot,
} from "./circuit_shapes.ts";
import { createSvg, svgElement } from "./document.ts";
import { millimetres, PAGE_HEIGHT, points } from "./length.ts";
import { pushApart } from "./push_apart.ts";
import { requireNumbers } from "./require_number.ts";
import { CAP_HEIGHT, drawText, LINE_HEIGHT, textWidth, wrapText } from "./text.ts";
import { STROKE, TEXT } from "./theme.ts";

/** A neuron, region, receptor or drug. */
export interface CircuitNode {
  /** Unique name within the panel. */
  readonly id: string;
  /** Text inside the node. */
  readonly label: string;
  /** Wanted position across the panel, 0 at the left to 1 at the right; nodes that would touch move apart. */
  readonly x: number;
  /** Wanted position down the panel, 0 at the top to 1 at the bottom. */
  readonly y: number;
  /** Gives colour and shape. */
  readonly kind: NodeKind;
  /** Firing rate relative to the highest shown, 0 to 1; drawn as a train of spikes. */
  readonly activity?: number;
}

/** What one node does to another. */
export interface CircuitEdge {
  /** Id of the node it starts at. */
  readonly from: string;
  /** Id of the node it ends at. */
  readonly to: string;
  /** What it does at its end. */
  readonly kind: EdgeKind;
  /** Strength, 0 (dashed) to 1; sets the width of the line. @default {0.6} */
  readonly weight?: number;
  /** Text beside the path. */
  readonly label?: string;
  /** How far the path leaves the straight way, in parts of its length; positive to the right of the way. @default {0} */
  readonly bend?: number;
}

/** One state of a circuit. */
export interface CircuitPanel {
  /** Heading of the panel. */
  readonly title?: string;
  /** At least one. */
  readonly nodes: readonly CircuitNode[];
  /** Paths between the nodes. */
  readonly edges: readonly CircuitEdge[];
}

/** Data of {@linkcode circuitDiagram}. */
export interface CircuitData {
  /** In reading order. */
  readonly panels: readonly CircuitPanel[];
}

/** Options of {@linkcode circuitDiagram}. */
export interface CircuitOptions {
  /** Panels beside each other where the page is wide enough; otherwise as many as can be read. @default {all} */
  readonly columns?: number;
  /** Height to width of a panel; lower where the page is not high enough. @default {0.62} */
  readonly aspect?: number;
}

const GAP = 14;
/** A panel that is narrower has no room for its nodes beside each other: 55 mm. */
const LEAST_WIDTH: number = millimetres(55);
/** Room in px for the key below the panels. */
const KEY_ROOM = 16;
const PADDING = { x: 6, y: 5 };
/** Room in px for an arrow between neighbours. */
const NODE_GAP = 15;
const SPIKES = { most: 7, spacing: 4, height: 5.5 };
const END_WORDS: Readonly<Record<EdgeKind, string>> = {
  excites: "excites",
  inhibits: "inhibits",
  blocks: "blocks",
  releases: "releases",
};

/**
 * A circuit in one or more states, as panels a, b and so on: nodes shaped and coloured by kind, with their firing as spikes; edges with
 * an end that says what they do and a width that says how strongly.
 *
 * @param data Nodes and edges of each panel.
 * @param options Arrangement.
 * @returns The chart.
 * @throws {RangeError} If there is no panel, two nodes of a panel share an id, a position is not finite, or an edge names a node
 *   that is not there.
 *
 * @example
 * ```ts
 * import { circuitDiagram } from "lib/charts/circuit_diagram.ts";
 * import { expect } from "@std/expect";
 *
 * const chart = circuitDiagram({
 *   panels: [{
 *     nodes: [
 *       { id: "gaba", label: "GABA neuron", x: 0, y: 0.5, kind: "gaba", activity: 1 },
 *       { id: "da", label: "Dopamine neuron", x: 1, y: 0.5, kind: "dopamine", activity: 0.2 },
 *     ],
 *     edges: [{ from: "gaba", to: "da", kind: "inhibits", weight: 1 }],
 *   }],
 * });
 * expect(chart.rows().length).toBe(3);
 * ```
 */
export const circuitDiagram: (data: CircuitData, options?: CircuitOptions) => Chart = defineChart("circuitDiagram", {
  check,
  columns: () =>
    ["panel", "element", "id", "label", "kind", "from", "to", "weight", "activity"].map((name) => ({
      name,
      quantity: name.charAt(0).toUpperCase() + name.slice(1),
      unit: "",
    })),
  rows,
  height: (width, { panels }, options) => {
    const { columns, panelHeight } = arrangement(width, { panels, options });
    return Math.ceil(panels.length / columns) * (panelHeight + GAP) - GAP + KEY_ROOM;
  },
  draw,
});

function check({ panels }: CircuitData): void {
  if (panels.length === 0) {
    throw new RangeError("Cannot draw a circuit: at least one panel is required, got none");
  }
  for (const { nodes, edges } of panels) {
    const ids = new Set(nodes.map(({ id }) => id));
    for (const { id, x, y } of nodes) requireNumbers("draw a circuit", { [`x of ${id}`]: x, [`y of ${id}`]: y });
    if (ids.size < nodes.length) {
      throw new RangeError("Cannot draw a circuit: ids of nodes must differ, got some twice");
    }
    for (const id of edges.flatMap(({ from, to }) => [from, to])) {
      if (!ids.has(id)) throw new RangeError(`Cannot draw a circuit: edges must join nodes of the panel, got ${id}`);
    }
  }
}

function rows({ panels }: CircuitData): Row[] {
  return panels.flatMap(({ nodes, edges }, index) => {
    const panel = letterOf(index);
    return [
      ...nodes.map(({ id, label, kind, activity }) => ({ panel, element: "node", id, label, kind, activity })),
      ...edges.map(({ from, to, kind, weight, label }) => ({ panel, element: "edge", label, kind, from, to, weight })),
    ];
  });
}

function letterOf(index: number): string {
  return String.fromCharCode(97 + index);
}

function arrangement(
  width: number,
  { panels, options }: { readonly panels: readonly CircuitPanel[]; readonly options: CircuitOptions },
): { columns: number; panelWidth: number; panelHeight: number } {
  const readable = Math.max(1, Math.floor((width + GAP) / (LEAST_WIDTH + GAP)));
  const columns = Math.min(options.columns ?? panels.length, readable);
  const panelWidth = (width - GAP * (columns - 1)) / columns;
  const lines = Math.ceil(panels.length / columns);
  const room = (PAGE_HEIGHT - KEY_ROOM - GAP * (lines - 1)) / lines;
  return { columns, panelWidth, panelHeight: Math.min(panelWidth * (options.aspect ?? 0.62), room) };
}

function draw({ panels }: CircuitData, options: CircuitOptions, page: Page): SVGSVGElement {
  const svg = createSvg(page.document, page);
  svg.setAttribute("text-anchor", "start");
  const { columns, panelWidth } = arrangement(page.width, { panels, options });
  const lines = Math.ceil(panels.length / columns);
  const legend = drawKey(panels, page);
  const panelHeight = (page.height - legend.height - GAP * (lines - 1)) / lines;
  for (const [index, panel] of panels.entries()) {
    const left = (index % columns) * (panelWidth + GAP);
    const top = Math.floor(index / columns) * (panelHeight + GAP);
    const letter = panels.length > 1 ? letterOf(index) : undefined;
    const box = { left, top, right: left + panelWidth, bottom: top + panelHeight };
    svg.append(drawPanel(panel, { page, box, letter }));
  }
  svg.append(legend.group);
  return svg;
}

/** The ends of edges in use, explained in one row at the foot. */
function drawKey(panels: readonly CircuitPanel[], page: Page): { group: SVGElement; height: number } {
  const { document, smallSize: size, theme } = page;
  const used = new Set(panels.flatMap(({ edges }) => edges.map(({ kind }) => kind)));
  const kinds = (Object.keys(END_WORDS) as EdgeKind[]).filter((kind) => used.has(kind));
  const hasActivity = panels.some(({ nodes }) => nodes.some(({ activity }) => activity !== undefined));
  const height = page.hasLegend ? 1.6 * size + 4 : 0;
  const children: SVGElement[] = [];
  const y = page.height - 0.8 * size;
  let x = 1;
  for (const kind of page.hasLegend ? kinds : []) {
    const tip: Spot = [x + 20, y];
    const stroke = { stroke: theme.ink, "stroke-width": STROKE.mark, fill: "none" };
    const end = kind === "blocks" ? tip[0] - 6.4 : kind === "inhibits" ? tip[0] : tip[0] - 4;
    children.push(
      svgElement(document, "path", { d: `M${x},${y}H${end}`, ...stroke }),
      ...drawEnd(kind, { document, tip, angle: 0, color: theme.ink, width: STROKE.mark }),
      drawText(document, END_WORDS[kind], { x: x + 24, y: y + CAP_HEIGHT * size / 2, size }),
    );
    x += 24 + textWidth(END_WORDS[kind], { size }) + 10;
  }
  if (hasActivity && page.hasLegend) {
    children.push(
      ...drawSpikes(1, { page, centre: [x + 14, y + 2], color: theme.ink }),
      drawText(document, "firing", { x: x + 31, y: y + CAP_HEIGHT * size / 2, size }),
    );
  }
  return { group: svgElement(document, "g", { "aria-label": "legend" }, children), height };
}

interface PlacedNode extends NodeShape {
  readonly node: CircuitNode;
  readonly lines: readonly string[];
}

function drawPanel(
  panel: CircuitPanel,
  { page, box, letter }: { readonly page: Page; readonly box: Box; readonly letter: string | undefined },
): SVGElement {
  const { document, fontSize, smallSize } = page;
  const heading = letter !== undefined || panel.title !== undefined ? TEXT.panel + 5 : 0;
  const children: SVGElement[] = [];
  const baseline = box.top + TEXT.panel;
  if (letter) children.push(drawText(document, letter, { x: box.left, y: baseline, size: TEXT.panel, bold: true }));
  if (panel.title) {
    const x = box.left + (letter ? 12 : 0);
    children.push(drawText(document, panel.title, { x, y: baseline, size: fontSize }));
  }
  const area = { ...box, top: box.top + heading };
  const nodes = placeNodes(panel.nodes, { area, size: smallSize });
  const byId = new Map(nodes.map((placed) => [placed.node.id, placed]));
  const paths = panel.edges.map((edge) => pathOf(edge, { from: byId.get(edge.from)!, to: byId.get(edge.to)! }));
  children.push(
    svgElement(document, "g", { "aria-label": "edges" }, paths.flatMap((path) => drawEdge(path, page))),
    svgElement(document, "g", { "aria-label": "nodes" }, nodes.flatMap((node) => drawNode(node, page))),
    svgElement(document, "g", { "aria-label": "edge labels" }, drawEdgeLabels(paths, { nodes, area, page })),
  );
  return svgElement(document, "g", { "aria-label": panel.title ?? `panel ${letter ?? ""}` }, children);
}

function placeNodes(
  nodes: readonly CircuitNode[],
  { area, size }: { readonly area: Box; readonly size: number },
): PlacedNode[] {
  const sized = nodes.map((node) => {
    const width = Math.max(40, (area.right - area.left) * 0.14);
    const lines = wrapText(node.label, { width, size });
    const isRound = ["glutamate", "gaba", "dopamine"].includes(node.kind);
    const text = Math.max(...lines.map((line) => textWidth(line, { size })));
    const train = node.activity === undefined ? 0 : SPIKES.height + 4;
    const wide = Math.max(text, node.activity === undefined ? 0 : SPIKES.most * SPIKES.spacing) / 2 + PADDING.x;
    const high = (lines.length * LINE_HEIGHT * size + train) / 2 + PADDING.y;
    return { node, lines, kind: node.kind, half: (isRound ? [1.12 * wide, 1.18 * high] : [wide, high]) as Spot };
  });
  const margin = [0, 1].map((axis) => Math.max(...sized.map(({ half }) => half[axis]!)) + 1);
  const wished = sized.map(({ node, half }) => {
    const x = area.left + margin[0]! + node.x * (area.right - area.left - 2 * margin[0]!);
    // A low node at the upper or lower edge lies at the edge itself, away from the rows of higher ones.
    const edge = node.y === 0 || node.y === 1 ? half[1] + 1 : margin[1]!;
    const y = area.top + edge + node.y * (area.bottom - area.top - 2 * edge);
    return { centre: [x, y] as Spot, half };
  });
  const inner = { left: area.left + 1, top: area.top + 1, right: area.right - 1, bottom: area.bottom - 1 };
  const centres = pushApart(wished, { gap: NODE_GAP, bounds: inner });
  return sized.map((placed, index) => ({ ...placed, centre: centres[index]! }));
}

function drawNode({ node, kind, centre, half, lines }: PlacedNode, page: Page): SVGElement[] {
  const { document, smallSize: size, theme } = page;
  const color = nodeColor(kind, theme.ink);
  const tint = kind === "region" || kind === "receptor" ? theme.background : color;
  const look = { stroke: color, "stroke-width": STROKE.mark };
  const ground = drawOutline({ kind, centre, half }, { document, look: { fill: theme.background, stroke: "none" } });
  const outline = drawOutline({ kind, centre, half }, {
    document,
    look: { fill: tint, "fill-opacity": 0.16, ...look },
  });
  const train = node.activity === undefined ? 0 : SPIKES.height + 4;
  const first = centre[1] - train / 2 - (lines.length - 1) * LINE_HEIGHT * size / 2 + CAP_HEIGHT * size / 2;
  const words = lines.map((line, index) =>
    drawText(document, line, { x: centre[0], y: first + index * LINE_HEIGHT * size, size, anchor: "middle" })
  );
  if (node.activity === undefined) return [ground, outline, ...words];
  const foot: Spot = [centre[0], first + (lines.length - 1) * LINE_HEIGHT * size + SPIKES.height + 4];
  return [ground, outline, ...words, ...drawSpikes(node.activity, { page, centre: foot, color: theme.ink })];
}

/** A short recording: a baseline with as many spikes as the activity says; none is a flat line. */
function drawSpikes(
  activity: number,
  { page, centre: [x, y], color }: { readonly page: Page; readonly centre: Spot; readonly color: string },
): SVGElement[] {
  const count = Math.round(Math.max(0, Math.min(1, activity)) * SPIKES.most);
  const width = SPIKES.most * SPIKES.spacing;
  const left = x - width / 2;
  const spikes = Array.from({ length: count }, (_, i) => `M${left + width * (i + 0.5) / count},${y}v${-SPIKES.height}`);
  const d = `M${left},${y}h${width}${spikes.join("")}`;
  const label = { "aria-label": `activity ${activity}`, "aria-description": "spikes" };
  return [svgElement(page.document, "path", { d, stroke: color, "stroke-width": STROKE.axis, fill: "none", ...label })];
}

interface EdgePath {
  readonly edge: CircuitEdge;
  readonly start: Spot;
  readonly control: Spot;
  readonly end: Spot;
}

function pathOf(edge: CircuitEdge, { from, to }: { readonly from: PlacedNode; readonly to: PlacedNode }): EdgePath {
  const [[x1, y1], [x2, y2]] = [from.centre, to.centre];
  const bend = edge.bend ?? 0;
  const control: Spot = [(x1 + x2) / 2 - (y2 - y1) * bend, (y1 + y2) / 2 + (x2 - x1) * bend];
  const start = borderPoint(from, { toward: control, gap: 1 });
  const end = borderPoint(to, { toward: control, gap: 2.5 });
  return { edge, start, control: bend === 0 ? middle(start, end) : control, end };
}

function middle([x1, y1]: Spot, [x2, y2]: Spot): Spot {
  return [(x1 + x2) / 2, (y1 + y2) / 2];
}

/** A point on a quadratic curve. */
function along({ start, control, end }: EdgePath, t: number): Spot {
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return [a * start[0] + b * control[0] + c * end[0], a * start[1] + b * control[1] + c * end[1]];
}

function drawEdge(path: EdgePath, { document, theme }: Page): SVGElement[] {
  const { edge, start, control, end } = path;
  const weight = Math.max(0, Math.min(1, edge.weight ?? 0.6));
  const width = points(0.25 + 0.75 * weight);
  const angle = Math.atan2(end[1] - control[1], end[0] - control[0]);
  const back = edge.kind === "blocks" ? 6.4 : edge.kind === "inhibits" ? 0 : 4;
  const stop: Spot = [end[0] - back * Math.cos(angle), end[1] - back * Math.sin(angle)];
  const color = weight === 0 ? theme.muted : theme.ink;
  const line = svgElement(document, "path", {
    d: `M${start.join(",")}Q${control.join(",")},${stop.join(",")}`,
    fill: "none",
    stroke: color,
    "stroke-width": width,
    "stroke-dasharray": weight === 0 ? "2,2" : undefined,
    "aria-label": `${edge.from} ${edge.kind} ${edge.to}`,
  });
  return [line, ...drawEnd(edge.kind, { document, tip: end, angle, color, width })];
}

/** Each label beside its path, where it covers no node, no other label and as little as possible of any path. */
function drawEdgeLabels(
  paths: readonly EdgePath[],
  { nodes, area, page }: { readonly nodes: readonly PlacedNode[]; readonly area: Box; readonly page: Page },
): SVGElement[] {
  const size = page.smallSize;
  const obstacles: Box[] = [
    ...nodes.map(({ centre: [x, y], half: [w, h] }) => ({ left: x - w, top: y - h, right: x + w, bottom: y + h })),
    ...paths.flatMap((path) => boxesAlong(Array.from({ length: 13 }, (_, i) => along(path, i / 12)), 2)),
  ];
  return paths.flatMap((path) => {
    if (!path.edge.label) return [];
    const lines = wrapText(path.edge.label, { width: 70, size });
    const place = freePlace(labelPlaces(path, { lines, size }), { obstacles, bounds: area });
    obstacles.push(place);
    return lines.map((line, index) =>
      drawText(page.document, line, {
        x: (place.left + place.right) / 2,
        y: place.top + (CAP_HEIGHT + index * LINE_HEIGHT) * size + 1,
        size,
        anchor: "middle",
      })
    );
  });
}

function labelPlaces(
  path: EdgePath,
  { lines, size }: { readonly lines: readonly string[]; readonly size: number },
): Box[] {
  const width = Math.max(...lines.map((line) => textWidth(line, { size }))) + 3;
  const height = lines.length * LINE_HEIGHT * size + 2;
  return [4, 10, 18].flatMap((distance) =>
    [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8].flatMap((t) => {
      const [x, y] = along(path, t);
      const [[x1, y1], [x2, y2]] = [along(path, t - 0.01), along(path, t + 0.01)];
      const length = Math.hypot(x2 - x1, y2 - y1) || 1;
      const [nx, ny] = [-(y2 - y1) / length, (x2 - x1) / length];
      return [1, -1].map((side) => {
        const [cx, cy] = [
          x + side * nx * (distance + Math.abs(nx) * width / 2),
          y + side * ny * (distance - 2 + Math.abs(ny) * height / 2),
        ];
        return { left: cx - width / 2, top: cy - height / 2, right: cx + width / 2, bottom: cy + height / 2 };
      });
    })
  );
}
