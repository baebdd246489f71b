/**
 * An alloy's microstructure as one object, from which strength and coercivity are both computed.
 *
 * @module
 */
import type { InputValues } from "../../argument/input.ts";
import {
  type Composition,
  createMicrostructure,
  largestPrecipitateFraction,
  type Microstructure,
  solidSolutionStrength,
  type StrengthConstants,
  type YieldStrength,
} from "../../metallurgy/mod.ts";
import { valueOf } from "../study.ts";
import { alloyComposition, type AlloyElements, type AlloySettings } from "./alloy_settings.ts";

/** Composition and microstructure that the notebook sets, in SI. */
export interface AlloyDesign extends AlloyElements, Required<AlloySettings> {}

/** What the strength of a microstructure takes from the sampled inputs. */
export const STRENGTH_INPUTS: readonly string[] = [
  "shearModulus",
  "poissonRatio",
  "burgersVector",
  "boundaryEnergy",
  "hallPetchCoefficient",
  "matrixStrength",
  "taylorFactor",
];

/** Elements that gather in ordered particles of the form A3B, and how much of these they can fill. */
const ORDERING = { elements: ["Al", "Ta"], share: 0.25 };

function part(composition: Composition, keep: (symbol: string) => boolean): Composition {
  const entries = Object.entries(composition).filter(([symbol]) => keep(symbol));
  const sum = entries.reduce((total, [, fraction]) => total + fraction, 0);
  return sum === 0 ? {} : Object.fromEntries(entries.map(([symbol, fraction]) => [symbol, fraction / sum]));
}

/**
 * Whether an element gathers in ordered particles.
 *
 * @param symbol Chemical symbol.
 * @returns True for aluminium and tantalum.
 */
export function isOrdering(symbol: string): boolean {
  return ORDERING.elements.includes(symbol);
}

/**
 * The matrix that stays when all aluminium and tantalum are in the particles.
 *
 * @param alloy Atomic fractions of the whole alloy.
 * @returns Atomic fractions of iron, cobalt and nickel in the alloy's ratio.
 * @throws {RangeError} If the alloy holds none of the three.
 */
export function matrixBase(alloy: Composition): Composition {
  const base = part(alloy, (symbol) => !isOrdering(symbol));
  if (Object.keys(base).length === 0) {
    throw new RangeError("Cannot describe the matrix: the alloy must hold iron, cobalt or nickel, got none");
  }
  return base;
}

/** Ordered A3B particles: three quarters of the base, one quarter aluminium and tantalum in the alloy's ratio. */
function orderedParticles(alloy: Composition, share: number): Composition {
  const base = matrixBase(alloy), solutes = part(alloy, isOrdering);
  const filled = Object.keys(solutes).length === 0 ? 0 : share;
  return Object.fromEntries([
    ...Object.entries(base).map(([symbol, fraction]) => [symbol, fraction * (1 - filled)]),
    ...Object.entries(solutes).map(([symbol, fraction]) => [symbol, fraction * filled]),
  ]);
}

/**
 * Largest fraction of stoichiometric A3(Al,Ta) particles that an alloy can hold by mass balance.
 *
 * @param elements Atomic fractions of the alloy.
 * @returns The fraction, 0 to 1.
 */
export function stoichiometricFraction(elements: AlloyElements): number {
  const alloy = alloyComposition(elements);
  return largestPrecipitateFraction(alloy, orderedParticles(alloy, ORDERING.share));
}

/** What a microstructure is made of, besides the elements: sizes in m, fraction, misfit, dislocations per m². */
export interface Dispersion {
  /** Grain size in m. */
  readonly grainSize: number;
  /** Edge of the precipitates in m. */
  readonly precipitateSize: number;
  /** Volume fraction of the precipitates. */
  readonly precipitateFraction: number;
  /** Lattice misfit. */
  readonly misfit: number;
  /** Dislocations per m². */
  readonly dislocationDensity: number;
}

/** Names of the inputs that make a dispersion. */
export const MICROSTRUCTURE_INPUTS: readonly string[] = [
  "grainSize",
  "precipitateSize",
  "precipitateFraction",
  "misfit",
  "dislocationDensity",
];

/**
 * Sizes, fraction, misfit and dislocation density among sampled inputs.
 *
 * @param values Sampled inputs.
 * @returns The dispersion.
 */
export function dispersionOf(values: InputValues): Dispersion {
  return {
    grainSize: valueOf(values, "grainSize"),
    precipitateSize: valueOf(values, "precipitateSize"),
    precipitateFraction: valueOf(values, "precipitateFraction"),
    misfit: valueOf(values, "misfit"),
    dislocationDensity: valueOf(values, "dislocationDensity"),
  };
}

function atomicPercent(composition: Composition): Record<string, number> {
  return Object.fromEntries(Object.entries(composition).map(([symbol, fraction]) => [symbol, 100 * fraction]));
}

function mixed(
  matrix: Composition,
  { particles, fraction }: { particles: Composition; fraction: number },
): Composition {
  const symbols = [...new Set([...Object.keys(matrix), ...Object.keys(particles)])];
  return Object.fromEntries(
    symbols.map((symbol) => [symbol, (1 - fraction) * (matrix[symbol] ?? 0) + fraction * (particles[symbol] ?? 0)]),
  );
}

/**
 * The microstructure of an alloy with a matrix of iron, cobalt and nickel and ordered A3B particles that hold all
 * aluminium and tantalum: the content of these follows from the fraction of the particles, so that a change of
 * fraction is a change of composition.
 *
 * @param alloy Atomic fractions that set the ratios within the matrix and within the solutes.
 * @param dispersion Sizes, fraction, misfit and dislocation density.
 * @returns The microstructure; without particles where the fraction is 0.
 * @throws {RangeError} If a size or fraction is impossible.
 */
export function microstructureOf(alloy: Composition, dispersion: Dispersion): Microstructure {
  const { grainSize, precipitateSize: size, precipitateFraction: volumeFraction, misfit, dislocationDensity } =
    dispersion;
  const particles = orderedParticles(alloy, ORDERING.share);
  return createMicrostructure({
    atomicPercent: atomicPercent(mixed(matrixBase(alloy), { particles, fraction: volumeFraction })),
    grainSize,
    precipitates: { size, volumeFraction, latticeMisfit: misfit, atomicPercent: atomicPercent(particles) },
    temper: { name: "annealed", dislocationDensity },
  });
}

/**
 * Constants of the strength model, with the friction that brings the matrix of a known alloy to its sampled strength.
 *
 * @param values Sampled inputs.
 * @param reference Atomic fractions of the matrix whose strength was sampled.
 * @returns The constants.
 */
export function strengthConstants(values: InputValues, reference: Composition): StrengthConstants {
  const constants = {
    shearModulus: valueOf(values, "shearModulus"),
    poissonRatio: valueOf(values, "poissonRatio"),
    burgersVector: valueOf(values, "burgersVector"),
    antiphaseBoundaryEnergy: valueOf(values, "boundaryEnergy"),
    hallPetchCoefficient: valueOf(values, "hallPetchCoefficient"),
    taylorFactor: valueOf(values, "taylorFactor"),
  };
  const solution = solidSolutionStrength(reference, constants).yieldStress;
  return { ...constants, frictionStress: Math.max(0, valueOf(values, "matrixStrength") - solution) };
}

/** Strength of what surrounds the particles: matrix, grain boundaries and dislocations, in Pa. */
export function strengthWithoutParticles({ matrix, grainBoundaries, dislocations }: YieldStrength): number {
  return matrix + grainBoundaries + dislocations;
}
