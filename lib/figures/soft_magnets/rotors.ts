/**
 * M5.1 and M5.3 as figures: speed against radius, and what alloying can do for stiffness.
 *
 * @module
 */
import { type Column, type Curve, lines } from "../../charts/mod.ts";
import { fromSi } from "../../data/mod.ts";
import type { RotorChartDetail, RotorCurve } from "../../studies/soft_magnets/rotor_chart.ts";
import type { RotorStiffnessDetail } from "../../studies/soft_magnets/rotor_stiffness.ts";
import type { Figure } from "../figure_spec.ts";
import { percentText, quantityText } from "../quantity_text.ts";

const RADIUS: Column = { name: "rotor_radius_mm", quantity: "Rotor radius", unit: "mm" };
const SPEED: Column = { name: "rim_speed_m_per_s", quantity: "Greatest rim speed", unit: "m/s" };
const REPLACED: Column = { name: "replaced_atomic_percent", quantity: "Part replaced", unit: "at.%" };
const GAIN: Column = { name: "modulus_gain_percent", quantity: "Gain in Young's modulus", unit: "%" };

const millimetres = (length: number): number => fromSi(length, "mm");

function speedCurve({ name, radii, speeds, lower, upper, confirmed }: RotorCurve): Curve {
  return {
    label: confirmed ? name : `${name} (not confirmed)`,
    x: radii.map(millimetres),
    y: speeds,
    lower,
    upper,
  };
}

/**
 * Design chart of rotors: rim speed against radius, by strength and by stiffness.
 *
 * @param detail Detail of the rotor chart.
 * @returns The figure.
 */
export function rotorChartFigure(detail: RotorChartDetail): Figure {
  const { alloy, materials, safetyFactor, allowance, rotor } = detail;
  const best = materials.filter(({ confirmed }) => confirmed).reduce((a, b) =>
    b.strengthLimit > a.strengthLimit ? b : a
  );
  return {
    id: "rotor-design-chart",
    title: "Strength limits small rotors, stiffness large ones, and there all alloys are alike",
    caption:
      `Greatest rim speed of a bored disc against its radius, at a safety factor of ${
        quantityText(safetyFactor)
      } against yield and a growth of ` +
      `the rim of at most ${
        quantityText(fromSi(allowance, "um"), "um")
      }: level where strength governs, falling where stiffness does. ` +
      "Band: the new alloy's yield strength as a part of its tensile strength, over its assumed range. Mark: the rotor set " +
      "in the notebook. A real rotor has slots and magnets; the disc is a bound.",
    alt: `Log-log plot. By strength the new alloy allows ${quantityText(alloy.strengthLimit, "m/s")}, ${
      quantityText([alloy.lower![0]!, alloy.upper![0]!], "m/s")
    } over the range of its yield strength, against ${
      quantityText(best.strengthLimit, "m/s")
    } of ${best.name}. Beyond a radius of ${quantityText(millimetres(alloy.changeover), "mm")} its stiffness governs.`,
    width: "oneAndAHalf",
    data: ["soft-magnets-inputs", "soft-magnets-reference-properties"],
    chart: lines({
      x: RADIUS,
      y: SPEED,
      curves: [alloy, ...materials].map(speedCurve),
      points: [{ label: "Notebook's rotor", x: [millimetres(rotor.radius)], y: [rotor.rimSpeed], isModel: true }],
    }, { xScale: "log", yScale: "log", labels: "legend" }),
  };
}

/**
 * Gain in Young's modulus against the part of the alloy that an element replaces.
 *
 * @param detail Detail of the study of stiffness.
 * @returns The figure.
 */
export function stiffnessFigure(detail: RotorStiffnessDetail): Figure {
  const { gains, best, requiredFactor } = detail;
  const needed = 100 * (requiredFactor - 1);
  const atTenth = gains.map(({ symbol, fractions, gains }) =>
    `${symbol} ${percentText(gains[fractions.findIndex((part) => part >= 0.0999)]!)}`
  ).join(", ");
  const highest = 100 * Math.max(...gains.flatMap(({ upper }) => upper));
  return {
    id: "stiffness-by-alloying",
    title: "Alloying cannot make a much stiffer magnet",
    caption:
      "Young's modulus of the alloy with a part of it replaced by one of the stiffest elements of the table, over that without: mean of the " +
      "bounds of Voigt and Reuss, with the bounds as band. Whether the element dissolves and leaves the alloy magnetic is not asked." +
      (needed > 0 && needed < highest ? " Rule: what the notebook's rotor would need." : ""),
    alt:
      `Rising curves. A tenth replaced gives ${atTenth}; even the upper bound of the new modulus over the lower bound of the old is ${
        percentText(best.gain)
      } for ${best.symbol}.`,
    width: "single",
    data: ["soft-magnets-inputs"],
    chart: lines({
      x: REPLACED,
      y: GAIN,
      curves: gains.map(({ symbol, fractions, gains, lower, upper }) => ({
        label: symbol,
        x: fractions.map((part) => 100 * part),
        y: gains.map((gain) => 100 * gain),
        lower: lower.map((gain) => 100 * gain),
        upper: upper.map((gain) => 100 * gain),
      })),
      rules: needed > 0 && needed < highest ? [{ axis: "y", value: needed, label: "needed" }] : [],
    }),
  };
}
