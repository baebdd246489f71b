/**
 * Topology optimization: where in a body material should be for the least compliance.
 *
 * @module
 */
import { requireInteger, requirePositive, requireWithin } from "../numerics/require.ts";
import { type GridProblem, solveGrid } from "./grid_elasticity.ts";
import { type DensityFilter, densityFilter } from "./density_filter.ts";

/** What to optimise and how. */
export interface TopologyOptions {
  /** Share of the body that may be filled, above 0 and below 1. */
  readonly volumeFraction: number;
  /** Power p that penalises intermediate densities; default 3. */
  readonly penalization?: number;
  /** Radius of the filter in element lengths, at least 1; default 1.5. */
  readonly filterRadius?: number;
  /** What is filtered: the sensitivities, or the densities themselves; default "sensitivity". */
  readonly filter?: "sensitivity" | "density";
  /** Young's modulus of an empty element relative to a full one; default 1e-9. */
  readonly voidModulus?: number;
  /** The loop ends when no density moves more than this; default 0.01. */
  readonly tolerance?: number;
  /** The loop ends after so many steps; default 1000. */
  readonly maximumIterations?: number;
}

/** An optimised design. */
export interface Topology {
  /** Relative density of each element, at column · rows + row. */
  readonly density: Float64Array;
  /** Compliance of this design. */
  readonly compliance: number;
  /** Mean density. */
  readonly volumeFraction: number;
  /** Compliance before each step. */
  readonly history: readonly number[];
  /** Whether the loop ended by the tolerance. */
  readonly converged: boolean;
}

/** Largest change of a density in one step. */
const MOVE_LIMIT = 0.2;

/**
 * Design of least compliance with a given amount of material (SIMP with optimality criteria).
 *
 * min c = f·u with Σ ρ_e = V, K(ρ) u = f, E_e = E_min + ρ_e^p (1 − E_min).
 * Step: ρ ← ρ √(−∂c/∂ρ / λ ∂V/∂ρ), limited to ±0.2 and [0, 1], λ by bisection.
 *
 * The procedure of the 99-line and 88-line programs, written anew from their equations. A local optimum that depends on
 * mesh, filter and start: a body of uniform density. Linear elasticity, one load case; no stress limit, no buckling
 * and, in the sensitivity filter, no exact gradient.
 *
 * @param problem Grid, supports and loads; see {@linkcode halfMbbBeam}.
 * @param options Amount of material and how to optimise.
 * @returns The design, its compliance and the history.
 * @throws {RangeError} If an option is out of range or the body is not held.
 * @see E. Andreassen, A. Clausen, M. Schevenels, B. S. Lazarov, O. Sigmund, Struct. Multidiscip. Optim. 43 (2011) 1,
 *   doi:10.1007/s00158-010-0594-7; O. Sigmund, Struct. Multidiscip. Optim. 21 (2001) 120.
 * @example
 * ```ts
 * import { halfMbbBeam, optimizeTopology } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const design = optimizeTopology(halfMbbBeam(12, 4), { volumeFraction: 0.5 });
 * expect(design.volumeFraction).toBeCloseTo(0.5, 3);
 * expect(design.compliance).toBeLessThan(design.history[0]!);
 * ```
 */
export function optimizeTopology(problem: GridProblem, options: TopologyOptions): Topology {
  const settings = requireOptions(options);
  const filter = densityFilter(problem, settings.filterRadius);
  let design = new Float64Array(problem.columns * problem.rows).fill(settings.volumeFraction);
  let physical = design;
  const history: number[] = [];
  let change = Infinity;
  while (change > settings.tolerance && history.length < settings.maximumIterations) {
    const { elementEnergy, compliance } = solveGrid(problem, stiffness(physical, settings));
    history.push(compliance);
    const gradient = filteredGradient({ physical, elementEnergy, filter, settings, design });
    const next = optimalityStep({ design, ...gradient, filter, settings });
    change = next.design.reduce((most, rho, e) => Math.max(most, Math.abs(rho - design[e]!)), 0);
    ({ design, physical } = next);
  }
  const { compliance } = solveGrid(problem, stiffness(physical, settings));
  return {
    density: physical,
    compliance,
    volumeFraction: mean(physical),
    history,
    converged: change <= settings.tolerance,
  };
}

/**
 * The benchmark of topology optimization: one half of a beam on two supports, loaded in the middle (MBB beam).
 *
 * Symmetry on the left edge (no displacement along x), a roller under the lower right corner, a unit load downward on
 * the upper left corner.
 *
 * @param columns Elements from left to right; 60 in the classical case.
 * @param rows Elements from bottom to top; 20.
 * @returns The problem.
 * @throws {RangeError} If a number of elements is not a positive integer.
 * @see O. Sigmund, Struct. Multidiscip. Optim. 21 (2001) 120.
 * @example
 * ```ts
 * import { halfMbbBeam } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(halfMbbBeam(60, 20).loads).toEqual([{ node: [0, 20], force: [0, -1] }]);
 * ```
 */
export function halfMbbBeam(columns: number, rows: number): GridProblem {
  const attempt = "describe a beam";
  requireInteger("columns", columns, { minimum: 1, attempt });
  requireInteger("rows", rows, { minimum: 1, attempt });
  const symmetry = Array.from({ length: rows + 1 }, (_, row) => ({ node: [0, row] as const, x: true }));
  return {
    columns,
    rows,
    supports: [...symmetry, { node: [columns, 0], y: true }],
    loads: [{ node: [0, rows], force: [0, -1] }],
  };
}

type Settings = Required<TopologyOptions>;

function requireOptions(options: TopologyOptions): Settings {
  const attempt = "optimize a topology";
  const {
    volumeFraction,
    penalization = 3,
    filterRadius = 1.5,
    filter = "sensitivity",
    voidModulus = 1e-9,
    tolerance = 0.01,
    maximumIterations = 1000,
  } = options;
  requireWithin("volumeFraction", volumeFraction, { lower: 1e-3, upper: 0.999, attempt });
  requireWithin("penalization", penalization, { lower: 1, upper: 20, attempt });
  requireWithin("filterRadius", filterRadius, { lower: 1, upper: 1e6, attempt });
  requireWithin("voidModulus", voidModulus, { lower: 1e-12, upper: 1, attempt });
  requirePositive("tolerance", tolerance, attempt);
  requireInteger("maximumIterations", maximumIterations, { minimum: 1, attempt });
  return { volumeFraction, penalization, filterRadius, filter, voidModulus, tolerance, maximumIterations };
}

function stiffness(density: Float64Array, { voidModulus, penalization }: Settings): Float64Array {
  return density.map((rho) => voidModulus + rho ** penalization * (1 - voidModulus));
}

/** ∂c/∂ρ and ∂V/∂ρ of each element, after the filter. */
function filteredGradient(
  { physical, elementEnergy, filter, settings, design }: {
    physical: Float64Array;
    elementEnergy: Float64Array;
    filter: DensityFilter;
    settings: Settings;
    design: Float64Array;
  },
): { dc: Float64Array; dv: Float64Array } {
  const { penalization: p, voidModulus } = settings;
  const dc = physical.map((rho, e) => -p * (1 - voidModulus) * rho ** (p - 1) * elementEnergy[e]!);
  if (settings.filter === "density") {
    return { dc: filter.transpose(dc), dv: filter.transpose(new Float64Array(dc.length).fill(1)) };
  }
  // Sigmund's filter averages ρ ∂c/∂ρ and divides by ρ; the floor keeps empty elements from blowing up.
  const weighted = filter.average(dc.map((value, e) => value * design[e]!));
  return {
    dc: weighted.map((value, e) => value / Math.max(1e-3, design[e]!)),
    dv: new Float64Array(dc.length).fill(1),
  };
}

function optimalityStep(
  { design, dc, dv, filter, settings }: {
    design: Float64Array;
    dc: Float64Array;
    dv: Float64Array;
    filter: DensityFilter;
    settings: Settings;
  },
): { design: Float64Array<ArrayBuffer>; physical: Float64Array<ArrayBuffer> } {
  let lower = 0, upper = 1e9;
  for (;;) {
    const lambda = (lower + upper) / 2;
    const next = new Float64Array(design.length);
    design.forEach((rho, e) => {
      const wanted = rho * Math.sqrt(Math.max(0, -dc[e]!) / (dv[e]! * lambda));
      next[e] = Math.max(0, rho - MOVE_LIMIT, Math.min(1, rho + MOVE_LIMIT, wanted));
    });
    const physical = settings.filter === "density" ? filter.average(next) : next;
    if (mean(physical) > settings.volumeFraction) lower = lambda;
    else upper = lambda;
    if ((upper - lower) / (upper + lower) <= 1e-3) return { design: next, physical };
  }
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
