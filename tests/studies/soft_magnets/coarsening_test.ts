import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { coarsening } from "../../../lib/studies/soft_magnets/coarsening.ts";
import { assertClose } from "../../assert_close.ts";
import { DESIGN, DESIGN_INPUTS } from "./design_inputs.ts";
import { alloyValue } from "./made_materials.ts";

const HOUR = 3600;
const SERIES = [["small", 24e-9, 1], ["medium", 91e-9, 5], ["large", 255e-9, 100]] as const;
const values = SERIES.flatMap(([variant, size, hours]) => [
  alloyValue("particle_size", variant, { value: size, status: variant === "medium" ? "confirmed" : "unconfirmed" }),
  alloyValue("anneal_time", variant, { value: hours * HOUR, status: "unconfirmed" }),
]);
const detail = coarsening({ values, inputs: DESIGN_INPUTS }, DESIGN);

function at(hours: number) {
  return detail.curve.reduce((a, b) =>
    Math.abs(Math.log(b.time / (hours * HOUR))) < Math.abs(Math.log(a.time / (hours * HOUR))) ? b : a
  );
}

describe("coarsening", () => {
  it("has the rate constants 6.4 and 5.8 nm3/s of the two intervals", () => {
    const rates = [(45.5 ** 3 - 12 ** 3) / (4 * HOUR), (127.5 ** 3 - 45.5 ** 3) / (95 * HOUR)].map((k) => k * 1e-27);
    assertClose(detail.rateConstants[1], rates[0]!, { rtol: 1e-12, atol: 0 });
    assertClose(detail.rateConstants[0], rates[1]!, { rtol: 1e-12, atol: 0 });
  });

  it("has an exponent that gives both intervals one rate, and a range around it", () => {
    const n = detail.exponent, [a, b, c] = [12, 45.5, 127.5].map((r) => r ** n) as [number, number, number];
    assertClose((b - a) / 4, (c - b) / 95, { rtol: 1e-9, atol: 0 });
    expect(detail.exponentRange[0]).toBeLessThan(2.6);
    expect(detail.exponentRange[1]).toBeGreaterThan(3.8);
  });

  it("goes through the medium and the large variant by either law", () => {
    for (const [hours, size] of [[5, 91e-9], [100, 255e-9]] as const) {
      const { matrixDiffusion, interfaceControl, time } = at(hours);
      const stretch = Math.abs(Math.log(time / (hours * HOUR)));
      for (const found of [matrixDiffusion!, interfaceControl!]) {
        assertClose(found, size, { rtol: stretch + 1e-9, atol: 0 });
      }
    }
  });

  it("misses the small variant, which set nothing", () => {
    expect(detail.smallSize! / 24e-9).toBeGreaterThan(1.5);
  });

  it("is strongest at the peak's time", () => {
    const best = detail.curve.reduce((a, b) => (b.strength ?? 0) > (a.strength ?? 0) ? b : a);
    assertClose(best.time, detail.peakTime, { rtol: 0.15, atol: 0 });
  });

  it("counts a variant as confirmed only where size and time are", () => {
    expect(detail.variants.map(({ confirmed }) => confirmed)).toEqual([false, false, false]);
  });

  it("refuses a series without the times", () => {
    const sizes = values.filter(({ quantity }) => quantity === "particle_size");
    expect(() => coarsening({ values: sizes, inputs: DESIGN_INPUTS }, DESIGN)).toThrow("must have a anneal_time");
  });
});
