/**
 * The verdict of a live step: at the values of its sliders alone at once, over the plausible space when there is time,
 * and the values at which it would flip.
 *
 * @module
 */
import {
  type Claim,
  decide,
  evaluate,
  findFlips,
  type Input,
  nominalValues,
  sampleInputs,
  shareOfOutcomes,
  type Verdict,
} from "../../argument/mod.ts";
import { toSi } from "../../data/mod.ts";
import type { Study } from "../../studies/study.ts";
import { givenAt, type LivePage, type SliderValues } from "./live_page.ts";
import type { LiveStep } from "./live_step.ts";
import { clampToTrack, type Slider } from "./slider.ts";

/** A study whose claim is to be decided. */
export interface DecidedStudy {
  /** The claim. */
  readonly claim: Claim;
  /** What decides it. */
  readonly study: Study<unknown>;
}

/** Points of the sample and its seed, as the notebook has them. */
export interface SpaceSample {
  /** Points of the sample; fewer where the study asks for fewer. */
  readonly samples: number;
  /** Seed. */
  readonly seed: number;
}

/** Lets other work go first; rejects when the work is no longer wanted. */
export type Pause = () => Promise<void>;

/** Evaluations between two pauses: short enough that a page stays quick when it has no worker. */
const SLICE_MS = 8;

function evidenceOf({ study }: DecidedStudy) {
  const { evidence: kind, basis, assumptions, interval, inputs, outcome } = study;
  return { observed: evaluate(outcome, nominalValues(inputs)), kind, basis, assumptions, interval };
}

/**
 * The verdict at the nominal values alone.
 *
 * @param decided Claim and study.
 * @returns The verdict; undefined where the model refuses the values.
 */
export function verdictAtPoint(decided: DecidedStudy): Verdict | undefined {
  const evidence = evidenceOf(decided);
  return Number.isNaN(evidence.observed) ? undefined : decide(decided.claim, evidence);
}

/**
 * The verdict over the plausible space: the one that the notebook gives, computed in slices.
 *
 * @param decided Claim and study.
 * @param options Sample, and the pause between slices.
 * @returns The verdict; undefined where the model refuses the nominal values.
 * @throws {unknown} What the pause throws.
 */
export async function verdictOverSpace(
  decided: DecidedStudy,
  options: SpaceSample & { readonly pause: Pause },
): Promise<Verdict | undefined> {
  const evidence = evidenceOf(decided);
  if (Number.isNaN(evidence.observed)) return undefined;
  const { claim, study: { inputs, outcome } } = decided;
  if (inputs.length === 0) return decide(claim, evidence);
  const points = sampleInputs(inputs, { samples: options.samples, seed: options.seed });
  const outcomes = await inSlices(points, (values) => evaluate(outcome, values), options.pause);
  return decide(claim, {
    ...evidence,
    robustness: { ...shareOfOutcomes(claim, outcomes), flips: [], sensitivities: [], explained: 0 },
  });
}

async function inSlices<Item>(items: readonly Item[], map: (item: Item) => number, pause: Pause): Promise<number[]> {
  const results: number[] = [];
  let begin = performance.now();
  for (const item of items) {
    results.push(map(item));
    if (performance.now() - begin < SLICE_MS) continue;
    await pause();
    begin = performance.now();
  }
  return results;
}

/** What flips are looked for with. */
export interface FlipQuestion<Parameters, Data> {
  /** The step. */
  readonly step: LiveStep<Parameters, Data>;
  /** What the page brings along. */
  readonly page: LivePage<Data>;
  /** Claim and study at the values. */
  readonly decided: DecidedStudy;
  /** Values of all sliders. */
  readonly values: SliderValues;
}

/**
 * The value of a slider nearest to the present one at which the verdict at the point flips, the others left as they are.
 *
 * @param slider The slider.
 * @param question Step, page, study and values.
 * @returns The value in the slider's unit; undefined where none on the track flips it.
 */
export function flipOnTrack<Parameters, Data>(
  slider: Slider,
  question: FlipQuestion<Parameters, Data>,
): number | undefined {
  const { name, stops, scale, unit } = slider;
  const [lower, upper] = [stops[0]!, stops.at(-1)!];
  const nominal = clampToTrack(slider, question.values[name]!);
  const track: Input = { name, nominal, lower, upper, scale, unit, kind: "assumed", status: "assumed", source: "" };
  const at = outcomeAlong(slider, question);
  return findFlips((values) => at(values[name]!), { claim: question.decided.claim, inputs: [track] })[0]?.value;
}

/** An input of the study moves its outcome directly; any other parameter needs the study anew. */
function outcomeAlong<Parameters, Data>(
  { name, unit }: Slider,
  { step, page, decided: { study }, values }: FlipQuestion<Parameters, Data>,
): (value: number) => number {
  const nominal = nominalValues(study.inputs);
  if (name in nominal) return (value) => study.outcome({ ...nominal, [name]: toSi(value, unit) });
  return (value) => {
    const { study: anew } = step.compute(givenAt(page, { ...values, [name]: value }));
    return anew.outcome(nominalValues(anew.inputs));
  };
}
