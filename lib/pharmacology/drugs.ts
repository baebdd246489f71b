/**
 * Ketamine, cocaine and fentanyl in the mouse: where they go and what they bind.
 *
 * Values are in SI units. Beside each stands its origin: confirmed (source read), unconfirmed (remembered, not found),
 * assumed (chosen, within the range given), calibrated (set on the value named, a half-life; none on dopamine or
 * behaviour). Research reading, not medical advice.
 *
 * @module
 */
import type { HillParameters } from "./receptor_occupancy.ts";
import type { TwoCompartmentParameters } from "./two_compartment.ts";

/** A drug: its mass, its course in the body and its targets. Infinite constants mean no affinity. */
export interface Drug {
  /** Name in lower case. */
  readonly name: string;
  /**
   * Molar mass M of the free base, kg/mol. Doses are of base, while papers mostly weigh the salt: the base in a dose of
   * salt is M over the molar mass of the salt. Cocaine hydrochloride: 303.4/(303.4 + 36.5) = 0.893; ketamine
   * hydrochloride: 237.7/(237.7 + 36.5) = 0.867; fentanyl citrate: 336.5/(336.5 + 192.1) = 0.637.
   */
  readonly molarMass: number;
  /** Two compartments, absorption and effect site. */
  readonly pharmacokinetics: TwoCompartmentParameters;
  /** Block of NMDA receptors on GABA neurons of the VTA. */
  readonly nmdaReceptorsOfGabaNeurons: HillParameters;
  /** Block of NMDA receptors on dopamine neurons of the VTA. */
  readonly nmdaReceptorsOfDopamineNeurons: HillParameters;
  /** Block of NMDA receptors at the plastic glutamate synapses. */
  readonly nmdaReceptorsOfPlasticSynapses: HillParameters;
  /** Inhibition constant K_i at the dopamine transporter, mol/m³. */
  readonly dopamineTransporterInhibition: number;
  /** Activation of µ-opioid receptors on GABA neurons of the VTA. */
  readonly muOpioidReceptors: HillParameters;
}

/** Names of the drugs that {@linkcode drugByName} knows. */
export type DrugName = "ketamine" | "cocaine" | "fentanyl";

/** 1 L/(min kg) in m³/(s kg); 1/min in 1/s. */
const PER_MINUTE = 1 / 60;

const NO_AFFINITY: HillParameters = { halfMaximal: Infinity, hillCoefficient: 1 };

/** Ketamine (racemic): NMDA-receptor channel blocker; no affinity for the dopamine transporter up to 10 µM (confirmed: Can et al. 2016, PMC5034706). */
export const ketamine: Drug = {
  name: "ketamine",
  molarMass: 0.2377, // confirmed: C13H16ClNO, free base
  pharmacokinetics: {
    // V_c, V_p, CL, Q: calibrated (±40 %) on a terminal half-life near the 13 min of Ma et al. 2023,
    // doi:10.1038/s41586-023-06624-1 (confirmed); it is 14.3 min.
    centralVolume: 1.0e-3,
    peripheralVolume: 1.2e-3,
    clearance: 0.13e-3 * PER_MINUTE,
    distributionClearance: 0.20e-3 * PER_MINUTE,
    absorptionRate: 0.15 * PER_MINUTE, // assumed
    bioavailability: 0.8, // assumed
    unboundFraction: 0.40, // confirmed in public model code (plasma binding 60 %); 0.3 to 0.6; brain taken as free plasma: assumed
    // assumed, and slow: ketamine is in brain at once after intravenous injection (PMC5989646), here free ketamine peaks
    // after 105 s.
    effectSiteRate: 1.0 * PER_MINUTE,
  },
  // 2 µM, Hill 1.4 confirmed in public ketamine model code; 1.5 µM here is assumed, 0.5 to 5 µM (K_i against MK-801 1
  // to 2.5 µM, confirmed table).
  nmdaReceptorsOfGabaNeurons: { halfMaximal: 1.5e-3, hillCoefficient: 1.4 },
  // 5 µM unconfirmed: GluN2A and 2B with 1 mM Mg²⁺, Kotermanski and Johnson, J. Neurosci. 29 (2009) 2774; 2 to 8 µM.
  nmdaReceptorsOfDopamineNeurons: { halfMaximal: 5.0e-3, hillCoefficient: 1.4 },
  // 5 µM unconfirmed, as above; 0.3 to 6 µM.
  nmdaReceptorsOfPlasticSynapses: { halfMaximal: 5.0e-3, hillCoefficient: 1.4 },
  dopamineTransporterInhibition: Infinity,
  muOpioidReceptors: NO_AFFINITY, // assumed absent: 27 µM binding in one table, above what is reached here
};

/** Cocaine: competitive inhibitor of the dopamine transporter. Its local-anaesthetic action and its action on other transporters are left out. */
export const cocaine: Drug = {
  name: "cocaine",
  molarMass: 0.3034, // confirmed: C17H21NO4, free base
  pharmacokinetics: {
    // V_c, V_p, CL, Q: calibrated (±40 %) on a terminal half-life near the 16 min of Benuck et al. 1987, J. Pharmacol.
    // Exp. Ther. 243, 144 (confirmed); it is 15.8 min.
    centralVolume: 1.5e-3,
    peripheralVolume: 1.5e-3,
    clearance: 0.15e-3 * PER_MINUTE,
    distributionClearance: 0.30e-3 * PER_MINUTE,
    absorptionRate: 0.20 * PER_MINUTE, // assumed; brain peaks within 5 min of an intraperitoneal dose (Benuck 1987, confirmed), here at 7 min
    bioavailability: 0.8, // assumed
    unboundFraction: 0.50, // assumed; total brain is 7 times plasma (Benuck 1987, confirmed), mostly bound, so the free fraction is not set by it
    // assumed, and slow: in anaesthetised rats 1.5 mg/kg into the vein inhibits uptake within 4 s and reaches a plateau in
    // 20 s, Mateo et al. 2004, doi:10.1111/j.1460-9568.2004.03736.x (abstract confirmed). Here free cocaine reaches 90 %
    // of its peak at 65 s and the block of the transporter 90 % of its own at 37 s; at 3/min the block would at 15 s.
    effectSiteRate: 1.0 * PER_MINUTE,
  },
  nmdaReceptorsOfGabaNeurons: NO_AFFINITY,
  nmdaReceptorsOfDopamineNeurons: NO_AFFINITY,
  nmdaReceptorsOfPlasticSynapses: NO_AFFINITY,
  dopamineTransporterInhibition: 0.30e-3, // confirmed: rat accumbens, rotating disk, J. Neurochem. 69 (1997) 1093; 0.2 to 0.6 µM
  muOpioidReceptors: NO_AFFINITY,
};

/** Fentanyl: µ-opioid agonist. A stand-in with one assumed potency: it tells what an opioid does to the circuit, not how much of it is needed. */
export const fentanyl: Drug = {
  name: "fentanyl",
  molarMass: 0.3365, // confirmed: C22H28N2O, free base
  pharmacokinetics: {
    // All assumed: parameters for the mouse were not found.
    centralVolume: 1.5e-3,
    peripheralVolume: 3.0e-3,
    clearance: 0.15e-3 * PER_MINUTE,
    distributionClearance: 0.30e-3 * PER_MINUTE,
    absorptionRate: 0.20 * PER_MINUTE,
    bioavailability: 0.8,
    unboundFraction: 0.20,
    effectSiteRate: 0.5 * PER_MINUTE,
  },
  nmdaReceptorsOfGabaNeurons: NO_AFFINITY,
  nmdaReceptorsOfDopamineNeurons: NO_AFFINITY,
  nmdaReceptorsOfPlasticSynapses: NO_AFFINITY,
  dopamineTransporterInhibition: Infinity,
  muOpioidReceptors: { halfMaximal: 1.0e-6, hillCoefficient: 1 }, // assumed, 1 nM free
};

const DRUGS: Readonly<Record<DrugName, Drug>> = { cocaine, fentanyl, ketamine };

/**
 * The drug of a name, or the drug itself.
 *
 * @param drug "ketamine", "cocaine" or "fentanyl" in lower case, or a {@linkcode Drug}, which is returned unchanged.
 * @returns The drug with its parameters in SI units.
 * @throws {RangeError} If no drug has that name.
 * @example
 * ```ts
 * import { drugByName } from "lib/pharmacology/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(drugByName("cocaine").dopamineTransporterInhibition).toBe(3e-4);
 * ```
 */
export function drugByName(drug: DrugName | Drug): Drug {
  if (typeof drug === "object" && drug !== null) return drug;
  if (Object.hasOwn(DRUGS, drug)) return DRUGS[drug];
  throw new RangeError(`Cannot find a drug: name must be one of ${Object.keys(DRUGS).join(", ")}, got ${String(drug)}`);
}

/**
 * A drug that acts like another but has a third one's course in the body: the counterfactual of time course against
 * mechanism.
 *
 * Targets come from `drug`, volumes, clearances, absorption and effect-site rate from `courseOf`. The molar mass stays,
 * so doses still count molecules of `drug`.
 *
 * @param drug The drug whose targets are kept.
 * @param courseOf The drug whose pharmacokinetics are used.
 * @returns A drug named "<drug> with the course of <courseOf>".
 * @example
 * ```ts
 * import { cocaine, ketamine, terminalHalfLife, withCourseOf } from "lib/pharmacology/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const slowed = withCourseOf(ketamine, cocaine);
 * expect(terminalHalfLife(slowed.pharmacokinetics)).toBe(terminalHalfLife(cocaine.pharmacokinetics));
 * expect(slowed.nmdaReceptorsOfGabaNeurons).toBe(ketamine.nmdaReceptorsOfGabaNeurons);
 * ```
 */
export function withCourseOf(drug: Drug, courseOf: Drug): Drug {
  return {
    ...drug,
    name: `${drug.name} with the course of ${courseOf.name}`,
    pharmacokinetics: courseOf.pharmacokinetics,
  };
}
