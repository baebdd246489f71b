import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { assertClose } from "../assert_close.ts";
import { createRandom } from "../../lib/numerics/random.ts";
import { planarRadius, randomPlanarSpacing, squarePlanarSpacing } from "../../lib/metallurgy/slip_plane_geometry.ts";

describe("planarRadius", () => {
  it("is the root mean square of the circles a random plane cuts from a sphere", () => {
    const random = createRandom(1), n = 200_000;
    let squares = 0;
    for (let i = 0; i < n; i++) squares += 1 - random.uniform() ** 2;
    assertClose(planarRadius(1), Math.sqrt(squares / n), { rtol: 2e-3, atol: 0 });
  });

  it("rejects a radius that is not positive", () => {
    for (const r of [0, -1, NaN]) expect(() => planarRadius(r)).toThrow(RangeError);
  });
});

describe("planar spacings", () => {
  it("are proportional to the radius at one fraction", () => {
    for (const spacing of [randomPlanarSpacing, squarePlanarSpacing]) {
      assertClose(spacing(3e-8, 0.1) / spacing(1e-8, 0.1), 3, { rtol: 1e-13, atol: 0 });
    }
  });

  it("grow as the inverse root of the fraction in the dilute limit", () => {
    assertClose(squarePlanarSpacing(1, 1e-8) * Math.sqrt(1e-8), Math.sqrt(2 * Math.PI / 3), { rtol: 2e-4, atol: 0 });
    assertClose(randomPlanarSpacing(1, 1e-8) * Math.sqrt(1e-8), Math.sqrt(2 * Math.log(3) / 3), {
      rtol: 3e-4,
      atol: 0,
    });
  });

  it("are near the channel of 20 nm for 91 nm at 55 %, though the formulas are meant for dilute dispersions", () => {
    assertClose(randomPlanarSpacing(45.5e-9, 0.55), 16.7e-9, { rtol: 0, atol: 0.05e-9 });
    assertClose(squarePlanarSpacing(45.5e-9, 0.55), 17.3e-9, { rtol: 0, atol: 0.05e-9 });
  });

  it("reject fractions at 0, beyond close packing, and NaN", () => {
    for (const f of [0, 0.7, NaN]) {
      expect(() => randomPlanarSpacing(1e-8, f)).toThrow("volumeFraction");
      expect(() => squarePlanarSpacing(1e-8, f)).toThrow("volumeFraction");
    }
  });
});
