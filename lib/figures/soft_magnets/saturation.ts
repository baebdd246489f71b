/**
 * M5.4 as a figure: what strength costs in saturation.
 *
 * @module
 */
import { type Column, scatterWithFit } from "../../charts/mod.ts";
import { fromSi } from "../../data/mod.ts";
import type { SaturationDetail, SolutePoint } from "../../studies/soft_magnets/saturation.ts";
import type { Figure } from "../figure_spec.ts";
import { percentText, quantityText } from "../quantity_text.ts";

const STRENGTH: Column = { name: "yield_strength_MPa", quantity: "Yield strength", unit: "MPa" };
const MAGNETIZATION: Column = {
  name: "magnetization_A_m2_per_kg",
  quantity: "Saturation magnetization",
  unit: "A m2/kg",
};

function curveOf(label: string, points: readonly SolutePoint[], key: "magnetic" | "paramagnetic") {
  return {
    label,
    x: points.map(({ yieldStrength }) => fromSi(yieldStrength, "MPa")),
    y: points.map((point) => point[key]),
  };
}

/**
 * Saturation against strength: the alloy as its precipitates grow in number, and commercial soft magnets.
 *
 * @param detail Detail of the study of saturation.
 * @returns The figure.
 */
export function saturationFigure(detail: SaturationDetail): Figure {
  const { curve, materials, best, magnetization, price, own } = detail;
  const known = materials.filter(({ yieldStrength }) => yieldStrength !== undefined);
  return {
    id: "saturation-strength",
    title: "Precipitates buy strength with saturation",
    caption:
      "Saturation magnetization per mass against yield strength as aluminium and tantalum, and with them the ordered precipitates, are added to the " +
      "alloy's matrix: magnetization by the magnetic valence if the alloy is magnetic throughout, and if the precipitates carry no moment. " +
      "Dashed: measured magnetization of the alloy. Marks: commercial soft magnets with confirmed values.",
    alt: `The curves fall from ${
      quantityText(curve[0]!.magnetic, "A m2/kg")
    } without precipitates. At the alloy's content ${
      quantityText(price, "A m2/kg")
    } are paid for 100 MPa. The alloy's ${quantityText(magnetization, "A m2/kg")} compare with ${
      quantityText(best.magnetization, "A m2/kg")
    } of ${best.name}; per volume it gives ${percentText(best.ratios.torque)} of the flux and ${
      percentText(best.ratios.force)
    } of the pull.`,
    width: "single",
    data: ["soft-magnets-inputs", "soft-magnets-alloy-han-2022", "soft-magnets-reference-properties"],
    chart: scatterWithFit({
      x: STRENGTH,
      y: MAGNETIZATION,
      fits: [
        curveOf("Magnetic throughout", curve, "magnetic"),
        curveOf("Precipitates without moment", curve, "paramagnetic"),
        {
          label: "Measured",
          x: [0, fromSi(curve.at(-1)!.yieldStrength, "MPa")],
          y: [magnetization, magnetization],
          isReference: true,
        },
      ],
      points: [{
        label: "Alloy's content, computed",
        x: [fromSi(own.yieldStrength, "MPa")],
        y: [own.magnetic],
      }, {
        label: "Commercial",
        x: known.map(({ yieldStrength }) => fromSi(yieldStrength!, "MPa")),
        y: known.map((material) => material.magnetization),
        names: known.map(({ name }) => name),
      }],
    }),
  };
}

/** One row of the table of saturation: the alloy over a commercial material. */
export type SaturationRow = {
  readonly material: string;
  readonly magnetization_A_m2_per_kg: number;
  readonly polarization_T: number;
  readonly flux_or_torque: number;
  readonly pull: number;
  readonly core_volume: number;
};

/**
 * What the alloy gives in place of commercial materials of the same geometry, at saturation.
 *
 * @param detail Detail of the study of saturation.
 * @returns One row for each material, the most magnetic first.
 */
export function saturationRows({ materials }: SaturationDetail): SaturationRow[] {
  return materials.toSorted((a, b) => b.magnetization - a.magnetization).map((material) => ({
    material: material.name,
    magnetization_A_m2_per_kg: material.magnetization,
    polarization_T: material.polarization,
    flux_or_torque: material.ratios.torque,
    pull: material.ratios.force,
    core_volume: material.ratios.volume,
  }));
}
