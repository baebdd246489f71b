import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import type { Input } from "../../../lib/argument/input.ts";
import { ontoGrid, remember } from "../../../lib/studies/ketamine/remember.ts";

const gain = { name: "gain", nominal: 0.3, lower: 0.1, upper: 1, scale: "log" } as Input;

describe("ontoGrid", () => {
  const move = ontoGrid([gain]);

  it("keeps nominal values exactly and moves others by less than a thousandth of the range", () => {
    expect(move({ gain: 0.3 })).toEqual({ gain: 0.3 });
    const moved = move({ gain: 0.654 }).gain!;
    expect(Math.abs(Math.log(moved / 0.654)) / Math.log(10)).toBeLessThan(1 / 1000);
  });

  it("gives the same point for values in one step, and stays inside the range", () => {
    expect(move({ gain: 0.6541 })).toEqual(move({ gain: 0.654 }));
    expect(move({ gain: 1 }).gain).toBeLessThanOrEqual(1);
    expect(move({ gain: 0.1 }).gain).toBeGreaterThanOrEqual(0.1);
  });

  it("leaves what is no input alone", () => {
    expect(move({ gain: 0.3, other: 7 })).toEqual({ gain: 0.3, other: 7 });
  });
});

describe("remember", () => {
  it("hands on only the named values, so that others cannot matter", () => {
    const seen = remember(["x"], (values) => Object.keys(values));
    expect(seen({ x: 1, y: 2 })).toEqual(["x"]);
  });

  it("computes each point once, also one that the model refuses", () => {
    let computed = 0;
    const refusing = remember(["x"], ({ x }) => {
      computed++;
      throw new RangeError(`x must be positive, got ${x}`);
    });
    expect(() => refusing({ x: -1 })).toThrow("x must be positive, got -1");
    expect(() => refusing({ x: -1 })).toThrow(RangeError);
    expect(computed).toBe(1);
  });

  it("passes on any other error without remembering it", () => {
    let computed = 0;
    const broken = remember(["x"], () => {
      computed++;
      throw new TypeError("broken");
    });
    for (let i = 0; i < 2; i++) expect(() => broken({ x: 1 })).toThrow(TypeError);
    expect(computed).toBe(2);
  });
});
