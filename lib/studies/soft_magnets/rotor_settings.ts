/**
 * The rotor as the notebook sets it.
 *
 * @module
 */
import type { Input, InputValues } from "../../argument/input.ts";
import { valueOf } from "../study.ts";

/** Speed and size of a rotor, in SI. */
export interface RotorSettings {
  /** Speed of the rim in m/s. */
  readonly rimSpeed?: number;
  /** Outer radius in m. */
  readonly rotorRadius?: number;
  /** Air gap in m. */
  readonly airGap?: number;
}

/**
 * Inputs with the notebook's own rotor in place of the nominal one. Their ranges say what the article's words may mean,
 * so they stay and are only widened to hold the values.
 *
 * @param inputs The inputs of a study.
 * @param settings Speed, radius and gap.
 * @returns The inputs.
 */
export function rotorInputs(inputs: readonly Input[], settings: RotorSettings): Input[] {
  return inputs.map((input) => {
    const nominal = settings[input.name as keyof RotorSettings] ?? input.nominal;
    return { ...input, nominal, lower: Math.min(input.lower, nominal), upper: Math.max(input.upper, nominal) };
  });
}

/** Part of the air gap that the growth of the rim may use: a tenth. */
export const GAP_PART = 0.1;

/** A bored disc at speed. */
export interface SpinningDisc {
  /** Outer radius in m. */
  readonly outerRadius: number;
  /** Radius of the bore in m. */
  readonly boreRadius: number;
  /** Density in kg/m³. */
  readonly density: number;
  /** Poisson ratio. */
  readonly poissonRatio: number;
  /** Angular speed in rad/s. */
  readonly angularSpeed: number;
}

/**
 * The disc of sampled inputs.
 *
 * @param values Density, Poisson ratio, bore ratio and rim speed; the radius where it matters.
 * @param outerRadius Outer radius in m.
 * @returns The disc.
 */
export function discOf(values: InputValues, outerRadius: number): SpinningDisc {
  return {
    outerRadius,
    boreRadius: valueOf(values, "boreRatio") * outerRadius,
    density: valueOf(values, "alloyDensity"),
    poissonRatio: valueOf(values, "poissonRatio"),
    angularSpeed: valueOf(values, "rimSpeed") / outerRadius,
  };
}
