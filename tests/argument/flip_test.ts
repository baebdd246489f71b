import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { findFlips, type Input, type InputValues } from "../../lib/argument/mod.ts";
import { assertClose } from "../assert_close.ts";
import { toyClaim } from "./toy_claim.ts";

function input(name: string, changes: Partial<Input> = {}): Input {
  const base = { nominal: 1, lower: 0.1, upper: 10, scale: "log", unit: "1", source: "assumption" } as const;
  return { name, ...base, kind: "assumed", status: "assumed", ...changes };
}

const product = ({ a = NaN, b = NaN }: InputValues): number => a ** 2 * b;
const claim = toyClaim({ comparison: "at_least", expected: 0.25 });

describe("findFlips", () => {
  it("finds the exact edge of a power law, nearest first", () => {
    const flips = findFlips(product, { claim, inputs: [input("b"), input("a")] });
    expect(flips.map((flip) => flip.parameter)).toEqual(["a", "b"]);
    assertClose(flips[0]?.factor ?? NaN, 0.5, { rtol: 1e-9, atol: 0 });
    assertClose(flips[1]?.factor ?? NaN, 0.25, { rtol: 1e-9, atol: 0 });
    assertClose(flips[0]?.distance ?? NaN, Math.log(2) / Math.log(100), { rtol: 1e-9, atol: 0 });
  });

  it("finds the edge on a linear scale, also across zero", () => {
    const x = input("x", { nominal: 2, lower: -4, upper: 4, scale: "linear" });
    const [flip] = findFlips(({ x = NaN }) => x, { claim: toyClaim({ expected: -1 }), inputs: [x] });
    assertClose(flip?.value ?? NaN, -1, { rtol: 1e-9, atol: 0 });
    assertClose(flip?.factor ?? NaN, -0.5, { rtol: 1e-9, atol: 0 });
    assertClose(flip?.distance ?? NaN, 3 / 8, { rtol: 1e-9, atol: 0 });
  });

  it("finds the way back into agreement where the outcome fails nominally", () => {
    const [flip] = findFlips(({ a = NaN }) => a, { claim: toyClaim({ expected: 3 }), inputs: [input("a")] });
    assertClose(flip?.value ?? NaN, 3, { rtol: 1e-9, atol: 0 });
  });

  it("finds an edge just before the end of the range, and one on the end itself", () => {
    for (const edge of [9.99, 10]) {
      const [flip] = findFlips(({ a = NaN }) => a, { claim: toyClaim({ expected: edge }), inputs: [input("a")] });
      assertClose(flip?.value ?? NaN, edge, { rtol: 1e-9, atol: 0 });
    }
  });

  it("takes the nearer of two edges", () => {
    const bounded = toyClaim({ comparison: "within", expected: undefined, lower: 0.5, upper: 5 });
    const [flip] = findFlips(({ a = NaN }) => a, { claim: bounded, inputs: [input("a")] });
    assertClose(flip?.value ?? NaN, 0.5, { rtol: 1e-9, atol: 0 });
  });

  it("finds the first edge of an outcome that turns back", () => {
    const x = input("x", { nominal: 0, lower: -1, upper: 1, scale: "linear" });
    const hump = ({ x = NaN }: InputValues): number => 1 - 4 * x * (1 - x);
    const [flip] = findFlips(hump, { claim: toyClaim({ expected: 0.5 }), inputs: [x] });
    assertClose(flip?.value ?? NaN, (1 - Math.sqrt(0.5)) / 2, { rtol: 1e-8, atol: 0 });
    expect(flip?.factor).toBe(undefined);
  });

  it("finds a jump", () => {
    const step = ({ a = NaN }: InputValues): number => a > 4.2 ? 0 : 2;
    const [flip] = findFlips(step, { claim: toyClaim(), inputs: [input("a")] });
    assertClose(flip?.value ?? NaN, 4.2, { rtol: 1e-9, atol: 0 });
  });

  it("finds the edge beside infinite outcomes", () => {
    const diverging = ({ a = NaN }: InputValues): number => a < 0.3 ? Infinity : 1 / (a - 0.3);
    const [flip] = findFlips(diverging, {
      claim: toyClaim({ comparison: "at_most", expected: 10 }),
      inputs: [input("a")],
    });
    assertClose(flip?.value ?? NaN, 0.4, { rtol: 1e-8, atol: 0 });
  });

  it("leaves out inputs that flip nothing in their range", () => {
    expect(findFlips(() => 2, { claim, inputs: [input("a")] })).toEqual([]);
  });

  it("stops where the model refuses its inputs", () => {
    const refusing = ({ a = NaN }: InputValues): number => {
      if (a < 0.5) throw new RangeError("outside the domain");
      return a;
    };
    expect(findFlips(refusing, { claim: toyClaim({ expected: 0.2 }), inputs: [input("a")] })).toEqual([]);
  });

  it("starts from an end of the range", () => {
    const x = input("x", { nominal: 1, lower: 1, upper: 2, scale: "linear" });
    const [flip] = findFlips(({ x = NaN }) => x, {
      claim: toyClaim({ comparison: "at_most", expected: 1.5 }),
      inputs: [x],
    });
    assertClose(flip?.value ?? NaN, 1.5, { rtol: 1e-9, atol: 0 });
  });

  it("passes on errors other than RangeError", () => {
    const broken = (): number => {
      throw new TypeError("broken");
    };
    expect(() => findFlips(broken, { claim, inputs: [input("a")] })).toThrow("broken");
  });

  it("refuses inputs that cannot be sampled", () => {
    expect(() => findFlips(product, { claim, inputs: [] })).toThrow(RangeError);
  });
});
