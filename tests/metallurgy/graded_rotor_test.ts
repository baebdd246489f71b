import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { assertClose } from "../assert_close.ts";
import {
  type GradedDisc,
  gradedDiscStress,
  gradedYieldSpeed,
  volumeShareAbove,
} from "../../lib/metallurgy/graded_rotor.ts";
import { discStress, maximumDiscStress, rimSpeedAtYield } from "../../lib/metallurgy/rotor_stress.ts";

const shape = { outerRadius: 0.1, poissonRatio: 0.3, angularSpeed: 3000 };
const uniform = { ...shape, youngsModulus: () => 2e11, density: () => 8000 };

/** Root-mean-square error of the hoop stress over the volume of the disc, relative to the greatest stress. */
function hoopError(disc: GradedDisc, exact: (r: number) => number, elements: number): number {
  const { radius, hoopStress } = gradedDiscStress({ ...disc, elements });
  const squares = radius.reduce((sum, r, i) => sum + r * (hoopStress[i]! - exact(r)) ** 2, 0);
  return Math.sqrt(squares / radius.reduce((sum, r) => sum + r, 0)) / Math.max(...hoopStress);
}

/**
 * Hoop stress in a bored disc of modulus E0 (r/R)^n: u = A r^p + B r^q + C r^(3 - n), p and q the roots of m^2 + n m + n nu - 1 = 0,
 * with the radial stress zero at bore and rim.
 */
function powerLawHoop(r: number, { a, R, n, nu, load }: Record<"a" | "R" | "n" | "nu" | "load", number>): number {
  const root = Math.sqrt(n ** 2 / 4 + 1 - n * nu), p = -n / 2 + root, q = -n / 2 - root, s = 3 - n;
  // E(r) / (1 - nu^2) = k r^n with k = 1: displacements carry the factor.
  const C = -load / (s ** 2 + n * s + n * nu - 1);
  const radial = (m: number, x: number) => (m + nu) * x ** (m - 1 + n);
  const [f1, f2] = [-C * radial(s, a), -C * radial(s, R)];
  const det = radial(p, a) * radial(q, R) - radial(q, a) * radial(p, R);
  const A = (f1 * radial(q, R) - f2 * radial(q, a)) / det, B = (radial(p, a) * f2 - radial(p, R) * f1) / det;
  const hoop = (m: number) => (1 + nu * m) * r ** (m - 1 + n);
  return A * hoop(p) + B * hoop(q) + C * hoop(s);
}

describe("gradedDiscStress", () => {
  it("agrees with the closed form for uniform solid and bored discs, with second-order convergence", () => {
    for (const boreRadius of [0, 0.03]) {
      const exact = (r: number) => discStress(r, { ...shape, boreRadius, density: 8000 }).hoop;
      const disc = { ...uniform, boreRadius };
      const coarse = hoopError(disc, exact, 100), fine = hoopError(disc, exact, 200);
      expect(fine).toBeLessThan(2e-5);
      assertClose(Math.log2(coarse / fine), 2, { rtol: 0, atol: 0.01 });
    }
  });

  it("agrees with the closed form for a modulus that goes as a power of the radius, with second-order convergence", () => {
    for (const n of [-0.5, 1, 2]) {
      const disc = { ...uniform, boreRadius: 0.03, youngsModulus: (r: number) => 2e11 * (r / 0.1) ** n };
      const constants = { a: 0.03, R: 0.1, n, nu: 0.3, load: 8000 * 3000 ** 2 };
      const exact = (r: number) => powerLawHoop(r, constants);
      const coarse = hoopError(disc, exact, 200), fine = hoopError(disc, exact, 400);
      expect(fine).toBeLessThan(1e-5);
      assertClose(Math.log2(coarse / fine), 2, { rtol: 0, atol: 0.01 });
    }
  });

  it("satisfies the balance of half a disc for any grading: hoop forces carry the centrifugal force", () => {
    const density = (r: number) => 8000 - 3e4 * r, youngsModulus = (r: number) => 1e11 * (1 + 20 * r);
    const { radius, hoopStress } = gradedDiscStress({ ...shape, density, youngsModulus, elements: 2000 });
    const h = 0.1 / 2000;
    const carried = hoopStress.reduce((sum, stress) => sum + stress * h, 0);
    const centrifugal = radius.reduce((sum, r) => sum + density(r) * 3000 ** 2 * r ** 2 * h, 0);
    assertClose(carried / centrifugal, 1, { rtol: 1e-6, atol: 0 });
  });

  it("displaces the rim as the closed form does", () => {
    const { displacement, nodes } = gradedDiscStress(uniform);
    assertClose(displacement.at(-1)!, 0.7 * 8000 * 3000 ** 2 * 0.1 ** 3 / (4 * 2e11), { rtol: 1e-5, atol: 0 });
    expect(nodes.at(-1)).toBe(0.1);
    expect(displacement[0]).toBe(0);
  });

  it("has stresses that do not change with the scale of the modulus", () => {
    const stiff = gradedDiscStress({ ...uniform, youngsModulus: () => 4e11 });
    gradedDiscStress(uniform).hoopStress.forEach((stress, i) => {
      assertClose(stiff.hoopStress[i]!, stress, { rtol: 1e-9, atol: 0 });
    });
  });

  it("relieves the centre when the rim is stiffer than the core", () => {
    const graded = gradedDiscStress({ ...uniform, youngsModulus: (r) => 2e11 * (0.7 + 0.6 * (r / 0.1) ** 2) });
    expect(graded.vonMisesStress[0]!).toBeLessThan(gradedDiscStress(uniform).vonMisesStress[0]! * 0.95);
  });

  it("rejects what is out of range", () => {
    const wrong = [
      { outerRadius: 0 },
      { boreRadius: 0.1 },
      { boreRadius: -1 },
      { poissonRatio: 0.6 },
      { angularSpeed: -1 },
      {
        elements: 1,
      },
      { youngsModulus: () => 0 },
      { density: () => NaN },
    ];
    for (const change of wrong) expect(() => gradedDiscStress({ ...uniform, ...change })).toThrow(RangeError);
  });
});

describe("gradedYieldSpeed", () => {
  it("is that of the closed form for a uniform disc, and lies at its centre", () => {
    const solution = gradedDiscStress(uniform);
    const { angularSpeed, radius } = gradedYieldSpeed(solution, { angularSpeed: 3000, yieldStrength: () => 5e8 });
    const exact = rimSpeedAtYield({ yieldStrength: 5e8, density: 8000, poissonRatio: 0.3 }) / 0.1;
    assertClose(angularSpeed, exact, { rtol: 1e-5, atol: 0 });
    expect(radius).toBeLessThan(0.001);
  });

  it("loses nothing when the rim is made 58 % weaker along with the stress: strength may follow the load", () => {
    const solution = gradedDiscStress(uniform);
    const demand = (r: number) => {
      const { radial, hoop } = discStress(r, { ...shape, density: 8000 });
      return Math.sqrt(radial ** 2 - radial * hoop + hoop ** 2) / maximumDiscStress({ ...shape, density: 8000 });
    };
    assertClose(demand(0.1), 2 * 0.7 / 3.3, { rtol: 1e-12, atol: 0 });
    const same = gradedYieldSpeed(solution, { angularSpeed: 3000, yieldStrength: () => 5e8 });
    const graded = gradedYieldSpeed(solution, { angularSpeed: 3000, yieldStrength: (r) => 5e8 * demand(r) });
    assertClose(graded.angularSpeed, same.angularSpeed, { rtol: 1e-4, atol: 0 });
  });

  it("rejects what is out of range", () => {
    const solution = gradedDiscStress(uniform);
    expect(() => gradedYieldSpeed(solution, { angularSpeed: 0, yieldStrength: () => 1 })).toThrow("angularSpeed");
    expect(() => gradedYieldSpeed(solution, { angularSpeed: 1, yieldStrength: () => 0 })).toThrow("yieldStrength");
  });
});

describe("volumeShareAbove", () => {
  it("falls from 1 to 0, and is the closed form's share at half the greatest stress", () => {
    const solution = gradedDiscStress({ ...uniform, elements: 4000 }),
      greatest = maximumDiscStress({ ...shape, density: 8000 });
    expect(volumeShareAbove(solution, 0)).toBe(1);
    expect(volumeShareAbove(solution, 1.001 * greatest)).toBe(0);
    // Von Mises equals half of sigma_max at x = (r/R)^2: solved from sigma_r^2 - sigma_r sigma_t + sigma_t^2 with 1 - x and 1 - 1.9 x / 3.3.
    let x = 0;
    const k = 1.9 / 3.3, vonMises = (y: number) => Math.sqrt((1 - y) ** 2 - (1 - y) * (1 - k * y) + (1 - k * y) ** 2);
    while (vonMises(x) > 0.5) x += 1e-5;
    assertClose(volumeShareAbove(solution, greatest / 2), x, { rtol: 0, atol: 1e-3 });
  });

  it("rejects a negative stress", () => {
    expect(() => volumeShareAbove(gradedDiscStress(uniform), -1)).toThrow("stress");
  });
});
