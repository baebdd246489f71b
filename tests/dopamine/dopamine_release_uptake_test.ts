import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import {
  dopaminePerSpike,
  dopamineRemoval,
  dopamineUptake,
  steadyStateDopamine,
} from "../../lib/dopamine/dopamine_release_uptake.ts";
import { solveOde } from "../../lib/numerics/ode.ts";
import { michaelisMentenElimination } from "../../lib/pharmacology/michaelis_menten.ts";
import { assertClose } from "../assert_close.ts";

const uptakeOnly = { ...dopamineUptake, nonTransporterLoss: 0 };

describe("dopamineRemoval", () => {
  it("is uptake plus loss", () => {
    assertClose(dopamineRemoval(160e-6), 0.75e-3 + 0.04 * 160e-6, { rtol: 1e-14, atol: 0 });
    expect(dopamineRemoval(0)).toBe(0);
  });

  it("keeps only the loss under full transporter block", () => {
    assertClose(dopamineRemoval(20e-6, { transporterFactor: 1e15 }), 0.04 * 20e-6, { rtol: 1e-9, atol: 0 });
  });

  it("follows the Lambert solution when nothing is released or lost otherwise", () => {
    const problem = {
      states: [{ name: "dopamine", unit: "mol/m³" }],
      initial: Float64Array.of(1e-3),
      rhs: (_t: number, y: Float64Array, dydt: Float64Array) => {
        dydt[0] = -dopamineRemoval(Math.max(y[0]!, 0), { parameters: uptakeOnly });
      },
    };
    const times = [0, 0.3, 0.6, 0.9];
    const C = solveOde(problem, { times, rtol: 1e-10, atol: 1e-16 }).column("dopamine");
    times.forEach((t, k) => {
      const exact = michaelisMentenElimination(t, { maximalRate: 1.5e-3, halfSaturation: 1.6e-4, initial: 1e-3 });
      assertClose(C[k]!, exact, { rtol: 1e-7, atol: 0 });
    });
  });

  it("rejects arguments outside their domain", () => {
    for (const C of [-1, NaN, Infinity]) expect(() => dopamineRemoval(C)).toThrow("concentration");
    expect(() => dopamineRemoval(1, { transporterFactor: 0.9 })).toThrow("competitiveFactor");
    expect(() => dopamineRemoval(1, { parameters: { ...dopamineUptake, maximalUptake: 0 } })).toThrow("maximalRate");
    expect(() => dopamineRemoval(1, { parameters: { ...dopamineUptake, nonTransporterLoss: -1 } })).toThrow(
      "nonTransporterLoss",
    );
  });
});

describe("dopaminePerSpike", () => {
  it("balances removal at rest", () => {
    assertClose(4.5 * dopaminePerSpike(4.5), dopamineRemoval(20e-6), { rtol: 1e-15, atol: 0 });
  });

  it("rejects a rate or concentration that is not positive", () => {
    expect(() => dopaminePerSpike(0)).toThrow("restRate");
    expect(() => dopaminePerSpike(1, { ...dopamineUptake, restConcentration: 0 })).toThrow("restConcentration");
  });
});

describe("steadyStateDopamine", () => {
  it("balances removal over ten orders of magnitude", () => {
    for (const transporterFactor of [1, 2, 16, 1e4]) {
      for (let J = 1e-12; J < 1; J *= 7) {
        const C = steadyStateDopamine(J, { transporterFactor });
        assertClose(dopamineRemoval(C, { transporterFactor }), J, { rtol: 1e-11, atol: 0 });
      }
    }
  });

  it("is the resting concentration at the resting release, and nothing without release", () => {
    assertClose(steadyStateDopamine(dopamineRemoval(20e-6)), 20e-6, { rtol: 1e-13, atol: 0 });
    expect(steadyStateDopamine(0)).toBe(0);
  });

  it("has the Michaelis-Menten form without other loss", () => {
    const C = steadyStateDopamine(0.5e-3, { parameters: uptakeOnly, transporterFactor: 3 });
    assertClose(C, 0.5e-3 * 3 * 1.6e-4 / 1e-3, { rtol: 1e-14, atol: 0 });
  });

  it("has no value without other loss when release reaches the largest uptake", () => {
    expect(() => steadyStateDopamine(1.5e-3, { parameters: uptakeOnly })).toThrow(
      "release must be below maximalUptake",
    );
  });

  it("rejects a negative release", () => {
    for (const J of [-1, NaN, Infinity]) expect(() => steadyStateDopamine(J)).toThrow("release");
    expect(() => steadyStateDopamine(1e-4, { transporterFactor: 0 })).toThrow("competitiveFactor");
  });
});
