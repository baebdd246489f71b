/**
 * An argument as a graph: its claims in reading order, and which rests on which.
 *
 * @module
 */
import { type Chart, defineChart, type Page, type Row } from "./chart.ts";
import { createSvg, svgElement } from "./document.ts";
import { drawLegend, type LegendEntry, placeLegend } from "./legend.ts";
import { PAGE_HEIGHT } from "./length.ts";
import { symbolPath } from "./symbols.ts";
import { CAP_HEIGHT, drawText, LINE_HEIGHT, type TextStyle, textWidth, wrapText } from "./text.ts";
import { STROKE, TEXT } from "./theme.ts";
import { verdictLegend, type VerdictName, verdictStyle } from "./verdict_style.ts";

/** A claim of the argument. */
export interface ArgumentClaim {
  /** Unique name, shown beside the mark. */
  readonly id: string;
  /** The claim in a few words. */
  readonly label: string;
  /** Gives the mark its colour and shape. */
  readonly verdict: VerdictName;
  /** Ids of the claims it rests on. */
  readonly dependsOn: readonly string[];
}

/** Data of {@linkcode argumentGraph}. */
export interface ArgumentData {
  /** In reading order. */
  readonly claims: readonly ArgumentClaim[];
}

/** A premise's way down (or up) to what rests on it. */
interface Bus {
  readonly premise: number;
  readonly dependents: readonly number[];
  readonly lane: number;
}

const LANE = 5;
const MARK = { radius: 3.2, room: 12 };
const ID_GAP = 5;
const ROW_GAP = 3.5;
const SMALL = TEXT.normal * 6 / 7;

/**
 * Claims one below the other in reading order, each with the mark of its verdict, and lines from every claim to those that rest on it.
 * Lines are dashed where what they come from is contradicted or untestable.
 *
 * @param data The claims.
 * @returns The chart.
 * @throws {RangeError} If there is no claim, an id occurs twice, or a claim rests on one that is not there.
 *
 * @example
 * ```ts
 * import { argumentGraph } from "lib/charts/argument_graph.ts";
 * import { expect } from "@std/expect";
 *
 * const chart = argumentGraph({
 *   claims: [
 *     { id: "A1", label: "Resistivity is high", verdict: "reproduced", dependsOn: [] },
 *     { id: "A2", label: "Eddy losses are low", verdict: "conditional", dependsOn: ["A1"] },
 *   ],
 * });
 * expect(chart.rows()[1]).toEqual({ id: "A2", claim: "Eddy losses are low", verdict: "conditional", depends_on: "A1" });
 * ```
 */
export const argumentGraph: (data: ArgumentData, options?: Record<string, never>) => Chart = defineChart(
  "argumentGraph",
  {
    check,
    columns: () => [
      { name: "id", quantity: "Claim", unit: "" },
      { name: "claim", quantity: "Wording", unit: "" },
      { name: "verdict", quantity: "Verdict", unit: "" },
      { name: "depends_on", quantity: "Rests on", unit: "" },
    ],
    rows: ({ claims }): Row[] =>
      claims.map(({ id, label, verdict, dependsOn }) => ({
        id,
        claim: label,
        verdict,
        depends_on: dependsOn.join(" "),
      })),
    height: (width, data) => {
      const { lines } = columnsOf(data, { width, size: SMALL });
      const legend = legendRoom(data, width) + 2;
      const whole = textHeight(lines, SMALL) + lines.length * ROW_GAP + legend;
      return Math.min(whole, Math.max(PAGE_HEIGHT, textHeight(cutTo(1, lines, { size: SMALL }), SMALL) + legend));
    },
    draw: ({ claims }, _options, page) => draw({ claims }, page),
  },
);

function check({ claims }: ArgumentData): void {
  if (claims.length === 0) throw new RangeError("Cannot draw an argument: at least one claim is required, got none");
  const ids = new Set(claims.map(({ id }) => id));
  if (ids.size < claims.length) throw new RangeError("Cannot draw an argument: ids must differ, got some twice");
  for (const premise of claims.flatMap(({ dependsOn }) => dependsOn)) {
    if (!ids.has(premise)) throw new RangeError(`Cannot draw an argument: premises must be claims, got ${premise}`);
  }
}

function legendRoom(data: ArgumentData, width: number): number {
  return placeLegend(entriesOf(data, "light"), { width, size: SMALL }).height + 5;
}

function entriesOf({ claims }: ArgumentData, page: Page | "light"): LegendEntry[] {
  if (page !== "light") return verdictLegend(claims.map(({ verdict }) => verdict), page.theme);
  return [...new Set(claims.map(({ verdict }) => verdict))].map((label) => ({ label, color: "", symbol: "circle" }));
}

/** Positions of lanes, marks, ids and wordings, and the wordings broken into lines. */
function columnsOf(
  { claims }: ArgumentData,
  { width, size }: { readonly width: number; readonly size: number },
): { buses: readonly Bus[]; mark: number; id: number; label: number; lines: readonly string[][] } {
  const buses = busesOf(claims);
  const lanes = Math.max(0, ...buses.map(({ lane }) => lane + 1));
  const mark = lanes * LANE + MARK.room;
  const id = mark + MARK.radius + 4;
  const label = id + Math.max(...claims.map((claim) => textWidth(claim.id, { size, bold: true }))) + ID_GAP;
  return {
    buses,
    mark,
    id,
    label,
    lines: claims.map((claim) => wrapText(claim.label, { width: width - label - 1, size })),
  };
}

/** Height in px of lines of text. */
function textHeight(lines: readonly (readonly string[])[], size: number): number {
  return lines.reduce((sum, wrapped) => sum + wrapped.length * LINE_HEIGHT * size, 0);
}

/** At most so many lines of each wording; three dots stand for the rest, in place of the last word where there is no room. */
function cutTo(most: number, lines: readonly (readonly string[])[], style: TextStyle): string[][] {
  const widest = Math.max(...lines.flat().map((line) => textWidth(line, style)));
  return lines.map((wrapped) => {
    if (wrapped.length <= most) return [...wrapped];
    const last = wrapped[most - 1]!;
    const shorter = textWidth(`${last} …`, style) > widest ? last.slice(0, last.lastIndexOf(" ")) : last;
    return [...wrapped.slice(0, most - 1), `${shorter} …`];
  });
}

/** As many lines of each wording as there is room for, one at the least. */
function fitting(
  lines: readonly (readonly string[])[],
  limits: { readonly height: number; readonly size: number },
): string[][] {
  let most = Math.max(1, ...lines.map(({ length }) => length));
  while (most > 1 && textHeight(cutTo(most, lines, limits), limits.size) > limits.height) most--;
  return cutTo(most, lines, limits);
}

/** Each premise gets the innermost lane that is free over its whole way; short ways come first. */
function busesOf(claims: readonly ArgumentClaim[]): Bus[] {
  const ways = claims.map((claim, premise) => ({
    premise,
    dependents: claims.flatMap((other, row) => other.dependsOn.includes(claim.id) ? [row] : []),
  })).filter(({ dependents }) => dependents.length > 0);
  const span = ({ premise, dependents }: Omit<Bus, "lane">): [number, number] => [
    Math.min(premise, ...dependents),
    Math.max(premise, ...dependents),
  ];
  const length = (way: Omit<Bus, "lane">): number => span(way)[1] - span(way)[0];
  const taken: [number, number][][] = [];
  return ways.sort((a, b) => length(a) - length(b) || a.premise - b.premise).map((way) => {
    const [from, to] = span(way);
    let lane = 0;
    while (taken[lane]?.some(([start, end]) => from < end && to > start)) lane++;
    (taken[lane] ??= []).push([from, to]);
    return { ...way, lane };
  });
}

function draw(data: ArgumentData, page: Page): SVGSVGElement {
  const { document, theme, smallSize: size } = page;
  const svg = createSvg(document, page);
  svg.setAttribute("text-anchor", "start");
  const legend = placeLegend(page.hasLegend ? entriesOf(data, page) : [], { width: page.width, size });
  const top = legend.height > 0 ? legend.height + 5 : 0;
  const whole = columnsOf(data, { width: page.width, size });
  const columns = { ...whole, lines: fitting(whole.lines, { height: page.height - top, size }) };
  const middles = rowMiddles(columns.lines, { page, top });
  if (legend.height > 0) svg.append(drawLegend(legend, { document, x: 1, y: 1, size, theme }));
  const edges = columns.buses.flatMap((bus) => drawBus(bus, { data, page, mark: columns.mark, middles }));
  const nodes = data.claims.flatMap((claim, row) =>
    drawClaim(claim, { page, columns, lines: columns.lines[row]!, y: middles[row]! })
  );
  svg.append(
    svgElement(document, "g", { "aria-label": "rests on" }, edges),
    svgElement(document, "g", { "aria-label": "claims" }, nodes),
  );
  return svg;
}

/** Middles of the first lines. Rows take the height of their lines, and share what is left. */
function rowMiddles(
  lines: readonly string[][],
  { page, top }: { readonly page: Page; readonly top: number },
): number[] {
  const heights = lines.map((wrapped) => wrapped.length * LINE_HEIGHT * page.smallSize);
  const gap = (page.height - top - heights.reduce((sum, height) => sum + height, 0)) / lines.length;
  if (gap < 0) {
    const needed = Math.ceil(page.height - gap * lines.length);
    throw new RangeError(`Cannot draw an argument: height must be at least ${needed} px, got ${page.height}`);
  }
  let y = top;
  return heights.map((height) => {
    const middle = y + gap / 2 + LINE_HEIGHT * page.smallSize / 2;
    y += gap + height;
    return middle;
  });
}

function drawBus(
  { premise, dependents, lane }: Bus,
  options: {
    readonly data: ArgumentData;
    readonly page: Page;
    readonly mark: number;
    readonly middles: readonly number[];
  },
): SVGElement[] {
  const { data, page, mark, middles } = options;
  const { document, theme } = page;
  const x = mark - MARK.room - lane * LANE;
  const from = middles[premise]! + 1.2;
  const left = mark - MARK.radius - 1;
  const { id, verdict } = data.claims[premise]!;
  const isWeak = verdict === "contradicted" || verdict === "untestable";
  const look = { stroke: theme.muted, "stroke-width": STROKE.axis, "stroke-dasharray": isWeak ? "2,1.5" : undefined };
  return dependents.flatMap((row) => {
    const to = middles[row]! - 1.2;
    const corner = to > from ? 2 : -2;
    const d = `M${left},${from}H${x + 2}Q${x},${from},${x},${from + corner}V${to - corner}Q${x},${to},${x + 2},${to}H${
      left - 2
    }`;
    const label = `${data.claims[row]!.id} rests on ${id}`;
    const head = `M${left},${to}l-4,1.8v-3.6Z`;
    return [
      svgElement(document, "path", { d, fill: "none", ...look, "aria-label": label }),
      svgElement(document, "path", { d: head, fill: theme.muted, stroke: "none" }),
    ];
  });
}

function drawClaim(
  { id, verdict }: ArgumentClaim,
  options: {
    readonly page: Page;
    readonly columns: ReturnType<typeof columnsOf>;
    readonly lines: readonly string[];
    readonly y: number;
  },
): SVGElement[] {
  const { page, columns, lines, y } = options;
  const { document, theme, smallSize: size } = page;
  const { fill, symbol } = verdictStyle(verdict, theme);
  const mark = svgElement(document, "path", {
    d: symbolPath(symbol, { radius: MARK.radius }),
    transform: `translate(${columns.mark},${y})`,
    fill,
    stroke: theme.ink,
    "stroke-width": STROKE.mark,
    "aria-label": `${id}: ${verdict}`,
  });
  const first = y + CAP_HEIGHT * size / 2;
  return [
    mark,
    drawText(document, id, { x: columns.id, y: first, size, bold: true }),
    ...lines.map((line, index) =>
      drawText(document, line, { x: columns.label, y: first + index * LINE_HEIGHT * size, size })
    ),
  ];
}
