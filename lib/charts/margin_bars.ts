/**
 * How safely claims hold: in what share of the plausible space, and how far the nearest input is from where the verdict flips.
 *
 * @module
 */
import * as Plot from "@observablehq/plot";
import { type Axis, axisThickness, numberAxis, rowHeightFor } from "./axis.ts";
import { type Chart, defineChart, type Page, type Row } from "./chart.ts";
import { nest } from "./compose.ts";
import { createSvg, svgElement } from "./document.ts";
import { domainOf } from "./extent.ts";
import { drawFrame, type Frame } from "./frame.ts";
import { drawLegend, placeLegend } from "./legend.ts";
import { requireNumbers } from "./require_number.ts";
import { symbolPath } from "./symbols.ts";
import { CAP_HEIGHT, drawText, textWidth } from "./text.ts";
import { STROKE } from "./theme.ts";
import { verdictLegend, type VerdictName, verdictStyle } from "./verdict_style.ts";

/** One claim with its margins. */
export interface ClaimMargin {
  /** Name of the row. */
  readonly id: string;
  /** Gives the mark its colour and shape. */
  readonly verdict: VerdictName;
  /** Share of the plausible space in which the claim holds, 0 to 1. */
  readonly share: number;
  /** Lower end of the share's interval, 0 to 1. */
  readonly shareLower?: number;
  /** Upper end of the share's interval, 0 to 1. */
  readonly shareUpper?: number;
  /** The smallest change of one input that flips the verdict; left out where none within its range does. */
  readonly flip?: { readonly parameter: string; readonly factor: number };
}

/** Data of {@linkcode marginBars}. */
export interface MarginData {
  /** In reading order. */
  readonly claims: readonly ClaimMargin[];
}

const SHARE = { name: "share_percent", quantity: "Plausible space where it holds", unit: "%" };
const FACTOR = { name: "flip_factor", quantity: "Change that flips it", unit: "×" };
const PANEL_GAP = 12;

/**
 * Claims in rows; on the left the share of the plausible space in which each holds, with its interval; on the right the smallest factor
 * on one input that flips the verdict, with the input's name.
 *
 * @param data The claims.
 * @returns The chart.
 * @throws {RangeError} If there is no claim, or a share is not a number within 0 to 1.
 *
 * @example
 * ```ts
 * import { marginBars } from "lib/charts/margin_bars.ts";
 * import { expect } from "@std/expect";
 *
 * const chart = marginBars({
 *   claims: [{ id: "M1.2", verdict: "reproduced", share: 0.98, flip: { parameter: "thickness", factor: 3.1 } }],
 * });
 * expect(chart.rows()[0]!.share_percent).toBe(98);
 * ```
 */
export const marginBars: (data: MarginData, options?: Record<string, never>) => Chart = defineChart("marginBars", {
  check: ({ claims }) => {
    if (claims.length === 0) throw new RangeError("Cannot draw margins: at least one claim is required, got none");
    for (const { id, share } of claims) {
      requireNumbers("draw margins", { [`share of ${id}`]: share });
      if (!(share >= 0 && share <= 1)) {
        throw new RangeError(`Cannot draw margins: share of ${id} must be within 0 to 1, got ${share}`);
      }
    }
  },
  columns: () => [
    { name: "claim", quantity: "Claim", unit: "" },
    { name: "verdict", quantity: "Verdict", unit: "" },
    SHARE,
    { name: "share_percent_lower", quantity: `${SHARE.quantity}, lower end`, unit: "%" },
    { name: "share_percent_upper", quantity: `${SHARE.quantity}, upper end`, unit: "%" },
    { name: "flip_parameter", quantity: "Input that flips it", unit: "" },
    { name: "flip_factor", quantity: FACTOR.quantity, unit: "1" },
  ],
  rows: ({ claims }): Row[] =>
    claims.map(({ id, verdict, share, shareLower, shareUpper, flip }) => ({
      claim: id,
      verdict,
      share_percent: 100 * share,
      share_percent_lower: shareLower === undefined ? null : 100 * shareLower,
      share_percent_upper: shareUpper === undefined ? null : 100 * shareUpper,
      flip_parameter: flip?.parameter ?? "",
      flip_factor: flip?.factor ?? null,
    })),
  height: (width, { claims }) => claims.length * rowHeightFor(claims.map(({ id }) => id), width) + 64,
  draw: ({ claims }, _options, page) => draw(claims, page),
});

function draw(claims: readonly ClaimMargin[], page: Page): SVGSVGElement {
  const { document, smallSize: size, theme } = page;
  const svg = createSvg(document, page);
  svg.setAttribute("text-anchor", "start");
  const entries = page.hasLegend ? verdictLegend(claims.map(({ verdict }) => verdict), theme) : [];
  const legend = placeLegend(entries, { width: page.width, size });
  const top = legend.height > 0 ? legend.height + 4 : 0;
  if (top > 0) svg.append(drawLegend(legend, { document, x: 1, y: 1, size, theme }));
  const [height, half] = [page.height - top, (page.width - PANEL_GAP) / 2];
  const axes = {
    share: numberAxis(SHARE, { kind: "linear", domain: [0, 100] }),
    factor: numberAxis(FACTOR, { kind: "log", domain: factorDomain(claims) }),
  };
  // Either title may wrap; the deeper one sets the foot of both panels.
  const length = half - 40;
  const foot = 2 + Math.max(...Object.values(axes).map((axis) => axisThickness(axis, { side: "x", length, page })));
  const panel = { ...page, height, margin: { top: 4, bottom: foot, right: 12 } };
  const y: Axis = { kind: "band", domain: claims.map(({ id }) => id), title: "" };
  const left = drawFrame({ ...panel, width: half }, {
    y,
    x: axes.share,
    marks: shareMarks(claims, page),
  });
  const right = drawFrame({ ...panel, width: half, margin: { ...panel.margin, left: 6 } }, {
    y: { ...y, labels: claims.map(() => "") },
    x: axes.factor,
    marks: flipMarks(claims, page),
  });
  left.svg.append(verdictMarks(left, { claims, at: ({ share }) => 100 * share }));
  right.svg.append(flipTexts(right, claims), verdictMarks(right, { claims, at: distance }));
  svg.append(
    nest(left.svg, { document, x: 0, y: top, label: "share" }),
    nest(right.svg, { document, x: half + PANEL_GAP, y: top, label: "flip" }),
  );
  return svg;
}

/** A factor below 1 is as far away as its reciprocal. */
function distance({ flip }: ClaimMargin): number | undefined {
  return flip && Math.max(flip.factor, 1 / flip.factor);
}

function factorDomain(claims: readonly ClaimMargin[]): readonly [number, number] {
  const far = claims.map((claim) => distance(claim) ?? 1);
  return [1, Math.max(10, domainOf([far], { kind: "log" })[1])];
}

function shareMarks(claims: readonly ClaimMargin[], { theme }: Page): Plot.Markish[] {
  const bars = claims.map(({ id, share, shareLower, shareUpper }) => ({
    id,
    share: 100 * share,
    lower: 100 * (shareLower ?? share),
    upper: 100 * (shareUpper ?? share),
  }));
  return [
    Plot.ruleY(bars, { y: "id", x1: 0, x2: "share", stroke: theme.muted, strokeWidth: STROKE.hair }),
    Plot.ruleY(bars, {
      y: "id",
      x1: "lower",
      x2: "upper",
      stroke: theme.ink,
      strokeWidth: STROKE.line,
      ariaDescription: "uncertainty",
    }),
  ];
}

function flipMarks(claims: readonly ClaimMargin[], { theme }: Page): Plot.Markish[] {
  const known = claims.filter(({ flip }) => flip).map((claim) => ({ id: claim.id, factor: distance(claim) }));
  return [Plot.ruleY(known, { y: "id", x1: 1, x2: "factor", stroke: theme.muted, strokeWidth: STROKE.hair })];
}

function verdictMarks(
  { page, x, y }: Frame,
  { claims, at }: { readonly claims: readonly ClaimMargin[]; readonly at: (claim: ClaimMargin) => number | undefined },
): SVGElement {
  const marks = claims.flatMap((claim) => {
    const value = at(claim);
    if (value === undefined) return [];
    const { fill, symbol } = verdictStyle(claim.verdict, page.theme);
    const look = {
      fill,
      stroke: page.theme.ink,
      "stroke-width": STROKE.mark,
      "aria-label": `${claim.id}: ${claim.verdict}`,
    };
    const place = { d: symbolPath(symbol, { radius: 2.8 }), transform: `translate(${x(value)},${y(claim.id)})` };
    return [svgElement(page.document, "path", { ...place, ...look })];
  });
  return svgElement(page.document, "g", { "aria-description": "data" }, marks);
}

/** Names of the inputs, on the side of the mark that has room; on the left, upon a plate over the stem. */
function flipTexts({ page, area, x, y }: Frame, claims: readonly ClaimMargin[]): SVGElement {
  const { document, smallSize: size, theme } = page;
  const texts = claims.flatMap((claim) => {
    const place = { y: y(claim.id) + CAP_HEIGHT * size / 2, size };
    const value = distance(claim);
    if (value === undefined) return [drawText(document, "none in range", { x: area.left + 5, ...place })];
    const text = claim.flip!.parameter;
    const width = textWidth(text, { size });
    if (x(value) + 6 + width < page.width) return [drawText(document, text, { x: x(value) + 6, ...place })];
    const plate = { x: x(value) - 8 - width, y: y(claim.id) - size / 2, width: width + 4, height: size };
    return [
      svgElement(document, "rect", { ...plate, fill: theme.background, stroke: "none" }),
      drawText(document, text, { x: x(value) - 6, ...place, anchor: "end" }),
    ];
  });
  return svgElement(document, "g", { "aria-label": "inputs" }, texts);
}
