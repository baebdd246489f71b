import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { assertClose } from "../assert_close.ts";
import { createMicrostructure } from "../../lib/metallurgy/microstructure.ts";
import { solidSolutionStrength } from "../../lib/metallurgy/solid_solution.ts";
import { yieldStrength } from "../../lib/metallurgy/yield_strength.ts";

const atomicPercent = { Fe: 34, Ni: 33, Co: 33 };
const precipitates = { size: 91e-9, volumeFraction: 0.55, latticeMisfit: 0.005 };
const constants = {
  shearModulus: 80e9,
  poissonRatio: 0.31,
  burgersVector: 0.254e-9,
  antiphaseBoundaryEnergy: 0.2,
  hallPetchCoefficient: 0.35e6,
};

describe("createMicrostructure", () => {
  it("fills in cubes, no misfit and the annealed temper", () => {
    const alloy = createMicrostructure({
      atomicPercent,
      grainSize: 85e-6,
      precipitates: { size: 91e-9, volumeFraction: 0.3 },
    });
    expect(alloy.precipitates).toEqual({ size: 91e-9, shape: "cube", volumeFraction: 0.3, latticeMisfit: 0 });
    expect(alloy.temper).toEqual({ name: "annealed", dislocationDensity: 1e12 });
  });

  it("has no precipitates where there are none or their fraction is 0", () => {
    expect(createMicrostructure({ atomicPercent, grainSize: 1e-5 }).precipitates).toBeUndefined();
    const none = { size: 91e-9, volumeFraction: 0 };
    expect(createMicrostructure({ atomicPercent, grainSize: 1e-5, precipitates: none }).precipitates).toBeUndefined();
  });

  it("survives JSON", () => {
    const alloy = createMicrostructure({ atomicPercent, grainSize: 85e-6, precipitates });
    expect(JSON.parse(JSON.stringify(alloy))).toEqual(alloy);
  });

  it("rejects impossible values, saying which", () => {
    const make = (change: object) => () =>
      createMicrostructure({ atomicPercent, grainSize: 85e-6, precipitates, ...change });
    expect(make({ grainSize: 0 })).toThrow("grainSize must be positive");
    expect(make({ atomicPercent: { Fe: 90 } })).toThrow("must sum to 100");
    expect(make({ temper: { name: "x", dislocationDensity: -1 } })).toThrow("dislocationDensity");
    expect(make({ precipitates: { ...precipitates, size: 1e-3 } })).toThrow("below the grain size");
    expect(make({ precipitates: { ...precipitates, volumeFraction: 1 } })).toThrow("channel between the precipitates");
    expect(make({ precipitates: { ...precipitates, volumeFraction: 1.5 } })).toThrow("volumeFraction");
    expect(make({ precipitates: { ...precipitates, shape: "sphere" } })).toThrow("at most 0.5236");
    expect(make({ precipitates: { ...precipitates, latticeMisfit: 0.5 } })).toThrow("latticeMisfit");
    expect(make({ precipitates: { ...precipitates, latticeMisfit: NaN } })).toThrow("latticeMisfit");
  });
});

describe("yieldStrength", () => {
  it("is the sum of its parts for a single-phase alloy, with nothing from precipitates", () => {
    const alloy = createMicrostructure({ atomicPercent, grainSize: 85e-6 });
    const parts = yieldStrength(alloy, constants);
    expect(parts.mode).toBe("none");
    expect(parts.precipitates).toBe(0);
    assertClose(parts.yieldStrength, parts.matrix + parts.grainBoundaries + parts.dislocations, {
      rtol: 1e-13,
      atol: 0,
    });
    assertClose(parts.matrix, solidSolutionStrength(alloy.composition, constants).yieldStress, {
      rtol: 1e-13,
      atol: 0,
    });
  });

  it("has 528, 708 and 436 MPa from precipitates of 24, 91 and 255 nm", () => {
    for (const [size, megapascal] of [[24e-9, 528], [91e-9, 708], [255e-9, 436]] as const) {
      const alloy = createMicrostructure({ atomicPercent, grainSize: 85e-6, precipitates: { ...precipitates, size } });
      assertClose(yieldStrength(alloy, constants).precipitates / 1e6, megapascal, { rtol: 0, atol: 0.5 });
    }
  });

  it("loops where that is easier, in wide channels of a dilute dispersion", () => {
    const dilute = { size: 2e-6, volumeFraction: 0.01 };
    const alloy = createMicrostructure({ atomicPercent, grainSize: 85e-6, precipitates: dilute });
    expect(yieldStrength(alloy, constants).mode).toBe("looping");
  });

  it("takes the composition of the matrix from mass balance where that of the precipitates is known", () => {
    const whole = { Fe: 32.6, Ni: 27.7, Co: 27.7, Ta: 5, Al: 7 };
    const inside = { Ni: 45, Co: 25, Fe: 10, Al: 12, Ta: 8 };
    const make = (known: object) =>
      yieldStrength(
        createMicrostructure({ atomicPercent: whole, grainSize: 85e-6, precipitates: { ...precipitates, ...known } }),
        constants,
      );
    expect(make({ atomicPercent: inside }).matrix).toBeLessThan(0.5 * make({}).matrix);
  });

  it("adds a friction stress as it is and combines forest and precipitates by the exponent", () => {
    const temper = { name: "cold rolled", dislocationDensity: 1e15 };
    const alloy = createMicrostructure({ atomicPercent, grainSize: 85e-6, precipitates, temper });
    const linear = yieldStrength(alloy, constants), pythagorean = yieldStrength(alloy, { ...constants, exponent: 2 });
    const friction = yieldStrength(alloy, { ...constants, frictionStress: 5e7 });
    assertClose(friction.yieldStrength - linear.yieldStrength, 5e7, { rtol: 1e-9, atol: 0 });
    const obstacles = (parts: typeof linear) => parts.yieldStrength - parts.matrix - parts.grainBoundaries;
    assertClose(obstacles(linear), linear.dislocations + linear.precipitates, { rtol: 1e-12, atol: 0 });
    assertClose(obstacles(pythagorean), Math.hypot(linear.dislocations, linear.precipitates), { rtol: 1e-12, atol: 0 });
  });

  it("rejects constants out of range", () => {
    const alloy = createMicrostructure({ atomicPercent, grainSize: 85e-6, precipitates });
    const wrong = [{ shearModulus: 0 }, { burgersVector: NaN }, { antiphaseBoundaryEnergy: 0 }, {
      hallPetchCoefficient: -1,
    }];
    for (const change of wrong) expect(() => yieldStrength(alloy, { ...constants, ...change })).toThrow(RangeError);
  });
});
