import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { type Input, type InputValues, robustness, shareOfOutcomes } from "../../lib/argument/mod.ts";
import { assertClose } from "../assert_close.ts";
import { toyClaim } from "./toy_claim.ts";

function unit(name: string, changes: Partial<Input> = {}): Input {
  const base = { nominal: 0.5, lower: 0, upper: 1, unit: "1", source: "assumption" } as const;
  return { name, ...base, kind: "assumed", status: "assumed", ...changes };
}

const claim = toyClaim({ comparison: "at_most", expected: 1 });
const sum = ({ x = NaN, y = NaN }: InputValues): number => x + y;
const inputs = [unit("x"), unit("y")];

describe("shareOfOutcomes", () => {
  it("counts agreement and what the model did not give", () => {
    const { samples, share, undefinedSamples, shareInterval } = shareOfOutcomes(claim, [0, 1, 2, NaN]);
    expect([samples, share, undefinedSamples]).toEqual([4, 0.5, 1]);
    expect(shareInterval[0]).toBeLessThan(0.5);
    expect(shareInterval[1]).toBeGreaterThan(0.5);
  });

  it("has Wilson's interval at the ends", () => {
    // 1 - upper end for no success in n: n/(n + z^2) with z = 1.959964.
    assertClose(shareOfOutcomes(claim, [2, 2, 2, 2, 2]).shareInterval[1], 1 - 5 / (5 + 3.8414588), {
      rtol: 1e-7,
      atol: 0,
    });
    expect(shareOfOutcomes(claim, [0, 0]).shareInterval[1]).toBe(1);
  });

  it("refuses no outcome", () => {
    expect(() => shareOfOutcomes(claim, [])).toThrow(RangeError);
  });
});

describe("robustness", () => {
  it("finds the area under a diagonal", () => {
    const { share, shareInterval, samples } = robustness(sum, { claim, inputs, samples: 4096, seed: 1 });
    assertClose(share, 0.5, { rtol: 0, atol: 2e-3 });
    expect(shareInterval[0] < 0.5 && shareInterval[1] > 0.5).toBe(true);
    expect(samples).toBe(4096);
  });

  it("finds a quarter disc within the evenness of the sequence", () => {
    const radius = ({ x = NaN, y = NaN }: InputValues): number => Math.hypot(x, y);
    const { share } = robustness(radius, { claim, inputs, samples: 4096, seed: 7 });
    assertClose(share, Math.PI / 4, { rtol: 0, atol: 3e-3 });
  });

  it("samples a log range evenly in ratio", () => {
    const x = unit("x", { nominal: 1, lower: 1e-3, upper: 1e3, scale: "log" });
    const outcome = ({ x = NaN }: InputValues): number => x;
    const { share } = robustness(outcome, {
      claim: toyClaim({ comparison: "at_most", expected: 10 }),
      inputs: [x],
      samples: 1024,
      seed: 1,
    });
    assertClose(share, 4 / 6, { rtol: 0, atol: 2e-3 });
  });

  it("is 1 or 0 where the inputs do not matter", () => {
    expect(robustness(() => 0, { claim, inputs, samples: 64, seed: 1 }).share).toBe(1);
    expect(robustness(() => 2, { claim, inputs, samples: 64, seed: 1 }).share).toBe(0);
  });

  it("has 4,096 samples unless told", () => {
    expect(robustness(sum, { claim, inputs, seed: 1 }).samples).toBe(4096);
  });

  it("gives the nearest flips", () => {
    const weighted = ({ x = NaN, y = NaN }: InputValues): number => 2 * x + 0.5 * y;
    const { flips } = robustness(weighted, {
      claim: toyClaim({ comparison: "at_most", expected: 1.45 }),
      inputs,
      samples: 64,
      seed: 1,
    });
    expect(flips.map((flip) => flip.parameter)).toEqual(["x", "y"]);
    assertClose(flips[0]?.value ?? NaN, 0.6, { rtol: 1e-9, atol: 0 });
    assertClose(flips[1]?.value ?? NaN, 0.9, { rtol: 1e-9, atol: 0 });
  });

  it("gives the exact Sobol indices of a linear function, largest first", () => {
    const linear = ({ x = NaN, y = NaN }: InputValues): number => x + 3 * y;
    const { sensitivities } = robustness(linear, { claim, inputs, samples: 64, seed: 1 });
    expect(sensitivities.map(({ parameter }) => parameter)).toEqual(["y", "x"]);
    assertClose(sensitivities[0]?.first ?? NaN, 0.9, { rtol: 1e-9, atol: 0 });
    assertClose(sensitivities[1]?.total ?? NaN, 0.1, { rtol: 1e-9, atol: 0 });
  });

  it("gives the Sobol indices of the margin where the outcome is infinite somewhere", () => {
    const diverging = ({ x = NaN, y = NaN }: InputValues): number => x > 0.75 ? Infinity : x + 1e-3 * y;
    const { sensitivities, share } = robustness(diverging, {
      claim,
      inputs,
      samples: 256,
      seed: 1,
    });
    assertClose(share, 0.75, { rtol: 0, atol: 0.01 });
    expect(sensitivities[0]?.parameter).toBe("x");
    expect(sensitivities.every(({ first, total }) => Number.isFinite(first) && Number.isFinite(total))).toBe(true);
  });

  it("leaves sensitivities out where few points or rough outcomes tell none", () => {
    expect(robustness(sum, { claim, inputs, samples: 32, seed: 1 })).toMatchObject({ sensitivities: [], explained: 0 });
    const rough = ({ x = NaN, y = NaN }: InputValues): number => (1e6 * x + 1e5 * y) % 1;
    const { sensitivities, explained } = robustness(rough, { claim, inputs, samples: 256, seed: 1 });
    expect(sensitivities).toEqual([]);
    expect(explained).toBeLessThan(0.5);
  });

  it("has no sensitivities where nothing varies", () => {
    expect(robustness(() => 0, { claim, inputs, samples: 64, seed: 1 })).toMatchObject({
      sensitivities: [],
      explained: 0,
    });
  });

  it("counts inputs outside the model's domain as not holding", () => {
    const partial = ({ x = NaN }: InputValues): number => {
      if (x > 0.5) throw new RangeError("outside the domain");
      return 0;
    };
    const { share, undefinedSamples } = robustness(partial, { claim, inputs, samples: 256, seed: 1 });
    expect(share).toBe(0.5);
    expect(undefinedSamples).toBe(128);
  });

  it("passes on other errors", () => {
    const broken = (): number => {
      throw new TypeError("broken");
    };
    expect(() => robustness(broken, { claim, inputs, samples: 4, seed: 1 })).toThrow("broken");
  });

  it("is the same for the same seed", () => {
    const options = { claim, inputs, samples: 128, seed: 5, sensitivitySamples: 64 };
    expect(robustness(sum, options)).toEqual(robustness(sum, options));
  });

  it("refuses no inputs, no samples and a claim without a criterion", () => {
    expect(() => robustness(sum, { claim, inputs: [], seed: 1 })).toThrow(RangeError);
    expect(() => robustness(sum, { claim, inputs, samples: 0, seed: 1 })).toThrow(RangeError);
    expect(() => robustness(sum, { claim: toyClaim({ comparison: "none" }), inputs, samples: 4, seed: 1 })).toThrow(
      RangeError,
    );
  });
});
