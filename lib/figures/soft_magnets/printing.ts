/**
 * M5.5 as figures: a graded rotor, and a beam of optimized topology.
 *
 * @module
 */
import { type Column, heatmap, lines, panels } from "../../charts/mod.ts";
import type { DiscProfile, GradedRotorDetail } from "../../studies/soft_magnets/graded_rotor.ts";
import type { OptimizedShapeDetail } from "../../studies/soft_magnets/optimized_shape.ts";
import type { Figure } from "../figure_spec.ts";
import { percentText, quantityText } from "../quantity_text.ts";

const RADIUS: Column = { name: "relative_radius", quantity: "Radius over outer radius", unit: "1" };
const STRESS: Column = { name: "relative_stress", quantity: "Stress and strength, relative", unit: "1" };
const ALONG: Column = { name: "column_elements", quantity: "Along the beam", unit: "elements" };
const UP: Column = { name: "row_elements", quantity: "Height", unit: "elements" };
const DENSITY: Column = { name: "relative_density", quantity: "Relative density", unit: "1" };
const STEP: Column = { name: "step", quantity: "Step", unit: "1" };
const COMPLIANCE: Column = { name: "relative_compliance", quantity: "Compliance over even thickness", unit: "1" };

/** Stress at the speed at which the uniform disc yields, whose strength is 1. */
function atUniformYield(uniform: DiscProfile): number {
  return 1 / Math.max(...uniform.stress);
}

/**
 * Stresses and strength of a graded and of a uniform rotor.
 *
 * @param detail Detail of the study of the graded rotor.
 * @returns The figure.
 */
export function gradedRotorFigure(detail: GradedRotorDetail): Figure {
  const { uniform, graded, gain, highlyStressed, rimShare } = detail;
  const scale = atUniformYield(uniform);
  const profile = (label: string, { radii }: DiscProfile, y: readonly number[], factor = 1) => ({
    label,
    x: radii,
    y: y.map((value) => value * factor),
  });
  return {
    id: "graded-rotor",
    title: "A rotor needs its strength at the bore",
    caption:
      "Von Mises stress over radius in bored discs of uniform and of graded modulus, at the speed at which the uniform disc yields, and yield strength of " +
      "the uniform disc and of one graded with the stress, of the same mean over the volume; all over the strength of the uniform disc. Linear elasticity; the graded disc keeps the distance " +
      "between its strength and its stress that lets it turn faster.",
    alt: `Four curves over radius. The stress falls from the bore to ${percentText(rimShare)} at the rim, and ${
      percentText(highlyStressed)
    } of the volume see more than half of it. Grading raises the rim speed at yield to ${
      quantityText(gain)
    } times that of the uniform disc.`,
    width: "single",
    data: ["soft-magnets-inputs"],
    chart: lines({
      x: RADIUS,
      y: STRESS,
      curves: [
        profile("Stress, uniform", uniform, uniform.stress, scale),
        profile("Stress, graded", graded, graded.stress, scale),
        profile("Strength, uniform", uniform, uniform.strength),
        profile("Strength, graded", graded, graded.strength),
      ],
    }, { labels: "legend" }),
  };
}

/**
 * The optimized beam and the way to it.
 *
 * @param detail Detail of the study of the optimized shape.
 * @returns The figure.
 */
export function optimizedShapeFigure(detail: OptimizedShapeDetail): Figure {
  const { density, columns, rows, history, uniform, compliance, published, bound } = detail;
  const centres = (count: number) => Array.from({ length: count }, (_, i) => i + 0.5);
  const steps = history.map((_, i) => i + 1);
  return {
    id: "optimized-beam",
    title: "An optimized shape is stiffer than even thickness at equal volume",
    caption:
      "(a) Half of a beam on two supports, loaded in the middle (upper left corner), filled to one half by topology optimization; classical benchmark of " +
      `${columns} by ${rows} elements, density by optimality criteria with penalized intermediate densities (Andreassen et al. 2011). (b) Compliance step by step over that of a beam ` +
      "of the same outline and volume with even thickness. The start is worse only because the method makes half-dense material an eighth as stiff as full; " +
      "lower rule: thickness that varies freely, which no design can beat.",
    alt: `A map of a truss-like beam and a falling curve. The compliance ends at ${
      quantityText(compliance, "", 5)
    } in the benchmark's units, as published (${quantityText(published, "", 5)}), ${
      percentText(compliance / uniform)
    } of that of even thickness; free thickness would reach ${percentText(bound / uniform)}.`,
    width: "double",
    chart: panels([
      heatmap({ x: ALONG, y: UP, z: DENSITY, xs: centres(columns), ys: centres(rows), values: density }, {
        cells: true,
        colors: "greys",
        zDomain: [0, 1],
      }),
      lines({
        x: STEP,
        y: COMPLIANCE,
        curves: [{ label: "Optimized", x: steps, y: history.map((value) => value / uniform) }],
        rules: [
          { axis: "y", value: 1, label: "even thickness" },
          { axis: "y", value: bound / uniform, label: "free thickness" },
        ],
      }, { xScale: "log", labels: "none" }),
    ], { columns: 2, widths: [1.9, 1], rowHeights: [158] }),
  };
}
