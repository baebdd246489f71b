/**
 * Sizes of the samples on which robustness is measured.
 *
 * @module
 */
import type { Study } from "../studies/study.ts";

/** Points of the sample for sensitivities: a quarter of the sample, so that they do not outweigh it. */
const SENSITIVITY_PART = 4;
/** Indices from fewer base points than these are noise. */
const FEWEST_BASE_POINTS = 64;

/**
 * Sizes of the samples of a study.
 *
 * @param asked Points that the notebook asks for.
 * @param study The study, which may take fewer.
 * @returns Points of the sample, and base points for sensitivities; 0 where they would be too few.
 */
export function sampleSizes(
  asked: number,
  { inputs, samples }: Pick<Study<unknown>, "inputs" | "samples">,
): { readonly samples: number; readonly sensitivitySamples: number } {
  const size = Math.min(asked, samples ?? asked);
  const basePoints = Math.floor(size / (SENSITIVITY_PART * Math.max(1, inputs.length)));
  return { samples: size, sensitivitySamples: basePoints < FEWEST_BASE_POINTS ? 0 : basePoints };
}
