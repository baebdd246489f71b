/**
 * Plane-stress elasticity on a grid of square elements, each with a stiffness of its own.
 *
 * @module
 */
import { requireFinite, requireInteger, requirePositive, requireWithin } from "../numerics/require.ts";
import { addToBandedMatrix, type BandedMatrix, createBandedMatrix, solveBanded } from "./banded_cholesky.ts";

/** A node by its column, left to right, and its row, bottom to top. */
export type GridNode = readonly [column: number, row: number];

/** A grid of unit squares of unit thickness with its supports and loads. */
export interface GridProblem {
  /** Elements from left to right. */
  readonly columns: number;
  /** Elements from bottom to top. */
  readonly rows: number;
  /** Poisson ratio of the material; default 0.3. */
  readonly poissonRatio?: number;
  /** Held nodes: displacement along x, along y or both is zero. */
  readonly supports: readonly { readonly node: GridNode; readonly x?: boolean; readonly y?: boolean }[];
  /** Point forces on nodes, in units of (Young's modulus × element area). */
  readonly loads: readonly { readonly node: GridNode; readonly force: readonly [x: number, y: number] }[];
}

/** Displacements of a grid and what follows from them. */
export interface GridSolution {
  /** Displacements: x of node (column, row) at 2 (column (rows + 1) + row), y right after it. */
  readonly displacement: Float64Array;
  /** uᵀ k u of each element for unit stiffness, at column · rows + row. */
  readonly elementEnergy: Float64Array;
  /** Compliance f·u: twice the work of the loads. */
  readonly compliance: number;
}

/** The four corners of the element of size 1 in local coordinates −1…1, counter-clockwise from the lower left. */
const CORNERS = [[-1, -1], [1, -1], [1, 1], [-1, 1]] as const;

/**
 * Stiffness matrix of the bilinear square element in plane stress, for unit Young's modulus, size and thickness.
 *
 * k = ∫ Bᵀ D B dA, integrated exactly by 2 × 2 Gauss points.
 *
 * Exact for constant strain. It is too stiff in bending (shear locking) where a member is one or two elements thick.
 *
 * @param poissonRatio Poisson ratio ν, 0 to below 0.5.
 * @returns k, 8 × 8 row by row; degrees of freedom x, y of the corners, counter-clockwise from the lower left.
 *   Independent of the element size.
 * @throws {RangeError} If ν is out of range.
 * @see E. Andreassen, A. Clausen, M. Schevenels, B. S. Lazarov, O. Sigmund, Struct. Multidiscip. Optim. 43 (2011) 1,
 *   doi:10.1007/s00158-010-0594-7
 * @example
 * ```ts
 * import { squareElementStiffness } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(squareElementStiffness(0.3)[0]).toBeCloseTo((1 / 2 - 0.3 / 6) / (1 - 0.3 ** 2), 14);
 * ```
 */
export function squareElementStiffness(poissonRatio: number): Float64Array {
  const bound = { lower: 0, upper: 0.4999, attempt: "form an element stiffness" };
  const nu = requireWithin("poissonRatio", poissonRatio, bound);
  const k = new Float64Array(64), gauss = 1 / Math.sqrt(3);
  for (const x of [-gauss, gauss]) for (const y of [-gauss, gauss]) addGaussPoint(k, { x, y, nu });
  return k;
}

/** Bᵀ D B at one Gauss point; the area of a point is 1/4, and d/dx is twice the local derivative. */
function addGaussPoint(k: Float64Array, { x, y, nu }: { x: number; y: number; nu: number }): void {
  const strains = CORNERS.flatMap(([cx, cy]) => {
    const dx = cx * (1 + cy * y) / 2, dy = cy * (1 + cx * x) / 2;
    return [[dx, 0, dy], [0, dy, dx]];
  });
  const scale = 1 / (4 * (1 - nu ** 2)), shear = (1 - nu) / 2;
  strains.forEach(([ax, ay, ag], i) =>
    strains.forEach(([bx, by, bg], j) => {
      k[8 * i + j]! += scale * (ax! * (bx! + nu * by!) + ay! * (by! + nu * bx!) + shear * ag! * bg!);
    })
  );
}

/**
 * Displacements, element energies and compliance of a grid of square elements.
 *
 * K u = f with K = Σ E_e k_e; c = f·u = Σ E_e u_eᵀ k u_e.
 *
 * Linear elasticity with small displacements, solved directly by {@linkcode solveBanded}. Elements are unit squares; in
 * plane stress the stiffness does not depend on their size.
 *
 * @param problem Grid, supports and loads. The supports must hold the body against rigid motion.
 * @param youngsModuli Young's modulus of each element, at column · rows + row, all positive.
 * @returns Displacements, element energies and compliance.
 * @throws {RangeError} If sizes, moduli or nodes are out of range, or the body is not held.
 * @throws {TypeError} If there is not one modulus for each element.
 * @see E. Andreassen et al., Struct. Multidiscip. Optim. 43 (2011) 1, doi:10.1007/s00158-010-0594-7
 * @example
 * ```ts
 * import { solveGrid } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * // One element, stretched by unit stress: u = 1/E.
 * const supports = [{ node: [0, 0] as const, x: true, y: true }, { node: [0, 1] as const, x: true }];
 * const loads = [0, 1].map((row) => ({ node: [1, row] as const, force: [0.5, 0] as const }));
 * const { displacement } = solveGrid({ columns: 1, rows: 1, supports, loads }, Float64Array.of(2));
 * expect(displacement[4]).toBeCloseTo(0.5, 12);
 * ```
 */
export function solveGrid(problem: GridProblem, youngsModuli: ArrayLike<number>): GridSolution {
  requireGrid(problem, youngsModuli);
  const k = squareElementStiffness(problem.poissonRatio ?? 0.3);
  const force = loadVector(problem), held = heldDegrees(problem);
  held.forEach((isHeld, degree) => {
    if (isHeld) force[degree] = 0;
  });
  const displacement = solveBanded(assembledStiffness(problem, { youngsModuli, k, held }), force);
  const compliance = force.reduce((sum, f, i) => sum + f * displacement[i]!, 0);
  return { displacement, elementEnergy: energies(problem, { displacement, k }), compliance };
}

/** The stiffness of the whole grid, with a 1 on the diagonal of each held degree of freedom and nothing beside it. */
function assembledStiffness(
  problem: GridProblem,
  { youngsModuli, k, held }: { youngsModuli: ArrayLike<number>; k: Float64Array; held: readonly boolean[] },
): BandedMatrix {
  const K = createBandedMatrix(held.length, 2 * problem.rows + 5);
  forEachElement(problem, (element, degrees) => {
    const E = requirePositive("Young's modulus", youngsModuli[element]!, "solve a grid");
    for (let i = 0; i < 8; i++) {
      for (let j = 0; j <= i; j++) {
        const row = degrees[i]!, column = degrees[j]!;
        if (!held[row] && !held[column]) addToBandedMatrix(K, { row, column, value: E * k[8 * i + j]! });
      }
    }
  });
  held.forEach((isHeld, degree) => {
    if (isHeld) addToBandedMatrix(K, { row: degree, column: degree, value: 1 });
  });
  return K;
}

function requireGrid({ columns, rows }: GridProblem, youngsModuli: ArrayLike<number>): void {
  const attempt = "solve a grid";
  requireInteger("columns", columns, { minimum: 1, attempt });
  requireInteger("rows", rows, { minimum: 1, attempt });
  if (youngsModuli.length !== columns * rows) {
    throw new TypeError(
      `Cannot ${attempt}: there must be ${columns * rows} Young's moduli, got ${youngsModuli.length}`,
    );
  }
}

function energies(
  problem: GridProblem,
  { displacement: u, k }: { displacement: Float64Array; k: Float64Array },
): Float64Array {
  const energy = new Float64Array(problem.columns * problem.rows);
  forEachElement(problem, (element, degrees) => {
    let sum = 0;
    for (let i = 0; i < 8; i++) for (let j = 0; j < 8; j++) sum += u[degrees[i]!]! * k[8 * i + j]! * u[degrees[j]!]!;
    energy[element] = sum;
  });
  return energy;
}

/**
 * Calls back with each element's index and the degrees of freedom of its corners, counter-clockwise from the lower
 * left.
 */
function forEachElement(
  { columns, rows }: GridProblem,
  visit: (element: number, degrees: readonly number[]) => void,
): void {
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) {
      const left = 2 * (column * (rows + 1) + row), right = left + 2 * (rows + 1);
      visit(column * rows + row, [left, left + 1, right, right + 1, right + 2, right + 3, left + 2, left + 3]);
    }
  }
}

function loadVector(problem: GridProblem): Float64Array {
  const force = new Float64Array(2 * (problem.columns + 1) * (problem.rows + 1));
  for (const { node, force: [x, y] } of problem.loads) {
    const degree = degreeOf(node, problem);
    force[degree]! += requireFinite("force", x, "solve a grid");
    force[degree + 1]! += requireFinite("force", y, "solve a grid");
  }
  return force;
}

function heldDegrees(problem: GridProblem): boolean[] {
  const held = new Array<boolean>(2 * (problem.columns + 1) * (problem.rows + 1)).fill(false);
  for (const { node, x = false, y = false } of problem.supports) {
    const degree = degreeOf(node, problem);
    if (x) held[degree] = true;
    if (y) held[degree + 1] = true;
  }
  return held;
}

function degreeOf([column, row]: GridNode, { columns, rows }: GridProblem): number {
  const attempt = "solve a grid";
  requireInteger("node's column", column, { minimum: 0, attempt });
  requireInteger("node's row", row, { minimum: 0, attempt });
  requireWithin("node's column", column, { lower: 0, upper: columns, attempt });
  requireWithin("node's row", row, { lower: 0, upper: rows, attempt });
  return 2 * (column * (rows + 1) + row);
}
