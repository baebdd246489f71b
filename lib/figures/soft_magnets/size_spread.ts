/**
 * M2.1 further, as a figure: the exponent that a fit sees, against the spread of grain sizes.
 *
 * @module
 */
import { type Column, type Curve, lines } from "../../charts/mod.ts";
import { significantText } from "../../charts/number_text.ts";
import { fromSi } from "../../data/mod.ts";
import type { SizeSpreadDetail } from "../../studies/soft_magnets/mod.ts";
import type { Figure } from "../figure_spec.ts";
import { quantityText } from "../quantity_text.ts";

const SPREAD: Column = { name: "log_standard_deviation", quantity: "Standard deviation of the log size", unit: "1" };
const EXPONENT: Column = { name: "exponent", quantity: "Apparent exponent", unit: "1" };

function curves({ spreads, measuredSizes, pooledSizes, local }: SizeSpreadDetail): Curve[] {
  const curve = (label: string, y: readonly number[]): Curve => ({ label, x: spreads, y });
  return [
    curve("Fit, measured sizes", measuredSizes.exponents),
    curve("Fit, sizes of many papers", pooledSizes.exponents),
    ...local.map(({ meanSize = NaN, exponents }) =>
      curve(`At ${significantText(fromSi(meanSize, "nm"))} nm`, exponents)
    ),
  ];
}

/**
 * Apparent exponent of coercivity against the spread of grain sizes.
 *
 * @param detail Exponents by spread.
 * @returns The figure.
 */
export function sizeSpreadFigure(detail: SizeSpreadDetail): Figure {
  const [none, half, most] = detail.pooledExponents.map((exponent) => significantText(exponent));
  return {
    id: "size-spread-exponent",
    title: "A spread of grain sizes hides the sixth power",
    caption:
      "Exponent of coercivity against mean grain size in the random anisotropy model, when sizes follow a log-normal distribution: fitted " +
      "over the sizes of the measured points and over the range of collections from many papers, and local at three mean sizes. Grains " +
      "above the exchange length escape the averaging. Shaded: measured exponent with one standard error either way. Constants of " +
      "nanocrystalline iron-silicon; no parameter is fitted.",
    alt: `Five falling curves. Over the range of collections the exponent is ${none} without a spread, ${half} at ` +
      `${significantText(detail.spreads.at(-1)! / 2)} and ${most} at ${
        significantText(detail.spreads.at(-1)!)
      }. The measured exponent lies ` +
      `from ${quantityText(detail.measured)}.`,
    width: "single",
    data: ["soft-magnets-herzer-1990"],
    chart: lines({
      x: SPREAD,
      y: EXPONENT,
      curves: curves(detail),
      ranges: [{ axis: "y", from: detail.measured[0], to: detail.measured[1] }],
    }, { yDomain: [0, 7], labels: "legend" }),
  };
}
