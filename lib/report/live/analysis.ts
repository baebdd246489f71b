/**
 * What takes longer than a frame: the figure at full precision, the verdict over the plausible space, the flips. It runs
 * in a worker where there is one.
 *
 * @module
 */
import type { Verdict } from "../../argument/mod.ts";
import type { ChartSpec } from "../../charts/mod.ts";
import type { Figure, FigureSpec } from "../../figures/figure_spec.ts";
import { claimOf, givenAt, type LivePage, type SliderValues } from "./live_page.ts";
import type { LiveStep } from "./live_step.ts";
import { flipOnTrack, type Pause, verdictOverSpace } from "./live_verdict.ts";
import { unlessRefused } from "./refusal.ts";
import { slidersOf } from "./slider.ts";

/** A figure as data: it can be sent from a worker to its page. */
export interface FigureData extends FigureSpec {
  /** What its chart is made of. */
  readonly chart: ChartSpec;
}

/** A part of an analysis, sent as soon as it is known. */
export type AnalysisPart =
  | { readonly kind: "figure"; readonly figure: FigureData }
  | { readonly kind: "verdict"; readonly verdict: Verdict | undefined }
  | { readonly kind: "flips"; readonly flips: Readonly<Record<string, number | undefined>> };

/** How an analysis reports and lets other work go first. */
export interface AnalysisHost {
  /** Takes a part. */
  readonly report: (part: AnalysisPart) => void;
  /** Lets other work go first. */
  readonly pause: Pause;
}

function figureData({ chart: { name, data, options }, ...spec }: Figure): FigureData {
  return { ...spec, chart: { name, data, options } };
}

/** Sizes and seed of samples among a notebook's parameters. */
export interface Sampling {
  /** Points of a sample. */
  readonly samples: number;
  /** Seed of every random number. */
  readonly seed: number;
}

/**
 * Analyses a step at the values of its sliders.
 *
 * @param step The step.
 * @param at What the page brings along, and the values.
 * @param host Where the parts go: figure, verdict and flips, in this order.
 * @throws {RangeError} If the model refuses the values.
 * @throws {unknown} What the pause throws.
 */
export async function analyse<Parameters extends Sampling, Data>(
  step: LiveStep<Parameters, Data>,
  at: { readonly page: LivePage<Data>; readonly values: SliderValues },
  { report, pause }: AnalysisHost,
): Promise<void> {
  const { page, values } = at;
  const given = givenAt<Parameters, Data>(page, values);
  const { study, figure } = step.compute(given);
  const drawn = unlessRefused(figure);
  if (drawn !== undefined) report({ kind: "figure", figure: figureData(drawn) });
  const decided = { claim: claimOf(page, step), study };
  const { samples, seed } = given.parameters;
  report({ kind: "verdict", verdict: await verdictOverSpace(decided, { samples, seed, pause }) });
  const flips: Record<string, number | undefined> = {};
  for (const slider of slidersOf(step.parameters, page)) {
    await pause();
    flips[slider.name] = flipOnTrack(slider, { step, page, decided, values });
  }
  report({ kind: "flips", flips });
}
