import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { flattenPath } from "../../lib/charts/path_data.ts";

function corners(d: string): [number, number][][] {
  return flattenPath(d).map((line) => line.corners.map(([x, y]) => [x, y]));
}

describe("flattenPath()", () => {
  it("reads straight commands, absolute, relative and repeated", () => {
    expect(corners("M1,2L3,4H5V6l1-1h-1.5v.5")).toEqual([[[1, 2], [3, 4], [5, 4], [5, 6], [6, 5], [4.5, 5], [
      4.5,
      5.5,
    ]]]);
    expect(corners("M0,0 1,0 1,1m1,1 2,0")).toEqual([[[0, 0], [1, 0], [1, 1]], [[2, 2], [4, 2]]]);
    expect(corners("M1e1,-2E-1L.5.5")).toEqual([[[10, -0.2], [0.5, 0.5]]]);
  });

  it("closes, and begins again where it closed", () => {
    expect(corners("M1,1h2v2Zl0,-1")).toEqual([[[1, 1], [3, 1], [3, 3], [1, 1]], [[1, 1], [1, 0]]]);
    expect(flattenPath("M0,0h1ZM5,5h1").map(({ isClosed }) => isClosed)).toEqual([true, false]);
  });

  it("follows curves from end to end", () => {
    const [quadratic] = corners("M0,0Q5,10,10,0");
    expect(quadratic!.at(-1)).toEqual([10, 0]);
    expect(Math.max(...quadratic!.map(([, y]) => y))).toBeCloseTo(5, 9);
    const [cubic] = corners("M1,1c0,4,6,4,6,0");
    expect(cubic!.at(-1)).toEqual([7, 1]);
    expect(Math.max(...cubic!.map(([, y]) => y))).toBeCloseTo(4, 9);
  });

  it("keeps an arc at its radius, on the side that its flags ask for", () => {
    const highest = (flags: string) => Math.min(...corners(`M0,0A5,5,0,${flags},10,0`)[0]!.map(([, y]) => y));
    expect(highest("0,1")).toBeCloseTo(-5, 9);
    expect(highest("0,0")).toBeCloseTo(0, 9);
    const [large] = corners("M0,0A10,10,0,1,1,10,0");
    const centre = [5, -10 * Math.sqrt(3) / 2] as const;
    for (const [x, y] of large!) expect(Math.hypot(x - centre[0], y - centre[1])).toBeCloseTo(10, 9);
    expect(large!.at(-1)![0]).toBeCloseTo(10, 9);
  });

  it("turns and stretches an ellipse, and widens one that is too small", () => {
    const [turned] = corners("M0,-6A2,6,90,0,1,0,-2");
    expect(turned!.at(-1)![1]).toBeCloseTo(-2, 9);
    const [widened] = corners("M0,0A1,1,0,0,1,8,0");
    expect(Math.min(...widened!.map(([, y]) => y))).toBeCloseTo(-4, 9);
    expect(corners("M0,0A0,5,0,0,1,8,0")).toEqual([[[0, 0], [8, 0]]]);
    expect(corners("M3,3A5,5,0,0,1,3,3")).toEqual([[[3, 3], [3, 3]]]);
  });

  it("gives nothing for nothing, and refuses what it does not know", () => {
    expect(corners("")).toEqual([]);
    expect(() => flattenPath("M0,0T5,5")).toThrow("commands must be of M, L, H, V, Q, C, A, Z, got T");
  });
});
