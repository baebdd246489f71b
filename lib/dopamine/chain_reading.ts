/**
 * What follows at once from where the drug is and how full the autoreceptors are: receptor block, firing rates,
 * release.
 *
 * @module
 */
import type { Drug } from "../pharmacology/drugs.ts";
import { receptorOccupancy } from "../pharmacology/receptor_occupancy.ts";
import { competitiveFactor } from "../pharmacology/transporter_inhibition.ts";
import type { AcuteParameters } from "./acute_parameters.ts";
import {
  autoreceptorInhibition,
  releaseFactor,
  somatodendriticDopamine,
  terminalOccupancy,
} from "./autoreceptor_feedback.ts";
import { dopaminePerSpike } from "./dopamine_release_uptake.ts";
import { dopamineNeuronRate, gabaRate, type Manipulation } from "./vta_circuit.ts";

/** A drug in an animal that may have been manipulated. */
export interface ChainSetting {
  /** The drug. */
  readonly drug: Drug;
  /** The animal. */
  readonly parameters: AcuteParameters;
  /** Deletion of NMDA receptors, and antagonist on D2 autoreceptors. */
  readonly manipulation: Manipulation;
}

/** The dynamic quantities that a reading starts from. */
export interface ChainInputs {
  /** Free drug at the effect site, mol/m³. */
  readonly effectSite: number;
  /** Occupancy of somatodendritic D2 receptors by dopamine, delayed. */
  readonly somatodendriticOccupancy: number;
  /** Occupancy of terminal D2 receptors by dopamine, delayed. */
  readonly terminalOccupancy: number;
}

/** A reading of the chain; rates in 1/s, fractions and factors dimensionless. */
export interface ChainReading {
  /** Blocked fraction of NMDA receptors on GABA neurons. */
  nmdaBlockGaba: number;
  /** Blocked fraction of NMDA receptors on dopamine neurons. */
  nmdaBlockDopamine: number;
  /** Blocked fraction of NMDA receptors at the plastic synapses. */
  nmdaBlockPlastic: number;
  /** Activated fraction of µ-opioid receptors. */
  muOpioidActivation: number;
  /** Factor on K_m of the dopamine transporter, 1 without inhibitor. */
  transporterFactor: number;
  /** Firing rate of GABA neurons, 1/s. */
  gabaRate: number;
  /** Firing rate of dopamine neurons, 1/s. */
  dopamineRate: number;
  /** Dopamine around the cell bodies over that at rest. */
  somatodendriticDopamine: number;
  /** Release per spike over that at rest. */
  releaseFactor: number;
  /** Dopamine release in the nucleus accumbens, mol/(m³ s). */
  release: number;
}

/**
 * Reader of the instantaneous part of the acute chain: one function that the differential equations, the steady state,
 * the stepper and the output columns share.
 *
 * J = γ·ν·p, with ν from {@linkcode gabaRate}, {@linkcode dopamineNeuronRate} and {@linkcode autoreceptorInhibition}, p
 * from {@linkcode releaseFactor} and γ from {@linkcode dopaminePerSpike}.
 *
 * @param setting The drug, the animal's parameters and what was done to it.
 * @returns A function (inputs, reading) that overwrites the reading and allocates nothing. Inputs a little outside
 * their domain, as an implicit solver tries them, are read as the nearest legal value.
 * @throws {RangeError} From the returned function, if a parameter is out of its domain.
 * @example
 * ```ts
 * import { acuteParameters, createChainReader, emptyReading } from "lib/dopamine/mod.ts";
 * import { ketamine } from "lib/pharmacology/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const read = createChainReader({ drug: ketamine, parameters: acuteParameters, manipulation: {} });
 * const reading = emptyReading();
 * read({ effectSite: 1.5e-3, somatodendriticOccupancy: 0.12, terminalOccupancy: 1 / 6 }, reading);
 * expect(reading.gabaRate).toBeCloseTo(14, 12); // half of the NMDA drive is gone
 * ```
 */
export function createChainReader(setting: ChainSetting): (inputs: ChainInputs, reading: ChainReading) => void {
  const { drug, parameters, manipulation } = setting;
  const { circuit, uptake, somatodendritic, terminal } = parameters;
  const { antagonistOccupancy } = manipulation;
  const gamma = dopaminePerSpike(circuit.dopamineRestRate, uptake);
  const restOccupancy = terminalOccupancy(uptake.restConcentration, terminal);
  // Filled anew at each call: a simulation reads millions of times.
  const gaba = { ...manipulation, nmdaReceptorBlock: 0, muOpioidActivation: 0 };
  const neuron = { gabaRate: 0, nmdaReceptorBlock: 0, autoreceptorInhibition: 0 };
  const somatic = { antagonistOccupancy, parameters: somatodendritic };
  const uptakeAtSoma = { transporterShare: somatodendritic.transporterShare, transporterFactor: 1 };
  const onTerminals = { restOccupancy, antagonistOccupancy, parameters: terminal };
  return (inputs, reading) => {
    readTargets(drug, inputs, reading);
    const R = clampFraction(inputs.somatodendriticOccupancy), x = clampFraction(inputs.terminalOccupancy);
    gaba.nmdaReceptorBlock = reading.nmdaBlockGaba;
    gaba.muOpioidActivation = reading.muOpioidActivation;
    neuron.gabaRate = reading.gabaRate = gabaRate(gaba, circuit);
    neuron.nmdaReceptorBlock = reading.nmdaBlockDopamine;
    neuron.autoreceptorInhibition = autoreceptorInhibition(R, somatic);
    reading.dopamineRate = dopamineNeuronRate(neuron, circuit);
    uptakeAtSoma.transporterFactor = reading.transporterFactor;
    const relativeRate = reading.dopamineRate / circuit.dopamineRestRate;
    reading.somatodendriticDopamine = somatodendriticDopamine(relativeRate, uptakeAtSoma);
    reading.releaseFactor = releaseFactor(x, onTerminals);
    reading.release = gamma * reading.dopamineRate * reading.releaseFactor;
  };
}

/**
 * A reading to be filled.
 *
 * @returns A reading with every quantity at 0.
 * @example
 * ```ts
 * import { emptyReading } from "lib/dopamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(emptyReading().release).toBe(0);
 * ```
 */
export function emptyReading(): ChainReading {
  return {
    nmdaBlockGaba: 0,
    nmdaBlockDopamine: 0,
    nmdaBlockPlastic: 0,
    muOpioidActivation: 0,
    transporterFactor: 0,
    gabaRate: 0,
    dopamineRate: 0,
    somatodendriticDopamine: 0,
    releaseFactor: 0,
    release: 0,
  };
}

function readTargets(drug: Drug, inputs: ChainInputs, reading: ChainReading): void {
  const Ce = Math.max(inputs.effectSite, 0);
  reading.nmdaBlockGaba = receptorOccupancy(Ce, drug.nmdaReceptorsOfGabaNeurons);
  reading.nmdaBlockDopamine = receptorOccupancy(Ce, drug.nmdaReceptorsOfDopamineNeurons);
  reading.nmdaBlockPlastic = receptorOccupancy(Ce, drug.nmdaReceptorsOfPlasticSynapses);
  reading.muOpioidActivation = receptorOccupancy(Ce, drug.muOpioidReceptors);
  reading.transporterFactor = competitiveFactor(Ce, { inhibitionConstant: drug.dopamineTransporterInhibition });
}

function clampFraction(x: number): number {
  return Math.min(Math.max(x, 0), 1);
}
