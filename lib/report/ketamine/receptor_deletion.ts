/**
 * K5.5b live: what deleting the NMDA receptors of GABA neurons takes from fentanyl's dopamine, beside the other drugs.
 *
 * @module
 */
import { type Input, type InputValues, nominalValues } from "../../argument/mod.ts";
import { receptorDeletionFigure } from "../../figures/ketamine/mod.ts";
import { type AcuteDoses, animalOf, deletionSeries, deletionUnderFentanyl } from "../../studies/ketamine/mod.ts";
import { live } from "../live/live_step.ts";
import { rememberLast } from "../live/remember_last.ts";
import type { KetamineStep } from "./live_data.ts";

interface SeriesQuestion {
  readonly values: InputValues;
  readonly doses: AcuteDoses;
}

/** The curves run over all deletions, with and without compensation: moving these two leaves them as they are. */
const seriesAt = rememberLast(({ values, doses }: SeriesQuestion) => deletionSeries(animalOf(values), doses));

function seriesQuestion(inputs: readonly Input[], doses: AcuteDoses): SeriesQuestion {
  const { deletionFraction: _fraction, compensation: _compensation, ...values } = nominalValues(inputs);
  const { ketamineDose, cocaineDose, fentanylDose, route } = doses;
  return { values, doses: { ketamineDose, cocaineDose, fentanylDose, route } };
}

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
  chart: (_study, { inputs, parameters }) => receptorDeletionFigure(seriesAt(seriesQuestion(inputs, parameters))),
});
