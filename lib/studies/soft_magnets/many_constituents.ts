/**
 * M4.1: do many constituents free what two cannot?
 *
 * @module
 */
import { type Input, type InputValues, nominalValues } from "../../argument/input.ts";
import { constituentGain, type HypervolumeFrame } from "../../metallurgy/mod.ts";
import { paretoFront } from "../../numerics/mod.ts";
import { pickInputs, type Study } from "../study.ts";
import { inputBasis, modelBasis } from "./basis.ts";
import {
  type ConstituentFront,
  type ConstituentSet,
  constituentSets,
  dominatedVolume,
  frameAround,
  frontsOf,
  type ObjectiveName,
  objectivesAt,
  PRICE_INPUTS,
  SURROGATE_INPUTS,
} from "./constituent_fronts.ts";

/** Volumes that sets of one number of elements dominate. */
export interface ConstituentCount {
  /** Number of elements. */
  readonly count: number;
  /** The set whose front dominates most, and how much, on its own budget. */
  readonly best: readonly string[];
  /** Volume that it dominates. */
  readonly volume: number;
  /** Volume of all sets of up to this number together: what a superset has by construction never falls. */
  readonly nested: number;
}

/** Gain of five elements for one choice of objectives. */
export interface ObjectiveGain {
  /** Names of the objectives. */
  readonly objectives: readonly ObjectiveName[];
  /** The pair whose front dominates most. */
  readonly bestPair: readonly string[];
  /** Volume of five elements over that of the best pair, and over that of the best three. */
  readonly overPair: number;
  /** Volume of five elements over that of the best three. */
  readonly overTriple: number;
}

/** One point of a front in the plane of magnetization, in A m²/kg, and solid-solution strength, in Pa. */
export interface PlanePoint {
  /** Magnetization in A m²/kg. */
  readonly magnetization: number;
  /** Strength in Pa. */
  readonly strength: number;
}

/** What the notebook shows of many constituents. */
export interface ManyConstituentsDetail {
  /** Compositions tried for each set. */
  readonly samples: number;
  /** Volumes by number of elements. */
  readonly counts: readonly ConstituentCount[];
  /** Volume of five elements over that of the best pair. */
  readonly ratio: number;
  /** Volume of all pairs together over that of the best: what choosing among pairs gives, without any mixing. */
  readonly choice: number;
  /** Volume of all sets together over that of all pairs: what mixing more than two gives at most. */
  readonly mixing: number;
  /** The ratio with eight times the budget. */
  readonly largerBudget: number;
  /** Most that a mere double of an element adds, by its budget, as a fraction. */
  readonly budget: number;
  /** Gain by choice of objectives. */
  readonly gains: readonly ObjectiveGain[];
  /** Joint fronts of all sets of each number of elements, in two objectives. */
  readonly planes: readonly { readonly count: number; readonly points: readonly PlanePoint[] }[];
}

/** The three properties that the article asks of one alloy. */
const DECIDING: readonly ObjectiveName[] = ["magnetization", "strength", "resistivity"];
const OTHERS: readonly (readonly ObjectiveName[])[] = [
  DECIDING,
  ["magnetization", "strength", "cost"],
  ["magnetization", "strength", "curieTemperature"],
  ["magnetization", "strength", "density"],
];
/** Compositions tried for each set of elements. */
const BUDGET = 128;
/** Eight times as many, to see what the budget does. */
const LARGER_BUDGET = 8 * BUDGET;
const COUNTS = [2, 3, 4, 5];
/** Order in which elements are added to test what a double of one of them would do. */
const CHAIN = ["Co", "Ta", "Fe", "Ni", "Al"];

type SetsByCount = ReadonlyMap<number, readonly ConstituentSet[]>;

function setsByCount(seed: number, samples: number): SetsByCount {
  return new Map(COUNTS.map((count) => [count, constituentSets(count, { samples, seed })]));
}

/** Fronts by number of elements, and the frame of the pairs and of the whole set. */
interface Measured {
  readonly fronts: ReadonlyMap<number, readonly ConstituentFront[]>;
  readonly frame: HypervolumeFrame;
}

function measured(
  sets: SetsByCount,
  { values, names, counts }: {
    readonly values: InputValues;
    readonly names: readonly ObjectiveName[];
    readonly counts: readonly number[];
  },
): Measured {
  const fronts = new Map(counts.map((count) => [count, frontsOf(sets.get(count)!, { values, names })]));
  const framing = [...fronts.get(2)!, ...fronts.get(5)!];
  return { fronts, frame: frameAround(framing, objectivesAt(values, names)) };
}

function bestAlone(
  fronts: readonly ConstituentFront[],
  frame: HypervolumeFrame,
): { readonly elements: readonly string[]; readonly volume: number } {
  const volumes = fronts.map((front) => ({ elements: front.elements, volume: dominatedVolume([front], frame) }));
  return volumes.reduce((best, other) => other.volume > best.volume ? other : best);
}

function ratioOf(sets: SetsByCount, values: InputValues, names: readonly ObjectiveName[] = DECIDING): number {
  const { fronts, frame } = measured(sets, { values, names, counts: [2, 5] });
  return bestAlone(fronts.get(5)!, frame).volume / bestAlone(fronts.get(2)!, frame).volume;
}

function countsOf({ fronts, frame }: Measured): ConstituentCount[] {
  return COUNTS.map((count) => {
    const { elements, volume } = bestAlone(fronts.get(count)!, frame);
    const upTo = COUNTS.filter((other) => other <= count).flatMap((other) => fronts.get(other)!);
    return { count, best: elements, volume, nested: dominatedVolume(upTo, frame) };
  });
}

function gainOf(sets: SetsByCount, values: InputValues, names: readonly ObjectiveName[]): ObjectiveGain {
  const { fronts, frame } = measured(sets, { values, names, counts: [2, 3, 5] });
  const [pair, triple, five] = [2, 3, 5].map((count) => bestAlone(fronts.get(count)!, frame));
  return {
    objectives: names,
    bestPair: pair!.elements,
    overPair: five!.volume / pair!.volume,
    overTriple: five!.volume / triple!.volume,
  };
}

function budgetGain(values: InputValues, seed: number): number {
  const objectives = objectivesAt(values, DECIDING);
  const accept = (composition: Readonly<Record<string, number>>): boolean =>
    (composition.Al ?? 0) + (composition.Ta ?? 0) <= (values.soluteLimit ?? 0) &&
    (composition.Fe ?? 0) <= (values.ironLimit ?? 0);
  const steps = constituentGain(CHAIN, { objectives, samples: LARGER_BUDGET, seed, accept });
  return Math.max(
    ...steps.slice(1).map(({ cloneHypervolume }, i) => cloneHypervolume / steps[i]!.nestedHypervolume - 1),
  );
}

/** Front of all sets of a number of elements together, in the plane of two objectives. */
function planeOf(fronts: readonly ConstituentFront[]): PlanePoint[] {
  const points = fronts.flatMap(({ points }) => points);
  const joint = paretoFront(points.map(({ values }) => values), ["maximize", "maximize"]).map((i) => points[i]!);
  return joint.map(({ values }) => ({ magnetization: values[0]!, strength: values[1]! }))
    .toSorted((a, b) => a.magnetization - b.magnetization);
}

function planesOf(seed: number, values: InputValues): ManyConstituentsDetail["planes"] {
  const sets = setsByCount(seed, LARGER_BUDGET);
  return COUNTS.map((count) => ({
    count,
    points: planeOf(frontsOf(sets.get(count)!, { values, names: ["magnetization", "strength"] })),
  }));
}

function detailOf(sets: SetsByCount, values: InputValues, seed: number): ManyConstituentsDetail {
  const counts = countsOf(measured(sets, { values, names: DECIDING, counts: COUNTS }));
  const [pairs, , , five] = counts as [ConstituentCount, ConstituentCount, ConstituentCount, ConstituentCount];
  return {
    samples: BUDGET,
    counts,
    ratio: five.volume / pairs.volume,
    choice: pairs.nested / pairs.volume,
    mixing: five.nested / pairs.nested,
    largerBudget: ratioOf(setsByCount(seed, LARGER_BUDGET), values),
    budget: budgetGain(values, seed),
    gains: OTHERS.map((names) => gainOf(sets, values, names)),
    planes: planesOf(seed, values),
  };
}

/**
 * Volume that the Pareto front of five elements dominates over that of the best pair of them, in magnetization,
 * solid-solution strength and resistivity, with the same number of compositions tried for each set.
 *
 * @param inputs The article's inputs.
 * @param options Seed of the compositions.
 * @returns The study; its outcome is the ratio, without unit.
 */
export function manyConstituents(
  inputs: readonly Input[],
  { seed }: { readonly seed: number },
): Study<ManyConstituentsDetail> {
  const chosen = pickInputs(inputs, SURROGATE_INPUTS), sets = setsByCount(seed, BUDGET);
  const nominal = nominalValues([...chosen, ...pickInputs(inputs, PRICE_INPUTS)]);
  return {
    claim: "M4.1",
    evidence: "emergent",
    basis: [
      ...inputBasis(chosen),
      ...modelBasis("magneticValenceMoment", "solidSolutionStrength", "nordheimResistivity", "fccCurieTemperature"),
    ],
    assumptions: [
      "composition surrogates of one random face-centred cubic phase rank alloys as their real properties would",
    ],
    inputs: chosen,
    outcome: (values) => ratioOf(sets, values),
    detail: detailOf(sets, nominal, seed),
  };
}
