/**
 * M3.5b as a figure: magnetoelastic over anisotropy energy against misfit and magnetostriction.
 *
 * @module
 */
import { type Column, heatmap } from "../../charts/mod.ts";
import { significantText } from "../../charts/number_text.ts";
import { fromSi } from "../../data/mod.ts";
import type { MisfitDetail } from "../../studies/soft_magnets/mod.ts";
import type { Figure } from "../figure_spec.ts";
import { inUnit, quantityText } from "../quantity_text.ts";

const MISFIT: Column = { name: "misfit_percent", quantity: "Lattice misfit", unit: "%" };
const MAGNETOSTRICTION: Column = { name: "magnetostriction_ppm", quantity: "Magnetostriction", unit: "ppm" };
const RATIO: Column = { name: "energy_ratio", quantity: "Magnetoelastic over anisotropy energy", unit: "1" };
const CONTOURS = [0.1, 0.3, 1, 3, 10];

/**
 * Magnetoelastic energy at the interface over anisotropy energy.
 *
 * @param detail Detail of the study of the misfit.
 * @returns The figure.
 */
export function misfitFigure(detail: MisfitDetail): Figure {
  const { misfit, magnetostriction, commercial, stress, energies } = detail;
  const percent = fromSi(misfit, "%");
  const isInside = misfit >= detail.misfits[0]! && misfit <= detail.misfits.at(-1)!;
  const alloy = { label: "the alloy, assumed", x: percent, y: fromSi(magnetostriction, "ppm"), confirmed: false };
  const others = commercial.map(({ name, value }) => ({ label: name, x: percent, y: fromSi(value, "ppm") }));
  return {
    id: "misfit-energy",
    title: "Misfit is harmless only to an alloy of small magnetostriction",
    caption:
      "Magnetoelastic energy density that the stress at the interface of a coherent sphere brings, over the nominal anisotropy constant. " +
      "Below the line marked 1 the crystal decides where the magnetization points, above it the stress. Filled marks: magnetostriction of " +
      "commercial face-centred alloys, at the alloy's misfit. The alloy's own magnetostriction is not published.",
    alt: `Map over misfit and magnetostriction. At a misfit of ${quantityText(percent, "%")} the stress is ` +
      `${inUnit(stress, "GPa")}; at ${inUnit(magnetostriction, "ppm")} it brings ` +
      `${inUnit(energies[0], "kJ/m3")} against ${inUnit(energies[1], "kJ/m3")} of ` +
      `anisotropy. Both are equal at ${significantText(fromSi(detail.threshold, "ppm"))} ppm.`,
    width: "single",
    data: ["soft-magnets-inputs", "soft-magnets-reference-properties"],
    chart: heatmap({
      x: MISFIT,
      y: MAGNETOSTRICTION,
      z: RATIO,
      xs: detail.misfits.map((value) => fromSi(value, "%")),
      ys: detail.magnetostrictions.map((value) => fromSi(value, "ppm")),
      values: detail.ratios,
      contours: CONTOURS,
      marks: isInside ? [alloy, ...others] : [],
    }, { xScale: "log", yScale: "log", zScale: "log", zDomain: [0.01, 100], colors: "vermillion-blue" }),
  };
}
