/**
 * M5.1: is the alloy strong enough for rotors of high speed?
 *
 * @module
 */
import { type Input, type InputValues, nominalValues } from "../../argument/input.ts";
import { maximumDiscStress, rimSpeedAtYield, rotorSafetyFactor } from "../../metallurgy/mod.ts";
import { pickInputs, type Study, valueOf } from "../study.ts";
import { inputBasis, modelBasis } from "./basis.ts";
import { discOf, rotorInputs, type RotorSettings } from "./rotor_settings.ts";

/** What the notebook shows of the rotor's strength. */
export interface RotorStrengthDetail {
  /** Rim speed in m/s. */
  readonly rimSpeed: number;
  /** Greatest stress at that speed, at the bore, in Pa. */
  readonly stress: number;
  /** Safety factor at the nominal ratio of yield to tensile strength, and at its ends. */
  readonly safetyFactor: number;
  /** Safety factors at the ends of the range of the yield strength. */
  readonly safetyRange: readonly [number, number];
  /** Safety factor that is asked for, and the yield strength that it takes at that speed, in Pa. */
  readonly required: number;
  /** Yield strength in Pa that the required factor takes. */
  readonly requiredStrength: number;
  /**
   * Rim speed in m/s from which the required factor is out of reach whatever the yield strength: there even the
   * measured tensile strength would not do.
   */
  readonly certainFrom: number;
}

const DISC_INPUTS = ["rimSpeed", "boreRatio", "alloyDensity", "poissonRatio"];

function safetyFactor(values: InputValues): number {
  const strength = valueOf(values, "yieldRatio") * valueOf(values, "alloyTensileStrength");
  return rotorSafetyFactor(strength, discOf(values, 1));
}

function detailOf(inputs: readonly Input[], required: number): RotorStrengthDetail {
  const values = nominalValues(inputs), stress = maximumDiscStress(discOf(values, 1));
  const { lower, upper } = inputs.find(({ name }) => name === "yieldRatio")!;
  const certainFrom = rimSpeedAtYield({
    yieldStrength: valueOf(values, "alloyTensileStrength") / required,
    density: valueOf(values, "alloyDensity"),
    poissonRatio: valueOf(values, "poissonRatio"),
    boreRatio: valueOf(values, "boreRatio"),
  });
  return {
    rimSpeed: valueOf(values, "rimSpeed"),
    stress,
    safetyFactor: safetyFactor(values),
    safetyRange: [safetyFactor({ ...values, yieldRatio: lower }), safetyFactor({ ...values, yieldRatio: upper })],
    required,
    requiredStrength: required * stress,
    certainFrom,
  };
}

/**
 * Safety factor against yield of a bored disc of the alloy at the rim speed of a high-speed rotor. The yield strength is
 * a part of the measured tensile strength, which it cannot exceed.
 *
 * @param inputs The article's inputs.
 * @param settings Rim speed that the notebook sets.
 * @returns The study; its outcome is the factor, without unit.
 */
export function rotorStrength(inputs: readonly Input[], settings: RotorSettings): Study<RotorStrengthDetail> {
  const chosen = rotorInputs(pickInputs(inputs, ["yieldRatio", "alloyTensileStrength", ...DISC_INPUTS]), settings);
  const [required] = pickInputs(inputs, ["requiredSafety"]);
  return {
    claim: "M5.1",
    evidence: "emergent",
    basis: [...inputBasis(chosen), ...modelBasis("rotorSafetyFactor")],
    inputs: chosen,
    outcome: safetyFactor,
    detail: detailOf(chosen, required!.nominal),
  };
}
