/**
 * K5.5b live: what deleting the NMDA receptors of GABA neurons takes from fentanyl's dopamine, beside the other drugs.
 *
 * @module
 */
import { receptorDeletionFigure } from "../../figures/ketamine/mod.ts";
import { deletionSeries, deletionUnderFentanyl, nominalAnimal } from "../../studies/ketamine/mod.ts";
import { live } from "../live/live_step.ts";
import type { KetamineStep } from "./live_data.ts";

/** Rise of dopamine left against the part of the receptors deleted. */
export const receptorDeletion: KetamineStep = live({
  id: "receptor-deletion",
  claim: "K5.5b",
  parameters: [
    { name: "deletionFraction", lower: 0, upper: 1 },
    { name: "compensation", lower: 0, upper: 1 },
    { name: "nmdaShare" },
    { name: "opioidInhibition" },
  ],
  compute: ({ inputs, parameters }) => deletionUnderFentanyl(inputs, parameters),
  chart: (_study, { inputs, parameters }) => receptorDeletionFigure(deletionSeries(nominalAnimal(inputs), parameters)),
});
