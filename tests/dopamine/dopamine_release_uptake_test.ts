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

  it("holds where the square of a coefficient overflows", () => {
    const largest = Number.MAX_VALUE;
    for (const transporterFactor of [1e158, 1e159, 1e160, 1e200, 1e308, largest]) {
      assertClose(steadyStateDopamine(3e-4, { transporterFactor }), 3e-4 / 0.04, { rtol: 1e-14, atol: 0 });
    }
    assertClose(steadyStateDopamine(1e200), 1e200 / 0.04, { rtol: 1e-14, atol: 0 });
    assertClose(steadyStateDopamine(1e200, { transporterFactor: 1e160 }), 1e200 / 0.04, { rtol: 1e-14, atol: 0 });
    const C = steadyStateDopamine(0.5e-3, { parameters: uptakeOnly, transporterFactor: 1e200 });
    assertClose(C, 0.5e-3 * 1e200 * 1.6e-4 / 1e-3, { rtol: 1e-14, atol: 0 });
  });

  it("is neared in 0.13 s at rest, in 1.1 s after much cocaine and in 25 s without a transporter", () => {
    const time = (C: number, transporterFactor: number) => {
      const step = 1e-4 * C;
      const removal = (concentration: number) => dopamineRemoval(concentration, { transporterFactor });
      return 2 * step / (removal(C + step) - removal(C - step));
    };
    assertClose(time(20e-6, 1), 0.134, { rtol: 0, atol: 1e-3 });
    assertClose(time(88e-6, 9.8), 1.11, { rtol: 0, atol: 5e-3 });
    assertClose(time(20e-6, 1e15), 25, { rtol: 1e-6, atol: 0 });
    for (const [C, m] of [[20e-6, 1], [88e-6, 9.8]] as const) {
      assertClose(time(C, m), 1 / (1.5e-3 * m * 1.6e-4 / (m * 1.6e-4 + C) ** 2 + 0.04), { rtol: 1e-6, atol: 0 });
    }
  });

  it("rejects a negative release", () => {
    for (const J of [-1, NaN, Infinity]) expect(() => steadyStateDopamine(J)).toThrow("release");
    expect(() => steadyStateDopamine(1e-4, { transporterFactor: 0 })).toThrow("competitiveFactor");
  });
});
