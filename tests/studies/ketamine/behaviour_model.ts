/** The behavioural model and its colonies at the notebook's settings, set up once; inputs written down apart from the table. */
import type { Input } from "../../../lib/argument/input.ts";
import { type BehaviourSpace, behaviourSpace } from "../../../lib/studies/ketamine/behaviour_space.ts";
import { type Colonies, runColonies } from "../../../lib/studies/ketamine/colonies.ts";
import { INPUTS } from "./acute_inputs.ts";

type Range = readonly [nominal: number, lower: number, upper: number, scale?: "log"];

const RANGES: Readonly<Record<string, Range>> = {
  halfBlockPlastic: [0.005, 0.0005, 0.008, "log"],
  plasticityThreshold: [1.5, 1.2, 1.7],
  traceTime: [900, 300, 3600, "log"],
  plasticityGain: [1, 0, 2],
  effortCost: [0.02, 0.01, 0.04, "log"],
  reinforcerScale: [0.3, 0.2, 0.5, "log"],
  valueThreshold: [0.4, 0.3, 0.5, "log"],
  satietyThreshold: [1.75, 1.5, 2.5, "log"],
  impairmentThreshold: [0.68, 0.5, 0.9, "log"],
  ketamineUnitDose: [2e-6, 0.5e-6, 4e-6, "log"],
  cocaineUnitDose: [0.5e-6, 0.125e-6, 1e-6, "log"],
  ketamineInjection: [30e-6, 5e-6, 50e-6, "log"],
  cocainePersistence: [0.2, 0.15, 0.3],
  shockSpread: [0.5, 0.25, 1, "log"],
};

/** All inputs of the behavioural space. */
export const ROWS: readonly Input[] = [
  ...INPUTS,
  ...Object.entries(RANGES).map(([name, [nominal, lower, upper, scale]]): Input => ({
    name,
    nominal,
    lower,
    upper,
    scale: scale ?? "linear",
    unit: "SI",
    kind: "assumed",
    status: "assumed",
    source: "test",
  })),
];

/** What the notebook asks. */
export const SETTINGS = {
  ketamineUnitDose: 2e-6,
  cocaineUnitDose: 0.5e-6,
  cocaineDose: 0.6e-6,
  plasticityThreshold: 1.5,
  plasticityGain: 1,
  effortCost: 0.02,
  sessions: 10,
  shockProbability: 1 / 3,
  deletionFraction: 0.9,
  compensation: 1,
  animals: 24,
  samples: 64,
  seed: 42,
} as const;

let space: BehaviourSpace | undefined;
let colonies: Colonies | undefined;

/** The model at the notebook's settings. */
export function theSpace(): BehaviourSpace {
  return space ??= behaviourSpace(ROWS, SETTINGS);
}

/** The colonies at the notebook's settings. */
export function theColonies(): Colonies {
  return colonies ??= runColonies(theSpace(), SETTINGS);
}
