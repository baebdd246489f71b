/**
 * Path data as straight lines.
 *
 * @module
 */
import type { Position } from "./drawn_elements.ts";

/** A line with corners. */
export interface Polyline {
  /** Its corners in order; those of a closed one end where they begin. */
  readonly corners: readonly Position[];
  /** Whether the path says that it returns to its beginning. */
  readonly isClosed: boolean;
}

interface Pen {
  readonly lines: { corners: Position[]; isClosed: boolean }[];
  readonly at: Position;
}

type Arguments = readonly number[];

/** Numbers that each command takes. */
const COUNTS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, Q: 4, C: 6, A: 7, Z: 0 };
/** Straight steps that stand for a curve; at the size of a figure's curves and marks they stay within 0.1 px. */
const STEPS = 16;

/**
 * Flattens path data into straight lines.
 *
 * @param d Path data of the commands M, L, H, V, Q, C, A and Z, absolute or relative.
 * @returns One line for each part that begins with M, in the path's own coordinates.
 * @throws {RangeError} If there is another command.
 *
 * @example
 * ```ts
 * import { flattenPath } from "lib/charts/path_data.ts";
 * import { expect } from "@std/expect";
 *
 * expect(flattenPath("M1,1h2v3Z")[0]!.corners).toEqual([[1, 1], [3, 1], [3, 4], [1, 1]]);
 * ```
 */
export function flattenPath(d: string): Polyline[] {
  let pen: Pen = { lines: [], at: [0, 0] };
  for (const { letter, numbers } of commandsOf(d)) pen = follow(pen, letter, numbers);
  return pen.lines;
}

function commandsOf(d: string): { letter: string; numbers: Arguments }[] {
  return [...d.matchAll(/([a-z])([^a-df-z]*)/gi)].flatMap(([, letter = "", rest = ""]) => {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
    const count = COUNTS[letter.toUpperCase()];
    if (count === undefined) {
      throw new RangeError(`Cannot read a path: commands must be of ${Object.keys(COUNTS).join(", ")}, got ${letter}`);
    }
    return count === 0 ? [{ letter, numbers }] : inGroups(letter, numbers, count);
  });
}

/** Numbers beyond those of one command repeat it; a repeated move is a line. */
function inGroups(letter: string, numbers: Arguments, count: number): { letter: string; numbers: Arguments }[] {
  const repeated: Readonly<Record<string, string>> = { M: "L", m: "l" };
  return Array.from({ length: Math.floor(numbers.length / count) }, (_, index) => ({
    letter: index === 0 ? letter : repeated[letter] ?? letter,
    numbers: numbers.slice(index * count, (index + 1) * count),
  }));
}

function follow({ lines, at }: Pen, letter: string, numbers: Arguments): Pen {
  const command = letter.toUpperCase();
  const current = lines.at(-1);
  if (command === "Z") return close({ lines, at });
  const ahead = pointsAhead(command, numbers, { at, isRelative: letter !== command });
  const end = ahead.at(-1)!;
  if (command === "M" || current === undefined) {
    return { lines: [...lines, { corners: [end], isClosed: false }], at: end };
  }
  // After a Z the next command begins a part of its own where the last one began.
  if (current.isClosed) return { lines: [...lines, { corners: [at, ...ahead], isClosed: false }], at: end };
  current.corners.push(...ahead);
  return { lines, at: end };
}

function close({ lines, at }: Pen): Pen {
  const current = lines.at(-1);
  const start = current?.corners[0];
  if (current === undefined || start === undefined) return { lines, at };
  if (start[0] !== at[0] || start[1] !== at[1]) current.corners.push(start);
  current.isClosed = true;
  return { lines, at: start };
}

function pointsAhead(
  command: string,
  numbers: Arguments,
  { at: [x, y], isRelative }: { readonly at: Position; readonly isRelative: boolean },
): Position[] {
  const [left, top] = isRelative ? [x, y] : [0, 0];
  if (command === "H") return [[left + numbers[0]!, y]];
  if (command === "V") return [[x, top + numbers[0]!]];
  if (command === "A") {
    const [rx, ry, turn, large, sweep, toX, toY] = numbers as unknown as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const end: Position = [left + toX, top + toY];
    return arcPoints({ from: [x, y], to: end, radii: [rx, ry], turn, isLarge: large === 1, isClockwise: sweep === 1 });
  }
  const points = Array.from(
    { length: numbers.length / 2 },
    (_, i): Position => [left + numbers[2 * i]!, top + numbers[2 * i + 1]!],
  );
  return points.length === 1 ? points : curvePoints([[x, y], ...points]);
}

/** Points on a Bézier curve of any degree, after its start (de Casteljau). */
function curvePoints(controls: readonly Position[]): Position[] {
  return Array.from({ length: STEPS }, (_, step) => {
    const t = (step + 1) / STEPS;
    let points = controls;
    while (points.length > 1) points = points.slice(1).map((point, i) => between(points[i]!, point, t));
    return points[0]!;
  });
}

function between([x1, y1]: Position, [x2, y2]: Position, t: number): Position {
  return [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t];
}

interface Arc {
  readonly from: Position;
  readonly to: Position;
  readonly radii: Position;
  /** Degrees by which the ellipse is turned. */
  readonly turn: number;
  readonly isLarge: boolean;
  readonly isClockwise: boolean;
}

/** Points on an elliptic arc, after its start: SVG 2, appendix B.2, in coordinates in which the ellipse is the unit circle. */
function arcPoints({ from, to, radii: [rx, ry], turn, isLarge, isClockwise }: Arc): Position[] {
  const [cos, sin] = [Math.cos(turn * Math.PI / 180), Math.sin(turn * Math.PI / 180)];
  const inward = ([x, y]: Position): Position => [(cos * x + sin * y) / rx, (cos * y - sin * x) / ry];
  const outward = ([x, y]: Position): Position => [cos * rx * x - sin * ry * y, sin * rx * x + cos * ry * y];
  if (rx === 0 || ry === 0) return [to];
  const [[x1, y1], [x2, y2]] = [inward(from), inward(to)];
  const half = Math.hypot(x2 - x1, y2 - y1) / 2;
  if (half === 0) return [to];
  const radius = Math.max(1, half);
  const away = Math.sqrt(radius ** 2 - half ** 2) / (2 * half) * (isLarge === isClockwise ? -1 : 1);
  const [cx, cy] = [(x1 + x2) / 2 - (y2 - y1) * away, (y1 + y2) / 2 + (x2 - x1) * away];
  const [start, end] = [Math.atan2(y1 - cy, x1 - cx), Math.atan2(y2 - cy, x2 - cx)];
  const whole = 2 * Math.PI;
  const sweep = isClockwise ? (end - start + whole) % whole : -((start - end + whole) % whole);
  return Array.from({ length: STEPS }, (_, step) => {
    const angle = start + sweep * (step + 1) / STEPS;
    return outward([cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)]);
  });
}
