/**
 * Which D2 loop can make a burst of dopamine short: its branch, its speed, its site.
 *
 * @module
 */
import type { DrugName } from "../pharmacology/drugs.ts";
import {
  type AcuteParameterChanges,
  type AcuteParameters,
  acuteParameters,
  withAcuteParameters,
} from "./acute_parameters.ts";
import { doseMatchingPeak } from "./matched_dose.ts";
import { simulateDopamine } from "./simulate_acute.ts";
import { type TransientMetrics, transientMetrics } from "./transient_metrics.ts";

/** A variant of the D2 feedback. */
export interface LoopVariant {
  /** What is different, in words. */
  readonly name: string;
  /** Parameters that differ from the base. */
  readonly changes: AcuteParameterChanges;
}

/** Three measures of how long one transient lasts over another, since they need not agree. */
export interface DurationRatio {
  /** Ratio of the half-decays: the shape. */
  readonly halfDecay: number;
  /** Ratio of the times above 1.25 times rest: shape and size. */
  readonly timeAbove: number;
  /** Ratio of the areas: the amount. */
  readonly area: number;
}

/** One row of a scan: a variant, with and without D2 antagonist, for both drugs. */
export interface LoopScanRow {
  /** The variant. */
  readonly variant: LoopVariant;
  /** Dose of cocaine, kg/kg. */
  readonly cocaineDose: number;
  /** Ketamine. */
  readonly ketamine: TransientMetrics;
  /** Ketamine with D2 receptors blocked. */
  readonly ketamineBlocked: TransientMetrics;
  /** Cocaine. */
  readonly cocaine: TransientMetrics;
  /** Cocaine with D2 receptors blocked. */
  readonly cocaineBlocked: TransientMetrics;
  /** Ketamine with D2 block over ketamine without: above 1 the block prolongs, as reported. */
  readonly prolongation: DurationRatio;
  /** Ketamine over cocaine: below 1 ketamine is the shorter, as reported. */
  readonly brevity: DurationRatio;
}

/** Branch (which receptors), speed (time constant) and site (share of dopamine there that the transporter clears) of the loop, one at a time. */
export const LOOP_VARIANTS: readonly LoopVariant[] = [
  { name: "both branches", changes: {} },
  { name: "terminal branch only", changes: { somatodendritic: { gain: 0 } } },
  { name: "somatodendritic branch only", changes: { terminal: { gain: 0 } } },
  { name: "no D2 feedback", changes: { somatodendritic: { gain: 0 }, terminal: { gain: 0 } } },
  { name: "somatodendritic in 3 s", changes: { somatodendritic: { timeConstant: 3 } } },
  { name: "somatodendritic in 1 min", changes: { somatodendritic: { timeConstant: 60 } } },
  { name: "somatodendritic in 5 min", changes: { somatodendritic: { timeConstant: 300 } } },
  { name: "somatodendritic in 10 min", changes: { somatodendritic: { timeConstant: 600 } } },
  {
    name: "terminal in 2.5 min, gain 8, alone",
    changes: { somatodendritic: { gain: 0 }, terminal: { timeConstant: 150, gain: 8 } },
  },
  { name: "sensor where the transporter clears all", changes: { somatodendritic: { transporterShare: 1 } } },
  { name: "sensor where the transporter clears nothing", changes: { somatodendritic: { transporterShare: 0 } } },
];

/**
 * Size and duration of the dopamine transients of ketamine and cocaine under variants of the D2 feedback, with and
 * without a D2 antagonist.
 *
 * What it shows with the default parameters. By half-decay, a loop that answers within seconds only scales the
 * transient down, and blocking it does not prolong the burst; a burst that ends before the drug does needs a
 * somatodendritic loop of one to ten minutes. By time above a level or by area, blocking a loop of any speed prolongs,
 * because the transient grows. A loop whose sensor sees the transporter being blocked cuts cocaine shorter than
 * ketamine.
 *
 * @param variants Default {@linkcode LOOP_VARIANTS}.
 * @param options `ketamineDose`, kg/kg intravenous, default 2 mg/kg; `cocaineDose`, default the one that gives
 * ketamine's peak in each variant; `antagonistOccupancy`, default 0.9;
 * `parameters`, the base; `duration`, s, default 5,400.
 * @returns One row per variant, in order.
 * @throws {RangeError} If a dose is negative, the occupancy is not a fraction, a parameter is out of its domain, or no
 * dose of cocaine gives ketamine's peak.
 * @example
 * ```ts
 * import { LOOP_VARIANTS, scanLoops } from "lib/dopamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const fast = LOOP_VARIANTS.filter((variant) => variant.name === "somatodendritic in 3 s");
 * const [row] = scanLoops(fast);
 * expect(row!.prolongation.halfDecay).toBeLessThan(1);
 * expect(row!.prolongation.timeAbove).toBeGreaterThan(2);
 * ```
 */
export function scanLoops(
  variants: readonly LoopVariant[] = LOOP_VARIANTS,
  options: LoopScanOptions = {},
): LoopScanRow[] {
  return variants.map((variant) => scanVariant(variant, options));
}

/** How to scan. */
export interface LoopScanOptions {
  /** Dose of ketamine, kg/kg intravenous, default 2 mg/kg. */
  readonly ketamineDose?: number;
  /** Dose of cocaine, kg/kg intravenous; default the one that gives ketamine's peak in each variant. */
  readonly cocaineDose?: number;
  /** Fraction of D2 autoreceptors that the antagonist holds, default 0.9. */
  readonly antagonistOccupancy?: number;
  /** Parameters that the variants change, default {@linkcode acuteParameters}. */
  readonly parameters?: AcuteParameters;
  /** Time simulated, s. */
  readonly duration?: number;
}

function scanVariant(variant: LoopVariant, options: LoopScanOptions): LoopScanRow {
  const { ketamineDose = 2e-6, antagonistOccupancy = 0.9, duration, parameters: base = acuteParameters } = options;
  const parameters = withAcuteParameters(variant.changes, base);
  const measure = (drug: DrugName, dose: number, blocked = false): TransientMetrics => {
    const manipulation = { antagonistOccupancy: blocked ? antagonistOccupancy : 0 };
    const { time, dopamineFold } = simulateDopamine({ drug, dose, parameters, duration, ...manipulation });
    return transientMetrics(time, dopamineFold);
  };
  const ketamine = measure("ketamine", ketamineDose), ketamineBlocked = measure("ketamine", ketamineDose, true);
  const cocaineDose = options.cocaineDose ?? doseMatchingPeak(ketamine.peak, { drug: "cocaine", parameters });
  const cocaine = measure("cocaine", cocaineDose), cocaineBlocked = measure("cocaine", cocaineDose, true);
  const prolongation = ratio(ketamineBlocked, ketamine), brevity = ratio(ketamine, cocaine);
  return { variant, cocaineDose, ketamine, ketamineBlocked, cocaine, cocaineBlocked, prolongation, brevity };
}

function ratio(of: TransientMetrics, to: TransientMetrics): DurationRatio {
  return {
    halfDecay: of.halfDecay / to.halfDecay,
    timeAbove: of.timeAbove / to.timeAbove,
    area: of.area / to.area,
  };
}
