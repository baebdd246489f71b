/**
 * K6 as maps: which D2 loops an antagonist's effect and the order of the drugs need.
 *
 * @module
 */
import { type Column, heatmap, type HeatmapData } from "../../charts/mod.ts";
import { significantText } from "../../charts/number_text.ts";
import { fromSi } from "../../data/mod.ts";
import type { LoopMap } from "../../studies/ketamine/d2_loop_map.ts";
import type { Figure } from "../figure_spec.ts";

const TIME: Column = { name: "loop_time_min", quantity: "Time constant of the D2 loop", unit: "min" };
const GAIN: Column = { name: "gain_Hz", quantity: "Gain of the D2 loop", unit: "Hz" };
const SITE: Column = { name: "cleared_percent", quantity: "Clearance at the sensor by the transporter", unit: "%" };
const CONTOURS = [1, 1.5, 2];

function largest({ values }: LoopMap): number {
  return Math.max(...values.flat().map((value) => value ?? -Infinity));
}

function smallest({ values }: LoopMap): number {
  return Math.min(...values.flat().map((value) => value ?? Infinity));
}

function mapData(map: LoopMap, columns: { readonly y: Column; readonly z: Column }): HeatmapData {
  return {
    x: TIME,
    ...columns,
    xs: map.timeConstants.map((t) => fromSi(t, "min")),
    ys: map.others.map((other) => fromSi(other, columns.y.unit)),
    values: map.values,
    contours: CONTOURS.filter((level) => level > smallest(map) && level < largest(map)),
  };
}

/**
 * Prolongation of ketamine's dopamine by an antagonist against speed and gain of the somatodendritic loop.
 *
 * @param map The map.
 * @param loop The loop as it is: time constant in s, gain in 1/s.
 * @returns The figure.
 */
export function prolongationMapFigure(
  map: LoopMap,
  loop: { readonly timeConstant: number; readonly gain: number },
): Figure {
  const z: Column = { name: "prolongation", quantity: "Half-decay, blocked over free", unit: "1" };
  return {
    id: "prolongation-map",
    title: "By half-decay an antagonist prolongs the burst only where the loop is slow and strong",
    caption:
      "Half-decay of ketamine's dopamine under a D2 antagonist over that without, against the time constant and the gain of the " +
      "somatodendritic loop. Contours at no change, half as long again (the criterion of K6.3) and twice. The mark is the loop as it is.",
    alt:
      `A map of ratios from ${significantText(smallest(map))} to ${
        significantText(largest(map))
      }, above one where the ` +
      `antagonist prolongs. The loop as it is: ${significantText(fromSi(loop.timeConstant, "min"))} min, gain ${
        significantText(loop.gain)
      } Hz.`,
    width: "single",
    data: ["ketamine-circuit-parameters"],
    chart: heatmap({
      ...mapData(map, { y: GAIN, z }),
      marks: [{ x: fromSi(loop.timeConstant, "min"), y: loop.gain, label: "as it is" }],
    }, { xScale: "log", yScale: "log" }),
  };
}

/**
 * Duration after cocaine over that after ketamine against speed and site of the somatodendritic loop.
 *
 * @param map The map.
 * @param loop The loop as it is: time constant in s, share of clearance at its sensor that is by the transporter.
 * @returns The figure.
 */
export function siteMapFigure(
  map: LoopMap,
  loop: { readonly timeConstant: number; readonly transporterShare: number },
): Figure {
  const z: Column = { name: "duration_ratio", quantity: "Half-decay, cocaine over ketamine", unit: "1" };
  return {
    id: "site-map",
    title: "Where the D2 sensor sits decides which drug's dopamine is the shorter",
    caption:
      "Half-decay after cocaine over that after ketamine at equal peaks, against the time constant of the somatodendritic loop and the share " +
      "of dopamine at its sensor that the transporter clears. A sensor that sees most of the block (top) cuts cocaine short where the loop is slow. Contour 1.5 is the " +
      "criterion of K3.4. Blank: no dose of cocaine has ketamine's peak. The mark is the loop as it is.",
    alt:
      `A map of ratios from ${significantText(smallest(map))} to ${
        significantText(largest(map))
      }; below one cocaine is ` +
      `the shorter. The loop as it is: ${significantText(fromSi(loop.timeConstant, "min"))} min, ${
        significantText(fromSi(loop.transporterShare, "%"))
      } % cleared by the transporter.`,
    width: "single",
    data: ["ketamine-circuit-parameters"],
    chart: heatmap({
      ...mapData(map, { y: SITE, z }),
      marks: [{
        x: fromSi(loop.timeConstant, "min"),
        y: fromSi(loop.transporterShare, "%"),
        label: "as it is",
      }],
    }, { xScale: "log" }),
  };
}
