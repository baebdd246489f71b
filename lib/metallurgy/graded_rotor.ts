/**
 * A spinning disc whose material changes with radius: what local grading can do for a rotor.
 *
 * @module
 */
import { requireInteger, requireNonNegative, requirePositive, requireWithin } from "../numerics/require.ts";
import { solveTridiagonal } from "./tridiagonal.ts";

/** A disc of constant thickness whose modulus and density may vary with radius. */
export interface GradedDisc {
  /** Outer radius R, m. */
  readonly outerRadius: number;
  /** Radius of the bore, m; default 0, a solid disc. */
  readonly boreRadius?: number;
  /** Angular speed ω, rad/s. */
  readonly angularSpeed: number;
  /** Poisson ratio ν, the same everywhere. */
  readonly poissonRatio: number;
  /** Young's modulus at a radius, Pa. */
  readonly youngsModulus: (radius: number) => number;
  /** Density at a radius, kg/m³. */
  readonly density: (radius: number) => number;
  /** Number of radial elements; default 400. */
  readonly elements?: number;
}

/** Stresses and displacements of a graded disc. */
export interface GradedDiscSolution {
  /** Radii of the nodes, m, from bore or centre to rim. */
  readonly nodes: Float64Array;
  /** Radial displacement at the nodes, m. */
  readonly displacement: Float64Array;
  /** Radii of the midpoints of the elements, m. */
  readonly radius: Float64Array;
  /** Radial stress at the midpoints, Pa. */
  readonly radialStress: Float64Array;
  /** Hoop stress at the midpoints, Pa. */
  readonly hoopStress: Float64Array;
  /** Von Mises stress at the midpoints, Pa. */
  readonly vonMisesStress: Float64Array;
}

/**
 * Stresses in a spinning disc whose modulus and density vary with radius, by linear finite elements.
 *
 * d(r σ_r)/dr − σ_θ + ρ(r) ω² r² = 0 with σ_r = E(r)/(1−ν²) (u′ + ν u/r), σ_θ = E(r)/(1−ν²) (u/r + ν u′);
 * free rim and bore, u(0) = 0 in a solid disc.
 *
 * The elements use one-point integration, which makes displacements at the nodes and stresses at the midpoints
 * second-order accurate in the element length (at the very centre of a solid disc with a logarithm). Plane stress,
 * small strains, no steps of thickness. A jump in E or ρ is exact where it falls on a node.
 *
 * @param disc Geometry, speed, Poisson ratio, the two functions of radius, and the number of elements (at least 2).
 * @returns Nodes, displacements and stresses.
 * @throws {RangeError} If a quantity is out of range, or modulus or density is not positive at a midpoint.
 * @see S. P. Timoshenko, J. N. Goodier, Theory of Elasticity, McGraw-Hill, chapter 4, for the equilibrium and the
 *   uniform solution.
 * @example
 * ```ts
 * import { discStress, gradedDiscStress } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const disc = { outerRadius: 0.1, poissonRatio: 0.3, angularSpeed: 3000 };
 * const uniform = gradedDiscStress({ ...disc, youngsModulus: () => 2e11, density: () => 8000 });
 * const exact = discStress(uniform.radius[200]!, { ...disc, density: 8000 });
 * expect(uniform.hoopStress[200]! / exact.hoop).toBeCloseTo(1, 4);
 * ```
 */
export function gradedDiscStress(disc: GradedDisc): GradedDiscSolution {
  const attempt = "compute the stress in a graded disc";
  const { outerRadius, boreRadius: a = 0, elements = 400, youngsModulus, density } = disc;
  const R = requirePositive("outerRadius", outerRadius, attempt);
  requireWithin("boreRadius", requireNonNegative("boreRadius", a, attempt), { lower: 0, upper: 0.999 * R, attempt });
  const nu = requireWithin("poissonRatio", disc.poissonRatio, { lower: 0, upper: 0.5, attempt });
  const omega = requireNonNegative("angularSpeed", disc.angularSpeed, attempt);
  const n = requireInteger("elements", elements, { minimum: 2, attempt });
  const h = (R - a) / n;
  const nodes = Float64Array.from({ length: n + 1 }, (_, i) => i === n ? R : a + i * h);
  const radius = Float64Array.from({ length: n }, (_, i) => a + (i + 0.5) * h);
  const stiffness = radius.map((r) => requirePositive("youngsModulus", youngsModulus(r), attempt) / (1 - nu ** 2));
  const load = radius.map((r) => requirePositive("density", density(r), attempt) * omega ** 2 * r ** 2 * h / 2);
  const displacement = assembleAndSolve({ radius, stiffness, load, h, nu, fixCentre: a === 0 });
  return { nodes, displacement, radius, ...stresses({ radius, stiffness, displacement, h, nu }) };
}

/**
 * Angular speed at which a graded disc first yields, when the yield strength varies with radius too.
 *
 * ω_y = ω min_r √(σ_y(r)/σ_vM(r)): elastic stresses grow as ω², so one solution gives the limit.
 *
 * Onset of yielding at the weakest place, judged at the midpoints of the elements. The criterion is von Mises.
 *
 * @param solution Solution at some speed.
 * @param options That angular speed, rad/s, above 0, and the yield strength at a radius, Pa.
 * @returns ω_y, rad/s, and the radius where the disc yields, m.
 * @throws {RangeError} If the speed or a yield strength is not positive.
 * @see R. von Mises, Nachr. Ges. Wiss. Göttingen (1913) 582, for the criterion.
 * @example
 * ```ts
 * import { gradedDiscStress, gradedYieldSpeed, rimSpeedAtYield } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const disc = {
 *   outerRadius: 0.1,
 *   poissonRatio: 0.3,
 *   angularSpeed: 1000,
 *   youngsModulus: () => 2e11,
 *   density: () => 8000,
 * };
 * const solution = gradedDiscStress(disc);
 * const { angularSpeed } = gradedYieldSpeed(solution, { angularSpeed: 1000, yieldStrength: () => 500e6 });
 * const exact = rimSpeedAtYield({ yieldStrength: 500e6, density: 8000, poissonRatio: 0.3 });
 * expect(angularSpeed * 0.1 / exact).toBeCloseTo(1, 4);
 * ```
 */
export function gradedYieldSpeed(
  solution: GradedDiscSolution,
  options: { readonly angularSpeed: number; readonly yieldStrength: (radius: number) => number },
): { readonly angularSpeed: number; readonly radius: number } {
  const attempt = "compute the yield speed of a graded disc";
  const omega = requirePositive("angularSpeed", options.angularSpeed, attempt);
  let least = Infinity, where = NaN;
  solution.radius.forEach((r, i) => {
    const margin = requirePositive("yieldStrength", options.yieldStrength(r), attempt) / solution.vonMisesStress[i]!;
    if (margin < least) least = margin, where = r;
  });
  return { angularSpeed: omega * Math.sqrt(least), radius: where };
}

/**
 * Share of a disc's volume in which the von Mises stress exceeds a value: how much of a rotor needs the strong
 * material.
 *
 * share = ∫_{σ_vM > σ} 2 r dr / (R² − a²).
 *
 * With it a rotor can be strong where it must be and magnetically soft elsewhere. Accurate to one element.
 *
 * @param solution Solution of the disc.
 * @param stress The value σ, Pa, zero or above.
 * @returns The share, 0 to 1; falls from 1 to 0 as σ rises.
 * @throws {RangeError} If the stress is negative.
 * @see As {@linkcode gradedDiscStress}.
 * @example
 * ```ts
 * import { gradedDiscStress, volumeShareAbove } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const disc = {
 *   outerRadius: 0.1,
 *   poissonRatio: 0.3,
 *   angularSpeed: 1000,
 *   youngsModulus: () => 2e11,
 *   density: () => 8000,
 * };
 * expect(volumeShareAbove(gradedDiscStress(disc), 0)).toBeCloseTo(1, 12);
 * ```
 */
export function volumeShareAbove(solution: GradedDiscSolution, stress: number): number {
  const sigma = requireNonNegative("stress", stress, "compute the share of a disc above a stress");
  let above = 0, total = 0;
  solution.radius.forEach((r, i) => {
    total += r;
    if (solution.vonMisesStress[i]! > sigma) above += r;
  });
  return above / total;
}

interface Discretisation {
  readonly radius: Float64Array;
  readonly stiffness: Float64Array;
  readonly h: number;
  readonly nu: number;
}

/** Strain of an element at its midpoint: ε_r = (u₂ − u₁)/h, ε_θ = (u₁ + u₂)/(2r); its stiffness weighted by r h. */
function assembleAndSolve(
  { radius, stiffness, load, h, nu, fixCentre }: Discretisation & { load: Float64Array; fixCentre: boolean },
): Float64Array {
  const n = radius.length;
  const diagonal = new Float64Array(n + 1), offDiagonal = new Float64Array(n), force = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) {
    const r = radius[i]!, weight = stiffness[i]! * r * h;
    const slope = 1 / h, mean = 1 / (2 * r);
    diagonal[i]! += weight * (slope ** 2 + mean ** 2 - 2 * nu * slope * mean);
    diagonal[i + 1]! += weight * (slope ** 2 + mean ** 2 + 2 * nu * slope * mean);
    offDiagonal[i] = weight * (mean ** 2 - slope ** 2);
    force[i]! += load[i]!;
    force[i + 1]! += load[i]!;
  }
  if (fixCentre) diagonal[0] = 1, offDiagonal[0] = 0, force[0] = 0;
  return solveTridiagonal({ diagonal, offDiagonal, right: force });
}

function stresses(
  { radius, stiffness, displacement: u, h, nu }: Discretisation & { displacement: Float64Array },
): Pick<GradedDiscSolution, "radialStress" | "hoopStress" | "vonMisesStress"> {
  const radialStress = new Float64Array(radius.length), hoopStress = new Float64Array(radius.length);
  radius.forEach((r, i) => {
    const radial = (u[i + 1]! - u[i]!) / h, hoop = (u[i + 1]! + u[i]!) / (2 * r);
    radialStress[i] = stiffness[i]! * (radial + nu * hoop);
    hoopStress[i] = stiffness[i]! * (hoop + nu * radial);
  });
  const vonMisesStress = radialStress.map((s, i) => Math.sqrt(s ** 2 - s * hoopStress[i]! + hoopStress[i]! ** 2));
  return { radialStress, hoopStress, vonMisesStress };
}
