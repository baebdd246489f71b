/**
 * Shapes of marks, the same in the plot and in its legend.
 *
 * @module
 */
import type { SymbolName } from "./theme.ts";

/** What a shape is drawn on: the part of a canvas context that it needs. */
export interface PathSink {
  /** Begins a line. */
  moveTo(x: number, y: number): void;
  /** Draws to a point. */
  lineTo(x: number, y: number): void;
  /** Draws a circle. */
  arc(x: number, y: number, radius: number, start: number, end: number): void;
  /** Returns to where the line began. */
  closePath(): void;
}

/** A shape that draws itself with an area in px² about the origin. */
export interface MarkSymbol {
  /** Draws the outline, with an area in px². */
  draw(context: PathSink, size: number): void;
}

type Corners = readonly (readonly [number, number])[];

const TRIANGLE: Corners = [[0, -1.35], [1.17, 0.68], [-1.17, 0.68]];

/** Corners of each shape at radius 1, so scaled that all look equally large. */
const CORNERS: Readonly<Record<Exclude<SymbolName, "circle">, Corners>> = {
  square: [[-0.89, -0.89], [0.89, -0.89], [0.89, 0.89], [-0.89, 0.89]],
  triangle: TRIANGLE,
  diamond: [[0, -1.3], [1.3, 0], [0, 1.3], [-1.3, 0]],
  triangle2: TRIANGLE.map(([x, y]) => [x, -y] as const),
  star: Array.from({ length: 10 }, (_, i) => {
    const radius = i % 2 === 0 ? 1.45 : 0.62;
    return [radius * Math.sin(i * Math.PI / 5), -radius * Math.cos(i * Math.PI / 5)] as const;
  }),
};

/**
 * The shape of a name, as Plot's dot mark takes it.
 *
 * @param name Name of the shape.
 * @returns The shape.
 *
 * @example
 * ```ts
 * import { symbolOf } from "lib/charts/symbols.ts";
 * import { expect } from "@std/expect";
 *
 * const corners: number[][] = [];
 * const sink = { moveTo: () => {}, lineTo: (x: number, y: number) => void corners.push([x, y]), arc: () => {}, closePath: () => {} };
 * symbolOf("square").draw(sink, 20);
 * expect(corners.length).toBe(3);
 * ```
 */
export function symbolOf(name: SymbolName): MarkSymbol {
  return {
    draw: (context, size) => {
      const radius = Math.sqrt(size / Math.PI);
      if (name === "circle") return drawCircle(context, radius);
      for (const [index, [x, y]] of CORNERS[name].entries()) {
        if (index === 0) context.moveTo(radius * x, radius * y);
        else context.lineTo(radius * x, radius * y);
      }
      context.closePath();
    },
  };
}

/**
 * The outline of a shape as SVG path data.
 *
 * @param name Name of the shape.
 * @param size Radius in px of the circle it is as large as.
 * @returns Path data about the origin.
 *
 * @example
 * ```ts
 * import { symbolPath } from "lib/charts/symbols.ts";
 * import { expect } from "@std/expect";
 *
 * expect(symbolPath("circle", { radius: 2 })).toBe("M2,0A2,2,0,1,1,-2,0A2,2,0,1,1,2,0Z");
 * ```
 */
export function symbolPath(name: SymbolName, { radius }: { readonly radius: number }): string {
  let path = "";
  const at = (x: number, y: number): string => `${Number(x.toFixed(3))},${Number(y.toFixed(3))}`;
  const context: PathSink = {
    moveTo: (x, y) => void (path += `M${at(x, y)}`),
    lineTo: (x, y) => void (path += `L${at(x, y)}`),
    arc: (_x, _y, r) => void (path += `M${at(r, 0)}A${r},${r},0,1,1,${at(-r, 0)}A${r},${r},0,1,1,${at(r, 0)}`),
    closePath: () => void (path += "Z"),
  };
  symbolOf(name).draw(context, Math.PI * radius ** 2);
  return path;
}

function drawCircle(context: PathSink, radius: number): void {
  context.arc(0, 0, Number(radius.toFixed(9)), 0, 2 * Math.PI);
  context.closePath();
}
