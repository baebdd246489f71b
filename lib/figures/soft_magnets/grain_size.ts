/**
 * M2.1 as a figure: coercivity against grain size, measured and modelled.
 *
 * @module
 */
import { type Column, lines } from "../../charts/mod.ts";
import { significantText } from "../../charts/number_text.ts";
import { fromSi, type GrainSizePoint } from "../../data/mod.ts";
import type { BranchEndDetail } from "../../studies/soft_magnets/branch_end.ts";
import type { SixthPowerDetail } from "../../studies/soft_magnets/sixth_power.ts";
import type { Figure } from "../figure_spec.ts";
import { inUnits } from "../in_units.ts";

const GRAIN_SIZE: Column = { name: "grain_size_nm", quantity: "Grain size", unit: "nm" };
const COERCIVITY: Column = { name: "coercivity_A_per_m", quantity: "Coercivity", unit: "A/m" };
/** The grain size, in nm, below which the article says that the sixth power holds. */
const STATED_END_NM = 500;

const nanometres = (length: number): number => fromSi(length, "nm");

function branch(end: BranchEndDetail, label: string, key: "averaged" | "boundary") {
  const points = end.curve.filter((point) => point[key] !== undefined);
  return { label, x: inUnits(points.map(({ grainSize }) => grainSize), "nm"), y: points.map((point) => point[key]!) };
}

/**
 * Measured coercivity against grain size with both branches of the random anisotropy model.
 *
 * @param points Measured points.
 * @param studies Details of the studies of the exponent and of the branch end.
 * @returns The figure.
 */
export function grainSizeFigure(
  points: readonly GrainSizePoint[],
  studies: { readonly sixthPower: Pick<SixthPowerDetail, "fit">; readonly branchEnd: BranchEndDetail },
): Figure {
  const { fit } = studies.sixthPower;
  const { branchEnd } = studies;
  const end = significantText(nanometres(branchEnd.exchangeLength));
  const hardest = points.reduce((most, point) => point.coercivity > most.coercivity ? point : most);
  return {
    id: "grain-size-coercivity",
    title: "The sixth power ends at the exchange length, far below the stated limit",
    caption:
      `Measured coercivity of iron-silicon-boron alloys after annealing (circles; Herzer 1990, doi 10.1109/20.104389, ` +
      `digitised by Wang et al. 2020) and the two branches of the random anisotropy model. Vertical lines: exchange length ` +
      `(${end} nm) and the limit stated in M2.1. The prefactor of the fine branch was calibrated on the four finest points.`,
    alt: `Log-log plot of coercivity against grain size. The ${fit.n} finest points rise with the power ` +
      `${
        significantText(fit.exponent)
      }; the branch ends at an exchange length of ${end} nm, the points are highest at ${
        significantText(nanometres(hardest.grainSize))
      } nm ` +
      `and fall beyond. The stated limit of ${STATED_END_NM} nm lies to the right of all points.`,
    width: "single",
    data: ["soft-magnets-herzer-1990"],
    chart: lines({
      x: GRAIN_SIZE,
      y: COERCIVITY,
      curves: [branch(branchEnd, "Sixth power", "averaged"), branch(branchEnd, "One over size", "boundary")],
      points: [{
        label: "Measured",
        x: points.map(({ grainSize }) => nanometres(grainSize)),
        y: points.map(({ coercivity }) => coercivity),
        confirmed: points.map(({ status }) => status === "confirmed"),
      }],
      rules: [
        { axis: "x", value: nanometres(branchEnd.exchangeLength), label: "exchange length" },
        { axis: "x", value: STATED_END_NM, label: "stated limit" },
      ],
    }, { xScale: "log", yScale: "log" }),
  };
}
