/** Inputs in SI as the studies take them, written down apart from the table so that these tests need no files. */
import type { Input } from "../../../lib/argument/input.ts";

type Range = readonly [nominal: number, lower: number, upper: number, scale?: "log"];

const RANGES: Readonly<Record<string, Range>> = {
  alloyResistivity: [103e-8, 101e-8, 105e-8],
  alloyCoercivity: [78, 72, 84],
  alloyMagnetization: [100, 98, 102],
  alloyTensileStrength: [1336e6, 1280e6, 1390e6],
  alloyElongation: [0.54, 0.48, 0.6],
  alloyCurieTemperature: [693, 640, 750],
  grainSize: [85e-6, 60e-6, 110e-6, "log"],
  precipitateSize: [91e-9, 67e-9, 115e-9, "log"],
  precipitateFraction: [0.55, 0.5, 0.6],
  alloyDensity: [8800, 8500, 9100],
  exchangeStiffness: [13e-12, 8e-12, 20e-12, "log"],
  anisotropyConstant: [10e3, 3e3, 30e3, "log"],
  magnetostriction: [10e-6, 1e-6, 40e-6, "log"],
  misfit: [5e-3, 1e-3, 1e-2, "log"],
  shearModulus: [80e9, 70e9, 90e9],
  poissonRatio: [0.3, 0.28, 0.34],
  hallPetchCoefficient: [0.35e6, 0.2e6, 0.5e6, "log"],
  boundaryPrefactor: [1.3, 0.6, 3, "log"],
  wallConvention: [Math.PI, 2, 6.6, "log"],
  inclusionModel: [1, 0.5, 3.5],
  randomAnisotropyPrefactor: [0.11, 0.05, 0.3, "log"],
  nanocrystalAnisotropy: [8e3, 6e3, 10e3, "log"],
  nanocrystalExchange: [10e-12, 6e-12, 20e-12, "log"],
  nanocrystalPolarization: [1.22, 1.15, 1.3],
  siliconSteelResistivity: [52e-8, 46e-8, 55e-8],
  siliconSteelCoercivity: [40, 30, 55, "log"],
  excessLossField: [0.25, 0.05, 1, "log"],
  relativePermeability: [2000, 500, 20000, "log"],
  sheetThickness: [0.35e-3, 0.1e-3, 0.5e-3, "log"],
  frequency: [10e3, 1e3, 100e3, "log"],
  peakInduction: [0.5, 0.1, 1, "log"],
  structuralLength: [1e-9, 0.25e-9, 1.5e-9, "log"],
  amorphousAnisotropy: [8e3, 5e3, 100e3, "log"],
  amorphousExchange: [6.5e-12, 5e-12, 8e-12, "log"],
  inducedAnisotropy: [50, 1, 500, "log"],
  ribbonStress: [1e6, 0.3e6, 10e6, "log"],
  ribbonStressWavelength: [25e-6, 5e-6, 100e-6, "log"],
};

/** All inputs. */
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

/** Size and seed of the samples. */
export const SAMPLE = { samples: 256, seed: 7 } as const;

/** The alloy's composition, as atomic fractions. */
export const ELEMENTS = { iron: 0.32, nickel: 0.28, cobalt: 0.28, tantalum: 0.05, aluminium: 0.07 } as const;
