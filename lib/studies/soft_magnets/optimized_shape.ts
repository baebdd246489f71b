/**
 * M5.5b: what can optimizing the shape of a part do?
 *
 * @module
 */
import { halfMbbBeam, optimizeTopology, solveGrid } from "../../metallurgy/mod.ts";
import type { Study } from "../study.ts";
import { modelBasis } from "./basis.ts";

/** What the notebook shows of the optimized shape. Compliances are in units of force squared over modulus and thickness. */
export interface OptimizedShapeDetail {
  /** Elements along the beam. */
  readonly columns: number;
  /** Elements across it. */
  readonly rows: number;
  /** Relative density of each element, row by row from the bottom. */
  readonly density: readonly (readonly number[])[];
  /** Compliance of the optimized design before each step, and that of the published program for the same problem. */
  readonly history: readonly number[];
  /** Compliance of the optimized design at its last step. */
  readonly compliance: number;
  /** Compliance that the published program prints. */
  readonly published: number;
  /** Compliance of a full body, and of one of the same volume as the optimized design and even thickness. */
  readonly full: number;
  /** Compliance of a body of the same volume and even thickness. */
  readonly uniform: number;
  /** Compliance if the thickness may vary freely: no design of that volume is better. */
  readonly bound: number;
  /** Compliance of the start, whose even density the method makes eight times as soft as full material. */
  readonly start: number;
  /** Part of the outline that is filled. */
  readonly volumeFraction: number;
}

/** The classical benchmark: half of a beam on two supports, half filled. */
const BENCHMARK = { columns: 60, rows: 20, volumeFraction: 0.5, filterRadius: 2.4 };
/** Compliance at the last step that E. Andreassen et al. (2011), doi:10.1007/s00158-010-0594-7, print for it. */
const PUBLISHED = 216.81;

function byRows(density: Float64Array): number[][] {
  const { columns, rows } = BENCHMARK;
  return Array.from(
    { length: rows },
    (_, row) => Array.from({ length: columns }, (_, column) => density[column * rows + row]!),
  );
}

function detailOf(): OptimizedShapeDetail {
  const { columns, rows, volumeFraction, filterRadius } = BENCHMARK, beam = halfMbbBeam(columns, rows);
  const design = optimizeTopology(beam, { volumeFraction, filterRadius });
  const full = solveGrid(beam, new Float64Array(columns * rows).fill(1)).compliance;
  const bound = optimizeTopology(beam, { volumeFraction, filterRadius: 1, penalization: 1 }).compliance;
  return {
    columns,
    rows,
    density: byRows(design.density),
    history: design.history,
    compliance: design.history.at(-1)!,
    published: PUBLISHED,
    full,
    uniform: full / volumeFraction,
    bound,
    start: design.history[0]!,
    volumeFraction,
  };
}

/**
 * Compliance of a beam of optimized topology over that of a beam of the same outline and volume with even thickness.
 *
 * @returns The study; its outcome is the ratio, without unit. It has no uncertain input: the problem is the benchmark's.
 */
export function optimizedShape(): Study<OptimizedShapeDetail> {
  const detail = detailOf();
  return {
    claim: "M5.5b",
    evidence: "emergent",
    basis: modelBasis("optimizeTopology", "solveGrid"),
    inputs: [],
    outcome: () => detail.compliance / detail.uniform,
    detail,
  };
}
