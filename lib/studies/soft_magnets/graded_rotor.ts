/**
 * M5.5a: what could properties that change from place to place do for a rotor?
 *
 * @module
 */
import { type Input, type InputValues, nominalValues } from "../../argument/input.ts";
import { type GradedDiscSolution, gradedDiscStress, gradedYieldSpeed, volumeShareAbove } from "../../metallurgy/mod.ts";
import { pickInputs, type Study, valueOf } from "../study.ts";
import { inputBasis, modelBasis } from "./basis.ts";

/** A disc with its stresses and its strength, over radius. */
export interface DiscProfile {
  /** Radii over the outer radius. */
  readonly radii: readonly number[];
  /** Von Mises stress over density times the rim speed squared. */
  readonly stress: readonly number[];
  /** Yield strength over its mean. */
  readonly strength: readonly number[];
}

/** What the notebook shows of the graded rotor. */
export interface GradedRotorDetail {
  /** Rim speed at yield over that of the uniform disc: of graded strength and modulus, and of each alone. */
  readonly gain: number;
  /** Gain of graded strength alone. */
  readonly strengthAlone: number;
  /** Gain of graded modulus alone. */
  readonly modulusAlone: number;
  /** The uniform disc. */
  readonly uniform: DiscProfile;
  /** The graded disc. */
  readonly graded: DiscProfile;
  /** Part of the uniform disc whose stress exceeds half of the greatest. */
  readonly highlyStressed: number;
  /** Von Mises stress at the rim over that at the bore of the uniform disc. */
  readonly rimShare: number;
}

/** Radial elements of the disc. */
const ELEMENTS = 200;

function solve(values: InputValues, modulusRatio: number): GradedDiscSolution {
  const boreRadius = valueOf(values, "boreRatio");
  return gradedDiscStress({
    outerRadius: 1,
    boreRadius,
    angularSpeed: 1,
    poissonRatio: valueOf(values, "poissonRatio"),
    youngsModulus: (radius) => 1 + (modulusRatio - 1) * (radius - boreRadius) / (1 - boreRadius),
    density: () => 1,
    elements: ELEMENTS,
  });
}

/** Mean over the volume of a disc of constant thickness. */
function meanOf({ radius }: GradedDiscSolution, values: ArrayLike<number>): number {
  const weight = radius.reduce((sum, r) => sum + r, 0);
  return radius.reduce((sum, r, i) => sum + r * values[i]!, 0) / weight;
}

/** Strength that follows the stress where it is high and is even elsewhere, with a mean of 1. */
function strengthProfile(solution: GradedDiscSolution, ratio: number): Float64Array {
  const { vonMisesStress } = solution, greatest = vonMisesStress.reduce((a, b) => Math.max(a, b));
  const shape = vonMisesStress.map((stress) => Math.max(stress / greatest, 1 / ratio));
  const mean = meanOf(solution, shape);
  return shape.map((value) => value / mean);
}

/** Angular speed at yield of a disc with a strength at each of its elements. */
function yieldSpeed(solution: GradedDiscSolution, strength: ArrayLike<number>): number {
  const indexOf = new Map([...solution.radius].map((radius, i) => [radius, i]));
  const yieldStrength = (radius: number): number => strength[indexOf.get(radius)!]!;
  return gradedYieldSpeed(solution, { angularSpeed: 1, yieldStrength }).angularSpeed;
}

interface Grading {
  readonly strength: number;
  readonly modulus: number;
}

function speedOf(values: InputValues, { strength, modulus }: Grading): number {
  const solution = solve(values, modulus);
  return yieldSpeed(solution, strengthProfile(solution, strength));
}

function gainOf(values: InputValues, grading: Grading): number {
  return speedOf(values, grading) / speedOf(values, { strength: 1, modulus: 1 });
}

function profileOf(values: InputValues, { strength, modulus }: Grading): DiscProfile {
  const solution = solve(values, modulus);
  return {
    radii: [...solution.radius],
    stress: [...solution.vonMisesStress],
    strength: [...strengthProfile(solution, strength)],
  };
}

function detailOf(values: InputValues): GradedRotorDetail {
  const strength = valueOf(values, "gradedStrength"), modulus = valueOf(values, "gradedModulus");
  const uniform = solve(values, 1), { vonMisesStress } = uniform;
  const greatest = vonMisesStress.reduce((a, b) => Math.max(a, b));
  return {
    gain: gainOf(values, { strength, modulus }),
    strengthAlone: gainOf(values, { strength, modulus: 1 }),
    modulusAlone: gainOf(values, { strength: 1, modulus }),
    uniform: profileOf(values, { strength: 1, modulus: 1 }),
    graded: profileOf(values, { strength, modulus }),
    highlyStressed: volumeShareAbove(uniform, greatest / 2),
    rimShare: vonMisesStress.at(-1)! / vonMisesStress[0]!,
  };
}

/**
 * Rim speed at yield of a bored disc whose strength and stiffness change with radius over that of a uniform disc of the
 * same mean strength and density. The strength follows the stress as far as the ratio of strongest to weakest place
 * allows.
 *
 * @param inputs The article's inputs.
 * @returns The study; its outcome is the ratio, without unit.
 */
export function gradedRotor(inputs: readonly Input[]): Study<GradedRotorDetail> {
  const chosen = pickInputs(inputs, ["gradedStrength", "gradedModulus", "boreRatio", "poissonRatio"]);
  return {
    claim: "M5.5a",
    evidence: "emergent",
    basis: [...inputBasis(chosen), ...modelBasis("gradedDiscStress")],
    assumptions: ["printing sets the local strength over that range in metal as sound as the uniform disc's"],
    inputs: chosen,
    outcome: (values) =>
      gainOf(values, { strength: valueOf(values, "gradedStrength"), modulus: valueOf(values, "gradedModulus") }),
    detail: detailOf(nominalValues(chosen)),
  };
}
