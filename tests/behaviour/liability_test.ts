import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { liability, type TestedColony } from "../../lib/behaviour/liability.ts";
import { assertClose } from "../assert_close.ts";
import { testedColony, trainedColony } from "./trained_colonies.ts";

const SMALL = { animals: 20, days: 5 };

function tested(plasticWeight: number[], breakpoints: number[], punished: number[]): TestedColony {
  const list = (values: number[]) => Float64Array.from(values);
  return {
    colony: { plasticWeight: list(plasticWeight) },
    battery: { breakpoints: list(breakpoints), punished: list(punished) },
  };
}

function ofColony(name: "ketamine" | "cocaine" | "saline"): TestedColony {
  return { colony: trainedColony(name, SMALL).colony, battery: testedColony(name, SMALL) };
}

describe("liability", () => {
  it("is 1 in every respect for a drug against itself, with an interval around it", () => {
    const cocaine = ofColony("cocaine");
    const { ratios, largest, mean, geometricMean } = liability({ drug: cocaine, reference: cocaine }, {
      seed: 1,
      samples: 300,
    });
    for (const { estimate, lower, upper } of [...Object.values(ratios), mean, geometricMean]) {
      assertClose(estimate, 1, { rtol: 1e-12, atol: 0 });
      expect(lower).toBeLessThanOrEqual(1);
      expect(upper).toBeGreaterThanOrEqual(1);
    }
    expect(largest.estimate).toBe(1);
  });

  it("computes ratios and their summaries", () => {
    const drug = tested([0.1, 0.3], [20, 20], [1, 1]), reference = tested([0.4, 0.4, 0.4], [40, 40, 40], [8, 8, 8]);
    const { ratios, largest, mean, geometricMean } = liability({ drug, reference }, { seed: 1, samples: 10 });
    assertClose(ratios.plasticity.estimate, 0.5, { rtol: 1e-12, atol: 0 });
    expect(ratios.effort.estimate).toBe(0.5);
    expect(ratios.persistence.estimate).toBe(0.125);
    assertClose(largest.estimate, 0.5, { rtol: 1e-12, atol: 0 });
    assertClose(mean.estimate, 0.375, { rtol: 1e-12, atol: 0 });
    assertClose(geometricMean.estimate, Math.cbrt(0.5 * 0.5 * 0.125), { rtol: 1e-12, atol: 0 });
  });

  it("is 0 in its geometric mean where plasticity is, whatever the rest: a reason not to rest on it", () => {
    const drug = tested([0, 0], [95, 95], [10, 10]), reference = tested([0.6, 0.6], [95, 95], [10, 10]);
    const { geometricMean, largest } = liability({ drug, reference }, { seed: 1, samples: 10 });
    expect(geometricMean.estimate).toBe(0);
    expect(largest.estimate).toBe(1);
  });

  it("finds ketamine below cocaine in plasticity and effort, and above saline in effort", () => {
    const { ratios, largest } = liability({ drug: ofColony("ketamine"), reference: ofColony("cocaine") }, {
      seed: 1,
      samples: 300,
    });
    expect(ratios.plasticity.estimate).toBeLessThan(1e-3);
    expect(ratios.effort.upper).toBeLessThan(0.4);
    // Twenty animals say little of persistence: the interval must hold the 0.38 of a colony of 300.
    expect(ratios.persistence.lower).toBeLessThan(0.38);
    expect(ratios.persistence.upper).toBeGreaterThan(0.38);
    expect(largest.estimate).toBe(ratios.persistence.estimate);
    const saline = liability({ drug: ofColony("saline"), reference: ofColony("cocaine") }, { seed: 1, samples: 300 });
    expect(saline.ratios.effort.estimate).toBeLessThan(0.05);
  });

  it("leaves resamples of 0 over 0 out of the interval", () => {
    // Half of the resamples of two animals hold the one that takes nothing twice, or the other twice.
    const half = tested([0.4, 0.4], [40, 40], [0, 8]);
    const { ratios, largest } = liability({ drug: half, reference: half }, { seed: 1, samples: 200 });
    expect(ratios.persistence.lower).toBe(0);
    expect(ratios.persistence.upper).toBe(Infinity);
    for (const end of [largest.lower, largest.upper]) expect(end).not.toBeNaN();
  });

  it("gives the same bytes for the same seed", () => {
    const pair = { drug: ofColony("ketamine"), reference: ofColony("cocaine") };
    expect(liability(pair, { seed: 4, samples: 50 })).toEqual(liability(pair, { seed: 4, samples: 50 }));
    expect(liability(pair, { seed: 4, samples: 50 })).not.toEqual(liability(pair, { seed: 5, samples: 50 }));
  });

  it("rejects animals that do not match, no animals, and 0 over 0", () => {
    const whole = tested([0.5], [95], [2]);
    const options = { seed: 1, samples: 10 };
    expect(() => liability({ drug: tested([0.5], [95, 95], [2]), reference: whole }, options)).toThrow(TypeError);
    expect(() => liability({ drug: tested([], [], []), reference: whole }, options)).toThrow(
      "drug must list the same animals",
    );
    expect(() => liability({ drug: tested([0], [1], [1]), reference: tested([0], [1], [1]) }, options)).toThrow(
      "0 over 0 in plasticity",
    );
    expect(() => liability({ drug: whole, reference: whole }, { seed: 1, level: 1 })).toThrow("level");
    expect(() => liability({ drug: whole, reference: whole }, { seed: -1 })).toThrow("seed");
    expect(() => liability({ drug: whole, reference: whole }, { seed: 1, samples: 0 })).toThrow("samples");
  });
});
