/**
 * How far the inputs of one claim move its deciding quantity, as a figure.
 *
 * @module
 */
import {
  acceptedRange,
  type Claim,
  describeCriterion,
  describeObserved,
  evaluate,
  type Input,
  nominalValues,
  type Outcome,
  type Verdict,
} from "../../argument/mod.ts";
import { tornado, type TornadoItem } from "../../charts/tornado.ts";
import type { Figure } from "../figure_spec.ts";
import { percentText } from "../quantity_text.ts";
import { inputWords } from "./input_words.ts";

/** Inputs shown at most: those that move the outcome most. */
const MOST = 8;
/** What moves the outcome by less than this part of what the strongest does has no bar to be seen. */
const LEAST_PART = 0.01;
/** Outcomes that span more than this factor are drawn on a logarithmic axis. */
const WIDE = 30;

/** What decides a claim, and what came of it. */
export interface DecidedClaim {
  /** The claim. */
  readonly claim: Claim;
  /** Its verdict. */
  readonly verdict: Verdict;
  /** The inputs over whose ranges it was sampled. */
  readonly inputs: readonly Input[];
  /** The deciding quantity. */
  readonly outcome: Outcome;
}

function itemOf(decided: DecidedClaim, input: Input): TornadoItem {
  const { claim, inputs, outcome } = decided;
  const at = (value: number): number =>
    evaluate(outcome, { ...nominalValues(inputs), [input.name]: value }) / claim.reportFactor;
  return { label: inputWords(input.name), low: at(input.lower), high: at(input.upper) };
}

function strongest(items: readonly TornadoItem[]): TornadoItem[] {
  const span = ({ low, high }: TornadoItem): number => Math.abs(high - low);
  const moving = items.filter((item) => span(item) > 0 && Number.isFinite(span(item))).toSorted((a, b) =>
    span(b) - span(a)
  );
  return moving.filter((item) => span(item) >= LEAST_PART * span(moving[0]!)).slice(0, MOST);
}

function thresholdOf(claim: Claim): { label: string; value: number } | undefined {
  const range = acceptedRange(claim);
  if (range === undefined) return undefined;
  const ends = [range.lower, range.upper].filter(Number.isFinite);
  const value = ends.length === 1 ? ends[0] : claim.expected ?? ends[0];
  return value === undefined ? undefined : { label: "required", value: value / claim.reportFactor };
}

function scaleOf(values: readonly number[]): "linear" | "log" {
  const smallest = Math.min(...values);
  return smallest > 0 && Math.max(...values) / smallest > WIDE ? "log" : "linear";
}

function quantityOf({ quantity }: Claim): string {
  return quantity.charAt(0).toUpperCase() + quantity.slice(1);
}

/**
 * The deciding quantity at both ends of each input's plausible range, the others nominal.
 *
 * @param decided Claim, verdict, inputs and outcome.
 * @returns The figure; undefined where no input moves a finite outcome.
 */
export function robustnessFigure(decided: DecidedClaim): Figure | undefined {
  const { claim, verdict, inputs } = decided;
  const items = strongest(inputs.map((input) => itemOf(decided, input)));
  const nominal = (verdict.observed ?? NaN) / claim.reportFactor;
  if (items.length === 0 || !Number.isFinite(nominal)) return undefined;
  const threshold = thresholdOf(claim);
  const values = [nominal, ...items.flatMap(({ low, high }) => [low, high])];
  const share = percentText(verdict.robustness?.share ?? NaN);
  return {
    id: `robustness-${claim.id.toLowerCase().replaceAll(".", "-")}`,
    title: `${claim.id}: what moves the deciding quantity`,
    caption:
      `${
        quantityOf(claim)
      } with one input at a time at the low and the high end of its plausible range and the others nominal ` +
      `(at most ${MOST} inputs; none that moves it by less than a hundredth of what the strongest does). The claim holds in ${share} of the whole plausible space.`,
    alt: `Tornado of ${claim.quantity}: nominal ${describeObserved(claim, verdict.observed ?? NaN)}, required ` +
      `${describeCriterion(claim)}. ${
        items[0]?.label
      } moves it most. The claim holds in ${share} of the plausible space.`,
    width: "single",
    data: [`${claim.article}-inputs`, `${claim.article}-claims`],
    chart: tornado({
      value: { name: "outcome", quantity: quantityOf(claim), unit: claim.reportUnit },
      nominal,
      items,
      ...(threshold === undefined ? {} : { threshold }),
    }, { scale: scaleOf(values) }),
  };
}
