import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import {
  type Inclusion,
  inclusionPinningEnergy,
  inclusionPinningForce,
  type InclusionShape,
  interfacePinningField,
  maximumPinningForce,
  wallEnergy,
  wallEnergyContrast,
} from "../../lib/magnetism/mod.ts";
import { integrate } from "../../lib/numerics/mod.ts";
import { assertClose } from "../assert_close.ts";

const MATRIX = { exchangeStiffness: 1.33e-11, anisotropy: 1.05e4 };
const DELTA = Math.sqrt(1.33e-11 / 1.05e4);
const SHAPES: readonly InclusionShape[] = ["sphere", "cube"];

describe("inclusionPinningForce", () => {
  it("is the slope of the energy, for both shapes", () => {
    const h = 1e-4 * DELTA;
    for (const shape of SHAPES) {
      for (const size of [0.3 * DELTA, 2 * DELTA, 20 * DELTA]) {
        const inclusion = { ...MATRIX, size, shape };
        const atol = 1e-6 * maximumPinningForce(inclusion).force; // where the force is tiny the difference has no digits
        for (const x of [0.2 * DELTA, 0.9 * DELTA, size / 2]) {
          const slope = (inclusionPinningEnergy(x + h, inclusion) - inclusionPinningEnergy(x - h, inclusion)) / (2 * h);
          assertClose(inclusionPinningForce(x, inclusion), slope, { rtol: 1e-6, atol });
        }
      }
    }
  });

  it("agrees for a sphere with quadrature of the difference of sech² at mirrored slices", () => {
    const R = 40e-9, x = 30e-9;
    const slice = (z: number) => z * (Math.cosh((z - x) / DELTA) ** -2 - Math.cosh((z + x) / DELTA) ** -2);
    const F = 4 * Math.PI * MATRIX.anisotropy * integrate(slice, { lower: 0, upper: R });
    assertClose(inclusionPinningForce(x, { ...MATRIX, size: 2 * R }), F, { rtol: 1e-9, atol: 0 });
  });

  it("keeps its digits for spheres far narrower than the wall, and where the series takes over", () => {
    // Brackets of the force in units of 4π·K·Δ², computed with 60 digits: radius and distance in units of Δ.
    const exact: readonly (readonly [r: number, x: number, bracket: number])[] = [
      [1e-6, 0.7, 5.11488206727759e-19],
      [1e-4, 0.3, 3.55454582985979e-13],
      [0.001, 0.66, 5.13197662826117e-10],
      [0.0199, 0.66, 4.04366825214445e-6],
      [0.0199, 2, 7.1574590360656e-7],
      [0.0201, 0.66, 4.16680403836866e-6],
      [0.0201, 2, 7.37545655603336e-7],
      [0.0199, 5, 1.9081083244196e-9],
      [0.0201, 5, 1.96622565393081e-9],
      [1e-5, 10, 1.09928192294805e-23],
    ];
    for (const [r, x, bracket] of exact) {
      const F = inclusionPinningForce(x * DELTA, { ...MATRIX, size: 2 * r * DELTA });
      // The closed form cancels to some 1e-10 of the largest force; the series does not cancel.
      const scale = 4 * Math.PI * MATRIX.anisotropy * DELTA ** 2;
      const tolerance = r < 0.02 ? { rtol: 1e-10, atol: 0 } : { rtol: 0, atol: 3e-10 * scale * 0.513 * r ** 3 };
      assertClose(F, scale * bracket, tolerance);
    }
  });

  it("is odd and zero in the middle", () => {
    for (const shape of SHAPES) {
      const inclusion = { ...MATRIX, size: 91e-9, shape };
      expect(inclusionPinningForce(0, inclusion)).toBe(0);
      assertClose(inclusionPinningForce(-2e-8, inclusion), -inclusionPinningForce(2e-8, inclusion), {
        rtol: 1e-12,
        atol: 0,
      });
    }
  });

  it("vanishes without contrast and changes sign with it", () => {
    const at = (contrast: number) => inclusionPinningForce(2e-8, { ...MATRIX, size: 91e-9, contrast });
    assertClose(at(0), 0, { rtol: 0, atol: 0 });
    assertClose(at(-0.5), -0.5 * at(1), { rtol: 1e-14, atol: 0 });
  });

  it("stays finite for a wall far away", () => {
    const inclusion = { ...MATRIX, size: 91e-9 };
    const atol = 1e-10 * maximumPinningForce(inclusion).force;
    assertClose(inclusionPinningForce(1e-3, inclusion), 0, { rtol: 0, atol });
  });

  it("refuses arguments outside their domain", () => {
    const inclusion: Inclusion = { ...MATRIX, size: 91e-9 };
    expect(() => inclusionPinningForce(NaN, inclusion)).toThrow("position");
    expect(() => inclusionPinningForce(0, { ...inclusion, contrast: NaN })).toThrow("contrast");
    expect(() => inclusionPinningForce(0, { ...inclusion, shape: "plate" as InclusionShape })).toThrow(
      "shape must be sphere or cube, got plate",
    );
    for (const bad of [0, -1, NaN, Infinity]) {
      expect(() => inclusionPinningForce(0, { ...inclusion, size: bad })).toThrow("size");
      expect(() => inclusionPinningForce(0, { ...inclusion, anisotropy: bad })).toThrow("anisotropy");
    }
  });
});

describe("inclusionPinningEnergy", () => {
  it("is minus the wall energy times the cross-section in the middle of a wide inclusion", () => {
    const size = 400 * DELTA, gamma = wallEnergy(MATRIX);
    // The sphere's section falls by Δ²·π²/12 of its radius squared over the width of the wall.
    const sphere = inclusionPinningEnergy(0, { ...MATRIX, size });
    assertClose(sphere, -gamma * Math.PI * size ** 2 / 4, { rtol: 1e-4, atol: 0 });
    const cube = inclusionPinningEnergy(0, { ...MATRIX, size, shape: "cube" });
    assertClose(cube, -gamma * size ** 2, { rtol: 1e-12, atol: 0 });
  });

  it("does not miss a thin wall anywhere in a sphere millions of times as wide", () => {
    const size = 4e6 * DELTA, gamma = wallEnergy(MATRIX);
    for (const place of [-0.83, -0.31, 0.07, 0.64]) {
      const section = Math.PI * (size / 2) ** 2 * (1 - place ** 2);
      const energy = inclusionPinningEnergy(place * size / 2, { ...MATRIX, size });
      assertClose(energy, -gamma * section, { rtol: 1e-4, atol: 0 });
    }
  });

  it("is minus 2·K·V in the middle of an inclusion much narrower than the wall", () => {
    const size = 1e-3 * DELTA;
    assertClose(
      inclusionPinningEnergy(0, { ...MATRIX, size }),
      -2 * MATRIX.anisotropy * Math.PI * size ** 3 / 6,
      { rtol: 1e-6, atol: 0 },
    );
  });

  it("refuses a position that is not finite", () => {
    expect(() => inclusionPinningEnergy(Infinity, { ...MATRIX, size: 91e-9 })).toThrow("position");
  });
});

describe("maximumPinningForce", () => {
  it("is 8/(3√3)·K·V/Δ = 1.54·K·V/Δ for inclusions much narrower than the wall, of either shape", () => {
    const size = 0.02 * DELTA;
    for (const shape of SHAPES) {
      const volume = (shape === "cube" ? 1 : Math.PI / 6) * size ** 3;
      const limit = 8 / (3 * Math.sqrt(3)) * MATRIX.anisotropy * volume / DELTA;
      const { force, position } = maximumPinningForce({ ...MATRIX, size, shape });
      assertClose(force, limit, { rtol: 1e-4, atol: 0 });
      assertClose(position, Math.atanh(1 / Math.sqrt(3)) * DELTA, { rtol: 1e-3, atol: 0 });
    }
  });

  it("keeps to that limit for spheres down to 1e-30 of the wall, with an error in (d/Δ)²", () => {
    for (const ratio of [1e-30, 1e-12, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 0.03]) {
      const size = ratio * DELTA, volume = Math.PI / 6 * size ** 3;
      const limit = 8 / (3 * Math.sqrt(3)) * MATRIX.anisotropy * volume / DELTA;
      const { force, position } = maximumPinningForce({ ...MATRIX, size });
      assertClose(force, limit, { rtol: 0.2 * ratio ** 2 + 1e-9, atol: 0 });
      assertClose(position, Math.atanh(1 / Math.sqrt(3)) * DELTA, { rtol: 0.5 * ratio ** 2 + 1e-9, atol: 0 });
    }
  });

  it("joins series and closed form of the sphere without a step", () => {
    const [below, above] = [1 - 1e-9, 1 + 1e-9].map((factor) =>
      maximumPinningForce({ ...MATRIX, size: 2 * 0.02 * DELTA * factor })
    );
    assertClose(above!.force / below!.force, 1 + 6e-9, { rtol: 2e-10, atol: 0 });
    assertClose(above!.position / below!.position, 1, { rtol: 1e-6, atol: 0 });
  });

  it("is π·γ·d for wide spheres and 2·K·a² for wide cubes", () => {
    const size = 2000 * DELTA, gamma = wallEnergy(MATRIX);
    assertClose(maximumPinningForce({ ...MATRIX, size }).force, Math.PI * gamma * size, { rtol: 5e-3, atol: 0 });
    assertClose(
      maximumPinningForce({ ...MATRIX, size, shape: "cube" }).force,
      2 * MATRIX.anisotropy * size ** 2,
      { rtol: 1e-12, atol: 0 },
    );
  });

  it("approaches the wide-sphere limit with first order in Δ/d", () => {
    const error = (size: number) =>
      1 - maximumPinningForce({ ...MATRIX, size }).force / (Math.PI * wallEnergy(MATRIX) * size);
    const order = Math.log2(error(200 * DELTA) / error(400 * DELTA));
    assertClose(order, 1, { rtol: 0, atol: 0.2 });
  });

  it("is not exceeded anywhere", () => {
    for (const shape of SHAPES) {
      for (const size of [0.1 * DELTA, DELTA, 3 * DELTA, 30 * DELTA]) {
        const inclusion = { ...MATRIX, size, shape };
        const { force } = maximumPinningForce(inclusion);
        for (let i = 0; i <= 400; i++) {
          const x = (size / 2 + 5 * DELTA) * i / 400;
          expect(inclusionPinningForce(x, inclusion)).toBeLessThan(force * (1 + 1e-12));
        }
      }
    }
  });

  it("scales as K·Δ² at a fixed ratio of size to wall", () => {
    const at = (material: typeof MATRIX) => {
      const delta = Math.sqrt(material.exchangeStiffness / material.anisotropy);
      return maximumPinningForce({ ...material, size: 3 * delta }).force / (material.anisotropy * delta ** 2);
    };
    assertClose(at({ exchangeStiffness: 2e-11, anisotropy: 4.8e4 }), at(MATRIX), { rtol: 1e-12, atol: 0 });
  });
});

describe("wallEnergyContrast", () => {
  it("is 1 without magnetism, 0 without a difference, and linear between", () => {
    expect(wallEnergyContrast({ exchange: 0, anisotropy: 0 })).toBe(1);
    expect(wallEnergyContrast({ exchange: 1, anisotropy: 1 })).toBe(0);
    assertClose(wallEnergyContrast({ exchange: 0.5, anisotropy: 2 }), -0.25, { rtol: 1e-15, atol: 0 });
  });

  it("agrees to first order with the exact depinning field of a planar interface", () => {
    // A half-space of contrast C holds a rigid wall with the pressure 2·K·C, so Hc = C·K/Js.
    const hard = { ...MATRIX, polarization: 1.11 };
    for (const [a, k] of [[1e-4, 0], [0, 1e-4], [1e-4, 3e-4]] as const) {
      const soft = { ...hard, exchangeStiffness: MATRIX.exchangeStiffness * (1 - a), anisotropy: 1.05e4 * (1 - k) };
      const rigid = wallEnergyContrast({ exchange: 1 - a, anisotropy: 1 - k }) * hard.anisotropy / hard.polarization;
      assertClose(rigid, interfacePinningField({ soft, hard }), { rtol: 1e-3, atol: 0 });
    }
  });

  it("refuses ratios that are negative or not finite", () => {
    for (const bad of [-0.1, NaN, Infinity]) {
      expect(() => wallEnergyContrast({ exchange: bad, anisotropy: 1 })).toThrow("exchange");
      expect(() => wallEnergyContrast({ exchange: 1, anisotropy: bad })).toThrow("anisotropy");
    }
  });
});
