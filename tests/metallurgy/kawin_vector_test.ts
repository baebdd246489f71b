import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { assertClose } from "../assert_close.ts";
import { coherencyStrengthening, constrainedMisfit } from "../../lib/metallurgy/coherency_strengthening.ts";
import { modulusStrengthening } from "../../lib/metallurgy/modulus_strengthening.ts";
import { orderStrengthening } from "../../lib/metallurgy/order_strengthening.ts";
import { orowanStress } from "../../lib/metallurgy/orowan.ts";
import { combinePrecipitateStresses } from "../../lib/metallurgy/precipitate_strengthening.ts";

// Stresses of kawin/tests/test_strength.py, commit d785d33, which holds them to a relative 1e-3.
const matrix = { shearModulus: 79.3e9, burgersVector: 0.25e-9, poissonRatio: 1 / 3, coreRadius: 0.5e-9 };
const edge = { ...matrix, character: Math.PI / 2 }, screw = { ...matrix, character: 0 };
const radius = 50e-9, spacing = 200e-9;
const sixDigits = { rtol: 1e-5, atol: 0 };

describe("obstacle mechanisms against the vector of kawin", () => {
  it("give its order stresses for edge and screw", () => {
    const order = { spacing, antiphaseBoundaryEnergy: 0.04 };
    const ofEdge = orderStrengthening(radius, { ...order, dislocation: edge });
    assertClose(ofEdge.weak, 8.42212e7, sixDigits);
    assertClose(ofEdge.strong, 5.79670e7, sixDigits);
    const ofScrew = orderStrengthening(radius, { ...order, dislocation: screw });
    assertClose(ofScrew.weak, 3.36224e7, sixDigits);
    assertClose(ofScrew.strong, 1.15934e8, sixDigits);
  });

  it("give its coherency stresses for edge and screw", () => {
    const coherency = { spacing, misfitStrain: 0.001 };
    const ofEdge = coherencyStrengthening(radius, { ...coherency, dislocation: edge });
    assertClose(ofEdge.weak, 7.26102e7, sixDigits);
    assertClose(ofEdge.strong, 4.82891e7, sixDigits);
    const ofScrew = coherencyStrengthening(radius, { ...coherency, dislocation: screw });
    assertClose(ofScrew.weak, 1.18431e7, sixDigits);
    assertClose(ofScrew.strong, 1.27934e8, sixDigits);
  });

  it("give its modulus stresses for edge and screw", () => {
    const modulus = { spacing, precipitateShearModulus: 70e9 };
    const ofEdge = modulusStrengthening(radius, { ...modulus, dislocation: edge });
    assertClose(ofEdge.weak, 5.38138e7, sixDigits);
    assertClose(ofEdge.strong, 5.25096e7, sixDigits);
    const ofScrew = modulusStrengthening(radius, { ...modulus, dislocation: screw });
    assertClose(ofScrew.weak, 2.69069e7, sixDigits);
    assertClose(ofScrew.strong, 5.25096e7, sixDigits);
  });

  it("give its Orowan stress", () => {
    assertClose(orowanStress(radius, { spacing, dislocation: edge }), 1.02373e8, sixDigits);
  });

  it("combine to its total of coherency, modulus and interface", () => {
    const interfacial = { weak: 1.58121e6, strong: 5.00000e6 };
    const coherency = coherencyStrengthening(radius, { spacing, misfitStrain: 0.001, dislocation: edge });
    const modulus = modulusStrengthening(radius, { spacing, precipitateShearModulus: 70e9, dislocation: edge });
    const looping = orowanStress(radius, { spacing, dislocation: edge });
    const total = combinePrecipitateStresses([coherency, modulus, interfacial], { looping });
    assertClose(total.stress, 7.44463e7, sixDigits);
    expect(total.mode).toBe("strong shearing");
  });

  it("combine to its total with order added", () => {
    const parts = [[7.26102e7, 4.82891e7], [5.38138e7, 5.25096e7], [8.42212e7, 5.79670e7], [1.58121e6, 5.0e6]] as const;
    const mechanisms = parts.map(([weak, strong]) => ({ weak, strong }));
    assertClose(combinePrecipitateStresses(mechanisms, { looping: 1.02373e8 }).stress, 9.79077e7, sixDigits);
  });
});

describe("orderStrengthening", () => {
  const options = { spacing, dislocation: edge, antiphaseBoundaryEnergy: 0.04 };

  it("vanishes with the boundary energy", () => {
    expect(orderStrengthening(radius, { ...options, antiphaseBoundaryEnergy: 0 })).toEqual({ weak: 0, strong: 0 });
  });

  it("is not negative where the trailing dislocation pushes harder than the particle holds", () => {
    expect(orderStrengthening(5e-9, { ...options, spacing: 1e-9, antiphaseBoundaryEnergy: 1e-4 }).weak).toBe(0);
  });

  it("scales as the root of radius times boundary energy when strong", () => {
    const double = orderStrengthening(2 * radius, options).strong / orderStrengthening(radius, options).strong;
    assertClose(double, Math.SQRT2, { rtol: 1e-13, atol: 0 });
  });

  it("rejects what is out of range", () => {
    expect(() => orderStrengthening(0, options)).toThrow("radius must be positive");
    expect(() => orderStrengthening(radius, { ...options, spacing: NaN })).toThrow("spacing");
    expect(() => orderStrengthening(radius, { ...options, antiphaseBoundaryEnergy: -1 })).toThrow(RangeError);
    expect(() => orderStrengthening(radius, { ...options, groupSize: 0 })).toThrow("groupSize");
    expect(() => orderStrengthening(radius, { ...options, trailingShape: -1 })).toThrow("trailingShape");
    expect(() => orderStrengthening(radius, { ...options, strongCorrection: -1 })).toThrow("strongCorrection");
  });
});

describe("coherencyStrengthening", () => {
  const options = { spacing, dislocation: edge, misfitStrain: 0.002 };

  it("does not ask for the sign of the misfit and vanishes with it", () => {
    expect(coherencyStrengthening(radius, { ...options, misfitStrain: -0.002 })).toEqual(
      coherencyStrengthening(radius, options),
    );
    expect(coherencyStrengthening(radius, { ...options, misfitStrain: 0 })).toEqual({ weak: 0, strong: 0 });
  });

  it("scales with misfit to the power 3/2 when weak and 1/4 when strong", () => {
    const one = coherencyStrengthening(radius, options);
    const four = coherencyStrengthening(radius, { ...options, misfitStrain: 0.008 });
    assertClose(four.weak / one.weak, 8, { rtol: 1e-12, atol: 0 });
    assertClose(four.strong / one.strong, Math.SQRT2, { rtol: 1e-12, atol: 0 });
  });

  it("rejects what is out of range", () => {
    expect(() => coherencyStrengthening(-1, options)).toThrow("radius");
    expect(() => coherencyStrengthening(radius, { ...options, spacing: 0 })).toThrow("spacing");
    expect(() => coherencyStrengthening(radius, { ...options, misfitStrain: NaN })).toThrow("misfitStrain");
  });
});

describe("constrainedMisfit", () => {
  it("is two thirds of the lattice misfit for nu = 1/3, and all of it for an incompressible body", () => {
    assertClose(constrainedMisfit(0.0048, 1 / 3), 0.0032, { rtol: 1e-12, atol: 0 });
    assertClose(constrainedMisfit(-0.01, 0.5), -0.01, { rtol: 1e-12, atol: 0 });
  });

  it("rejects what is out of range", () => {
    expect(() => constrainedMisfit(NaN, 0.3)).toThrow("latticeMisfit");
    expect(() => constrainedMisfit(0.01, 0.6)).toThrow("poissonRatio");
  });
});

describe("modulusStrengthening", () => {
  const options = { spacing, dislocation: edge, precipitateShearModulus: 79.3e9 };

  it("does not depend on which of the two is the softer", () => {
    const [softer, stiffer] = [-10e9, 10e9].map((gap) => {
      return modulusStrengthening(radius, { ...options, precipitateShearModulus: 79.3e9 + gap });
    });
    assertClose(stiffer!.weak, softer!.weak, { rtol: 1e-9, atol: 0 });
    assertClose(stiffer!.strong, softer!.strong, { rtol: 1e-9, atol: 0 });
  });

  it("vanishes between equal moduli", () => {
    expect(modulusStrengthening(radius, options)).toEqual({ weak: 0, strong: 0 });
  });

  it("rejects what is out of range", () => {
    expect(() => modulusStrengthening(0, options)).toThrow("radius");
    expect(() => modulusStrengthening(radius, { ...options, spacing: -1 })).toThrow("spacing");
    expect(() => modulusStrengthening(radius, { ...options, precipitateShearModulus: 0 })).toThrow(RangeError);
    expect(() => modulusStrengthening(radius, { ...options, forcePrefactor: -1 })).toThrow("forcePrefactor");
    expect(() => modulusStrengthening(radius, { ...options, forceExponent: NaN })).toThrow("forceExponent");
  });
});
