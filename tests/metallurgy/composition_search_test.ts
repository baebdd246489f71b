import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { assertClose } from "../assert_close.ts";
import { alloyCost } from "../../lib/metallurgy/alloy_cost.ts";
import { alloyDensity } from "../../lib/metallurgy/alloy_density.ts";
import type { Composition } from "../../lib/metallurgy/composition.ts";
import { compositionFromAtomicPercent } from "../../lib/metallurgy/composition.ts";
import { compositionObjectives } from "../../lib/metallurgy/composition_objectives.ts";
import { compositionFront, constituentGain } from "../../lib/metallurgy/composition_search.ts";

// Coefficients and prices of this test are examples, no data.
const inputs = {
  resistivityCoefficients: { Al: 200e-8, Ta: 500e-8, Fe: 100e-8 },
  prices: { Fe: 1, Co: 30, Ni: 20, Al: 3, Ta: 300 },
};
const objectives = compositionObjectives(inputs);
const alloy = compositionFromAtomicPercent({ Fe: 32.6, Ni: 27.7, Co: 27.7, Ta: 5, Al: 7 });

describe("compositionObjectives", () => {
  it("gives 96.7 A m2/kg for the alloy by magnetic valence", () => {
    assertClose(objectives.magnetization.evaluate(alloy), 96.7, { rtol: 0, atol: 0.1 });
  });

  it("pass their inputs to the models", () => {
    assertClose(objectives.cost.evaluate(alloy), alloyCost(alloy, { prices: inputs.prices }), { rtol: 1e-14, atol: 0 });
    assertClose(objectives.density.evaluate(alloy), alloyDensity(alloy), { rtol: 1e-14, atol: 0 });
    assertClose(objectives.curieTemperature.evaluate({ Ni: 1 }), 633, { rtol: 1e-14, atol: 0 });
    assertClose(objectives.stiffness.evaluate({ Fe: 1 }), 211e9, { rtol: 1e-12, atol: 0 });
    assertClose(objectives.resistivity.evaluate({ Ni: 1 }), 7.2e-8, { rtol: 1e-12, atol: 0 });
    expect(objectives.strength.evaluate({ Ni: 1 })).toBe(0);
  });

  it("take a shear modulus of 80 GPa and a Poisson ratio of 0.31 unless told", () => {
    const strength = (changes: object): number =>
      compositionObjectives({ ...inputs, ...changes }).strength.evaluate(alloy);
    expect(strength({ shearModulus: 8e10, poissonRatio: 0.31 })).toBe(strength({}));
    expect(strength({ shearModulus: 8.1e10 })).not.toBe(strength({}));
    expect(strength({ poissonRatio: 0.32 })).not.toBe(strength({}));
  });

  it("carry their own name", () => {
    for (const [name, objective] of Object.entries(objectives)) expect(objective.name).toBe(name);
  });
});

describe("compositionFront", () => {
  const options = { objectives: [objectives.magnetization, objectives.strength], samples: 512, seed: 1 };

  it("holds no point that another beats", () => {
    const front = compositionFront(["Fe", "Co", "Ni", "Al"], options);
    for (const { values: [m, s] } of front) {
      expect(front.some(({ values: [m2, s2] }) => m2! >= m! && s2! >= s! && (m2! > m! || s2! > s!))).toBe(false);
    }
  });

  it("keeps to what is allowed and is empty if nothing is", () => {
    const accept = (c: Composition) => (c.Al ?? 0) < 0.1;
    const front = compositionFront(["Fe", "Co", "Al"], { ...options, accept });
    expect(front.length).toBeGreaterThan(0);
    expect(front.every(({ composition }) => accept(composition))).toBe(true);
    expect(compositionFront(["Fe", "Co"], { ...options, accept: () => false })).toEqual([]);
  });
});

describe("constituentGain", () => {
  const chain = ["Fe", "Co", "Ni", "Al", "Ta"];
  const options = {
    objectives: [objectives.magnetization, objectives.resistivity, objectives.strength],
    samples: 512,
    seed: 1,
  };
  const steps = constituentGain(chain, options);

  it("has one step for each number of elements from 2 up", () => {
    expect(steps.map((step) => step.elements.length)).toEqual([2, 3, 4, 5]);
  });

  it("grows along the chain once the shorter ones are counted in, as a superset must", () => {
    steps.forEach((step, i) => {
      expect(step.nestedHypervolume).toBeGreaterThanOrEqual(step.hypervolume);
      if (i > 0) expect(step.nestedHypervolume).toBeGreaterThanOrEqual(steps[i - 1]!.nestedHypervolume);
    });
  });

  it("gains less than 5 % of the volume by a clone, and more than that by aluminium and tantalum", () => {
    for (const i of [1, 2, 3]) {
      const before = steps[i - 1]!.nestedHypervolume, clone = steps[i]!.cloneHypervolume;
      expect(clone).toBeGreaterThanOrEqual(before);
      expect(clone / before - 1).toBeLessThan(0.05);
    }
    for (const i of [2, 3]) expect(steps[i]!.nestedHypervolume / steps[i]!.cloneHypervolume).toBeGreaterThan(1.2);
  });

  it("gains nothing by an element whose every property is that of another", () => {
    const asIron = (c: Composition): Composition => {
      const { Xx = 0, ...rest } = c as Record<string, number>;
      return { ...rest, Fe: (rest.Fe ?? 0) + Xx };
    };
    const blind = options.objectives.map((objective) => ({
      ...objective,
      evaluate: (c: Composition) => objective.evaluate(asIron(c)),
    }));
    const [, , last] = constituentGain(["Fe", "Ni", "Al", "Xx"], { ...options, objectives: blind });
    assertClose(last!.nestedHypervolume / last!.cloneHypervolume, 1, { rtol: 0, atol: 0.02 });
  });

  it("can find a smaller front with more elements on the same budget, if the shorter chains are not counted in", () => {
    const two = constituentGain(chain, { ...options, objectives: [objectives.magnetization, objectives.strength] });
    expect(two[3]!.hypervolume).toBeLessThan(two[2]!.nestedHypervolume);
  });

  it("is the same for the same seed", () => {
    expect(constituentGain(chain.slice(0, 3), options)).toEqual(constituentGain(chain.slice(0, 3), options));
  });

  it("refuses a single element and a search that allows nothing", () => {
    expect(() => constituentGain(["Fe"], options)).toThrow("at least 2, got 1");
    expect(() => constituentGain(["Fe", "Co"], { ...options, accept: () => false })).toThrow(
      "no composition was allowed",
    );
  });
});
