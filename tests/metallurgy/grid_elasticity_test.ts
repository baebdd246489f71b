import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { assertClose } from "../assert_close.ts";
import { type GridProblem, solveGrid, squareElementStiffness } from "../../lib/metallurgy/grid_elasticity.ts";

describe("squareElementStiffness", () => {
  it("has the first row of the published element", () => {
    const nu = 0.3, k = squareElementStiffness(nu), scale = 1 / (1 - nu ** 2);
    const row = [
      1 / 2 - nu / 6,
      1 / 8 + nu / 8,
      -1 / 4 - nu / 12,
      -1 / 8 + 3 * nu / 8,
      -1 / 4 + nu / 12,
      -1 / 8 - nu / 8,
      nu / 6,
      1 / 8 - 3 * nu / 8,
    ];
    row.forEach((value, j) => assertClose(k[j]!, scale * value, { rtol: 1e-13, atol: 0 }));
  });

  it("is symmetric and has no energy in rigid motion", () => {
    const k = squareElementStiffness(0.3);
    const corners = [[0, 0], [1, 0], [1, 1], [0, 1]] as const;
    const rigid = [corners.flatMap(() => [1, 0]), corners.flatMap(() => [0, 1]), corners.flatMap(([x, y]) => [-y, x])];
    for (let i = 0; i < 8; i++) {
      for (let j = 0; j < 8; j++) assertClose(k[8 * i + j]!, k[8 * j + i]!, { rtol: 0, atol: 1e-15 });
      for (const motion of rigid) {
        const force = motion.reduce((sum, u, j) => sum + k[8 * i + j]! * u, 0);
        assertClose(force, 0, { rtol: 0, atol: 1e-15 });
      }
    }
  });

  it("rejects a Poisson ratio out of range", () => {
    for (const nu of [-0.1, 0.5, NaN]) expect(() => squareElementStiffness(nu)).toThrow("poissonRatio");
  });
});

/** A block stretched by unit stress along x: statically determinate, so that stress is uniform. */
function stretchedBlock(columns: number, rows: number): GridProblem {
  const edge = Array.from({ length: rows + 1 }, (_, row) => row);
  const share = (row: number) => row === 0 || row === rows ? 0.5 : 1;
  return {
    columns,
    rows,
    supports: [{ node: [0, 0], y: true }, ...edge.map((row) => ({ node: [0, row] as const, x: true }))],
    loads: edge.map((row) => ({ node: [columns, row] as const, force: [share(row), 0] as const })),
  };
}

describe("solveGrid", () => {
  it("passes the patch test: uniform stress gives linear displacements, exactly", () => {
    const columns = 7,
      rows = 3,
      E = 2,
      { displacement } = solveGrid(stretchedBlock(columns, rows), new Float64Array(21).fill(E));
    for (let column = 0; column <= columns; column++) {
      for (let row = 0; row <= rows; row++) {
        const degree = 2 * (column * (rows + 1) + row);
        assertClose(displacement[degree]!, column / E, { rtol: 1e-12, atol: 1e-13 });
        assertClose(displacement[degree + 1]!, -0.3 * row / E, { rtol: 1e-12, atol: 1e-13 });
      }
    }
  });

  it("has a compliance that is the sum of the element energies", () => {
    const moduli = Float64Array.from({ length: 12 }, (_, i) => 1 + 0.3 * Math.sin(i));
    const { compliance, elementEnergy } = solveGrid(stretchedBlock(4, 3), moduli);
    const stored = elementEnergy.reduce((sum, energy, e) => sum + moduli[e]! * energy, 0);
    assertClose(stored, compliance, { rtol: 1e-12, atol: 0 });
  });

  it("approaches the bending of a slender cantilever, u = F L^3 / (3 E I), as the grid is refined", () => {
    const tip = (rows: number) => {
      const columns = 20 * rows;
      const supports = Array.from({ length: rows + 1 }, (_, row) => ({ node: [0, row] as const, x: true, y: true }));
      const beam = { columns, rows, supports, loads: [{ node: [columns, 0] as const, force: [0, -1] as const }] };
      const { displacement } = solveGrid(beam, new Float64Array(columns * rows).fill(1));
      const exact = 20 ** 3 * 12 / 3 + 20 * 2 * 1.3 * 6 / 5;
      return -displacement[2 * columns * (rows + 1) + 1]! / exact;
    };
    expect(tip(2)).toBeLessThan(tip(4));
    assertClose(tip(8), 1, { rtol: 0.02, atol: 0 });
  });

  it("refuses a body that is not held, wrong numbers of moduli and nodes outside the grid", () => {
    const block = stretchedBlock(2, 2), moduli = new Float64Array(4).fill(1);
    expect(() => solveGrid({ ...block, supports: [] }, moduli)).toThrow("positive definite");
    expect(() => solveGrid(block, new Float64Array(3).fill(1))).toThrow(TypeError);
    expect(() => solveGrid(block, new Float64Array(4))).toThrow("Young's modulus");
    expect(() => solveGrid({ ...block, loads: [{ node: [3, 0], force: [1, 0] }] }, moduli)).toThrow("node's column");
    expect(() => solveGrid({ ...block, loads: [{ node: [0, 0.5], force: [1, 0] }] }, moduli)).toThrow("node's row");
    expect(() => solveGrid({ ...block, loads: [{ node: [0, 0], force: [NaN, 0] }] }, moduli)).toThrow("force");
    expect(() => solveGrid({ ...block, columns: 0 }, moduli)).toThrow("columns");
    expect(() => solveGrid({ ...block, rows: 1.5 }, moduli)).toThrow("rows");
  });
});
