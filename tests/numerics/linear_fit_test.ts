import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import fc from "fast-check";
import { linearRegression } from "simple-statistics";
import { linearFit, powerLawFit } from "../../lib/numerics/linear_fit.ts";
import { assertClose } from "../assert_close.ts";

describe("linearFit", () => {
  it("recovers a line and has no residual", () => {
    const { slope, intercept, residualDeviation, rSquared, n } = linearFit([0, 1, 2, 5], [7, 4, 1, -8]);
    expect([slope, intercept, residualDeviation, rSquared, n]).toEqual([-3, 7, 0, 1, 4]);
  });

  it("gives the certified values of the NIST data set Norris", () => {
    // NIST StRD, linear least squares, data set Norris: certified slope 1.00211681802045 ± 0.000429796848199937,
    // intercept -0.262323073774029 ± 0.232818234301152, residual standard deviation 0.884796396144373, R²
    // 0.999993745883712.
    const fit = linearFit(NORRIS.map(([, x]) => x), NORRIS.map(([y]) => y));
    const certified = { rtol: 1e-10, atol: 0 };
    assertClose(fit.slope, 1.00211681802045, certified);
    assertClose(fit.intercept, -0.262323073774029, certified);
    assertClose(fit.slopeError, 0.429796848199937e-3, certified);
    assertClose(fit.interceptError, 0.232818234301152, certified);
    assertClose(fit.residualDeviation, 0.884796396144373, certified);
    assertClose(fit.rSquared, 0.999993745883712, certified);
  });

  it("agrees with simple-statistics on any points", () => {
    const number = fc.double({ min: -1e3, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { minLength: 3, maxLength: 20 }), (points) => {
        const x = points.map(([xi]) => xi), y = points.map(([, yi]) => yi);
        fc.pre(Math.max(...x) - Math.min(...x) > 1);
        const { m, b } = linearRegression(points), { slope, intercept } = linearFit(x, y);
        assertClose(slope, m, { rtol: 1e-8, atol: 1e-8 });
        assertClose(intercept, b, { rtol: 1e-8, atol: 1e-6 });
      }),
      { seed: 1 },
    );
  });

  it("has no errors for two points and no r² for equal ordinates", () => {
    const two = linearFit([0, 1], [2, 4]);
    expect([two.slopeError, two.interceptError, two.residualDeviation]).toEqual([NaN, NaN, NaN]);
    expect(linearFit([0.1, 0.7], [0.3, 1.1]).residualDeviation).toBeNaN();
    expect(linearFit([0.1, 0.4], [0.2, 0.9]).slopeError).toBeNaN();
    expect(linearFit([0, 1, 2], [3, 3, 3]).rSquared).toBeNaN();
  });

  it("has the deviation of one degree of freedom for three points", () => {
    const { residualDeviation, slopeError } = linearFit([-1, 0, 1], [0, 3, 0]);
    assertClose(residualDeviation, Math.sqrt(6), { rtol: 1e-14, atol: 0 });
    assertClose(slopeError, Math.sqrt(3), { rtol: 1e-14, atol: 0 });
  });

  it("rejects too few points, other lengths, equal abscissae and values that are not finite", () => {
    expect(() => linearFit([], [])).toThrow(TypeError);
    expect(() => linearFit([1], [1])).toThrow(TypeError);
    expect(() => linearFit([1, 2], [1])).toThrow(TypeError);
    expect(() => linearFit([2, 2], [1, 3])).toThrow("x must hold two different values, got only 2");
    expect(() => linearFit([1, NaN], [1, 2])).toThrow("got (NaN, 2) at index 1");
    expect(() => linearFit([1, 2], [1, Infinity])).toThrow(RangeError);
  });
});

describe("powerLawFit", () => {
  it("recovers the grain size law Hc = p·D⁶", () => {
    const D = [5e-9, 10e-9, 20e-9, 40e-9];
    const fit = powerLawFit(D, D.map((d) => 1e48 * d ** 6));
    assertClose(fit.exponent, 6, { rtol: 1e-12, atol: 0 });
    assertClose(fit.prefactor, 1e48, { rtol: 1e-9, atol: 0 });
    assertClose(fit.rSquared, 1, { rtol: 1e-12, atol: 0 });
  });

  it("does not depend on the units", () => {
    const x = [1, 2, 3, 5, 9], y = [2.2, 3.7, 6.5, 9.6, 20];
    const si = powerLawFit(x.map((v) => v * 1e-9), y.map((v) => v * 1e3)), own = powerLawFit(x, y);
    assertClose(si.exponent, own.exponent, { rtol: 1e-11, atol: 0 });
    assertClose(si.exponentError, own.exponentError, { rtol: 1e-9, atol: 0 });
  });

  it("rejects values that are not positive", () => {
    expect(() => powerLawFit([0, 1], [1, 1])).toThrow(
      "Cannot fit a power law: x must be positive and finite, got 0 at index 0",
    );
    expect(() => powerLawFit([1, 2], [1, -1])).toThrow(RangeError);
    expect(() => powerLawFit([1, 2], [1, NaN])).toThrow(RangeError);
    expect(() => powerLawFit([1], [1])).toThrow(TypeError);
  });
});

/** y, x of the NIST data set Norris (calibration of ozone monitors). */
const NORRIS: readonly (readonly [number, number])[] = [
  [0.1, 0.2],
  [338.8, 337.4],
  [118.1, 118.2],
  [888.0, 884.6],
  [9.2, 10.1],
  [228.1, 226.5],
  [668.5, 666.3],
  [998.5, 996.3],
  [449.1, 448.6],
  [778.9, 777.0],
  [559.2, 558.2],
  [0.3, 0.4],
  [0.1, 0.6],
  [778.1, 775.5],
  [668.8, 666.9],
  [339.3, 338.0],
  [448.9, 447.5],
  [10.8, 11.6],
  [557.7, 556.0],
  [228.3, 228.1],
  [998.0, 995.8],
  [888.8, 887.6],
  [119.6, 120.2],
  [0.3, 0.3],
  [0.6, 0.3],
  [557.6, 556.8],
  [339.3, 339.1],
  [888.0, 887.2],
  [998.5, 999.0],
  [778.9, 779.0],
  [10.2, 11.1],
  [117.6, 118.3],
  [228.9, 229.2],
  [668.4, 669.1],
  [449.2, 448.9],
  [0.2, 0.5],
];
