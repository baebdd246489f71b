/**
 * From a study's inputs to the animal and the drugs that the models take.
 *
 * @module
 */
import { type Input, type InputValues, nominalValues } from "../../argument/input.ts";
import { type AcuteParameters, withAcuteParameters } from "../../dopamine/mod.ts";
import { cocaine, type Drug, fentanyl, ketamine } from "../../pharmacology/mod.ts";

/** An animal and the drugs as it meets them. */
export interface Animal {
  /** Circuit, uptake, feedback and plasticity. */
  readonly parameters: AcuteParameters;
  /** Ketamine. */
  readonly ketamine: Drug;
  /** Cocaine. */
  readonly cocaine: Drug;
  /** Fentanyl. */
  readonly fentanyl: Drug;
}

/** Names of the inputs that describe the animal and the drugs. */
export const ANIMAL_INPUTS = [
  "halfBlockGaba",
  "halfBlockDopamine",
  "ketamineHill",
  "ketamineFreeFraction",
  "nmdaShare",
  "disinhibitionGain",
  "dopamineNmdaDrive",
  "somaticGain",
  "somaticRest",
  "somaticHill",
  "somaticTime",
  "somaticTransporterShare",
  "restingDopamine",
  "uptakeVmax",
  "uptakeKm",
  "terminalGain",
  "terminalHalf",
  "transporterKi",
  "ketamineClearance",
  "cocaineClearance",
] as const;

/** Entries whose value is set; the models' defaults stand in for the rest. */
function given<Key extends string>(entries: Readonly<Record<Key, number | undefined>>): Partial<Record<Key, number>> {
  const set = Object.entries(entries).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set) as Partial<Record<Key, number>>;
}

function parametersOf(values: InputValues): AcuteParameters {
  return withAcuteParameters({
    circuit: given({
      gabaNmdaShare: values.nmdaShare,
      disinhibitionGain: values.disinhibitionGain,
      dopamineNmdaDrive: values.dopamineNmdaDrive,
      muOpioidInhibition: values.opioidInhibition,
    }),
    uptake: given({
      restConcentration: values.restingDopamine,
      maximalUptake: values.uptakeVmax,
      halfSaturation: values.uptakeKm,
    }),
    somatodendritic: given({
      gain: values.somaticGain,
      restOccupancy: values.somaticRest,
      hillCoefficient: values.somaticHill,
      timeConstant: values.somaticTime,
      transporterShare: values.somaticTransporterShare,
    }),
    terminal: given({ gain: values.terminalGain, halfMaximal: values.terminalHalf }),
    plasticity: given({ threshold: values.plasticityThreshold, traceTime: values.traceTime }),
  });
}

function ketamineOf(values: InputValues): Drug {
  const block = (base: Drug["nmdaReceptorsOfGabaNeurons"], halfMaximal: number | undefined) => ({
    ...base,
    ...given({ halfMaximal, hillCoefficient: values.ketamineHill }),
  });
  const course = given({ clearance: values.ketamineClearance, unboundFraction: values.ketamineFreeFraction });
  return {
    ...ketamine,
    pharmacokinetics: { ...ketamine.pharmacokinetics, ...course },
    nmdaReceptorsOfGabaNeurons: block(ketamine.nmdaReceptorsOfGabaNeurons, values.halfBlockGaba),
    nmdaReceptorsOfDopamineNeurons: block(ketamine.nmdaReceptorsOfDopamineNeurons, values.halfBlockDopamine),
    nmdaReceptorsOfPlasticSynapses: block(ketamine.nmdaReceptorsOfPlasticSynapses, values.halfBlockPlastic),
  };
}

function cocaineOf(values: InputValues): Drug {
  return {
    ...cocaine,
    pharmacokinetics: { ...cocaine.pharmacokinetics, ...given({ clearance: values.cocaineClearance }) },
    dopamineTransporterInhibition: values.transporterKi ?? cocaine.dopamineTransporterInhibition,
  };
}

function fentanylOf(values: InputValues): Drug {
  const muOpioidReceptors = { ...fentanyl.muOpioidReceptors, ...given({ halfMaximal: values.fentanylHalfEffect }) };
  return { ...fentanyl, muOpioidReceptors };
}

/**
 * The animal and the drugs that a set of input values describes.
 *
 * @param values Values by input name, SI units; inputs that are absent keep the models' defaults.
 * @returns The animal.
 * @example
 * ```ts
 * import { animalOf } from "lib/studies/ketamine/animal.ts";
 * import { expect } from "@std/expect";
 *
 * expect(animalOf({ nmdaShare: 0.5 }).parameters.circuit.gabaNmdaShare).toBe(0.5);
 * ```
 */
export function animalOf(values: InputValues): Animal {
  return {
    parameters: parametersOf(values),
    ketamine: ketamineOf(values),
    cocaine: cocaineOf(values),
    fentanyl: fentanylOf(values),
  };
}

/**
 * The animal and the drugs at the nominal values of the inputs.
 *
 * @param rows The article's inputs.
 * @returns The animal.
 * @example
 * ```ts
 * import { loadInputs } from "lib/data/mod.ts";
 * import { nominalAnimal } from "lib/studies/ketamine/animal.ts";
 * import { expect } from "@std/expect";
 *
 * const animal = nominalAnimal(await loadInputs("ketamine"));
 * expect(animal.parameters.somatodendritic.timeConstant).toBe(150);
 * ```
 */
export function nominalAnimal(rows: readonly Input[]): Animal {
  return animalOf(nominalValues(rows));
}
