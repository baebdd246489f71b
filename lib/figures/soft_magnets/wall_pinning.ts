/**
 * M3.4 as a figure: pinning coercivity against precipitate size in several pictures, with the published variants.
 *
 * @module
 */
import { type Column, lines } from "../../charts/mod.ts";
import { significantText } from "../../charts/number_text.ts";
import { fromSi } from "../../data/mod.ts";
import type { WallPinningDetail } from "../../studies/soft_magnets/mod.ts";
import type { Figure } from "../figure_spec.ts";
import { inUnits } from "../in_units.ts";
import { inUnit, percentText, quantityText } from "../quantity_text.ts";

const SIZE: Column = { name: "precipitate_size_nm", quantity: "Precipitate size", unit: "nm" };
const COERCIVITY: Column = { name: "coercivity_A_per_m", quantity: "Coercivity", unit: "A/m" };

/** Label of the measured points; they take the last colour, so that a curve and not the data shares one. */
const DATA = "Published";

const nanometres = (length: number): number => fromSi(length, "nm");

/**
 * Pinning coercivity against precipitate size at fixed fraction.
 *
 * @param detail Detail of the study of pinning.
 * @returns The figure.
 */
export function wallPinningFigure(detail: WallPinningDetail): Figure {
  const { variants, sizes, curves, models, contrast } = detail;
  const names = curves.map(({ label }) => label);
  const x = inUnits(sizes, "nm");
  const said = models.map(({ label, ratio, fullContrast }) =>
    `${label.toLowerCase()} ${quantityText(fullContrast, "A/m")} (${percentText(ratio)} of the most)`
  ).join(", ");
  return {
    id: "pinning-size",
    title: "No picture of pinning makes the finest precipitates the worst",
    caption:
      "Coercivity of a flat wall among precipitates of one size at the alloy's fraction: three pictures in which precipitates carry no wall " +
      `energy at all, and two at the low contrast, ${
        percentText(contrast)
      }, that brings the dense array to the measured value (random ` +
      "precipitates only where many act on each stiff piece of the wall). Single spheres are carried beyond the dilute alloys they are " +
      "meant for. Published variants: confirmed filled, unconfirmed hollow. Poles are left out.",
    alt: `Log-log plot. At ${inUnit(detail.size, "nm")}: ${said}. Measured: ` +
      `${
        quantityText(detail.coercivity, "A/m")
      }. All curves rise with size up to the wall's width; single spheres are worst at ` +
      `${significantText(detail.peak)} times the width. At low contrast random precipitates give ` +
      `${quantityText(detail.collective.coercivity, "A/m")}.`,
    width: "oneAndAHalf",
    data: ["soft-magnets-alloy-han-2022", "soft-magnets-inputs"],
    chart: lines({
      x: SIZE,
      y: COERCIVITY,
      curves: curves.map(({ label, coercivities }) => ({ label, x, y: coercivities })),
      points: [{
        label: DATA,
        x: variants.map(({ size }) => nanometres(size)),
        y: variants.map(({ coercivity }) => coercivity),
        confirmed: variants.map(({ isConfirmed }) => isConfirmed),
      }],
      rules: [{ axis: "x", value: nanometres(detail.size / detail.sizeOverWidth), label: "wall width" }],
    }, {
      xScale: "log",
      yScale: "log",
      yDomain: [0.01, 1e5],
      seriesOrder: [...names.slice(0, -1), DATA, ...names.slice(-1)],
    }),
  };
}

/** One row of the table of pictures. */
export type PinningModelRow = {
  /** Picture of the inclusions. */
  readonly picture: string;
  /** Pinning at the alloy's size over its largest at any size. */
  readonly "of the most": string;
  /** Part of the plausible space in which that is at most a half. */
  readonly "halved in": string;
  /** Coercivity if the precipitates carried no wall energy. */
  readonly "at full contrast": string;
  /** Contrast that would give the measured coercivity. */
  readonly "contrast needed": string;
};

/**
 * What each picture says of the alloy, for a table.
 *
 * @param detail Detail of the study of pinning.
 * @returns One row for each picture.
 */
export function pinningModelRows({ models }: WallPinningDetail): PinningModelRow[] {
  return models.map(({ label, ratio, halvedShare, fullContrast, contrast }) => ({
    picture: label,
    "of the most": percentText(ratio),
    "halved in": percentText(halvedShare),
    "at full contrast": quantityText(fullContrast, "A/m"),
    "contrast needed": percentText(contrast),
  }));
}
