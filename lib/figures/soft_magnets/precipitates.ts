/**
 * M3.3 as figures: strength against the size of the precipitates, and size against annealing time.
 *
 * @module
 */
import { type Column, lines, panels } from "../../charts/mod.ts";
import { fromSi } from "../../data/mod.ts";
import type { CoarseningDetail, CoarseningPoint } from "../../studies/soft_magnets/coarsening.ts";
import type { MechanismPoint, PrecipitateStrengthDetail } from "../../studies/soft_magnets/precipitate_strength.ts";
import type { Figure } from "../figure_spec.ts";
import { percentText, quantityText } from "../quantity_text.ts";

const SIZE: Column = { name: "precipitate_size_nm", quantity: "Precipitate size", unit: "nm" };
const STRENGTH: Column = { name: "strengthening_MPa", quantity: "Strengthening", unit: "MPa" };
const TIME: Column = { name: "annealing_time_h", quantity: "Annealing time at 1173 K", unit: "h" };

/** Stands for no strengthening at all on a logarithmic axis, far below what it shows, in MPa. */
const LEAST = 1;
/** Annealing times that both panels show, in h. */
const TIMES = [0.1, 1000] as const;

const nanometres = (length: number): number => fromSi(length, "nm");
const megapascals = (stress: number): number => fromSi(stress, "MPa");

function mechanism(
  label: string,
  points: readonly MechanismPoint[],
  key: "precipitates" | "looping" | "coherency" | "modulus",
) {
  const drawn = points.filter((point) => point[key] !== undefined);
  return { label, x: drawn.map(({ size }) => nanometres(size)), y: drawn.map((point) => megapascals(point[key]!)) };
}

/**
 * What each mechanism would give precipitates of a size, at the alloy's fraction.
 *
 * @param detail Detail of the study of strengthening.
 * @returns The figure.
 */
export function strengtheningFigure(detail: PrecipitateStrengthDetail): Figure {
  const { mechanisms, peak, size, parts, boundaryEnergy } = detail;
  const [peakText, sizeText] = [quantityText(nanometres(peak.size), "nm"), quantityText(nanometres(size), "nm")];
  const energies = quantityText(boundaryEnergy, "J/m2", 2);
  const dilute = [
    mechanism("Coherency, dilute law", mechanisms, "coherency"),
    mechanism("Modulus, dilute law", mechanisms, "modulus"),
  ].filter(({ x }) => x.length > 0);
  return {
    id: "strengthening-mechanisms",
    title: "The precipitates are cut, not looped, and the alloy's are coarser than the strongest",
    caption:
      `Tensile strengthening by ordered precipitates that fill ${
        percentText(detail.fraction)
      } of the alloy: shearing by ` +
      `coupled pairs of dislocations (band: antiphase-boundary energy ${energies}), looping through the channels, and the ` +
      "laws of coherency and modulus, which hold for a tenth of this fraction and overlap here. Rules: size of the alloy, " +
      "strongest size. All constants are ranges of face-centred alloys; none was set on the alloy's strength.",
    alt:
      `Log-log plot of strengthening against precipitate size. Shearing peaks at ${
        quantityText(megapascals(peak.strength), "MPa")
      } near ${peakText} and gives ${
        quantityText(megapascals(parts.precipitates), "MPa")
      } at the alloy's ${sizeText}. ` +
      "Looping would take several times as much below a few hundred nanometres.",
    width: "single",
    data: ["soft-magnets-inputs", "soft-magnets-alloy-han-2022"],
    chart: lines({
      x: SIZE,
      y: STRENGTH,
      curves: [
        {
          ...mechanism("Shearing", mechanisms, "precipitates"),
          lower: mechanisms.map(({ lower }) => Math.max(LEAST, megapascals(lower))),
          upper: mechanisms.map(({ upper }) => megapascals(upper)),
        },
        mechanism("Looping", mechanisms, "looping"),
        ...dilute,
      ],
      rules: [
        { axis: "x", value: nanometres(size), label: "alloy" },
        { axis: "x", value: nanometres(peak.size), label: "strongest" },
      ],
    }, { xScale: "log", yScale: "log", yDomain: [50, 1e4], labels: "legend" }),
  };
}

function law(label: string, points: readonly CoarseningPoint[], key: "matrixDiffusion" | "interfaceControl") {
  const drawn = points.filter((point) => point[key] !== undefined);
  return {
    label,
    x: drawn.map(({ time }) => fromSi(time, "h")),
    y: drawn.map((point) => nanometres(point[key]!)),
  };
}

function strengthAfter({ curve }: CoarseningDetail) {
  const drawn = curve.filter(({ strength }) => strength !== undefined);
  const column = (key: "strength" | "lower" | "upper") => drawn.map((point) => megapascals(point[key]!));
  return {
    label: "Strengthening",
    x: drawn.map(({ time }) => fromSi(time, "h")),
    y: column("strength"),
    lower: column("lower"),
    upper: column("upper"),
  };
}

/**
 * Size of the precipitates and their strengthening against annealing time.
 *
 * @param detail Detail of coarsening.
 * @returns The figure.
 */
export function coarseningFigure(detail: CoarseningDetail): Figure {
  const { variants, curve, exponent, exponentRange, peakTime } = detail;
  const spread = (sign: number) =>
    variants.map(({ size, spread }) => spread === undefined ? null : nanometres(size + sign * spread));
  const timeText = quantityText(fromSi(peakTime, "h"), "h");
  return {
    id: "coarsening",
    title: "Strength comes early in the furnace and is lost slowly",
    caption:
      "(a) Size of the precipitates against annealing time: the published variants (hollow: sizes, times and spreads are not confirmed) and " +
      "the laws of diffusion through the matrix (cube of the size) and of control by the interface, both through the two coarser " +
      "variants. (b) Strengthening that follows from diffusion through the matrix; band: range of the antiphase-boundary energy.",
    alt:
      `Two log plots against annealing time. The cube law leaves out the finest variant; the exponent of the three sizes is ${
        quantityText(exponent)
      } and from ${
        quantityText(exponentRange, "", 2)
      } if each is off by a tenth. Strengthening peaks after ${timeText} and falls slowly.`,
    width: "double",
    data: ["soft-magnets-alloy-han-2022", "soft-magnets-inputs"],
    chart: panels([
      lines({
        x: TIME,
        y: SIZE,
        curves: [
          law("Diffusion through the matrix", curve, "matrixDiffusion"),
          law("Control by the interface", curve, "interfaceControl"),
        ],
        points: [{
          label: "Published",
          x: variants.map(({ time }) => fromSi(time, "h")),
          y: variants.map(({ size }) => nanometres(size)),
          yLower: spread(-1),
          yUpper: spread(1),
          confirmed: variants.map(({ confirmed }) => confirmed),
        }],
      }, { xScale: "log", yScale: "log", xDomain: TIMES, yDomain: [5, 1000], labels: "legend" }),
      lines({ x: TIME, y: STRENGTH, curves: [strengthAfter(detail)] }, {
        xScale: "log",
        xDomain: TIMES,
        labels: "none",
      }),
    ], { columns: 2 }),
  };
}

/** One row of the table of strength. */
export type StrengthPartRow = {
  readonly part: string;
  readonly strength_MPa: number;
  readonly share_percent: number;
};

/**
 * The alloy's yield strength, part by part.
 *
 * @param detail Detail of the study of strengthening.
 * @returns One row for each part, and the sum.
 */
export function strengthPartRows({ parts }: PrecipitateStrengthDetail): StrengthPartRow[] {
  const rows: [string, number][] = [
    ["Friction and solid solution", parts.matrix],
    ["Grain boundaries", parts.grainBoundaries],
    ["Dislocations", parts.dislocations],
    [`Precipitates, by ${parts.mode}`, parts.precipitates],
    ["Yield strength", parts.yieldStrength],
  ];
  return rows.map(([part, stress]) => ({
    part,
    strength_MPa: megapascals(stress),
    share_percent: 100 * stress / parts.yieldStrength,
  }));
}
