import { describe, it } from "@std/testing/bdd";
import { emptyCoefficients, MAX_ORDER, setBdfCoefficients } from "../../lib/numerics/bdf_coefficients.ts";
import { assertClose } from "../assert_close.ts";

const ROUNDING = { rtol: 1e-13, atol: 1e-15 };
const ORDERS = Array.from({ length: MAX_ORDER }, (_, i) => i + 1);

function harmonic(q: number): number {
  return ORDERS.slice(0, q).reduce((sum, j) => sum + 1 / j, 0);
}

function factorial(q: number): number {
  return q <= 1 ? 1 : q * factorial(q - 1);
}

describe("setBdfCoefficients", () => {
  for (const order of ORDERS) {
    it(`has the constants of the formula of order ${order} on even steps, whatever was in its place`, () => {
      const h = 0.3, coefficients = emptyCoefficients();
      coefficients.l.fill(NaN);
      setBdfCoefficients(coefficients, { order, h, past: new Float64Array(MAX_ORDER + 2).fill(h) });
      const { l, error, lowerError, higherError, comparison } = coefficients;
      assertClose(l[1]!, harmonic(order), ROUNDING);
      assertClose(l[order]!, 1 / factorial(order), ROUNDING);
      for (const beyond of l.slice(order + 1)) assertClose(beyond, 0, ROUNDING);
      assertClose(error, 1 / ((order + 1) * harmonic(order)), ROUNDING);
      assertClose(comparison, factorial(order + 1), ROUNDING);
      assertClose(lowerError, order === 1 ? 1 : factorial(order - 1) / harmonic(order - 1), ROUNDING);
      assertClose(higherError, 1 / ((order + 2) * (harmonic(order) + 1 / (order + 1))), ROUNDING);
    });

    it(`keeps the values at the past times and the leading coefficient on uneven steps at order ${order}`, () => {
      const h = 0.2, past = Float64Array.of(NaN, 0.3, 0.25, 0.1, 0.4, 0.35), coefficients = emptyCoefficients();
      setBdfCoefficients(coefficients, { order, h, past });
      const at = (x: number): number => coefficients.l.reduceRight((sum, lj) => sum * x + lj, 0);
      let back = h;
      for (let j = 1; j < order; j++) {
        assertClose(at(-back / h), 0, { rtol: 0, atol: 1e-12 });
        back += past[j]!;
      }
      assertClose(at(0), 1, ROUNDING);
      assertClose(coefficients.l[1]!, harmonic(order), ROUNDING);
    });
  }
});
