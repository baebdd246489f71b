/**
 * K6.3: does a D2 antagonist prolong ketamine's dopamine? By which measure, and for a loop of which speed?
 *
 * @module
 */
import {
  type Claim,
  type Input,
  type InputValues,
  sampleInputs,
  type Share,
  shareOfOutcomes,
} from "../../argument/mod.ts";
import type { TransientMetrics } from "../../dopamine/mod.ts";
import { linspace } from "../../numerics/mod.ts";
import { pickInputs, type Study, valueOf } from "../study.ts";
import { acuteStudy, DOPAMINE_INPUTS, inputsAsked, KETAMINE_INPUTS, outcomeKind } from "./acute_study.ts";
import { type AcuteDoses, transientIn, type Trial, trialOf } from "./acute_trial.ts";
import { type Animal, animalOf } from "./animal.ts";
import { withFeedback } from "./d2_feedback.ts";

/** Dose of ketamine, route and antagonist at which the notebook asks. */
export interface AntagonistSetting extends AcuteDoses {
  /** Part of the D2 receptors that the antagonist holds. */
  readonly antagonistOccupancy: number;
}

/** How much longer or larger a transient is, by each measure. */
export interface Prolongation {
  /** By time from the peak to half the rise. */
  readonly halfDecay: number;
  /** By time above 1.25 times rest. */
  readonly timeAbove: number;
  /** By area of the rise. */
  readonly area: number;
}

/** Prolongation against the antagonist's occupancy, for a loop of one speed. */
export interface ProlongationSeries {
  /** Time constant of the somatodendritic loop in s. */
  readonly timeConstant: number;
  /** Occupied parts of the D2 receptors. */
  readonly antagonistOccupancy: readonly number[];
  /** One entry for each occupancy. */
  readonly prolongation: readonly Prolongation[];
}

/** What the notebook shows of the antagonist. */
export interface AntagonistDetail {
  /** The transient without the antagonist. */
  readonly free: TransientMetrics;
  /** With the antagonist. */
  readonly blocked: TransientMetrics;
  /** With over without. */
  readonly prolongation: Prolongation;
  /** The same for a loop of the speed of D2 currents in slices. */
  readonly fast: {
    readonly free: TransientMetrics;
    readonly blocked: TransientMetrics;
    readonly prolongation: Prolongation;
  };
  /** The loop as it is and the fast one, against the antagonist's occupancy. */
  readonly series: readonly ProlongationSeries[];
}

/** A loop as fast as D2 currents in slices, of the order of seconds, s. */
const FAST_LOOP = 3;
const LARGEST_OCCUPANCY = 0.98;
const STEPS = 15;

function ratio(of: TransientMetrics, to: TransientMetrics): Prolongation {
  return {
    halfDecay: of.halfDecay / to.halfDecay,
    timeAbove: of.timeAbove / to.timeAbove,
    area: of.area / to.area,
  };
}

function compared(animal: Animal, trial: Trial): AntagonistDetail["fast"] {
  const free = transientIn(animal, { ...trial, antagonistOccupancy: 0 });
  const blocked = transientIn(animal, trial);
  return { free, blocked, prolongation: ratio(blocked, free) };
}

function seriesOf(animal: Animal, trial: Trial): ProlongationSeries {
  const { timeConstant } = animal.parameters.somatodendritic;
  const free = transientIn(animal, { ...trial, antagonistOccupancy: 0 });
  const occupancies = [...linspace(0, LARGEST_OCCUPANCY, { count: STEPS })];
  const prolongation = occupancies.map((antagonistOccupancy) =>
    ratio(transientIn(animal, { ...trial, antagonistOccupancy }), free)
  );
  return { timeConstant, antagonistOccupancy: occupancies, prolongation };
}

function detailOf(animal: Animal, trial: Trial): AntagonistDetail {
  const fast = withFeedback(animal, { somatodendritic: { timeConstant: FAST_LOOP } });
  return {
    ...compared(animal, trial),
    fast: compared(fast, trial),
    series: [animal, fast].map((each) => seriesOf(each, trial)),
  };
}

const NAMES = [...DOPAMINE_INPUTS, ...KETAMINE_INPUTS, "antagonistOccupancy"];

function trialAt(values: InputValues, setting: AntagonistSetting): Trial {
  const antagonistOccupancy = valueOf(values, "antagonistOccupancy");
  return { ...trialOf("ketamine", setting), dose: valueOf(values, "ketamineDose"), antagonistOccupancy };
}

/**
 * Half-decay of ketamine's dopamine under a D2 antagonist over that without.
 *
 * @param rows The article's inputs.
 * @param setting Dose of ketamine, route and antagonist at which the notebook asks.
 * @returns The study; its outcome is a ratio.
 * @example
 * ```ts
 * import { loadInputs } from "lib/data/mod.ts";
 * import { antagonistProlongs } from "lib/studies/ketamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const doses = { ketamineDose: 2e-6, cocaineDose: 6e-7, fentanylDose: 2e-8, route: "intravenous" };
 * const setting = { ...doses, antagonistOccupancy: 0.9 };
 * const { prolongation, fast } = antagonistProlongs(await loadInputs("ketamine"), setting).detail;
 * expect(prolongation.halfDecay).toBeGreaterThan(1.5);
 * expect(fast.prolongation.halfDecay).toBeLessThan(1); // a loop of seconds
 * ```
 */
export function antagonistProlongs(rows: readonly Input[], setting: AntagonistSetting): Study<AntagonistDetail> {
  return acuteStudy({
    claim: "K6.3",
    evidence: outcomeKind("d2-block-prolongs-shape"),
    rows,
    names: NAMES,
    asked: { ...setting },
    outcome: (animal, values) => compared(animal, trialAt(values, setting)).prolongation.halfDecay,
    detail: (animal, values) => detailOf(animal, trialAt(values, setting)),
  });
}

/** Part of the plausible space with loops of one class of speed in which the antagonist prolongs, by each measure. */
export interface SpeedClass {
  /** Lower end of the time constants in s. */
  readonly from: number;
  /** Upper end in s. */
  readonly to: number;
  /** By half-decay. */
  readonly halfDecay: Share;
  /** By time above 1.25 times rest. */
  readonly timeAbove: Share;
  /** By area. */
  readonly area: Share;
}

/** Ends of the classes of speed in s: seconds, fractions of a minute, a few minutes, many minutes. */
const SPEED_ENDS = [3, 18, 60, 180, 600];

/**
 * How often the antagonist prolongs ketamine's dopamine enough for the claim, for loops from seconds to minutes and by
 * each measure.
 *
 * @param claim K6.3, whose criterion is used for every measure.
 * @param question The article's inputs; dose of ketamine, route and antagonist.
 * @param options Points of the sample for each class, 256 unless told; seed.
 * @returns Shares of the plausible space, from the fastest class to the slowest.
 * @example
 * ```ts
 * import { findById, loadClaims, loadInputs } from "lib/data/mod.ts";
 * import { prolongationBySpeed } from "lib/studies/ketamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const doses = { ketamineDose: 2e-6, cocaineDose: 6e-7, fentanylDose: 2e-8, route: "intravenous" };
 * const setting = { ...doses, antagonistOccupancy: 0.9 };
 * const claim = findById(await loadClaims("ketamine"), "K6.3");
 * const rows = await loadInputs("ketamine");
 * const [fastest] = prolongationBySpeed(claim, { rows, setting }, { samples: 64, seed: 1 });
 * expect(fastest!.halfDecay.share).toBeLessThan(fastest!.timeAbove.share);
 * ```
 */
export function prolongationBySpeed(
  claim: Claim,
  question: { readonly rows: readonly Input[]; readonly setting: AntagonistSetting },
  options: { readonly samples?: number; readonly seed: number },
): SpeedClass[] {
  const inputs = inputsAsked(pickInputs(question.rows, NAMES), { ...question.setting });
  const { samples = 256, seed } = options;
  return SPEED_ENDS.slice(1).map((to, i) => {
    const from = SPEED_ENDS[i]!;
    const loops = withRange(inputs, "somaticTime", [from, to]);
    const found = sampleInputs(loops, { samples, seed }).map((values) =>
      compared(animalOf(values), trialAt(values, question.setting)).prolongation
    );
    const shareBy = (measure: keyof Prolongation): Share =>
      shareOfOutcomes(claim, found.map((prolongation) => prolongation[measure]));
    return { from, to, halfDecay: shareBy("halfDecay"), timeAbove: shareBy("timeAbove"), area: shareBy("area") };
  });
}

function withRange(inputs: readonly Input[], name: string, [lower, upper]: readonly [number, number]): Input[] {
  const nominal = Math.sqrt(lower * upper);
  return inputs.map((input) => input.name === name ? { ...input, lower, upper, nominal } : input);
}
