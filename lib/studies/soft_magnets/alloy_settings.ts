/**
 * The alloy as the notebook sets it: what replaces the nominal values of the table of inputs.
 *
 * @module
 */
import type { Input } from "../../argument/input.ts";
import { type Composition, compositionFromAtomicPercent } from "../../metallurgy/mod.ts";

/** Microstructure that a notebook sets, in SI. */
export interface AlloySettings {
  /** Grain size in m. */
  readonly grainSize?: number;
  /** Edge of the precipitates in m. */
  readonly precipitateSize?: number;
  /** Volume fraction of the precipitates. */
  readonly precipitateFraction?: number;
  /** Lattice misfit, of either sign: only its size matters here. */
  readonly misfit?: number;
}

/** Composition that a notebook sets, as atomic fractions. */
export interface AlloyElements {
  /** Atomic fraction of iron. */
  readonly iron: number;
  /** Atomic fraction of nickel. */
  readonly nickel: number;
  /** Atomic fraction of cobalt. */
  readonly cobalt: number;
  /** Atomic fraction of tantalum. */
  readonly tantalum: number;
  /** Atomic fraction of aluminium. */
  readonly aluminium: number;
}

/** A setting of zero has no place on a logarithmic scale; a millionth of the nominal value stands for it. */
const SMALLEST_FACTOR = 1e-6;

/**
 * Inputs moved to what the notebook sets: the range goes along, by the same factor as the nominal value.
 *
 * @param inputs The inputs of a study.
 * @param settings What the notebook sets; other properties are ignored.
 * @returns The inputs; those that are not set, or set to their nominal value, are the same.
 * @example
 * ```ts
 * import { type Input } from "lib/argument/mod.ts";
 * import { movedInputs } from "lib/studies/soft_magnets/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const grainSize = { name: "grainSize", nominal: 85e-6, lower: 60e-6, upper: 110e-6 } as Input;
 * const [moved] = movedInputs([grainSize], { grainSize: 8.5e-6 });
 * expect(moved?.upper).toBeCloseTo(11e-6, 12);
 * ```
 */
export function movedInputs(inputs: readonly Input[], settings: AlloySettings): Input[] {
  return inputs.map((input) => {
    const setting = settings[input.name as keyof AlloySettings];
    if (setting === undefined || setting === input.nominal) return input;
    const factor = Math.max(Math.abs(setting / input.nominal), SMALLEST_FACTOR);
    const [nominal, lower, upper] = [input.nominal, input.lower, input.upper].map((value) => value * factor);
    return { ...input, nominal: nominal!, lower: lower!, upper: upper! };
  });
}

/**
 * The composition that the notebook sets.
 *
 * @param elements Atomic fractions.
 * @returns Atomic fractions by symbol.
 * @throws {RangeError} If they do not sum to 100 at.%.
 */
export function alloyComposition(elements: AlloyElements): Composition {
  const { iron, nickel, cobalt, tantalum, aluminium } = elements;
  const fractions = { Fe: iron, Ni: nickel, Co: cobalt, Ta: tantalum, Al: aluminium };
  return compositionFromAtomicPercent(
    Object.fromEntries(Object.entries(fractions).map(([symbol, fraction]) => [symbol, 100 * fraction])),
  );
}
