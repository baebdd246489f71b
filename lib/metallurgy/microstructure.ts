/**
 * One description of an alloy's microstructure, from which strength (here) and coercivity (elsewhere) are computed.
 *
 * @module
 */
import {
  requireFinite,
  requireFraction,
  requireNonNegative,
  requirePositive,
  requireWithin,
} from "../numerics/require.ts";
import { type Composition, compositionFromAtomicPercent } from "./composition.ts";
import { channelWidth, type PrecipitateShape } from "./precipitate_geometry.ts";

/** Ordered, coherent precipitates inside the grains. */
export interface Precipitates {
  /** Edge of the cubes or diameter of the spheres, m. */
  readonly size: number;
  /** Shape. */
  readonly shape: PrecipitateShape;
  /** Volume fraction, above 0 and below 1. */
  readonly volumeFraction: number;
  /** Lattice misfit (a_precipitate − a_matrix)/a_matrix, of either sign. */
  readonly latticeMisfit: number;
  /** Atomic fractions inside the precipitates, where they are known. */
  readonly composition?: Composition;
}

/** State after the last treatment. */
export interface Temper {
  /** Its usual name: "annealed", "aged", "cold rolled". */
  readonly name: string;
  /** Dislocation density, 1/m². 1e12 annealed, 1e15 heavily deformed. */
  readonly dislocationDensity: number;
}

/** A checked microstructure. Make one with {@linkcode createMicrostructure}. */
export interface Microstructure {
  /** Atomic fractions of the whole alloy. */
  readonly composition: Composition;
  /** Mean grain size, m. */
  readonly grainSize: number;
  /** Precipitates inside the grains; absent in a single-phase alloy. */
  readonly precipitates?: Precipitates;
  /** State after the last treatment. */
  readonly temper: Temper;
}

/** A microstructure as a person gives it. */
export interface MicrostructureInput {
  /** Amount of each element, at.%, sum 100. */
  readonly atomicPercent: Readonly<Record<string, number>>;
  /** Mean grain size, m. */
  readonly grainSize: number;
  /** Precipitates; shape defaults to "cube", misfit to 0. Absent or of fraction 0: none. */
  readonly precipitates?: {
    readonly size: number;
    readonly shape?: PrecipitateShape;
    readonly volumeFraction: number;
    readonly latticeMisfit?: number;
    readonly atomicPercent?: Readonly<Record<string, number>>;
  };
  /** Temper; default "annealed" with 1e12 dislocations per m². */
  readonly temper?: Temper;
}

/**
 * Microstructure from its input, checked as a whole.
 *
 * No model: amounts that sum to 100 at.%, sizes above zero, particles smaller than grains that fit into the space they
 * have, a misfit a coherent particle can carry (within ±10 %), and a dislocation density that is not negative.
 *
 * @param input The microstructure as a person gives it.
 * @returns The checked microstructure, with atomic fractions and all defaults filled in.
 * @throws {RangeError} Naming the quantity, what is required of it and what was given.
 * @example
 * ```ts
 * import { createMicrostructure } from "lib/metallurgy/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const alloy = createMicrostructure({
 *   atomicPercent: { Fe: 32.6, Ni: 27.7, Co: 27.7, Ta: 5, Al: 7 },
 *   grainSize: 85e-6,
 *   precipitates: { size: 91e-9, volumeFraction: 0.55, latticeMisfit: 0.005 },
 * });
 * expect(alloy.precipitates?.shape).toBe("cube");
 * expect(() => createMicrostructure({ atomicPercent: { Fe: 100 }, grainSize: -1 })).toThrow("grainSize");
 * ```
 */
export function createMicrostructure(input: MicrostructureInput): Microstructure {
  const attempt = "describe a microstructure";
  const grainSize = requirePositive("grainSize", input.grainSize, attempt);
  const temper = input.temper ?? { name: "annealed", dislocationDensity: 1e12 };
  requireNonNegative("dislocationDensity", temper.dislocationDensity, attempt);
  const precipitates = checkedPrecipitates(input, attempt);
  return {
    composition: compositionFromAtomicPercent(input.atomicPercent),
    grainSize,
    ...(precipitates ? { precipitates } : {}),
    temper: { ...temper },
  };
}

function checkedPrecipitates(input: MicrostructureInput, attempt: string): Precipitates | undefined {
  const { precipitates, grainSize } = input;
  if (!precipitates) return undefined;
  const { size, shape = "cube", volumeFraction, latticeMisfit = 0, atomicPercent } = precipitates;
  if (requireFraction("volumeFraction", volumeFraction, attempt) === 0) return undefined;
  if (!(requirePositive("precipitate size", size, attempt) < grainSize)) {
    throw new RangeError(
      `Cannot ${attempt}: precipitate size must be below the grain size ${grainSize} m, got ${size}`,
    );
  }
  requirePositive("channel between the precipitates", channelWidth(size, volumeFraction, shape), attempt);
  requireFinite("latticeMisfit", latticeMisfit, attempt);
  requireWithin("latticeMisfit", latticeMisfit, { lower: -0.1, upper: 0.1, attempt });
  const composition = atomicPercent && compositionFromAtomicPercent(atomicPercent);
  return { size, shape, volumeFraction, latticeMisfit, ...(composition ? { composition } : {}) };
}
