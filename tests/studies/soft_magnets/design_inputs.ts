/** Inputs of strength, rotors, heat and composition in SI, written down apart from the table, after those of the rest. */
import type { Input } from "../../../lib/argument/input.ts";
import { INPUTS } from "./plausible_inputs.ts";

type Range = readonly [nominal: number, lower: number, upper: number, scale?: "log"];

const RANGES: Readonly<Record<string, Range>> = {
  matrixStrength: [200e6, 100e6, 350e6, "log"],
  boundaryEnergy: [0.2, 0.1, 0.3, "log"],
  taylorFactor: [3.06, 2.24, 3.06],
  burgersVector: [0.254e-9, 0.25e-9, 0.258e-9],
  dislocationDensity: [1e12, 1e11, 1e13, "log"],
  precipitateModulus: [75e9, 65e9, 90e9],
  youngsModulus: [195e9, 180e9, 215e9],
  strainShare: [0.5, 0, 1],
  arrayShare: [0.5, 0, 1],
  targetCoercivity: [100, 50, 200, "log"],
  requiredSafety: [1.5, 1.2, 2],
  yieldRatio: [0.7, 0.4, 1],
  boreRatio: [0.2, 0.05, 0.4],
  rimSpeed: [300, 200, 400],
  rotorRadius: [50e-3, 25e-3, 150e-3, "log"],
  airGap: [0.5e-3, 0.3e-3, 1e-3, "log"],
  plausibleCurieTemperature: [770, 640, 900],
  magnetizationShape: [0.2, 0.1, 0.4],
  magnetizationExponent: [2.5, 2.5, 3.5],
  gradedStrength: [1.5, 1.1, 2.2, "log"],
  gradedModulus: [1.05, 0.9, 1.15, "log"],
  aluminiumScattering: [200e-8, 100e-8, 400e-8, "log"],
  tantalumScattering: [500e-8, 250e-8, 1000e-8, "log"],
  transitionScattering: [50e-8, 20e-8, 150e-8, "log"],
  aluminiumVolume: [15e-30, 13.5e-30, 16.6e-30],
  tantalumVolume: [16.5e-30, 15e-30, 18e-30],
  soluteLimit: [0.15, 0.1, 0.2],
  ironLimit: [0.6, 0.5, 0.65],
  curieLimit: [600, 450, 700],
  aluminiumPrice: [4, 3, 6, "log"],
  nickelPrice: [30, 20, 50, "log"],
  cobaltPrice: [60, 40, 120, "log"],
  tantalumPrice: [400, 250, 700, "log"],
};

/** All inputs. */
export const DESIGN_INPUTS: readonly Input[] = [
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

/** The notebook's alloy, in SI units. */
export const ALLOY = {
  iron: 0.32,
  nickel: 0.28,
  cobalt: 0.28,
  tantalum: 0.05,
  aluminium: 0.07,
  grainSize: 85e-6,
  precipitateSize: 91e-9,
  precipitateFraction: 0.55,
  misfit: 5e-3,
};

/** The alloy and rotor of the notebook. */
export const DESIGN = {
  ...ALLOY,
  rimSpeed: 300,
  rotorRadius: 50e-3,
  airGap: 0.5e-3,
  temperature: 600,
  seed: 42,
} as const;
