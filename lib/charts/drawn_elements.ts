/**
 * The elements of an SVG with what they inherit: position, colours, line widths, font.
 *
 * @module
 */

/** Affine map (x, y) → (a x + c y + e, b x + d y + f). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** One element with its settled look. */
export interface DrawnElement {
  /** The element itself. */
  readonly element: Element;
  /** Its local name. */
  readonly name: string;
  /** From its own coordinates to those of the drawing. */
  readonly matrix: Matrix;
  /** Colour of the fill, or none. */
  readonly fill: string;
  /** Colour of the outline, or none. */
  readonly stroke: string;
  /** In px of the drawing. */
  readonly strokeWidth: number;
  /** Product of all opacities that apply to fills. */
  readonly opacity: number;
  /** In px of its own coordinates. */
  readonly fontSize: number;
  /** As written. */
  readonly fontFamily: string;
  /** Weight of 600 or more. */
  readonly bold: boolean;
  /** Slanted style. */
  readonly italic: boolean;
  /** What of a text stands at its position. */
  readonly anchor: "start" | "middle" | "end";
  /** Product of all opacities that apply to outlines. */
  readonly strokeOpacity: number;
  /** What cuts the element and all around it, from outside inwards. */
  readonly clips: readonly Clip[];
  /** Values of aria-label, aria-description and data-role of the element and all around it. */
  readonly roles: readonly string[];
}

/** A reference to a clip path. */
export interface Clip {
  /** Id of the clip path. */
  readonly id: string;
  /** From the coordinates of the element that is cut to those of the drawing. */
  readonly matrix: Matrix;
}

/** A point in px. */
export type Position = readonly [number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

const ROOT = {
  matrix: IDENTITY,
  fill: "#000000",
  stroke: "none",
  strokeWidth: 1,
  opacity: 1,
  strokeOpacity: 1,
  clips: [],
  fontSize: 16,
  fontFamily: "",
  bold: false,
  italic: false,
  anchor: "start",
  roles: [],
} as const;

/** Elements that hold definitions, not drawings. */
const UNDRAWN = new Set(["title", "desc", "defs", "clipPath", "marker", "metadata", "style"]);

/**
 * All drawn elements of an SVG in the order they are painted.
 *
 * @param root The root element.
 * @returns The elements, groups included.
 *
 * @example
 * ```ts
 * import { parseSvg } from "lib/charts/document.ts";
 * import { drawnElements } from "lib/charts/drawn_elements.ts";
 * import { expect } from "@std/expect";
 *
 * const svg = parseSvg('<svg xmlns="http://www.w3.org/2000/svg" fill="red"><g><rect/></g></svg>');
 * expect(drawnElements(svg).at(-1)!.fill).toBe("red");
 * ```
 */
export function drawnElements(root: Element): DrawnElement[] {
  return descend(root, ROOT as Omit<DrawnElement, "element" | "name">);
}

/**
 * Moves a point by a matrix.
 *
 * @param matrix The map.
 * @param point A point.
 * @returns Where it goes.
 *
 * @example
 * ```ts
 * import { transformed } from "lib/charts/drawn_elements.ts";
 * import { expect } from "@std/expect";
 *
 * expect(transformed([1, 0, 0, 1, 5, 6], [1, 1])).toEqual([6, 7]);
 * ```
 */
export function transformed([a, b, c, d, e, f]: Matrix, [x, y]: Position): Position {
  return [a * x + c * y + e, b * x + d * y + f];
}

/**
 * A length that may be given in em.
 *
 * @param value Attribute value, for instance "0.32em" or "4".
 * @param fontSize Font size in px.
 * @returns Length in px; 0 where there is none.
 *
 * @example
 * ```ts
 * import { lengthOf } from "lib/charts/drawn_elements.ts";
 * import { expect } from "@std/expect";
 *
 * expect(lengthOf("0.5em", 8)).toBe(4);
 * ```
 */
export function lengthOf(value: string | null, fontSize: number): number {
  if (value === null) return 0;
  const number = parseFloat(value);
  return value.endsWith("em") ? number * fontSize : number;
}

function descend(element: Element, inherited: Omit<DrawnElement, "element" | "name">): DrawnElement[] {
  const name = element.localName;
  if (UNDRAWN.has(name)) return [];
  const drawn = { ...settle(element, inherited), element, name };
  return [drawn, ...[...element.children].flatMap((child) => descend(child, drawn))];
}

function settle(element: Element, inherited: Omit<DrawnElement, "element" | "name">): typeof inherited {
  const get = (attribute: string): string | undefined => element.getAttribute(attribute) ?? undefined;
  const number = (attribute: string, otherwise: number): number => Number(get(attribute) ?? otherwise);
  const roles = ["aria-label", "aria-description", "data-role"].flatMap((attribute) => get(attribute) ?? []);
  const matrix = multiply(inherited.matrix, matrixOf(get("transform") ?? ""));
  const [, clip] = /^url\(#(.*)\)$/.exec(get("clip-path") ?? "") ?? [];
  return {
    matrix,
    clips: clip === undefined ? inherited.clips : [...inherited.clips, { id: clip, matrix }],
    fill: get("fill") ?? inherited.fill,
    stroke: get("stroke") ?? inherited.stroke,
    strokeWidth: number("stroke-width", inherited.strokeWidth),
    opacity: inherited.opacity * number("opacity", 1) * number("fill-opacity", 1),
    strokeOpacity: inherited.strokeOpacity * number("opacity", 1) * number("stroke-opacity", 1),
    fontSize: number("font-size", inherited.fontSize),
    fontFamily: get("font-family") ?? inherited.fontFamily,
    bold: /^(bold|[6-9]00)$/.test(get("font-weight") ?? (inherited.bold ? "bold" : "normal")),
    italic: (get("font-style") ?? (inherited.italic ? "italic" : "normal")) === "italic",
    anchor: (get("text-anchor") ?? inherited.anchor) as DrawnElement["anchor"],
    roles: [...inherited.roles, ...roles],
  };
}

function multiply([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + c * B, b * A + d * B, a * C + c * D, b * C + d * D, a * E + c * F + e, b * E + d * F + f];
}

function matrixOf(transform: string): Matrix {
  let matrix = IDENTITY;
  for (const [, name, list = ""] of transform.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const numbers = list.trim().split(/[\s,]+/).map(Number);
    matrix = multiply(matrix, primitive(name!, numbers));
  }
  return matrix;
}

function primitive(name: string, [p = 0, q, r]: readonly number[]): Matrix {
  if (name === "translate") return [1, 0, 0, 1, p, q ?? 0];
  if (name === "scale") return [p, 0, 0, q ?? p, 0, 0];
  if (name !== "rotate") {
    throw new RangeError(`Cannot read a transform: it must be translate, scale or rotate, got ${name}`);
  }
  const [cos, sin] = [Math.cos(p * Math.PI / 180), Math.sin(p * Math.PI / 180)];
  const turn: Matrix = [cos, sin, -sin, cos, 0, 0];
  if (q === undefined) return turn;
  return multiply(multiply([1, 0, 0, 1, q, r ?? 0], turn), [1, 0, 0, 1, -q, -(r ?? 0)]);
}
