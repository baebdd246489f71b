import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { SOBOL_DIRECTIONS } from "../../lib/numerics/sobol_directions.ts";

/** Polynomials over GF(2), a bit for each coefficient: the one of degree s with the inner coefficients a. */
const polynomials = SOBOL_DIRECTIONS.map(([a, m]) => 2 ** m.length + 2 * a + 1);

function degreeOf(polynomial: number): number {
  return 31 - Math.clz32(polynomial);
}

/** The smallest k with xᵏ = 1 modulo a polynomial. */
function orderOfX(polynomial: number): number {
  const carry = 1 << degreeOf(polynomial);
  let power = 1;
  for (let k = 1; k < 2 * carry; k++) {
    power <<= 1;
    if (power & carry) power ^= polynomial;
    if (power === 1) return k;
  }
  return NaN;
}

describe("the directions of the Sobol sequence", () => {
  it("have primitive polynomials: x has the order 2^s - 1", () => {
    for (const polynomial of polynomials) {
      expect([polynomial, orderOfX(polynomial)]).toEqual([polynomial, 2 ** degreeOf(polynomial) - 1]);
    }
  });

  it("have a polynomial of their own in each dimension, of degrees that do not fall", () => {
    expect(new Set(polynomials).size).toBe(polynomials.length);
    expect(polynomials.map(degreeOf)).toEqual(polynomials.map(degreeOf).toSorted((a, b) => a - b));
  });

  it("begin with odd numbers below 2^i", () => {
    for (const [, m] of SOBOL_DIRECTIONS) {
      m.forEach((value, i) => expect([value % 2, value < 2 ** (i + 1)]).toEqual([1, true]));
    }
  });
});
