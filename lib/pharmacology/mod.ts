/**
 * Pharmacology: where a drug goes in the body and how much of its targets it holds. Pure models in SI units (s, mol/m³,
 * doses in kg per kg of body mass): two compartments with absorption and effect site, in closed form and as
 * differential equations; Hill occupancy; competitive inhibition of a transporter; saturable uptake; and ketamine,
 * cocaine and fentanyl in the mouse as parameter objects.
 *
 * @example
 * ```ts
 * import { drugStateAt, ketamine, receptorOccupancy } from "lib/pharmacology/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const doses = [{ time: 0, amount: 2e-6, route: "intravenous" as const }];
 * const [, , , free] = drugStateAt(60, { drug: ketamine, doses });
 * expect(receptorOccupancy(free!, ketamine.nmdaReceptorsOfGabaNeurons)).toBeGreaterThan(0.5);
 * ```
 *
 * @module
 */
export * from "./area_under_curve.ts";
export * from "./dosing.ts";
export * from "./drugs.ts";
export * from "./exponential_convolution.ts";
export * from "./michaelis_menten.ts";
export * from "./receptor_occupancy.ts";
export * from "./terminal_half_life.ts";
export * from "./transporter_inhibition.ts";
export * from "./two_compartment.ts";
