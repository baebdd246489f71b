/**
 * K8.1 and K8.2: how liable to addiction does ketamine make, relative to cocaine?
 *
 * @module
 */
import { evaluate } from "../../argument/outcome.ts";
import type { InputValues } from "../../argument/input.ts";
import { type Liability, liability } from "../../behaviour/mod.ts";
import { quantileR7, rankCorrelation } from "../../numerics/mod.ts";
import { type Study, valueOf } from "../study.ts";
import { type BehaviourSpace, sampleSpace } from "./behaviour_space.ts";
import type { Colonies, TestedColony } from "./colonies.ts";
import { persistenceWithKetamine } from "./punished_intake.ts";
import { spaceStudy } from "./space_study.ts";

/** Ketamine's measures over cocaine's. */
export interface LiabilityRatios {
  /** Of plastic weights after training. */
  readonly plasticity: number;
  /** Of breakpoints. */
  readonly effort: number;
  /** Of shares of animals that persist under punishment. */
  readonly persistence: number;
}

/** What the notebook shows of liability: the colonies' ratios with intervals over animals. */
export interface LiabilityDetail {
  /** Ratios and their summaries. */
  readonly colonies: Liability;
}

/** Infusions of ketamine over those of saline from which on it counts as reinforcing. */
const REINFORCING = 2;

/** Half of the largest liability is left when the reference is met: the criterion of low. */
const ASSUMPTIONS = ["the threshold of plasticity lies above what ketamine reaches, where it was placed by hand"];

/**
 * Plasticity, effort and persistence under punishment, ketamine over cocaine.
 *
 * @param space The behavioural model.
 * @param values Values of the inputs.
 * @returns The three ratios; NaN or infinite where cocaine has none.
 * @throws {RangeError} If cocaine leaves no plasticity or an infusion of it is not worth a press.
 */
export function liabilityRatios(space: BehaviourSpace, values: InputValues): LiabilityRatios {
  const ketamine = space.ketamine(values), cocaine = space.cocaine(values);
  return {
    plasticity: ketamine.plasticWeight / cocaine.plasticWeight,
    effort: ketamine.breakpoint / cocaine.breakpoint,
    persistence: persistenceWithKetamine(space, values) / valueOf(values, "cocainePersistence"),
  };
}

function largest({ plasticity, effort, persistence }: LiabilityRatios): number {
  return Math.max(plasticity, effort, persistence);
}

/** Geometric mean of the ratios; NaN where ketamine is not reinforcing, since a drug that is not taken cannot be liable. */
function index(space: BehaviourSpace, values: InputValues): number {
  if (space.ketamine(values).intake < REINFORCING * space.saline(values).intake) return NaN;
  const { plasticity, effort, persistence } = liabilityRatios(space, values);
  return Math.cbrt(plasticity * effort * persistence);
}

function coloniesLiability(colonies: Colonies): Liability {
  const asTested = ({ training, battery }: TestedColony) => ({ colony: training.colony, battery });
  return liability({ drug: asTested(colonies.ketamine), reference: asTested(colonies.cocaine) }, {
    seed: colonies.seed,
  });
}

/**
 * The largest of ketamine's plasticity, effort and persistence relative to cocaine's.
 *
 * @param space The behavioural model.
 * @param colonies Colonies at the notebook's settings.
 * @returns The study.
 */
export function addictiveFeatures(space: BehaviourSpace, colonies: Colonies): Study<LiabilityDetail> {
  const detail = { colonies: coloniesLiability(colonies) };
  const { lower, upper } = detail.colonies.largest;
  return spaceStudy(space, {
    claim: "K8.1",
    evidence: "emergent",
    assumptions: ASSUMPTIONS,
    outcome: (values) => largest(liabilityRatios(space, values)),
    interval: [lower, upper],
    detail,
  });
}

/**
 * Geometric mean of the three relative measures, where ketamine is taken more than saline.
 *
 * @param space The behavioural model.
 * @param colonies Colonies at the notebook's settings.
 * @returns The study. The mean is 0 as soon as ketamine leaves no plasticity, which the threshold was placed for.
 */
export function liabilityIndex(space: BehaviourSpace, colonies: Colonies): Study<LiabilityDetail> {
  const detail = { colonies: coloniesLiability(colonies) };
  const { lower, upper } = detail.colonies.geometricMean;
  return spaceStudy(space, {
    claim: "K8.2",
    evidence: "assumed",
    outcome: (values) => index(space, values),
    interval: [lower, upper],
    detail,
  });
}

/** Where a ratio lies over the plausible space. */
export interface RatioSpread {
  /** The ratio, or a summary of the three. */
  readonly measure: keyof LiabilityRatios | "largest" | "geometric mean";
  /** Quantile at 5 %. */
  readonly lower: number;
  /** Median. */
  readonly median: number;
  /** Quantile at 95 %. */
  readonly upper: number;
}

/** How an input goes with the largest ratio over the plausible space. */
export interface LiabilityDriver {
  /** Name of the input. */
  readonly input: string;
  /** Spearman's rank correlation. */
  readonly correlation: number;
}

/** Liability over the plausible space. */
export interface LiabilitySpread {
  /** One for each ratio and summary. */
  readonly spreads: readonly RatioSpread[];
  /** Strongest first. */
  readonly drivers: readonly LiabilityDriver[];
  /** Points at which all ratios are finite. */
  readonly points: number;
}

function spreadOf(measure: RatioSpread["measure"], values: readonly number[]): RatioSpread {
  const [lower, median, upper] = [0.05, 0.5, 0.95].map((p) => quantileR7(values, p)) as [number, number, number];
  return { measure, lower, median, upper };
}

/**
 * The ratios of liability over the plausible space, and the inputs that go with the largest of them.
 *
 * @param space The behavioural model.
 * @param options Points asked for and seed.
 * @returns Quantiles at 5, 50 and 95 % and rank correlations, over the points where cocaine has all three measures.
 */
export function liabilitySpread(
  space: BehaviourSpace,
  options: { readonly samples: number; readonly seed: number },
): LiabilitySpread {
  const points = sampleSpace(space, options).flatMap((values) => {
    const top = evaluate((at) => largest(liabilityRatios(space, at)), values);
    return Number.isFinite(top) ? [{ values, top, ratios: liabilityRatios(space, values) }] : [];
  });
  const tops = points.map(({ top }) => top);
  const mean = ({ plasticity, effort, persistence }: LiabilityRatios) => Math.cbrt(plasticity * effort * persistence);
  const drivers = space.inputs.map(({ name }) => ({
    input: name,
    correlation: rankCorrelation(points.map(({ values }) => valueOf(values, name)), tops),
  }));
  return {
    spreads: [
      ...(["plasticity", "effort", "persistence"] as const).map((measure) =>
        spreadOf(measure, points.map(({ ratios }) => ratios[measure]))
      ),
      spreadOf("geometric mean", points.map(({ ratios }) => mean(ratios))),
      spreadOf("largest", tops),
    ],
    drivers: drivers.toSorted((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation)),
    points: points.length,
  };
}
