/**
 * What a fluorescent dopamine sensor would show.
 *
 * @module
 */
import { requirePositive } from "../numerics/require.ts";
import { receptorOccupancy } from "../pharmacology/receptor_occupancy.ts";

/** A dopamine sensor. */
export interface DopamineSensor {
  /** Name. */
  readonly name: string;
  /** Dopamine of half-maximal fluorescence, mol/m³. */
  readonly halfMaximal: number;
}

/** Sensors in use. Affinities are unconfirmed: Patriarchi et al. 2018 for dLight1.1, Sun et al. 2020 for GRAB_DA2m. */
export const DOPAMINE_SENSORS: readonly DopamineSensor[] = [
  { name: "dLight1.1", halfMaximal: 330e-6 },
  { name: "GRAB_DA2m", halfMaximal: 90e-6 },
];

/**
 * Signal of a dopamine sensor over its signal before the drug.
 *
 * s = [C/(C + K)]/[C_b/(C_b + K)]
 *
 * Binding at equilibrium (sensors answer within a second, transients here take minutes), one site, fluorescence
 * proportional to occupancy without background. A sensor compresses: the closer
 * C comes to K, the more it understates a rise, so it flattens peaks and lengthens half-decays. It is a readout and
 * acts on nothing.
 *
 * @param dopamine Extracellular dopamine C, mol/m³, 0 or more.
 * @param options `sensor`, K in mol/m³; `restDopamine` C_b, mol/m³, above 0.
 * @returns s, dimensionless: 1 at rest, at most 1 + K/C_b; C/C_b for C ≪ K.
 * @throws {RangeError} If C is negative, or C_b or K is not positive.
 * @example
 * ```ts
 * import { DOPAMINE_SENSORS, sensorSignal } from "lib/dopamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const [dLight, grab] = DOPAMINE_SENSORS.map((sensor) => sensorSignal(88e-6, { sensor, restDopamine: 20e-6 }));
 * expect(dLight).toBeLessThan(4.4);
 * expect(grab).toBeLessThan(dLight!); // the tighter sensor is nearer saturation
 * ```
 */
export function sensorSignal(
  dopamine: number,
  options: { readonly sensor: DopamineSensor; readonly restDopamine: number },
): number {
  const Cb = requirePositive("restDopamine", options.restDopamine, "compute a sensor signal");
  const site = { halfMaximal: options.sensor.halfMaximal, hillCoefficient: 1 };
  return receptorOccupancy(dopamine, site) / receptorOccupancy(Cb, site);
}
