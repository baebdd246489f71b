/**
 * A check of figures against the rules that Nature publishes for authors: size, text, axes, colour, lines, and nothing that overlaps
 * or is cut (https://research-figure-guide.nature.com).
 *
 * @module
 */
import { converter, differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, wcagContrast } from "culori";
import { parseSvg } from "./document.ts";
import { type DrawnElement, drawnElements } from "./drawn_elements.ts";
import { millimetres, toPoints } from "./length.ts";
import { missingGlyphs } from "./text.ts";
import type { PaintedShape } from "./painted_shapes.ts";
import { overlap, type TextBox, textBoxes } from "./text_boxes.ts";
import { type Surroundings, textSurroundings } from "./text_surroundings.ts";

/** Names of the rules. */
export type LintRule =
  | "description"
  | "size"
  | "font"
  | "text-size"
  | "text-colour"
  | "glyph"
  | "minus"
  | "axis-title"
  | "grid"
  | "line-weight"
  | "contrast"
  | "colour-vision"
  | "pattern"
  | "resolution"
  | "overlap"
  | "covered"
  | "crossed"
  | "cut";

/** A broken rule. */
export interface Finding {
  /** Which rule. */
  readonly rule: LintRule;
  /** What is wrong, what is required, and where. */
  readonly message: string;
}

/** What is asked of the figure. */
export interface LintOptions {
  /** Column width in mm. */
  readonly widthMm: number;
  /** Greatest height in mm. @default {170} */
  readonly heightMm?: number;
}

interface Figure {
  readonly root: SVGSVGElement;
  readonly elements: readonly DrawnElement[];
  readonly texts: readonly TextBox[];
  readonly width: number;
  readonly height: number;
  /** Printed px (1/96 inch) for one px of the drawing. */
  readonly scale: number;
  readonly background: string;
}

const COLUMN_WIDTHS = [89, 120, 183];
const MAXIMUM_HEIGHT = 170;
const FAMILIES = /^(Inter|Arial|Helvetica)\b/;
const TEXT_POINTS = { least: 5, most: 7, panel: 8 };
const LINE_POINTS = { least: 0.25, most: 1 };
/** WCAG 2.1, 1.4.11 for marks and 1.4.3 for text. */
const CONTRAST = { mark: 3, text: 4.5 };
/** CIEDE2000; 2.3 is just noticeable side by side, and marks of a plot lie apart. */
const COLOUR_DISTANCE = 10;
const RASTER_DPI = 300;
const ROUNDING = 0.02;

/**
 * Checks a figure.
 *
 * @param svg A standalone SVG document, as from `renderSvg`.
 * @param options Column width in mm, greatest height.
 * @returns What breaks a rule; empty for a figure that passes.
 *
 * @example
 * ```ts
 * import { lines, lintFigure, renderSvg } from "lib/charts/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const chart = lines({
 *   x: { name: "time_s", quantity: "Time", unit: "s" },
 *   y: { name: "distance_m", quantity: "Distance", unit: "m" },
 *   curves: [{ label: "fall", x: [0, 1, 2], y: [0, 4.9, 19.6] }],
 * });
 * const svg = renderSvg(chart, { id: "fall", title: "Free fall", alt: "Distance grows as the square of time." });
 * expect(lintFigure(svg, { widthMm: 89 })).toEqual([]);
 * ```
 */
export function lintFigure(svg: string, options: LintOptions): Finding[] {
  const figure = read(svg);
  return [
    ...description(figure),
    ...size(figure, options),
    ...texts(figure),
    ...axes(figure),
    ...lines(figure),
    ...colours(figure),
    ...rasters(figure),
    ...collisions(figure),
    ...surroundings(figure),
  ];
}

function read(svg: string): Figure {
  const root = parseSvg(svg);
  const [, , width = 0, height = 0] = (root.getAttribute("viewBox") ?? "").split(" ").map(Number);
  const background = root.querySelector("rect")?.getAttribute("fill") ?? "#ffffff";
  const scale = millimetres(parseFloat(root.getAttribute("width") ?? "")) / width;
  return { root, elements: drawnElements(root), texts: textBoxes(root), width, height, scale, background };
}

function description({ root }: Figure): Finding[] {
  return ["title", "desc"].filter((name) => !root.querySelector(name)?.textContent?.trim()).map((name) => ({
    rule: "description",
    message: `a figure must have a ${name} element with text`,
  }));
}

function size({ root }: Figure, { widthMm, heightMm = MAXIMUM_HEIGHT }: LintOptions): Finding[] {
  const [width, height] = ["width", "height"].map((name) => parseFloat(root.getAttribute(name) ?? ""));
  const found: string[] = [];
  if (!COLUMN_WIDTHS.includes(widthMm)) found.push(`the width asked for must be 89, 120 or 183 mm, got ${widthMm}`);
  if (!(Math.abs(width! - widthMm) < 0.1)) found.push(`the width must be ${widthMm} mm, got ${width}`);
  if (!(height! <= heightMm)) found.push(`the height must be at most ${heightMm} mm, got ${height}`);
  return found.map((message) => ({ rule: "size", message }));
}

function texts({ texts, scale }: Figure): Finding[] {
  return texts.flatMap((box) => {
    const { text, drawn, sizes } = box;
    const found: Finding[] = [];
    const say = (rule: LintRule, requirement: string) => found.push({ rule, message: `"${text}": ${requirement}` });
    if (!FAMILIES.test(drawn.fontFamily)) say("font", `the family must be sans serif, got ${drawn.fontFamily}`);
    for (const points of sizes.map((size) => toPoints(scale * size))) {
      if (!isLegalSize(points, box)) {
        say("text-size", `text must be 5 to 7 pt (panel letters 8 pt bold), got ${points}`);
      }
    }
    if (!isGrey(drawn.fill)) say("text-colour", `text must be black or grey, got ${drawn.fill}`);
    const missing = missingGlyphs(text);
    if (missing.length > 0) say("glyph", `the font must have every character, it lacks ${missing.join(" ")}`);
    if (/^-[\d.]/.test(text)) say("minus", "a negative number must have a minus sign (U+2212)");
    return found;
  });
}

function isLegalSize(points: number, { text, drawn }: TextBox): boolean {
  if (drawn.bold && /^[a-z]$/.test(text)) return Math.abs(points - TEXT_POINTS.panel) < ROUNDING;
  return points >= TEXT_POINTS.least - ROUNDING && points <= TEXT_POINTS.most + ROUNDING;
}

/** Axes of numbers are titled "Quantity (unit)", except where the quantity has no unit, and there is no grid. */
function axes({ root, elements }: Figure): Finding[] {
  const found: Finding[] = [];
  for (const side of ["x", "y"]) {
    const titles = [...root.querySelectorAll(`[aria-label="${side}-axis label"]`)];
    const hasAxis = root.querySelector(`[aria-label="${side}-axis"][data-scale="number"]`) !== null;
    if (hasAxis && titles.length === 0) {
      found.push({ rule: "axis-title", message: `the ${side} axis must have a title` });
    }
    for (const title of titles) {
      const text = [...title.children].map((line) => line.textContent).join(" ");
      if (title.getAttribute("data-unit") === "none" || /\S \(.+\)$/.test(text)) continue;
      found.push({ rule: "axis-title", message: `"${text}": a title must end in the unit in parentheses` });
    }
  }
  if (elements.some(({ roles }) => roles.some((role) => /grid/.test(role)))) {
    found.push({ rule: "grid", message: "a figure must have no grid lines" });
  }
  return found;
}

function lines({ elements, scale }: Figure): Finding[] {
  const widths = elements.filter((drawn) => isShape(drawn) && drawn.stroke !== "none").map(({ strokeWidth, matrix }) =>
    toPoints(scale * strokeWidth * Math.hypot(matrix[0], matrix[1]))
  );
  const { least, most } = LINE_POINTS;
  return [...new Set(widths)].filter((width) => width < least - ROUNDING || width > most + ROUNDING).map((width) => ({
    rule: "line-weight",
    message: `lines must be 0.25 to 1 pt, got ${width.toFixed(3)}`,
  }));
}

function colours({ elements, background, root }: Figure): Finding[] {
  const marks = elements.filter((drawn) => isShape(drawn) && !drawn.roles.some((role) => role.startsWith("ramp")));
  const strokes = marks.filter(({ stroke }) => stroke !== "none").map(({ stroke }) => stroke);
  const solid = marks.filter(({ name, opacity, fill }) => name !== "line" && opacity > 0.5 && fill !== "none");
  const bare = solid.filter(({ stroke }) => stroke === "none" || wcagContrast(stroke, background) < CONTRAST.mark);
  const faint = [...strokes, ...bare.map(({ fill }) => fill).filter((fill) => !isGrey(fill))].filter((colour) =>
    wcagContrast(colour, background) < CONTRAST.mark
  );
  const chromatic = [...strokes, ...solid.map(({ fill }) => fill)].filter((colour) => !isGrey(colour));
  const patterned = root.querySelector("pattern, linearGradient, radialGradient, filter");
  return [
    ...[...new Set(faint)].map((colour): Finding => ({
      rule: "contrast",
      message: `marks must have a contrast of at least ${CONTRAST.mark} with the background, got ${colour}`,
    })),
    ...confusable([...new Set(chromatic)]),
    ...(patterned
      ? [{ rule: "pattern", message: `fills must be plain, got ${patterned.localName}` } satisfies Finding]
      : []),
  ];
}

/** Pairs of colours that look alike with red-green colour blindness. */
function confusable(colours: readonly string[]): Finding[] {
  const distance = differenceCiede2000();
  const visions = { deuteranopia: filterDeficiencyDeuter(1), protanopia: filterDeficiencyProt(1) };
  return colours.flatMap((colour, index) =>
    colours.slice(0, index).flatMap((other) =>
      Object.entries(visions).filter(([, see]) => distance(see(colour), see(other)) < COLOUR_DISTANCE).map((
        [vision],
      ): Finding => ({ rule: "colour-vision", message: `${other} and ${colour} must differ with ${vision}` }))
    )
  );
}

function rasters({ elements, scale }: Figure): Finding[] {
  return elements.filter(({ name }) => name === "image").flatMap(({ element, matrix }) => {
    const pixels = pngWidth(element.getAttribute("href") ?? element.getAttribute("xlink:href") ?? "");
    const inches = scale * Number(element.getAttribute("width")) * Math.hypot(matrix[0], matrix[1]) / 96;
    const dpi = pixels / inches;
    if (dpi >= RASTER_DPI - 1) return [];
    return [{ rule: "resolution", message: `images must have at least ${RASTER_DPI} dpi, got ${dpi.toFixed(0)}` }];
  });
}

function pngWidth(address: string): number {
  const header = atob(address.slice(address.indexOf(",") + 1, address.indexOf(",") + 1 + 32));
  return [16, 17, 18, 19].reduce((width, at) => 256 * width + header.charCodeAt(at), 0);
}

function collisions({ texts, width, height }: Figure): Finding[] {
  const cut = texts.filter(({ corners }) =>
    corners.some(([x, y]) => x < -ROUNDING || y < -ROUNDING || x > width + ROUNDING || y > height + ROUNDING)
  );
  const pairs = texts.flatMap((box, index) =>
    texts.slice(0, index).filter((other) => overlap(box.corners, other.corners)).map((other) => [other, box] as const)
  );
  return [
    ...cut.map(({ text }): Finding => ({ rule: "cut", message: `"${text}" must lie inside the figure` })),
    ...pairs.map(([a, b]): Finding => ({ rule: "overlap", message: `"${a.text}" and "${b.text}" must not overlap` })),
  ];
}

function surroundings({ texts, elements, background }: Figure): Finding[] {
  return textSurroundings(elements, { texts, background }).flatMap((around) => [
    ...faintText(around),
    ...around.covers.map((shape): Finding => ({
      rule: "covered",
      message: `"${around.box.text}" must not be covered, ${nameOf(shape)} lies over it`,
    })),
    ...crossings(around).map((what): Finding => ({
      rule: "crossed",
      message: `"${around.box.text}" must not be crossed, ${what} through it`,
    })),
  ]);
}

/** The text against the colour under it that it stands out from least. */
function faintText({ box: { text, drawn }, grounds }: Surroundings): Finding[] {
  const contrasts = grounds.map((ground) => ({ ground, contrast: wcagContrast(drawn.fill, ground) }));
  const { ground, contrast } = contrasts.reduce((least, each) => each.contrast < least.contrast ? each : least);
  if (contrast >= CONTRAST.text) return [];
  return [{ rule: "contrast", message: `"${text}": text is too faint, got ${drawn.fill} on ${ground}` }];
}

/** Lines through a text, and edges: two colours under it that differ like two series. */
function crossings({ grounds, strikes }: Surroundings): string[] {
  const distance = differenceCiede2000();
  const edge = grounds.flatMap((a, index) => grounds.slice(0, index).map((b) => [b, a] as const)).find(([a, b]) =>
    distance(a, b) >= COLOUR_DISTANCE
  );
  return [
    ...strikes.map((shape) => `${nameOf(shape)} runs`),
    ...(edge ? [`an edge between ${edge.join(" and ")} runs`] : []),
  ];
}

function nameOf({ drawn: { name, roles } }: PaintedShape): string {
  const role = roles.at(-1);
  return `a ${name}${role === undefined ? "" : ` (${role})`}`;
}

function isShape({ name }: DrawnElement): boolean {
  return ["path", "line", "circle", "rect", "ellipse", "polyline", "polygon"].includes(name);
}

const toLch = converter("lch");

function isGrey(colour: string): boolean {
  return (toLch(colour)?.c ?? 0) < 1;
}
