import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import fc from "fast-check";
import { boxesAlong, freePlace, isFree } from "../../lib/charts/boxes.ts";
import { rowsAbove } from "../../lib/charts/labels.ts";
import { pushApart } from "../../lib/charts/push_apart.ts";
import { spread } from "../../lib/charts/spread.ts";
import { assertClose } from "../assert_close.ts";

describe("spread()", () => {
  const wishes = fc.array(
    fc.record({
      position: fc.double({ min: 0, max: 100, noNaN: true }),
      length: fc.double({ min: 1, max: 9, noNaN: true }),
    }),
    { maxLength: 9 },
  );

  it("keeps labels apart, in order and inside", () => {
    fc.assert(
      fc.property(wishes, (labels) => {
        const centres = spread(labels, { low: 0, high: 100 });
        const edges = labels.map(({ length }, i) => [centres[i]! - length / 2, centres[i]! + length / 2] as const)
          .sort((a, b) => a[0] - b[0]);
        for (const [i, [from, to]] of edges.entries()) {
          expect(from >= -1e-9 && to <= 100 + 1e-9).toBe(true);
          if (i > 0) expect(from >= edges[i - 1]![1] - 1e-9).toBe(true);
        }
      }),
      { seed: 3 },
    );
  });

  it("moves nothing that is free", () => {
    expect(spread([{ position: 10, length: 4 }, { position: 40, length: 4 }], { low: 0, high: 50 })).toEqual([10, 40]);
  });

  it("shares the way between labels that want the same place", () => {
    const [a, b, c] = spread([20, 20, 20].map((position) => ({ position, length: 6 })), { low: 0, high: 50 });
    assertClose(a!, 14, { rtol: 1e-12, atol: 0 });
    assertClose(b!, 20, { rtol: 1e-12, atol: 0 });
    assertClose(c!, 26, { rtol: 1e-12, atol: 0 });
  });

  it("gives nothing for nothing", () => {
    expect(spread([], { low: 0, high: 1 })).toEqual([]);
  });
});

describe("pushApart()", () => {
  const bounds = { left: 0, top: 0, right: 300, bottom: 200 };
  const body = fc.record({
    centre: fc.tuple(fc.double({ min: 0, max: 300, noNaN: true }), fc.double({ min: 0, max: 200, noNaN: true })),
    half: fc.tuple(fc.double({ min: 3, max: 20, noNaN: true }), fc.double({ min: 3, max: 14, noNaN: true })),
  });

  it("leaves no two boxes closer than the gap, and all inside", () => {
    fc.assert(
      fc.property(fc.array(body, { maxLength: 7 }), (bodies) => {
        const middles = pushApart(bodies, { gap: 4, bounds });
        for (const [i, [x, y]] of middles.entries()) {
          const [w, h] = bodies[i]!.half;
          expect(x - w >= -1e-6 && x + w <= 300 + 1e-6 && y - h >= -1e-6 && y + h <= 200 + 1e-6).toBe(true);
          for (const [j, [otherX, otherY]] of middles.slice(0, i).entries()) {
            const [otherW, otherH] = bodies[j]!.half;
            const apart = Math.max(Math.abs(x - otherX) - w - otherW, Math.abs(y - otherY) - h - otherH);
            expect(apart).toBeGreaterThan(3.5);
          }
        }
      }),
      { seed: 5 },
    );
  });

  it("moves nothing that is apart", () => {
    const bodies = [[50, 50], [150, 50]].map((centre) => ({
      centre: centre as [number, number],
      half: [9, 9] as const,
    }));
    expect(pushApart(bodies, { gap: 4, bounds })).toEqual([[50, 50], [150, 50]]);
  });
});

describe("freePlace()", () => {
  const bounds = { left: 0, top: 0, right: 20, bottom: 20 };
  const square = (left: number) => ({ left, top: 0, right: left + 4, bottom: 4 });

  it("takes the first that is free, else the one that covers least", () => {
    expect(freePlace([square(0), square(6)], { obstacles: [square(2)], bounds })).toEqual(square(6));
    expect(freePlace([square(0), square(3)], { obstacles: [square(1), square(7)], bounds })).toEqual(square(3));
  });

  it("would rather cover than leave the area", () => {
    expect(freePlace([square(18), square(0)], { obstacles: [square(0)], bounds })).toEqual(square(0));
  });

  it("needs a candidate", () => {
    expect(() => freePlace([], { obstacles: [], bounds })).toThrow(/at least one candidate is required, got none/);
  });

  it("agrees with isFree()", () => {
    expect(isFree(square(6), { obstacles: [square(0)], bounds })).toBe(true);
    expect(isFree(square(3), { obstacles: [square(0)], bounds })).toBe(false);
    expect(isFree(square(18), { obstacles: [], bounds })).toBe(false);
  });
});

describe("boxesAlong()", () => {
  it("leaves no gap on a line, and is empty for a point or nothing", () => {
    const boxes = boxesAlong([[0, 0], [10, 0]], 1);
    for (const [i, box] of boxes.entries()) if (i > 0) expect(box.left <= boxes[i - 1]!.right + 1e-9).toBe(true);
    expect(boxesAlong([[1, 1]], 1)).toEqual([]);
    expect(boxesAlong([], 1)).toEqual([]);
  });
});

describe("rowsAbove()", () => {
  it("stacks labels that would touch and keeps them inside", () => {
    const rows = rowsAbove([{ text: "injection", at: 0 }, { text: "session", at: 10 }, { text: "end", at: 190 }], {
      size: 8,
      low: 0,
      high: 200,
    });
    expect(rows.map(({ row }) => row)).toEqual([0, 1, 0]);
    expect(rows[0]!.centre).toBeGreaterThan(10);
  });
});
