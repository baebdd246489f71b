/**
 * Names beside marks, where they cover neither marks nor each other.
 *
 * @module
 */
import { type Box, boxesAlong, freePlace, isFree } from "./boxes.ts";
import type { Page } from "./chart.ts";
import { svgElement } from "./document.ts";
import type { Frame } from "./frame.ts";
import { CAP_HEIGHT, drawText, textWidth } from "./text.ts";
import { STROKE } from "./theme.ts";

/** A mark and its name, in px. */
export interface NamedSpot {
  /** The name. */
  readonly text: string;
  /** Middle of the mark. */
  readonly x: number;
  /** Middle of the mark. */
  readonly y: number;
}

/** Around each mark: right, left, above, below, then in between. */
const DIRECTIONS: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  ...[45, -45, 135, -135, 22.5, -22.5, 67.5, -67.5, 112.5, -112.5, 157.5, -157.5].map((degrees) => {
    const angle = degrees * Math.PI / 180;
    return [Math.cos(angle), Math.sin(angle)] as const;
  }),
];

/** Distances from the mark in px; beyond the first a thin line leads back. */
const RINGS = [5, 11, 18, 26, 36, 48];
const MARK_RADIUS = 3.5;

interface Candidate extends Box {
  readonly ring: number;
}

interface Place extends Candidate {
  readonly hasPlate: boolean;
}

/**
 * Writes names beside marks.
 *
 * @param frame The frame that holds the marks.
 * @param options The names, and everything else that they must not cover: marks in px, other boxes.
 * @returns Where the names stand.
 *
 * @example
 * ```ts
 * import { numberAxis } from "lib/charts/axis.ts";
 * import { pageOf } from "lib/charts/chart.ts";
 * import { drawFrame } from "lib/charts/frame.ts";
 * import { labelPoints } from "lib/charts/point_labels.ts";
 * import { expect } from "@std/expect";
 *
 * const axis = numberAxis({ name: "x_m", quantity: "Length", unit: "m" }, { kind: "linear", domain: [0, 1] });
 * const frame = drawFrame(pageOf({ width: 200 }, 150), { x: axis, y: axis, marks: [] });
 * labelPoints(frame, { names: [{ text: "here", x: frame.x(0.5), y: frame.y(0.5) }] });
 * expect(frame.svg.textContent).toContain("here");
 * ```
 */
export function labelPoints(
  { svg, page, area }: Frame,
  options: {
    readonly names: readonly NamedSpot[];
    readonly marks?: readonly (readonly [number, number])[];
    readonly boxes?: readonly Box[];
    /** Puts a plate in the colour of the background under each name. @default {only where a name has no free place} */
    readonly plates?: boolean;
  },
): Box[] {
  const { names, marks = [], boxes = [], plates = false } = options;
  if (names.length === 0) return [];
  const size = page.smallSize;
  const spots = [...marks, ...names.map(({ x, y }) => [x, y] as const)];
  const obstacles: Box[] = [...boxes, ...spots.map(([x, y]) => around(x, y))];
  const bounds = { ...area, top: Math.max(0, area.top - size / 2) };
  const places: Place[] = [];
  for (const name of names) {
    const all = candidates(name, size);
    const clear = all.filter((candidate) => leaderOf(name, candidate).every((box) => isClear(box, places)));
    const place = freePlace(clear.length > 0 ? clear : all, { obstacles, bounds });
    places.push({ ...place, hasPlate: plates || !isFree(place, { obstacles, bounds }) });
    obstacles.push(place, ...leaderOf(name, place));
  }
  const leaders = names.flatMap((name, index) => drawLeader(name, { place: places[index]!, page }));
  const drawn = names.flatMap(({ text }, index) => drawName(text, { place: places[index]!, page }));
  svg.append(svgElement(page.document, "g", { "aria-label": "names" }, [...leaders, ...drawn]));
  return places;
}

function drawName(text: string, { place, page }: { readonly place: Place; readonly page: Page }): SVGElement[] {
  const { document, smallSize: size, theme } = page;
  const baseline = (place.top + place.bottom) / 2 + CAP_HEIGHT * size / 2;
  const name = drawText(document, text, { x: place.left + 1, y: baseline, size });
  return place.hasPlate ? [plate(document, { place, fill: theme.background }), name] : [name];
}

function drawLeader(spot: NamedSpot, { place, page }: { readonly place: Place; readonly page: Page }): SVGElement[] {
  if (place.ring === 0) return [];
  const look = { stroke: page.theme.muted, "stroke-width": STROKE.hair, fill: "none" };
  return [svgElement(page.document, "path", { d: `M${spot.x},${spot.y}L${leaderEnd(spot, place)}`, ...look })];
}

function leaderEnd({ x, y }: Omit<NamedSpot, "text">, place: Box): [number, number] {
  return [nearest(x, place.left, place.right), nearest(y, place.top, place.bottom)];
}

/** Boxes along the line that leads from a mark to its name. */
function leaderOf({ x, y }: NamedSpot, place: Candidate): Box[] {
  return place.ring === 0 ? [] : boxesAlong([[x, y], leaderEnd({ x, y }, place)], 1);
}

function isClear(box: Box, places: readonly Box[]): boolean {
  return isFree(box, { obstacles: places, bounds: box });
}

function plate(document: Document, { place, fill }: { readonly place: Box; readonly fill: string }): SVGElement {
  const { left: x, top: y, right, bottom } = place;
  const box = { x, y, width: right - x, height: bottom - y, rx: 1.5, fill, "fill-opacity": 0.85, stroke: "none" };
  return svgElement(document, "rect", box);
}

function around(x: number, y: number): Box {
  return { left: x - MARK_RADIUS, right: x + MARK_RADIUS, top: y - MARK_RADIUS, bottom: y + MARK_RADIUS };
}

function candidates({ text, x, y }: NamedSpot, size: number): Candidate[] {
  const width = textWidth(text, { size }) + 2;
  const height = size * 1.05;
  return RINGS.flatMap((distance, ring) =>
    DIRECTIONS.map(([dx, dy]) => {
      const cx = x + dx * distance + Math.sign(Math.abs(dx) < 0.2 ? 0 : dx) * width / 2;
      const cy = y + dy * (distance + height / 2 - 1);
      return { left: cx - width / 2, right: cx + width / 2, top: cy - height / 2, bottom: cy + height / 2, ring };
    })
  );
}

function nearest(value: number, from: number, to: number): number {
  return Math.max(from, Math.min(to, value));
}
