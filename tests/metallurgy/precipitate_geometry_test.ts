import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { assertClose } from "../assert_close.ts";
import {
  channelWidth,
  equivalentSphereRadius,
  latticePeriod,
  numberDensity,
  specificSurface,
} from "../../lib/metallurgy/precipitate_geometry.ts";

describe("specificSurface", () => {
  it("is the surface of one particle times the number density, for cubes and for spheres", () => {
    const d = 40e-9, f = 0.3;
    assertClose(specificSurface(d, f), 6 * d ** 2 * numberDensity(d, f, "cube"), { rtol: 1e-14, atol: 0 });
    assertClose(specificSurface(d, f), Math.PI * d ** 2 * numberDensity(d, f, "sphere"), { rtol: 1e-14, atol: 0 });
  });

  it("falls 3.8-fold from 24 to 91 nm at one fraction", () => {
    assertClose(specificSurface(24e-9, 0.55) / specificSurface(91e-9, 0.55), 91 / 24, { rtol: 1e-14, atol: 0 });
  });

  it("is 0 without particles", () => {
    expect(specificSurface(1e-8, 0)).toBe(0);
  });

  it("rejects sizes that are not positive and fractions outside 0 to 1", () => {
    for (const size of [0, -1, NaN, Infinity]) expect(() => specificSurface(size, 0.5)).toThrow(RangeError);
    for (const f of [-0.1, 1.1, NaN]) expect(() => specificSurface(1e-8, f)).toThrow("volumeFraction");
  });
});

describe("numberDensity", () => {
  it("gives 7.3e20 per cubic metre for 55 % of cubes of 91 nm, and 1.4e21 for spheres", () => {
    assertClose(numberDensity(91e-9, 0.55), 7.3e20, { rtol: 0, atol: 0.05e20 });
    assertClose(numberDensity(91e-9, 0.55, "sphere"), 1.4e21, { rtol: 0, atol: 0.05e21 });
  });

  it("falls as the cube of the size", () => {
    assertClose(numberDensity(1e-8, 0.2) / numberDensity(2e-8, 0.2), 8, { rtol: 1e-14, atol: 0 });
  });
});

describe("latticePeriod", () => {
  it("holds one particle in each cubic cell", () => {
    const p = latticePeriod(30e-9, 0.4, "sphere");
    assertClose(numberDensity(30e-9, 0.4, "sphere") * p ** 3, 1, { rtol: 1e-13, atol: 0 });
  });

  it("is infinite without particles", () => {
    expect(latticePeriod(1e-8, 0)).toBe(Infinity);
  });
});

describe("channelWidth", () => {
  it("gives 5.3, 20 and 56 nm for 55 % of cubes of 24, 91 and 255 nm", () => {
    for (const [size, width] of [[24e-9, 5.3e-9], [91e-9, 20e-9], [255e-9, 56e-9]] as const) {
      assertClose(channelWidth(size, 0.55), width, { rtol: 0, atol: width > 1e-8 ? 0.5e-9 : 0.05e-9 });
    }
  });

  it("closes when cubes fill space and when spheres touch", () => {
    expect(channelWidth(1e-8, 1)).toBe(0);
    assertClose(channelWidth(1e-8, Math.PI / 6, "sphere"), 0, { rtol: 0, atol: 1e-22 });
  });

  it("refuses spheres at 55 %, which do not fit on a cubic lattice", () => {
    expect(() => channelWidth(91e-9, 0.55, "sphere")).toThrow("at most 0.5236, got 0.55");
  });
});

describe("equivalentSphereRadius", () => {
  it("keeps the volume", () => {
    assertClose(4 / 3 * Math.PI * equivalentSphereRadius(2) ** 3, 8, { rtol: 1e-14, atol: 0 });
  });

  it("rejects an edge that is not positive", () => {
    expect(() => equivalentSphereRadius(0)).toThrow(RangeError);
  });
});
