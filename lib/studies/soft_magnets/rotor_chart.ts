/**
 * Rim speed against radius, by strength and by stiffness: what each soft magnet allows a rotor.
 *
 * @module
 */
import { type Input, type InputValues, nominalValues } from "../../argument/input.ts";
import type { ReferenceMaterial } from "../../data/mod.ts";
import { type RotorDesign, rotorSpeedLimits, stiffnessLimitedRadius } from "../../metallurgy/mod.ts";
import { logspace } from "../../numerics/mod.ts";
import { pickInputs, valueOf } from "../study.ts";
import { GAP_PART, rotorInputs, type RotorSettings } from "./rotor_settings.ts";

/** Greatest rim speed of one material in m/s against radius in m, at the safety factor and growth that are allowed. */
export interface RotorCurve {
  /** Name. */
  readonly name: string;
  /** Whether strength and density are confirmed; a modulus that is not is taken from the alloys' range. */
  readonly confirmed: boolean;
  /** Radii in m. */
  readonly radii: readonly number[];
  /** Rim speeds in m/s. */
  readonly speeds: readonly number[];
  /** The same at the ends of the range of the yield strength, where it has one. */
  readonly lower?: readonly number[];
  /** Rim speeds at the upper end. */
  readonly upper?: readonly number[];
  /** Rim speed in m/s at which strength sets the limit. */
  readonly strengthLimit: number;
  /** Radius in m beyond which stiffness sets the limit. */
  readonly changeover: number;
}

/** What the notebook shows of rotors. */
export interface RotorChartDetail {
  /** The new alloy. */
  readonly alloy: RotorCurve;
  /** Commercial materials. */
  readonly materials: readonly RotorCurve[];
  /** Safety factor against yield. */
  readonly safetyFactor: number;
  /** Growth of the rim that is allowed, in m. */
  readonly allowance: number;
  /** The notebook's rotor: radius in m, rim speed in m/s. */
  readonly rotor: { readonly radius: number; readonly rimSpeed: number };
}

const RADII: readonly number[] = [...logspace(5e-3, 0.5, { count: 81 })];
const NAMES = [
  "alloyTensileStrength",
  "yieldRatio",
  "youngsModulus",
  "alloyDensity",
  "poissonRatio",
  "boreRatio",
  "requiredSafety",
  "rotorRadius",
  "rimSpeed",
  "airGap",
];

function speedsOf(design: RotorDesign): number[] {
  return rotorSpeedLimits(RADII, design).map(({ rimSpeed }) => rimSpeed);
}

function curveOf(name: string, design: RotorDesign, confirmed: boolean): RotorCurve {
  const speeds = speedsOf(design);
  return {
    name,
    confirmed,
    radii: RADII,
    speeds,
    strengthLimit: Math.max(...speeds),
    changeover: stiffnessLimitedRadius(design),
  };
}

/** What the rotor has in common for all materials. */
function commonDesign(values: InputValues): Pick<RotorDesign, "boreRatio" | "safetyFactor" | "airGapAllowance"> {
  return {
    boreRatio: valueOf(values, "boreRatio"),
    safetyFactor: valueOf(values, "requiredSafety"),
    airGapAllowance: GAP_PART * valueOf(values, "airGap"),
  };
}

/** Rotor steels and nickel alloys that are shown; other grades of the same classes lie close to them. */
const MATERIALS = ["hiperco-50hs", "m270-35a", "mumetal", "hiperco-50"];

function referenceCurves(materials: readonly ReferenceMaterial[], values: InputValues): RotorCurve[] {
  return MATERIALS.flatMap((id) => materials.filter((material) => material.id === id)).flatMap(
    ({ name, properties }) => {
      const { yield_strength: strength, youngs_modulus: modulus, density, poisson_ratio: poisson } = properties;
      if (!strength || !density) return [];
      const design = {
        ...commonDesign(values),
        yieldStrength: strength.value,
        density: density.value,
        youngsModulus: modulus?.status === "confirmed" ? modulus.value : valueOf(values, "youngsModulus"),
        poissonRatio: poisson?.value ?? valueOf(values, "poissonRatio"),
      };
      return [curveOf(name, design, strength.status === "confirmed" && density.status === "confirmed")];
    },
  );
}

/**
 * Limits of rim speed against radius for the alloy and for commercial materials.
 *
 * @param data Reference materials and the article's inputs.
 * @param settings Rotor that the notebook sets.
 * @returns Curves and the notebook's rotor.
 */
export function rotorChart(
  data: { readonly materials: readonly ReferenceMaterial[]; readonly inputs: readonly Input[] },
  settings: RotorSettings,
): RotorChartDetail {
  const inputs = rotorInputs(pickInputs(data.inputs, NAMES), settings), values = nominalValues(inputs);
  const { nominal, lower, upper } = inputs.find(({ name }) => name === "yieldRatio")!;
  const designAt = (yieldRatio: number): RotorDesign => ({
    ...commonDesign(values),
    yieldStrength: yieldRatio * valueOf(values, "alloyTensileStrength"),
    youngsModulus: valueOf(values, "youngsModulus"),
    density: valueOf(values, "alloyDensity"),
    poissonRatio: valueOf(values, "poissonRatio"),
  });
  return {
    alloy: {
      ...curveOf("New alloy", designAt(nominal), true),
      lower: speedsOf(designAt(lower)),
      upper: speedsOf(designAt(upper)),
    },
    materials: referenceCurves(data.materials, values),
    safetyFactor: valueOf(values, "requiredSafety"),
    allowance: GAP_PART * valueOf(values, "airGap"),
    rotor: { radius: valueOf(values, "rotorRadius"), rimSpeed: valueOf(values, "rimSpeed") },
  };
}
