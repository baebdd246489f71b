import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { assertClose } from "../assert_close.ts";
import { ashbyOrowanStress, channelBowingStress, orowanStress } from "../../lib/metallurgy/orowan.ts";
import { pairCouplingStress } from "../../lib/metallurgy/pair_coupling.ts";
import { channelWidth } from "../../lib/metallurgy/precipitate_geometry.ts";
import { planarRadius } from "../../lib/metallurgy/slip_plane_geometry.ts";

const dislocation = {
  shearModulus: 80e9,
  burgersVector: 0.254e-9,
  poissonRatio: 0.31,
  coreRadius: 0.254e-9,
  character: Math.PI / 2,
};

describe("orowanStress", () => {
  it("is inverse to the spacing", () => {
    const stress = (spacing: number) => orowanStress(2e-8, { spacing, dislocation });
    assertClose(stress(1e-8) / stress(4e-8), 4, { rtol: 1e-13, atol: 0 });
  });

  it("rejects a particle as small as the core and other values out of range", () => {
    expect(() => orowanStress(0.1e-9, { spacing: 1e-8, dislocation })).toThrow("half the core radius");
    expect(() => orowanStress(2e-8, { spacing: 0, dislocation })).toThrow("spacing");
    expect(() => orowanStress(NaN, { spacing: 1e-8, dislocation })).toThrow("radius");
  });
});

describe("ashbyOrowanStress", () => {
  it("is the form with 0.4 / pi", () => {
    const [r, spacing] = [2e-8, 1e-8];
    const expected = 0.4 * 80e9 * 0.254e-9 / (Math.PI * Math.sqrt(0.69) * spacing) * Math.log(2 * r / 0.254e-9);
    assertClose(ashbyOrowanStress(r, { ...dislocation, spacing }), expected, { rtol: 1e-13, atol: 0 });
  });
});

describe("looping through the channels of 55 % cubes of 91 nm", () => {
  const width = channelWidth(91e-9, 0.55), M = 3.06;

  it("needs 2,697 MPa by Ashby's form and 2,530 MPa by bowing in a channel", () => {
    const ashby = ashbyOrowanStress(planarRadius(45.5e-9), { ...dislocation, spacing: width });
    assertClose(M * ashby / 1e6, 2697, { rtol: 0, atol: 0.5 });
    assertClose(M * channelBowingStress(width, dislocation) / 1e6, 2530, { rtol: 0, atol: 0.5 });
  });

  it("is at least twice as hard as shearing for every boundary energy from 0.1 to 0.3 J/m2", () => {
    for (const antiphaseBoundaryEnergy of [0.1, 0.2, 0.3]) {
      const dispersion = { ...dislocation, volumeFraction: 0.55, antiphaseBoundaryEnergy };
      const shearing = pairCouplingStress(45.5e-9, dispersion).stress;
      expect(channelBowingStress(width, dislocation)).toBeGreaterThan(2 * shearing);
    }
  });
});

describe("channelBowingStress", () => {
  it("rejects a closed channel", () => {
    expect(() => channelBowingStress(0, dislocation)).toThrow("width must be positive");
  });
});
