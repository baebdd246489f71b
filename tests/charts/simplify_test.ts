import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import fc from "fast-check";
import { simplifyPath } from "../../lib/charts/simplify.ts";

function cornersOf(path: string): number[][] {
  return path.slice(1).split("L").map((corner) => corner.split(",").map(Number));
}

function distance([x, y]: number[], [[x1, y1], [x2, y2]]: [number[], number[]]): number {
  const [dx, dy] = [x2! - x1!, y2! - y1!];
  const along = Math.max(0, Math.min(1, ((x! - x1!) * dx + (y! - y1!) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x! - x1! - along * dx, y! - y1! - along * dy);
}

describe("simplifyPath()", () => {
  it("keeps the ends and stays within 0.04 px of every corner", () => {
    const corner = fc.tuple(fc.double({ min: 0, max: 300, noNaN: true }), fc.double({ min: 0, max: 300, noNaN: true }));
    fc.assert(
      fc.property(fc.array(corner, { minLength: 2, maxLength: 40 }), (corners) => {
        const kept = cornersOf(simplifyPath(`M${corners.map((c) => c.join(",")).join("L")}`));
        expect([kept[0], kept.at(-1)]).toEqual([corners[0], corners.at(-1)]);
        for (const place of corners) {
          const segments = kept.slice(1).map((end, i) => [kept[i]!, end] as [number[], number[]]);
          expect(Math.min(...segments.map((segment) => distance(place, segment)))).toBeLessThanOrEqual(0.0400001);
        }
      }),
      { seed: 4 },
    );
  });

  it("leaves a smooth curve of thousands of corners with few", () => {
    const corners = Array.from({ length: 5000 }, (_, i) => `${i * 0.06},${100 - 90 * Math.exp(-i / 900)}`);
    expect(cornersOf(simplifyPath(`M${corners.join("L")}`)).length).toBeLessThan(60);
  });

  it("keeps breaks and closed shapes, and returns other path data as they are", () => {
    expect(simplifyPath("M0,0L1,0L2,0M5,5L6,5L7,5")).toBe("M0,0L2,0M5,5L7,5");
    expect(simplifyPath("M0,0L1,0L2,0L2,2Z")).toBe("M0,0L2,0L2,2Z");
    expect(simplifyPath("M0,0Q1,1,2,0")).toBe("M0,0Q1,1,2,0");
    expect(simplifyPath("")).toBe("");
  });
});
