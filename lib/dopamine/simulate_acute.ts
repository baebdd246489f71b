/**
 * One animal after one or more doses of one drug.
 *
 * @module
 */
import { solveOde } from "../numerics/ode.ts";
import type { OdeProblem } from "../numerics/ode_problem.ts";
import { requireInteger, requireNonNegative, requirePositive } from "../numerics/require.ts";
import { linspace } from "../numerics/spacing.ts";
import { type Dose, doseEvents, type Route } from "../pharmacology/dosing.ts";
import { type Drug, drugByName, type DrugName } from "../pharmacology/drugs.ts";
import { ACUTE_TOLERANCES, acuteChain, acuteReader, dopamineChain } from "./acute_chain.ts";
import { type AcuteParameters, acuteParameters } from "./acute_parameters.ts";
import { type ChainSetting, emptyReading } from "./chain_reading.ts";
import { type RestingState, restingState } from "./resting_state.ts";
import type { Manipulation } from "./vta_circuit.ts";

/** What to simulate. */
export interface AcuteOptions extends Manipulation {
  /** The drug, or its name. */
  readonly drug: Drug | DrugName;
  /** A single dose at time 0, kg/kg (1 mg/kg is 1e-6); or give `doses`. */
  readonly dose?: number;
  /** Route of `dose`, default intravenous. */
  readonly route?: Route;
  /** Doses by time, amount and route, in place of `dose`. */
  readonly doses?: readonly Dose[];
  /** Parameters of the animal, default {@linkcode acuteParameters}. */
  readonly parameters?: AcuteParameters;
  /** Time simulated, s, default 5,400 (90 min). */
  readonly duration?: number;
  /** Number of evenly spaced outputs, default one every 3 s and one at the start. */
  readonly outputs?: number;
  /** Relative tolerance of the solver, default 1e-7. */
  readonly rtol?: number;
}

/** The course of everything after the doses: one column per quantity, all of the length of `time`. */
export interface AcuteCourse {
  /** Time since the start, s. */
  readonly time: Float64Array;
  /** Total drug in the central compartment (plasma), mol/m³. */
  readonly plasma: Float64Array;
  /** Free drug at the effect site (brain), mol/m³. */
  readonly effectSite: Float64Array;
  /** Blocked fraction of NMDA receptors on GABA neurons. */
  readonly nmdaBlockGaba: Float64Array;
  /** Blocked fraction of NMDA receptors on dopamine neurons. */
  readonly nmdaBlockDopamine: Float64Array;
  /** Blocked fraction of NMDA receptors at the plastic synapses. */
  readonly nmdaBlockPlastic: Float64Array;
  /** Occupied fraction of the dopamine transporter, 1 − 1/m. */
  readonly transporterBlock: Float64Array;
  /** Activated fraction of µ-opioid receptors. */
  readonly muOpioidActivation: Float64Array;
  /** Firing rate of GABA neurons, 1/s. */
  readonly gabaRate: Float64Array;
  /** Firing rate of dopamine neurons, 1/s. */
  readonly dopamineRate: Float64Array;
  /** Occupancy of somatodendritic D2 receptors by dopamine. */
  readonly somatodendriticOccupancy: Float64Array;
  /** Occupancy of terminal D2 receptors by dopamine. */
  readonly terminalOccupancy: Float64Array;
  /** Release per spike over that at rest. */
  readonly releaseFactor: Float64Array;
  /** Extracellular dopamine in the nucleus accumbens, mol/m³. */
  readonly dopamine: Float64Array;
  /** Dopamine over that of this animal before the drug. */
  readonly dopamineFold: Float64Array;
  /** D1 trace over that before the drug. */
  readonly d1Trace: Float64Array;
  /** Potentiation as a fraction of the largest. */
  readonly plasticWeight: Float64Array;
  /** The animal before the drug. */
  readonly rest: RestingState;
  /** Drug, parameters and manipulation that were simulated. */
  readonly setting: ChainSetting;
  /** Steps of the solver. */
  readonly steps: number;
}

/** A column of {@linkcode AcuteCourse}. */
export interface AcuteColumn {
  /** Key in the course. */
  readonly name: Exclude<keyof AcuteCourse, "rest" | "setting" | "steps">;
  /** What it is, for an axis label. */
  readonly quantity: string;
  /** Its SI unit. */
  readonly unit: string;
}

/** Quantity and unit of each column of {@linkcode AcuteCourse}. */
export const ACUTE_COLUMNS: readonly AcuteColumn[] = [
  { name: "time", quantity: "Time", unit: "s" },
  { name: "plasma", quantity: "Drug in plasma", unit: "mol/m³" },
  { name: "effectSite", quantity: "Free drug in brain", unit: "mol/m³" },
  { name: "nmdaBlockGaba", quantity: "NMDA-receptor block, GABA neurons", unit: "1" },
  { name: "nmdaBlockDopamine", quantity: "NMDA-receptor block, dopamine neurons", unit: "1" },
  { name: "nmdaBlockPlastic", quantity: "NMDA-receptor block, plastic synapses", unit: "1" },
  { name: "transporterBlock", quantity: "Dopamine-transporter occupancy", unit: "1" },
  { name: "muOpioidActivation", quantity: "µ-Opioid-receptor activation", unit: "1" },
  { name: "gabaRate", quantity: "Firing rate of GABA neurons", unit: "1/s" },
  { name: "dopamineRate", quantity: "Firing rate of dopamine neurons", unit: "1/s" },
  { name: "somatodendriticOccupancy", quantity: "Somatodendritic D2 occupancy", unit: "1" },
  { name: "terminalOccupancy", quantity: "Terminal D2 occupancy", unit: "1" },
  { name: "releaseFactor", quantity: "Release per spike over rest", unit: "1" },
  { name: "dopamine", quantity: "Extracellular dopamine", unit: "mol/m³" },
  { name: "dopamineFold", quantity: "Dopamine over rest", unit: "1" },
  { name: "d1Trace", quantity: "D1 trace over rest", unit: "1" },
  { name: "plasticWeight", quantity: "Potentiation", unit: "1" },
];

/**
 * Course of drug, receptors, firing, dopamine and plasticity after one or more doses: the acute chain, solved.
 *
 * Solves {@linkcode acuteChain} from the animal's resting state by backward differentiation formulas, with every dose
 * as an event.
 *
 * Valid for one drug, a naive animal and the hours after the dose. It has no metabolites, no trapping of ketamine in
 * closed channels, no temperature, sex or strain, and means over a population of neurons. A D2 antagonist acts on the
 * autoreceptors only: trace and weight answer to dopamine as without it.
 *
 * @param options `drug`; `dose`, kg/kg, 0 or more, with `route`, or `doses`; `deletionFraction`, `compensation`,
 * `antagonistOccupancy`, fractions, defaults 0, 1, 0; `parameters`;
 * `duration`, s, above 0; `outputs`, at least 2; `rtol`, 1e-12 to 1e-2.
 * @returns The columns, the resting state, the setting and the number of steps.
 * @throws {RangeError} If the drug or route is unknown, a dose is negative, a fraction is outside [0, 1], neither or
 * both of `dose` and `doses` are given, or another option is out of range.
 * @example
 * ```ts
 * import { simulateAcute } from "lib/dopamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const course = simulateAcute({ drug: "ketamine", dose: 2e-6, route: "intravenous" });
 * expect(Math.max(...course.dopamineFold)).toBeCloseTo(1.71, 2);
 * expect(Math.min(...course.gabaRate)).toBeCloseTo(12.8, 1);
 * ```
 */
export function simulateAcute(options: AcuteOptions): AcuteCourse {
  const setting = settingOf(options);
  return courseOf(setting, solveChain(acuteChain(setting), setting, options));
}

/** Dopamine after the doses. */
export interface DopamineCourse {
  /** Time since the start, s. */
  readonly time: Float64Array;
  /** Extracellular dopamine in the nucleus accumbens, mol/m³. */
  readonly dopamine: Float64Array;
  /** Dopamine over that of this animal before the drug. */
  readonly dopamineFold: Float64Array;
  /** Dopamine before the drug, mol/m³. */
  readonly restDopamine: number;
}

/**
 * Course of dopamine alone after one or more doses: {@linkcode simulateAcute} for dopamine and at half its cost, by
 * {@linkcode dopamineChain}. Both agree to the solver's tolerance.
 *
 * @param options As for {@linkcode simulateAcute}.
 * @returns Times, dopamine, and dopamine before the drug.
 * @throws {RangeError} As {@linkcode simulateAcute}.
 * @example
 * ```ts
 * import { simulateDopamine } from "lib/dopamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const { dopamineFold } = simulateDopamine({ drug: "ketamine", dose: 2e-6, route: "intravenous" });
 * expect(Math.max(...dopamineFold)).toBeCloseTo(1.71, 2);
 * ```
 */
export function simulateDopamine(options: AcuteOptions): DopamineCourse {
  const setting = settingOf(options);
  const chain = dopamineChain(setting);
  const solution = solveChain(chain, setting, options);
  const dopamine = solution.column("dopamine"), restDopamine = chain.initial[6]!;
  return { time: solution.t, dopamine, dopamineFold: dopamine.map((C) => C / restDopamine), restDopamine };
}

const ATTEMPT = "simulate a dose";

function solveChain(chain: OdeProblem, { drug }: ChainSetting, options: AcuteOptions): ReturnType<typeof solveOde> {
  const { duration = 5400 } = options;
  requirePositive("duration", duration, ATTEMPT);
  const outputs = options.outputs ?? Math.max(2, Math.round(duration / 3) + 1);
  const count = requireInteger("outputs", outputs, { minimum: 2, attempt: ATTEMPT });
  return solveOde(chain, {
    times: linspace(0, duration, { count }),
    rtol: options.rtol ?? 1e-7,
    atol: ACUTE_TOLERANCES.slice(0, chain.initial.length),
    events: doseEvents(dosesOf(options), { drug }),
  });
}

function settingOf(options: AcuteOptions): ChainSetting {
  const { deletionFraction = 0, compensation = 1, antagonistOccupancy = 0, parameters = acuteParameters } = options;
  return {
    drug: drugByName(options.drug),
    parameters,
    manipulation: { deletionFraction, compensation, antagonistOccupancy },
  };
}

function dosesOf({ dose, doses, route = "intravenous" }: AcuteOptions): readonly Dose[] {
  if ((dose === undefined) === (doses === undefined)) {
    const given = dose === undefined ? "neither" : "both";
    throw new RangeError(`Cannot ${ATTEMPT}: one of dose and doses must be given, got ${given}`);
  }
  return doses ?? [{ time: 0, amount: requireNonNegative("dose", dose!, ATTEMPT), route }];
}

function courseOf(
  setting: ChainSetting,
  solution: { t: Float64Array; steps: number; y: readonly Float64Array[]; column(name: string): Float64Array },
): AcuteCourse {
  const { t: time, steps } = solution;
  const rest = restingState(setting);
  const dopamine = solution.column("dopamine");
  return {
    time,
    plasma: solution.column("central"),
    effectSite: solution.column("effectSite"),
    ...readings(setting, solution.y),
    somatodendriticOccupancy: solution.column("somatodendriticOccupancy"),
    terminalOccupancy: solution.column("terminalOccupancy"),
    dopamine,
    dopamineFold: dopamine.map((C) => C / rest.dopamine),
    d1Trace: solution.column("d1Trace"),
    plasticWeight: solution.column("plasticWeight"),
    rest,
    setting,
    steps,
  };
}

function readings(setting: ChainSetting, columns: readonly Float64Array[]) {
  const read = acuteReader(setting);
  const reading = emptyReading();
  const state = new Float64Array(columns.length);
  const length = columns[0]!.length;
  const column = () => new Float64Array(length);
  const out = {
    nmdaBlockGaba: column(),
    nmdaBlockDopamine: column(),
    nmdaBlockPlastic: column(),
    transporterBlock: column(),
    muOpioidActivation: column(),
    gabaRate: column(),
    dopamineRate: column(),
    releaseFactor: column(),
  };
  for (let k = 0; k < length; k++) {
    columns.forEach((values, i) => state[i] = values[k]!);
    read(state, reading);
    out.nmdaBlockGaba[k] = reading.nmdaBlockGaba;
    out.nmdaBlockDopamine[k] = reading.nmdaBlockDopamine;
    out.nmdaBlockPlastic[k] = reading.nmdaBlockPlastic;
    out.transporterBlock[k] = 1 - 1 / reading.transporterFactor;
    out.muOpioidActivation[k] = reading.muOpioidActivation;
    out.gabaRate[k] = reading.gabaRate;
    out.dopamineRate[k] = reading.dopamineRate;
    out.releaseFactor[k] = reading.releaseFactor;
  }
  return out;
}
