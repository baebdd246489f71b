import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { assertClose } from "../assert_close.ts";
import { densityFilter } from "../../lib/metallurgy/density_filter.ts";
import { solveGrid } from "../../lib/metallurgy/grid_elasticity.ts";
import { halfMbbBeam, optimizeTopology } from "../../lib/metallurgy/topology_optimization.ts";

describe("optimizeTopology of the half MBB beam, 60 by 20 elements, half filled, filter radius 2.4", () => {
  const beam = halfMbbBeam(60, 20);

  it("reaches the published compliance of 216.81 with the sensitivity filter", () => {
    const design = optimizeTopology(beam, { volumeFraction: 0.5, filterRadius: 2.4 });
    assertClose(design.history.at(-1)!, 216.81, { rtol: 0, atol: 0.005 });
    expect(design.converged).toBe(true);
    assertClose(design.volumeFraction, 0.5, { rtol: 0, atol: 5e-4 });
  });

  it("reaches a compliance of 233.71 with the density filter", () => {
    const design = optimizeTopology(beam, { volumeFraction: 0.5, filterRadius: 2.4, filter: "density" });
    assertClose(design.history.at(-1)!, 233.71, { rtol: 0, atol: 0.005 });
  });
});

describe("optimizeTopology", () => {
  const small = halfMbbBeam(24, 8);
  const design = optimizeTopology(small, { volumeFraction: 0.5 });

  it("keeps densities between 0 and 1 and uses the material it may", () => {
    for (const rho of design.density) expect(rho >= 0 && rho <= 1).toBe(true);
    assertClose(design.volumeFraction, 0.5, { rtol: 0, atol: 1e-3 });
  });

  it("lowers the compliance from step to step after the first five", () => {
    design.history.forEach((compliance, i) => {
      if (i > 5) expect(compliance).toBeLessThan(design.history[i - 1]! * 1.001);
    });
    expect(design.compliance).toBeLessThan(0.5 * design.history[0]!);
  });

  it("reports the compliance of the design it returns", () => {
    const moduli = design.density.map((rho) => 1e-9 + rho ** 3 * (1 - 1e-9));
    assertClose(solveGrid(small, moduli).compliance, design.compliance, { rtol: 1e-12, atol: 0 });
  });

  it("is symmetric for a symmetric problem", () => {
    const columns = 16, rows = 10;
    const supports = Array.from({ length: rows + 1 }, (_, row) => ({ node: [0, row] as const, x: true, y: true }));
    const cantilever = {
      columns,
      rows,
      supports,
      loads: [{ node: [columns, rows / 2] as const, force: [0, -1] as const }],
    };
    const { density } = optimizeTopology(cantilever, { volumeFraction: 0.4 });
    for (let column = 0; column < columns; column++) {
      for (let row = 0; row < rows; row++) {
        const mirror = density[column * rows + rows - 1 - row]!;
        assertClose(density[column * rows + row]!, mirror, { rtol: 0, atol: 1e-6 });
      }
    }
  });

  it("beats the uniform body of the same mass only because intermediate density is penalised", () => {
    const { history } = optimizeTopology(small, { volumeFraction: 0.5, maximumIterations: 1 });
    const solidBody = solveGrid(small, new Float64Array(24 * 8).fill(1)).compliance;
    // Solid everywhere is the stiffest; half the mass as uniform grey is 8 times as compliant.
    assertClose(history[0]! / solidBody, 8, { rtol: 1e-6, atol: 0 });
    expect(design.compliance).toBeGreaterThan(solidBody);
  });

  it("ends after the steps it is given", () => {
    const short = optimizeTopology(small, { volumeFraction: 0.5, maximumIterations: 3 });
    expect(short.history.length).toBe(3);
    expect(short.converged).toBe(false);
  });

  it("rejects what is out of range", () => {
    const options = { volumeFraction: 0.5 };
    const wrong = [{ volumeFraction: 0 }, { volumeFraction: 1 }, { penalization: 0.5 }, { filterRadius: 0.5 }, {
      voidModulus: 0,
    }, {
      tolerance: 0,
    }, { maximumIterations: 0 }];
    for (const change of wrong) expect(() => optimizeTopology(small, { ...options, ...change })).toThrow(RangeError);
    expect(() => halfMbbBeam(0, 20)).toThrow("columns");
    expect(() => halfMbbBeam(60, 1.5)).toThrow("rows");
  });
});

describe("densityFilter", () => {
  const filter = densityFilter({ columns: 6, rows: 4 }, 2.4);

  it("leaves a uniform field as it is", () => {
    for (const value of filter.average(new Float64Array(24).fill(3))) assertClose(value, 3, { rtol: 1e-14, atol: 0 });
  });

  it("has a transpose: the inner products agree", () => {
    const x = Float64Array.from({ length: 24 }, (_, i) => Math.sin(i)),
      y = Float64Array.from({ length: 24 }, (_, i) => Math.cos(3 * i));
    const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
    assertClose(dot(filter.average(x), y), dot(x, filter.transpose(y)), { rtol: 1e-13, atol: 1e-14 });
  });

  it("does nothing with a radius of 1", () => {
    const x = Float64Array.of(1, 2, 3, 4);
    expect(densityFilter({ columns: 2, rows: 2 }, 1).average(x)).toEqual(x);
  });

  it("rejects what is out of range", () => {
    expect(() => densityFilter({ columns: 0, rows: 1 }, 2)).toThrow("columns");
    expect(() => densityFilter({ columns: 1, rows: 0 }, 2)).toThrow("rows");
    expect(() => densityFilter({ columns: 1, rows: 1 }, 0)).toThrow("radius");
  });
});
