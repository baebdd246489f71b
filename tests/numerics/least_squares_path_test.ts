import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { LeastSquaresPath } from "../../lib/numerics/least_squares_path.ts";
import { legendreColumns } from "../../lib/numerics/legendre.ts";
import { linearFit } from "../../lib/numerics/linear_fit.ts";
import { createRandom } from "../../lib/numerics/random.ts";
import { linspace } from "../../lib/numerics/spacing.ts";
import { assertClose } from "../assert_close.ts";

const N = 12;
const random = createRandom(1);
const x = Float64Array.from({ length: N }, (_, i) => i / (N - 1) + 0.1 * random.normal());
const y = x.map((xi) => 3 - 2 * xi + 0.2 * random.normal());

function without<T>(values: ArrayLike<T>, i: number): T[] {
  return Array.from(values).filter((_, j) => j !== i);
}

describe("LeastSquaresPath", () => {
  it("gives the straight line of ordinary least squares", () => {
    const { slope, intercept } = linearFit(x, y);
    const path = new LeastSquaresPath(y);
    expect(path.add(x, 0)).toBe(true);
    const [constant, linear] = path.coefficients(1);
    assertClose(constant!, intercept, { rtol: 1e-12, atol: 0 });
    assertClose(linear!, slope, { rtol: 1e-12, atol: 0 });
    path.residual.forEach((r, i) => assertClose(r, y[i]! - intercept - slope * x[i]!, { rtol: 0, atol: 1e-14 }));
  });

  it("has the errors of fits to all points but one, corrected for the number of terms", () => {
    const path = new LeastSquaresPath(y);
    path.add(x, 0);
    const misses = Array.from(y, (yi, i) => {
      const { slope, intercept } = linearFit(without(x, i), without(y, i));
      return (yi - intercept - slope * x[i]!) ** 2;
    });
    const sum = x.reduce((s, xi) => s + xi, 0), squares = x.reduce((s, xi) => s + xi * xi, 0);
    const trace = (N + squares) / (N * squares - sum * sum);
    const expected = misses.reduce((s, m) => s + m, 0) / N * (1 + trace) * N / (N - 2);
    assertClose(path.errors[1]!, expected, { rtol: 1e-12, atol: 0 });
  });

  it("has for the constant alone the errors of the means of all points but one, corrected", () => {
    const misses = Array.from(y, (yi, i) => {
      const others = without(y, i);
      return (yi - others.reduce((s, v) => s + v, 0) / others.length) ** 2;
    });
    const expected = misses.reduce((s, m) => s + m, 0) / N * (1 + 1 / N) * N / (N - 1);
    assertClose(new LeastSquaresPath(y).errors[0]!, expected, { rtol: 1e-12, atol: 0 });
  });

  it("finds the coefficients of six terms, also of the smaller fits on the way", () => {
    const columns = legendreColumns(linspace(0, 1, { count: 40 }), 6), coefficients = [1, -2, 3, 0.5, -4, 2, 7];
    const values = columns[0]!.map((_, i) => coefficients.reduce((sum, c, p) => sum + c * columns[p]![i]!, 0));
    const path = new LeastSquaresPath(values);
    columns.slice(1).forEach((column) => expect(path.add(column, 0)).toBe(true));
    path.coefficients(6).forEach((c, p) => assertClose(c, coefficients[p]!, { rtol: 1e-12, atol: 0 }));
    const line = linearFit(columns[1]!, values);
    assertClose(path.coefficients(1)[1]!, line.slope, { rtol: 1e-12, atol: 0 });
    assertClose(path.coefficients(1)[0]!, line.intercept, { rtol: 1e-12, atol: 0 });
  });

  it("refuses a term that the ones before hold already", () => {
    const path = new LeastSquaresPath(y);
    path.add(x, 0);
    const before = path.residual.slice();
    expect(path.add(x.map((xi) => 5 - 2 * xi), 0)).toBe(false);
    expect(path.add(new Float64Array(N).fill(3), 0)).toBe(false);
    expect(path.errors.length).toBe(2);
    expect(path.residual).toEqual(before);
  });

  it("refuses a term below the threshold of t²", () => {
    const { slope, slopeError } = linearFit(x, y), t2 = (slope / slopeError) ** 2;
    expect(new LeastSquaresPath(y).add(x, t2 * 1.001)).toBe(false);
    expect(new LeastSquaresPath(y).add(x, t2 * 0.999)).toBe(true);
  });

  it("refuses a term that rests on one point", () => {
    const spike = new Float64Array(N);
    spike[3] = 1;
    expect(new LeastSquaresPath(y).add(spike, 0)).toBe(false);
  });
});
