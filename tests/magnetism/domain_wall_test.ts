import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { wallAngle, wallEnergy, wallWidth, type WallWidthConvention } from "../../lib/magnetism/mod.ts";
import { integrate } from "../../lib/numerics/mod.ts";
import { assertClose } from "../assert_close.ts";

const IRON = { exchangeStiffness: 2e-11, anisotropy: 4.8e4 };
const DELTA = Math.sqrt(2e-11 / 4.8e4);

function slope(f: (x: number) => number, x: number, h: number): number {
  return (f(x + h) - f(x - h)) / (2 * h);
}

describe("wallWidth", () => {
  it("is 64 nm for iron, 111 nm for Fe-Si grains and 811 nm for Permalloy in Lilley's convention", () => {
    assertClose(wallWidth(IRON), 64e-9, { rtol: 5e-3, atol: 0 });
    assertClose(wallWidth({ exchangeStiffness: 1e-11, anisotropy: 8e3 }), 111e-9, { rtol: 5e-3, atol: 0 });
    assertClose(wallWidth({ exchangeStiffness: 1e-11, anisotropy: 150 }), 811e-9, { rtol: 1e-3, atol: 0 });
  });

  it("is what each convention says of the profile", () => {
    const angle = (x: number) => wallAngle(x, IRON);
    const h = 1e-4 * DELTA;
    assertClose(wallWidth(IRON, { convention: "lilley" }), Math.PI / slope(angle, 0, h), { rtol: 1e-6, atol: 0 });
    const component = (x: number) => -Math.cos(angle(x));
    assertClose(wallWidth(IRON, { convention: "component" }), 2 / slope(component, 0, h), { rtol: 1e-6, atol: 0 });
    const density = (x: number) => Math.sin(angle(x)) ** 2;
    assertClose(density(wallWidth(IRON, { convention: "energy" }) / 2), 0.5, { rtol: 1e-12, atol: 0 });
    assertClose(wallWidth(IRON, { convention: "parameter" }), DELTA, { rtol: 1e-15, atol: 0 });
  });

  it("takes the stiffness by its root: a factor of 2 in A is a factor of 1.41 in the width", () => {
    const ratio = wallWidth({ ...IRON, exchangeStiffness: 4e-11 }) / wallWidth(IRON);
    assertClose(ratio, Math.SQRT2, { rtol: 1e-14, atol: 0 });
  });

  it("refuses an unknown convention and constants outside their domain", () => {
    expect(() => wallWidth(IRON, { convention: "bloch" as WallWidthConvention })).toThrow(
      "convention must be one of parameter, energy, component, lilley, got bloch",
    );
    for (const bad of [0, -1, NaN, Infinity]) {
      expect(() => wallWidth({ ...IRON, anisotropy: bad })).toThrow(RangeError);
      expect(() => wallWidth({ ...IRON, exchangeStiffness: bad })).toThrow(RangeError);
    }
  });
});

describe("wallEnergy", () => {
  it("is 3.9 mJ/m² for iron, 1.13 for Fe-Si grains and 0.155 for Permalloy", () => {
    assertClose(wallEnergy(IRON), 3.9e-3, { rtol: 5e-3, atol: 0 });
    assertClose(wallEnergy({ exchangeStiffness: 1e-11, anisotropy: 8e3 }), 1.13e-3, { rtol: 2e-3, atol: 0 });
    assertClose(wallEnergy({ exchangeStiffness: 1e-11, anisotropy: 150 }), 0.155e-3, { rtol: 2e-3, atol: 0 });
  });

  it("is the integral of exchange and anisotropy energy over the profile, half from each", () => {
    const { exchangeStiffness: A, anisotropy: K } = IRON;
    const x = (u: number) => u * DELTA;
    const exchange = (u: number) => A * slope((y) => wallAngle(y, IRON), x(u), 1e-4 * DELTA) ** 2 * DELTA;
    const anisotropy = (u: number) => K * Math.sin(wallAngle(x(u), IRON)) ** 2 * DELTA;
    const limits = { lower: -25, upper: 25, rtol: 1e-7 };
    assertClose(integrate(exchange, limits), wallEnergy(IRON) / 2, { rtol: 1e-6, atol: 0 });
    assertClose(integrate(anisotropy, limits), wallEnergy(IRON) / 2, { rtol: 1e-6, atol: 0 });
  });

  it("refuses constants outside their domain", () => {
    expect(() => wallEnergy({ ...IRON, anisotropy: NaN })).toThrow("Cannot compute the wall energy: anisotropy");
  });
});

describe("wallAngle", () => {
  it("turns from 0 to π, through π/2 in the middle", () => {
    assertClose(wallAngle(-1e-6, IRON), 0, { rtol: 0, atol: 1e-12 });
    assertClose(wallAngle(0, IRON), Math.PI / 2, { rtol: 1e-15, atol: 0 });
    assertClose(wallAngle(1e-6, IRON), Math.PI, { rtol: 1e-12, atol: 0 });
    expect(() => wallAngle(NaN, IRON)).toThrow("position");
  });
});
