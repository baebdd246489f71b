/**
 * M3.2 as a figure: what grain boundaries contribute to coercivity.
 *
 * @module
 */
import { type Column, lines } from "../../charts/mod.ts";
import { inUnits } from "../in_units.ts";
import { inUnit, percentText, quantityText } from "../quantity_text.ts";
import { fromSi } from "../../data/mod.ts";
import type { BoundaryShareDetail } from "../../studies/soft_magnets/mod.ts";
import type { Figure } from "../figure_spec.ts";

const GRAIN_SIZE: Column = { name: "grain_size_um", quantity: "Grain size", unit: "um" };
const COERCIVITY: Column = { name: "coercivity_A_per_m", quantity: "Coercivity", unit: "A/m" };

const micrometres = (length: number): number => fromSi(length, "um");

/**
 * Coercivity of grain boundaries against grain size with its range, and the measured coercivity of the alloy.
 *
 * @param detail Detail of the study of the boundaries.
 * @returns The figure.
 */
export function boundaryShareFigure(detail: BoundaryShareDetail): Figure {
  const { curve, coercivity, grainSize, byPrefactor, shares } = detail;
  return {
    id: "boundary-coercivity",
    title: "Boundaries take a minor part of the coercivity, but not a negligible one",
    caption:
      "Coercivity that grain boundaries contribute by the 1/D law, with the range that holds nine tenths of the plausible space (prefactor, " +
      "exchange stiffness, anisotropy constant, polarization), and the measured coercivity of the alloy. The lower dashed line is half of it.",
    alt: `Log-log plot. The law falls as one over grain size. At ${inUnit(grainSize, "um")} boundaries give ` +
      `${quantityText(byPrefactor, "A/m", 2)} by the two published prefactors, ${percentText(shares[0])} to ${
        percentText(shares[1])
      } of the ` +
      `measured ${quantityText(coercivity, "A/m")}; at ${inUnit(detail.halfSize, "um")} they alone would give half.`,
    width: "single",
    data: ["soft-magnets-alloy-han-2022", "soft-magnets-herzer-1990"],
    chart: lines({
      x: GRAIN_SIZE,
      y: COERCIVITY,
      curves: [{
        label: "Boundaries, model",
        x: inUnits(curve.map((point) => point.grainSize), "um"),
        y: curve.map((point) => point.coercivity),
        lower: curve.map(({ range }) => range[0]),
        upper: curve.map(({ range }) => range[1]),
      }],
      points: [{ label: "The alloy, measured", x: [micrometres(grainSize)], y: [coercivity] }],
      rules: [
        { axis: "y", value: coercivity / 2, label: "half" },
        { axis: "x", value: micrometres(grainSize), label: "its grains" },
      ],
    }, { xScale: "log", yScale: "log" }),
  };
}
