/** Inputs of the acute studies in SI, written down apart from the table so that these tests need no files. */
import type { Input } from "../../../lib/argument/input.ts";

type Range = readonly [nominal: number, lower: number, upper: number, scale?: "log"];

const RANGES: Readonly<Record<string, Range>> = {
  halfBlockGaba: [0.0015, 0.0007, 0.003, "log"],
  halfBlockDopamine: [0.005, 0.002, 0.008, "log"],
  ketamineHill: [1.4, 1, 1.6, "log"],
  ketamineFreeFraction: [0.4, 0.3, 0.6, "log"],
  nmdaShare: [0.6, 0.4, 0.75, "log"],
  disinhibitionGain: [0.8, 0.4, 1.2, "log"],
  dopamineNmdaDrive: [2, 0.2, 3, "log"],
  somaticGain: [30, 5, 50, "log"],
  somaticRest: [0.12, 0.05, 0.25, "log"],
  somaticHill: [2, 1, 2.5, "log"],
  somaticTime: [150, 3, 600, "log"],
  somaticTransporterShare: [0.5, 0.1, 0.95, "log"],
  restingDopamine: [2e-05, 8e-06, 6e-05, "log"],
  uptakeVmax: [0.0015, 0.001, 0.004, "log"],
  uptakeKm: [0.00016, 0.00012, 0.00022, "log"],
  terminalGain: [2, 0.3, 4, "log"],
  terminalHalf: [0.0001, 5e-05, 0.0003, "log"],
  transporterKi: [0.0003, 0.0002, 0.0006, "log"],
  ketamineClearance: [2.16667e-06, 1.51667e-06, 3.03333e-06, "log"],
  cocaineClearance: [2.5e-06, 1.75e-06, 3.5e-06, "log"],
  fentanylHalfEffect: [1e-06, 3e-07, 3e-06, "log"],
  opioidInhibition: [14, 8, 20, "log"],
  deletionFraction: [0.9, 0.7, 1],
  compensation: [1, 0, 1],
  antagonistOccupancy: [0.9, 0.6, 0.98],
  ketamineDose: [2e-06, 1e-06, 5e-06, "log"],
};

/** All inputs of the acute studies. */
export const INPUTS: readonly Input[] = Object.entries(RANGES).map(([name, [nominal, lower, upper, scale]]) => ({
  name,
  nominal,
  lower,
  upper,
  scale: scale ?? "linear",
  unit: "SI",
  kind: "assumed",
  status: "assumed",
  source: "test",
}));

/** What a notebook asks, with more entries than any study needs, as its parameters have. */
export const ASKED = {
  drug: "ketamine",
  ketamineDose: 2e-6,
  cocaineDose: 0.6e-6,
  fentanylDose: 0.02e-6,
  route: "intravenous",
  deletionFraction: 0.9,
  compensation: 1,
  antagonistOccupancy: 0.9,
} as const;
