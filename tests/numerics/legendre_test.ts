import { describe, it } from "@std/testing/bdd";
import { integrate } from "../../lib/numerics/integrate.ts";
import { legendreColumns } from "../../lib/numerics/legendre.ts";
import { assertClose } from "../assert_close.ts";

const value = (x: number, degree: number): number => legendreColumns(Float64Array.of(x), degree)[degree]![0]!;

describe("legendreColumns", () => {
  it("gives the polynomials of degree two and three as they are written out", () => {
    const x = 0.3, t = 2 * x - 1;
    assertClose(value(x, 2), Math.sqrt(5) * (3 * t * t - 1) / 2, { rtol: 1e-14, atol: 0 });
    assertClose(value(x, 3), Math.sqrt(7) * (5 * t ** 3 - 3 * t) / 2, { rtol: 1e-14, atol: 0 });
  });

  it("is √(2m + 1) at 1 and of alternating sign at 0", () => {
    const columns = legendreColumns(Float64Array.of(0, 1), 12);
    columns.forEach(([at0, at1], m) => {
      assertClose(at1!, Math.sqrt(2 * m + 1), { rtol: 1e-14, atol: 0 });
      assertClose(at0!, (-1) ** m * Math.sqrt(2 * m + 1), { rtol: 1e-14, atol: 0 });
    });
  });

  it("is orthonormal on [0, 1]", () => {
    for (let l = 0; l <= 12; l += 3) {
      for (let m = 0; m <= 12; m += 2) {
        const mean = integrate((x) => value(x, l) * value(x, m), { lower: 0, upper: 1, atol: 1e-12 });
        assertClose(mean, l === m ? 1 : 0, { rtol: 0, atol: 1e-11 });
      }
    }
  });
});
