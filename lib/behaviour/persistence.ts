/**
 * Persistence under punishment: how much of its intake an animal keeps.
 *
 * @module
 */
import { requireFraction, requireNonNegative } from "../numerics/require.ts";

/** Infusions of the same animals over sessions of the same length, without and with punishment. */
export interface PunishedIntake {
  /** Infusions per animal in the session without punishment. */
  readonly unpunished: ArrayLike<number>;
  /** Infusions per animal in the punished session, in the same order. */
  readonly punished: ArrayLike<number>;
}

/** What counts as persisting. */
export interface PersistenceCriterion {
  /** Least share of the unpunished intake that is kept, a fraction; default 0.5. */
  readonly minimumFraction?: number;
  /** Least punished infusions, whatever the share; default 4. */
  readonly minimumInfusions?: number;
}

/** Persistence of each animal, absolute and relative. */
export interface Persistence {
  /** Infusions taken under punishment. */
  readonly kept: Float64Array;
  /** Punished over unpunished infusions; NaN where the animal took nothing without punishment. */
  readonly fraction: Float64Array;
  /**
   * Standard error of `fraction` if both counts were Poisson: large where the denominator is small, 0 where `kept` is
   * 0.
   */
  readonly fractionStandardError: Float64Array;
}

/**
 * Infusions kept under punishment, absolute and as a fraction of the unpunished intake.
 *
 * kept = n_p; fraction = n_p/n_0. **The relative measure reads high for tiny denominators**: an animal that takes saline, or a drug that does nothing for it,
 * presses now and then with or without shock, so that 2 of 3 infusions look like strong persistence. The Poisson standard error
 * fraction·√(1/n_p + 1/n_0) shows it; use the absolute number, or both, to call an animal persistent ({@linkcode persists}).
 *
 * At n_p = 0 the fraction is 0 and so is its standard error, the formula's limit. It says nothing there: of Poisson
 * counts with a mean of 3 still 5 % are 0. Under the root an n_p below 1 counts as 1.
 *
 * @param intake Infusions per animal, `unpunished` and `punished`, counts over sessions of equal length.
 * @returns `kept` (infusions), `fraction` (dimensionless, may exceed 1, NaN at n_0 = 0) and its standard error (0 at
 * n_p = 0, NaN at n_0 = 0), per animal.
 * @throws {RangeError} If a count is negative or not finite.
 * @throws {TypeError} If the two lists differ in length.
 * @example
 * ```ts
 * import { punishedPersistence } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const persistence = punishedPersistence({ unpunished: [20, 3], punished: [10, 2] });
 * expect([...persistence.kept]).toEqual([10, 2]);
 * expect(persistence.fraction[1]!).toBeGreaterThan(persistence.fraction[0]!); // the second animal hardly takes any
 * expect(persistence.fractionStandardError[1]!).toBeGreaterThan(0.5);
 * ```
 */
export function punishedPersistence(intake: PunishedIntake): Persistence {
  const kept = counts("punished", intake.punished);
  const unpunished = counts("unpunished", intake.unpunished);
  if (kept.length !== unpunished.length) {
    throw new TypeError(
      `Cannot compute the persistence: unpunished and punished must list the same animals, got ${unpunished.length} and ${kept.length}`,
    );
  }
  const fraction = kept.map((infusions, i) => unpunished[i] === 0 ? NaN : infusions / unpunished[i]!);
  const fractionStandardError = fraction.map((f, i) => f * Math.sqrt(1 / Math.max(kept[i]!, 1) + 1 / unpunished[i]!));
  return { kept, fraction, fractionStandardError };
}

/**
 * Which animals keep taking the drug in spite of punishment.
 *
 * An animal persists if n_p ≥ `minimumFraction`·n_0 **and** n_p ≥ `minimumInfusions`. The second condition keeps animals with next to no intake from
 * passing the first by chance. Both numbers are conventions; published ones differ between laboratories.
 *
 * @param intake Infusions per animal, `unpunished` and `punished`, counts over sessions of equal length.
 * @param criterion `minimumFraction`, a fraction, default 0.5; `minimumInfusions`, non-negative, default 4 (per session; 4 an hour in the default battery).
 * @returns One boolean per animal.
 * @throws {RangeError} If a count or `minimumInfusions` is negative, or `minimumFraction` is no fraction.
 * @throws {TypeError} If the two lists differ in length.
 * @example
 * ```ts
 * import { persists } from "lib/behaviour/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(persists({ unpunished: [20, 20, 3], punished: [12, 4, 2] })).toEqual([true, false, false]);
 * ```
 */
export function persists(intake: PunishedIntake, criterion: PersistenceCriterion = {}): boolean[] {
  const attempt = "decide who persists";
  const fraction = requireFraction("minimumFraction", criterion.minimumFraction ?? 0.5, attempt);
  const least = requireNonNegative("minimumInfusions", criterion.minimumInfusions ?? 4, attempt);
  const { kept } = punishedPersistence(intake);
  return Array.from(kept, (n, i) => n >= least && n >= fraction * intake.unpunished[i]!);
}

function counts(name: string, values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values, (value) => requireNonNegative(name, value, "compute the persistence"));
}
