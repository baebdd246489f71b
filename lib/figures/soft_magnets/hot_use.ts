/**
 * M5.2 as a figure: polarization against temperature.
 *
 * @module
 */
import { type Column, type Curve, lines } from "../../charts/mod.ts";
import type { HotUseDetail, PolarizationCurve } from "../../studies/soft_magnets/hot_use.ts";
import type { Figure } from "../figure_spec.ts";
import { percentText, quantityText } from "../quantity_text.ts";

const TEMPERATURE: Column = { name: "temperature_K", quantity: "Temperature", unit: "K" };
const POLARIZATION: Column = { name: "polarization_T", quantity: "Saturation polarization", unit: "T" };
/** One grade for each class of material; further grades lie on the same curves. */
const SHOWN = [
  "Hiperco 50",
  "SURA M270-35A silicon steel",
  "48 Permalloy",
  "Metglas 2605SA1",
  "VITROPERM 500 F",
  "MuMETAL",
];

/** Each curve ends at its Curie temperature; a band goes on to its own end. */
function curveOf({ name, temperatures, polarization, lower, upper, curieTemperature }: PolarizationCurve): Curve {
  const shown = temperatures.filter((temperature, i) =>
    temperature <= curieTemperature || (upper !== undefined && upper[i]! > 0)
  );
  return {
    label: name,
    x: shown,
    y: shown.map((temperature, i) => temperature <= curieTemperature ? polarization[i]! : null),
    lower: lower?.slice(0, shown.length),
    upper: upper?.slice(0, shown.length),
  };
}

/** Polarization of the best material over the alloy's at the temperature of hot use. */
function bestOverAlloy({ alloy, materials, temperature }: HotUseDetail): number {
  const at = ({ temperatures, polarization }: PolarizationCurve): number =>
    polarization[temperatures.findIndex((value) => value >= temperature)] ?? 0;
  return Math.max(...materials.map(at)) / at(alloy);
}

/**
 * Polarization of the alloy and of commercial soft magnets against temperature.
 *
 * @param detail Detail of the study of hot use.
 * @returns The figure.
 */
export function polarizationFigure(detail: HotUseDetail): Figure {
  const { alloy, materials, temperature, ratio, reference, usable } = detail;
  const shown = SHOWN.flatMap((name) => materials.filter((material) => material.name === name));
  return {
    id: "polarization-temperature",
    title: "Hot, the alloy falls behind what it was behind already",
    caption:
      "Saturation polarization against temperature by Kuz'min's formula from the value at room temperature and the Curie temperature. " +
      "Band: range of the new alloy's Curie temperature, from the alloy as one phase to its matrix; its published value is not confirmed. One " +
      "shape is used for all; rule: temperature of hot use.",
    alt: `Falling curves. The alloy keeps ${percentText(ratio)} of its polarization at ${
      quantityText(temperature, "K")
    } against ${quantityText(reference, "K")}, and a fifth is lost at ${
      quantityText(usable.fifth, "K")
    }. The best commercial material then has ${quantityText(bestOverAlloy(detail), "", 2)} times its polarization.`,
    width: "oneAndAHalf",
    data: ["soft-magnets-inputs", "soft-magnets-reference-properties"],
    chart: lines({
      x: TEMPERATURE,
      y: POLARIZATION,
      curves: [alloy, ...shown].map(curveOf),
      rules: [{ axis: "x", value: temperature, label: "hot use" }],
    }, { labels: "legend" }),
  };
}
