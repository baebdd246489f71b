/**
 * The acute problem on which solvers are compared: a stand-in for the dopamine chain after ketamine, the same in C, Python
 * and TypeScript. Concentrations in µM and nM, rates per second for neurons and per minute else, time in minutes.
 *
 * @module
 */
import { linspace, type OdeProblem, solveOde } from "../../numerics/mod.ts";

/** 90 minutes with 1,801 outputs. */
const TIMES = linspace(0, 90, { count: 1801 });
const REST = { dopamine: 20, gaba: 20, firing: 4.5, somatic: 0.15, terminal: 20 / 120 } as const;
/** 1 mg/kg of ketamine (237.7 g/mol) in 1 L/kg, µM. */
const MICROMOLAR = 1000 / 237.7;
const STATES = [
  ["peritoneum", "µM"],
  ["plasma", "µM"],
  ["tissue", "µM"],
  ["effectSite", "µM"],
  ["somaticD2", "1"],
  ["terminalD2", "1"],
  ["dopamine", "nM"],
  ["d1Trace", "1"],
  ["weight", "1"],
] as const;

/** Rates of absorption, elimination, both exchanges and the effect site, 1/min, and the free fraction. */
const KA = 0.15, K10 = 0.13, K12 = 0.2, K21 = 0.2 / 1.2, KE0 = 1, FREE = 0.4;
/** Uptake 90,000 nM/min with 160 nM, further loss 2.4 1/min: release per spike that keeps dopamine at rest. */
const UPTAKE = 90_000, KM = 160, LOSS = 2.4;
const RELEASE = (UPTAKE * REST.dopamine / (KM + REST.dopamine) + LOSS * REST.dopamine) / REST.firing;
/** Drive is rectified softly within a quarter of a spike per second. */
const SOFTNESS = 0.25;

/** Bound part by Hill's equation with a coefficient of 1.4. */
function blocked(concentration: number, half: number): number {
  const power = Math.pow(concentration > 0 ? concentration : 0, 1.4);
  return power / (power + Math.pow(half, 1.4));
}

function firingRate(effectSite: number, somatic: number): number {
  const gaba = 8 + 12 * (1 - blocked(effectSite, 1.5));
  const drive = REST.firing + 0.8 * (REST.gaba - gaba) - 2 * blocked(effectSite, 5) - 20 * (somatic - REST.somatic);
  return Math.min(15, SOFTNESS * Math.log1p(Math.exp(drive / SOFTNESS)));
}

function acuteRates(_t: number, y: Float64Array, dydt: Float64Array): void {
  const effectSite = y[3]!, somatic = y[4]!, terminal = y[5]!, dopamine = y[6]!, trace = y[7]!, weight = y[8]!;
  const firing = firingRate(effectSite, somatic), square = (firing / REST.firing) ** 2;
  const release = RELEASE * firing * (1 + 2 * REST.terminal) / (1 + 2 * terminal);
  const signal = dopamine / (dopamine + 300) * 320 / 20;
  const learning = 0.16 / 60 * (1 - blocked(effectSite, 5)) * Math.max(0, trace - 1.35);
  dydt[0] = -KA * y[0]!;
  dydt[1] = KA * y[0]! - (K10 + K12) * y[1]! + K21 * y[2]!;
  dydt[2] = K12 * y[1]! - K21 * y[2]!;
  dydt[3] = KE0 * (FREE * y[1]! - effectSite);
  dydt[4] = (square / (square + 0.85 / 0.15) - somatic) / 2.5;
  dydt[5] = (dopamine / (dopamine + 100) - terminal) / 0.05;
  dydt[6] = release - UPTAKE * dopamine / (KM + dopamine) - LOSS * dopamine;
  dydt[7] = (signal - trace) / 15;
  dydt[8] = learning * (1 - weight) - weight / 10_080;
}

/**
 * The acute problem after a dose into a vein.
 *
 * @param dose Dose of ketamine in mg/kg, at least 0; 2 where solvers are compared.
 * @returns Nine states at rest but for the drug.
 * @example
 * ```ts
 * import { acuteProblem } from "lib/workspace/bench/acute_problem.ts";
 * import { expect } from "@std/expect";
 *
 * expect(acuteProblem(2).initial[1]).toBeCloseTo(8.414, 3);
 * ```
 */
export function acuteProblem(dose: number): OdeProblem {
  const initial = Float64Array.of(0, dose * MICROMOLAR, 0, 0, REST.somatic, REST.terminal, REST.dopamine, 1, 0);
  return { states: STATES.map(([name, unit]) => ({ name, unit })), initial, rhs: acuteRates };
}

/**
 * Solves the acute problem.
 *
 * @param dose Dose of ketamine in mg/kg, at least 0.
 * @returns The largest dopamine over rest.
 * @example
 * ```ts
 * import { acutePeak } from "lib/workspace/bench/acute_problem.ts";
 * import { expect } from "@std/expect";
 *
 * expect(acutePeak(2)).toBeCloseTo(1.758524, 5);
 * ```
 */
export function acutePeak(dose: number): number {
  const solution = solveOde(acuteProblem(dose), { times: TIMES, rtol: 1e-7, atol: 1e-9 });
  return solution.column("dopamine").reduce((peak, value) => Math.max(peak, value), 0) / REST.dopamine;
}
