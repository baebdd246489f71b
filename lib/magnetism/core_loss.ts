/**
 * Core loss by Bertotti's separation, and the frequencies at which its parts, or two materials, change places.
 *
 * @module
 */
import { findRoot } from "../numerics/find_root.ts";
import { requirePositive } from "../numerics/require.ts";
import { logspace } from "../numerics/spacing.ts";
import { classicalEddyLoss, type ConductingSheet, type OperatingPoint } from "./eddy_current.ts";
import { excessLoss } from "./excess_loss.ts";
import { rectangularHysteresisLoss } from "./hysteresis_loss.ts";

/** A sheet of a core, with all that the separation of losses needs. */
export interface CoreSheet extends ConductingSheet {
  /** Quasi-static coercivity Hc in A/m, 0 or more. */
  readonly coercivity: number;
  /** V0·S in A·m, 0 or more, see {@linkcode excessLoss}; default 0, no excess loss. */
  readonly excessParameter?: number;
}

/** The parts of the core loss, each in W/m³. */
export interface CoreLoss {
  /** Hysteresis loss in W/m³, as f. */
  readonly hysteresis: number;
  /** Classical eddy-current loss in W/m³, as f². */
  readonly classical: number;
  /** Excess loss in W/m³, as f^(3/2). */
  readonly excess: number;
  /** Their sum in W/m³. */
  readonly total: number;
}

/**
 * Core loss of a sheet in sinusoidal induction, separated into hysteresis, classical and excess part (Bertotti).
 *
 * P = 4·Hc·B·f + π²·d²·B²·f²/(6·ρ)·F + 8.763·√(G·V0·S/ρ)·(B·f)^(3/2). The first part takes a rectangular loop. Valid
 * for induction below about 0.8·Js, thickness below the skin depth, and sinusoidal induction.
 *
 * @param operation Peak induction B in T and frequency f in Hz, both 0 or more.
 * @param sheet d in m, ρ in Ω·m, Hc in A/m, optionally µr and V0·S in A·m.
 * @returns The parts and their sum in W/m³. Divide by the density for W/kg.
 * @throws {RangeError} If an argument is outside its domain.
 * @see G. Bertotti, IEEE Trans. Magn. 24 (1988) 621.
 * @example
 * ```ts
 * import { coreLoss } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const m270 = { thickness: 0.35e-3, resistivity: 52e-8, coercivity: 40 };
 * const loss = coreLoss({ induction: 1.5, frequency: 50 }, m270);
 * expect(loss.total / 7650).toBeCloseTo(1.85, 2); // the data sheet's 2.47 W/kg leave 0.62 for the excess
 * ```
 */
export function coreLoss(operation: OperatingPoint, sheet: CoreSheet): CoreLoss {
  const hysteresis = rectangularHysteresisLoss(operation, sheet);
  const classical = classicalEddyLoss(operation, sheet);
  const excess = excessLoss(operation, { ...sheet, excessParameter: sheet.excessParameter ?? 0 });
  return { hysteresis, classical, excess, total: hysteresis + classical + excess };
}

/**
 * Frequency at which the classical eddy-current loss of a thin sheet equals its hysteresis loss.
 *
 * f* = 24·ρ·Hc/(π²·d²·B). Below it hysteresis dominates, whatever the resistivity. Without the skin effect, rectangular
 * loop.
 *
 * @param sheet d in m, ρ in Ω·m, Hc in A/m.
 * @param options Peak `induction` B in T, above 0.
 * @returns f* in Hz; goes as ρ·Hc/(d²·B).
 * @throws {RangeError} If an argument is not positive and finite.
 * @see G. Bertotti, IEEE Trans. Magn. 24 (1988) 621, for the losses.
 * @example
 * ```ts
 * import { classicalCrossoverFrequency } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const m270 = { thickness: 0.35e-3, resistivity: 52e-8, coercivity: 40 };
 * expect(classicalCrossoverFrequency(m270, { induction: 1 })).toBeCloseTo(413, 0);
 * ```
 */
export function classicalCrossoverFrequency(sheet: CoreSheet, options: { readonly induction: number }): number {
  const attempt = "compute the crossover frequency";
  const d = requirePositive("thickness", sheet.thickness, attempt);
  const rho = requirePositive("resistivity", sheet.resistivity, attempt);
  const Hc = requirePositive("coercivity", sheet.coercivity, attempt);
  return 24 * rho * Hc / (Math.PI ** 2 * d ** 2 * requirePositive("induction", options.induction, attempt));
}

/**
 * Frequency above which the classical eddy-current loss of a thin sheet is more than half of its core loss.
 *
 * c·f² = h·f + e·f^(3/2), so √f = (e + √(e² + 4·c·h))/(2·c), with c, h and e the classical, hysteresis and excess loss
 * at 1 Hz. Without excess loss it is {@linkcode classicalCrossoverFrequency}. Without the skin effect.
 *
 * @param sheet d in m, ρ in Ω·m, Hc in A/m, optionally V0·S in A·m.
 * @param options Peak `induction` B in T, above 0.
 * @returns f in Hz.
 * @throws {RangeError} If an argument is outside its domain.
 * @see G. Bertotti, IEEE Trans. Magn. 24 (1988) 621, for the losses.
 * @example
 * ```ts
 * import { classicalDominanceFrequency } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const m270 = { thickness: 0.35e-3, resistivity: 52e-8, coercivity: 40, excessParameter: 2.66e-6 };
 * expect(classicalDominanceFrequency(m270, { induction: 1 })).toBeGreaterThan(1000);
 * ```
 */
export function classicalDominanceFrequency(sheet: CoreSheet, options: { readonly induction: number }): number {
  const induction = requirePositive("induction", options.induction, "compute the dominance frequency");
  const atOneHertz = coreLoss({ induction, frequency: 1 }, { ...sheet, relativePermeability: undefined });
  const { classical: c, hysteresis: h, excess: e } = atOneHertz;
  return ((e + Math.sqrt(e ** 2 + 4 * c * h)) / (2 * c)) ** 2;
}

/** Where to look for equal losses of two sheets. */
export interface BreakEvenRange {
  /** Peak induction B in T, above 0, the same in both sheets. */
  readonly induction: number;
  /** Lowest frequency in Hz, above 0; default 1. */
  readonly lower?: number;
  /** Highest frequency in Hz, above `lower`; default 1e6. */
  readonly upper?: number;
  /** What is compared: the loss per volume (default), or per mass with the densities of both sheets in kg/m³. */
  readonly densities?: readonly [number, number];
}

/**
 * Frequencies at which two sheets have the same core loss.
 *
 * Roots of P₁(f) − P₂(f), bracketed on 400 logarithmic steps and found by Brent's method; pairs of roots closer than a
 * step are missed. A root on an end of the range or of a step counts once. Losses as in {@linkcode coreLoss}.
 *
 * @param sheets The two sheets.
 * @param range Induction in T and the range of frequencies in Hz.
 * @returns Frequencies in Hz, ascending; empty where one sheet is better throughout and for identical sheets, as losses
 * that are equal over a whole step or more do not change places there.
 * @throws {RangeError} If an argument is outside its domain.
 * @see G. Bertotti, IEEE Trans. Magn. 24 (1988) 621, for the losses.
 * @example
 * ```ts
 * import { breakEvenFrequencies } from "lib/magnetism/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const alloy = { thickness: 0.35e-3, resistivity: 103e-8, coercivity: 78 };
 * const siliconSteel = { thickness: 0.35e-3, resistivity: 52e-8, coercivity: 40 };
 * const [frequency] = breakEvenFrequencies([alloy, siliconSteel], { induction: 1 });
 * expect(frequency).toBeCloseTo(792, 0);
 * ```
 */
export function breakEvenFrequencies(sheets: readonly [CoreSheet, CoreSheet], range: BreakEvenRange): number[] {
  const attempt = "find the break-even frequency";
  const induction = requirePositive("induction", range.induction, attempt);
  const [density1, density2] = range.densities ?? [1, 1];
  requirePositive("densities[0]", density1, attempt);
  requirePositive("densities[1]", density2, attempt);
  const difference = (frequency: number): number =>
    coreLoss({ induction, frequency }, sheets[0]).total / density1 -
    coreLoss({ induction, frequency }, sheets[1]).total / density2;
  const { lower = 1, upper = 1e6 } = range;
  if (!(upper > lower)) throw new RangeError(`Cannot ${attempt}: upper must be above lower, got ${lower} to ${upper}`);
  return isolatedRoots(difference, [...logspace(lower, upper, { count: 401 })]);
}

/** Roots of f on an ascending grid and between its points, ascending; none where f is 0 at neighbouring points. */
function isolatedRoots(f: (x: number) => number, grid: readonly number[]): number[] {
  const signs = grid.map((x) => Math.sign(f(x)));
  return grid.flatMap((x, i) => {
    const [before, sign, after] = [signs[i - 1], signs[i]!, signs[i + 1]];
    if (sign === 0) return before === 0 || after === 0 ? [] : [x];
    return after === -sign ? [findRoot(f, { lower: x, upper: grid[i + 1]! })] : [];
  });
}
