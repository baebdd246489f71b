import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { solveOde } from "../../lib/numerics/ode.ts";
import { michaelisMentenElimination, michaelisMentenRate } from "../../lib/pharmacology/michaelis_menten.ts";
import { assertClose } from "../assert_close.ts";

const uptake = { maximalRate: 1.5e-3, halfSaturation: 1.6e-4 };

describe("michaelisMentenRate", () => {
  it("is half the largest rate at K_m, and at m·K_m with an inhibitor", () => {
    expect(michaelisMentenRate(1.6e-4, uptake)).toBe(0.75e-3);
    assertClose(michaelisMentenRate(4.8e-4, { ...uptake, competitiveFactor: 3 }), 0.75e-3, { rtol: 1e-15, atol: 0 });
  });

  it("is linear in a small and constant in a large concentration", () => {
    assertClose(michaelisMentenRate(1e-12, uptake), 1e-12 * 1.5e-3 / 1.6e-4, { rtol: 1e-7, atol: 0 });
    assertClose(michaelisMentenRate(1e6, uptake), 1.5e-3, { rtol: 1e-9, atol: 0 });
    expect(michaelisMentenRate(0, uptake)).toBe(0);
  });

  it("rejects arguments outside their domain", () => {
    expect(() => michaelisMentenRate(-1, uptake)).toThrow("concentration");
    expect(() => michaelisMentenRate(NaN, uptake)).toThrow("concentration");
    expect(() => michaelisMentenRate(1, { ...uptake, maximalRate: 0 })).toThrow("maximalRate");
    expect(() => michaelisMentenRate(1, { ...uptake, halfSaturation: -1 })).toThrow("halfSaturation");
    expect(() => michaelisMentenRate(1, { ...uptake, competitiveFactor: 0.5 })).toThrow("competitiveFactor");
  });
});

describe("michaelisMentenElimination", () => {
  it("satisfies the integrated equation K_m·ln(C₀/C) + C₀ − C = V_max·t", () => {
    const { maximalRate: V, halfSaturation: K } = uptake;
    for (const initial of [1e-7, 1e-5, 1.6e-4, 5e-3]) {
      for (const t of [1e-3, 0.05, 0.5, 2]) {
        const C = michaelisMentenElimination(t, { ...uptake, initial });
        if (C / initial < 1e-12) continue;
        assertClose(K * Math.log(initial / C) + initial - C, V * t, { rtol: 1e-9, atol: 1e-16 });
      }
    }
  });

  it("is what the differential equation gives", () => {
    const problem = {
      states: [{ name: "C", unit: "mol/m³" }],
      initial: Float64Array.of(1e-3),
      rhs: (_t: number, y: Float64Array, dydt: Float64Array) => {
        dydt[0] = -michaelisMentenRate(Math.max(y[0]!, 0), uptake);
      },
    };
    const times = [0, 0.2, 0.5, 0.8, 1.2];
    const C = solveOde(problem, { times, rtol: 1e-10, atol: 1e-16 }).column("C");
    times.forEach((t, k) => {
      assertClose(C[k]!, michaelisMentenElimination(t, { ...uptake, initial: 1e-3 }), { rtol: 1e-7, atol: 1e-12 });
    });
  });

  it("falls linearly while saturated, also where the exponential of the textbook form overflows", () => {
    const C = michaelisMentenElimination(100, { ...uptake, initial: 1 });
    assertClose(C, 1 - 100 * 1.5e-3 + 1.6e-4 * Math.log(1 / C), { rtol: 1e-12, atol: 0 });
  });

  it("keeps the initial concentration at time zero and nothing of nothing", () => {
    for (const initial of [1e-9, 1e-4, 1, 1e3]) {
      assertClose(michaelisMentenElimination(0, { ...uptake, initial }), initial, { rtol: 1e-12, atol: 0 });
    }
    expect(michaelisMentenElimination(1, { ...uptake, initial: 0 })).toBe(0);
  });

  it("tends to zero without passing it", () => {
    expect(michaelisMentenElimination(1e3, { ...uptake, initial: 1e-3 })).toBeGreaterThanOrEqual(0);
    expect(michaelisMentenElimination(1e3, { ...uptake, initial: 1e-3 })).toBeLessThan(1e-300);
  });

  it("rejects arguments outside their domain", () => {
    for (const t of [-1, NaN, Infinity]) {
      expect(() => michaelisMentenElimination(t, { ...uptake, initial: 1 })).toThrow("time");
    }
    expect(() => michaelisMentenElimination(1, { ...uptake, initial: -1 })).toThrow("initial");
    expect(() => michaelisMentenElimination(1, { ...uptake, initial: 1, maximalRate: 0 })).toThrow("maximalRate");
    expect(() => michaelisMentenElimination(1, { ...uptake, initial: 1, halfSaturation: 0 })).toThrow("halfSaturation");
  });
});
