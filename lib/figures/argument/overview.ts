/**
 * All verdicts of an article as figures: how safely the claims hold, and which rests on which.
 *
 * @module
 */
import { buildArgumentGraph, type Claim, findCutSets, propagateSupport, type Verdict } from "../../argument/mod.ts";
import { argumentGraph, marginBars } from "../../charts/mod.ts";
import { significantText } from "../../charts/number_text.ts";
import type { Figure } from "../figure_spec.ts";
import { percentText } from "../quantity_text.ts";
import { inputWords } from "./input_words.ts";

/** A claim with its verdict. */
export interface JudgedClaim {
  /** The claim. */
  readonly claim: Claim;
  /** Its verdict. */
  readonly verdict: Verdict;
}

/** Flips by less than this factor, either way, make a verdict fragile. */
const FRAGILE_FACTOR = 1.25;
/** Words of a claim that fit beside its mark. */
const LABEL_LENGTH = 130;

function flipOf({ robustness }: Verdict) {
  const flip = robustness?.flips[0];
  if (flip?.factor === undefined || !(flip.factor > 0)) return undefined;
  return { parameter: inputWords(flip.parameter), factor: flip.factor };
}

/**
 * Every claim that was sampled, by the share of the plausible space in which it holds and by the nearest flip.
 *
 * @param judged Claims with verdicts in reading order.
 * @returns The figure.
 */
export function marginFigure(judged: readonly JudgedClaim[]): Figure {
  const sampled = judged.filter(({ verdict }) => verdict.robustness !== undefined);
  const fragile = sampled.filter(({ verdict }) => {
    const factor = flipOf(verdict)?.factor ?? Infinity;
    return Math.max(factor, 1 / factor) < FRAGILE_FACTOR;
  });
  return {
    id: "claims-by-margin",
    title: "How far each verdict is from flipping",
    caption:
      "Left, share of the plausible parameter space in which each claim holds, with its 95 % interval. Right, the factor by which the " +
      "nearest single input has to change to flip the verdict; no mark where none does inside its plausible range.",
    alt: `${sampled.length} ${sampled.length === 1 ? "claim was" : "claims were"} sampled. ` +
      sampled.map(({ claim, verdict }) => `${claim.id} holds in ${percentText(verdict.robustness?.share ?? NaN)}`).join(
        ", ",
      ) +
      `. A change of less than ${
        significantText(100 * (FRAGILE_FACTOR - 1))
      } % in one input flips ${fragile.length} of them.`,
    width: "oneAndAHalf",
    chart: marginBars({
      claims: sampled.map(({ claim, verdict }) => ({
        id: claim.id,
        verdict: verdict.verdict,
        share: verdict.robustness?.share ?? 0,
        shareLower: verdict.robustness?.shareInterval[0],
        shareUpper: verdict.robustness?.shareInterval[1],
        flip: flipOf(verdict),
      })),
    }),
  };
}

function shortened(text: string): string {
  if (text.length <= LABEL_LENGTH) return text;
  return `${text.slice(0, text.lastIndexOf(" ", LABEL_LENGTH))} …`;
}

/**
 * The argument as a graph, every claim with its verdict.
 *
 * @param judged Claims with verdicts in reading order.
 * @param conclusion The claim that the argument leads to.
 * @returns The figure.
 */
export function argumentFigure(judged: readonly JudgedClaim[], conclusion: string): Figure {
  const support = supportOf(judged, conclusion);
  return {
    id: "argument-graph",
    title: "The argument, claim by claim",
    caption:
      "Claims in reading order with their verdicts; lines run from each claim to those that rest on it and are dashed where it is " +
      "contradicted or untestable. A claim stands if it holds itself and, of each group of its premises, one stands.",
    alt: `${judged.length} claims lead to ${conclusion}. ${support}`,
    width: "double",
    chart: argumentGraph({
      claims: judged.map(({ claim, verdict }) => ({
        id: claim.id,
        label: shortened(claim.claim),
        verdict: verdict.verdict,
        dependsOn: claim.premises.flat(),
      })),
    }),
  };
}

/**
 * The support of the conclusion and what would bring it down, in words.
 *
 * @param judged Claims with verdicts in reading order.
 * @param conclusion The claim that the argument leads to.
 * @returns One or two sentences.
 */
export function supportOf(judged: readonly JudgedClaim[], conclusion: string): string {
  const graph = buildArgumentGraph(judged.map(({ claim }) => claim), { conclusion });
  const all = propagateSupport(graph, judged.map(({ verdict }) => verdict));
  const support = all.find(({ claimId }) => claimId === conclusion);
  const weakest = support?.weakestLink === undefined
    ? "nothing on the way to it is decided"
    : `its weakest link is ${support.weakestLink} (${support.weakest})`;
  const sets = findCutSets(graph, { claim: conclusion, maximumSize: 1 });
  const untested = support?.untested.length ?? 0;
  return `${conclusion}: ${weakest}; the smallest share on the way is ${
    percentText(support?.weakestShare ?? NaN)
  }; ${untested} claims ` +
    `on the way are taken on trust. Any one of ${sets.length} claims brings it down if it is wrong.`;
}
