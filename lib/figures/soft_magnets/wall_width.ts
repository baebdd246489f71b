/**
 * M3.4, its premise, as a figure: precipitate size over wall width against exchange stiffness and anisotropy.
 *
 * @module
 */
import { type Column, heatmap } from "../../charts/mod.ts";
import { significantText } from "../../charts/number_text.ts";
import { fromSi } from "../../data/mod.ts";
import type { WallWidthDetail } from "../../studies/soft_magnets/mod.ts";
import type { Figure } from "../figure_spec.ts";
import { inUnit, percentText, quantityText } from "../quantity_text.ts";

const STIFFNESS: Column = { name: "exchange_stiffness_pJ_per_m", quantity: "Exchange stiffness", unit: "pJ/m" };
const ANISOTROPY: Column = { name: "anisotropy_kJ_per_m3", quantity: "Anisotropy constant", unit: "kJ/m3" };
const RATIO: Column = { name: "size_over_width", quantity: "Precipitate size over wall width", unit: "1" };
const CONTOURS = [0.5, 0.7, 1, 1.4];

/**
 * Precipitate size over wall width.
 *
 * @param detail Wall widths.
 * @returns The figure.
 */
export function wallWidthFigure(detail: WallWidthDetail): Figure {
  const { estimates, anisotropy } = detail;
  const size = inUnit(detail.size, "nm");
  const described = estimates.map(({ label, ratio }) => `${label}: ${significantText(ratio)}`).join("; ");
  return {
    id: "size-over-wall-width",
    title: "Whether the precipitates are smaller than the wall depends on a rule of thumb",
    caption:
      `Size of the precipitates, ${size}, over the wall's width by Lilley's definition, pi times the square root of A over K1. Marks: ` +
      "exchange stiffness from the Curie temperature (not confirmed, hence hollow) by the lattice rule and by mean-field theory with spin " +
      "one, at the nominal anisotropy constant. On the line marked 1 both lengths are equal; narrower definitions of the width move it " +
      "down and left.",
    alt: `Map over exchange stiffness and anisotropy constant. ${described}, both at ` +
      `${inUnit(anisotropy, "kJ/m3")}. Over the plausible space and all definitions the ratio runs from ` +
      `${quantityText(detail.range, "", 2)}; it is below one in ${percentText(detail.smaller)} of it.`,
    width: "single",
    data: ["soft-magnets-inputs"],
    chart: heatmap({
      x: STIFFNESS,
      y: ANISOTROPY,
      z: RATIO,
      xs: detail.stiffnesses.map((value) => fromSi(value, "pJ/m")),
      ys: detail.anisotropies.map((value) => fromSi(value, "kJ/m3")),
      values: detail.ratios,
      contours: CONTOURS,
      marks: estimates.map(({ label, exchangeStiffness }) => ({
        label,
        x: fromSi(exchangeStiffness, "pJ/m"),
        y: fromSi(anisotropy, "kJ/m3"),
        confirmed: false,
      })),
    }, { xScale: "log", yScale: "log", zScale: "log", zDomain: [0.25, 4], colors: "vermillion-blue" }),
  };
}

/** One row of the table of definitions. */
export type WallConventionRow = {
  /** What is called the width. */
  readonly definition: string;
  /** The width. */
  readonly width: string;
  /** Precipitate size over the width. */
  readonly "size over width": number;
};

const DEFINITIONS: Readonly<Record<string, string>> = {
  parameter: "square root of A over K1",
  energy: "half height of the energy density",
  component: "tangent to the component of the magnetization",
  lilley: "tangent to the angle (Lilley)",
};

/**
 * The wall's width in each definition, at the nominal values, for a table.
 *
 * @param detail Wall widths.
 * @returns One row for each definition.
 */
export function wallConventionRows({ conventions }: WallWidthDetail): WallConventionRow[] {
  return conventions.map(({ convention, width, ratio }) => ({
    definition: DEFINITIONS[convention] ?? convention,
    width: inUnit(width, "nm"),
    "size over width": ratio,
  }));
}
