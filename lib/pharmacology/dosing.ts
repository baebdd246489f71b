/**
 * Doses: when, how much, by which route.
 *
 * @module
 */
import type { OdeEvent } from "../numerics/ode_problem.ts";
import { requireFinite, requireInteger, requireNonNegative, requirePositive } from "../numerics/require.ts";
import type { Drug } from "./drugs.ts";
import { applyPropagator, twoCompartmentPropagator } from "./two_compartment.ts";

/** How a dose enters: into the central compartment at once, or into the depot it is absorbed from. */
export type Route = "intravenous" | "intraperitoneal";

const ROUTES: readonly Route[] = ["intravenous", "intraperitoneal"];

/** One dose. */
export interface Dose {
  /** Time, s. */
  readonly time: number;
  /**
   * Amount, kg of drug as the free base per kg of body mass (1 mg/kg is 1e-6). A dose of a salt counts by its base, see
   * {@linkcode Drug.molarMass}.
   */
  readonly amount: number;
  /** Way in. */
  readonly route: Route;
}

/**
 * Adds a dose to a state of the two-compartment model, in place.
 *
 * Intravenous: C₁ += dose/(M·V_c), mixed at once. Intraperitoneal: A += F·dose/M; the part 1 − F is lost.
 *
 * @param state At least four numbers, depot first, see {@linkcode TWO_COMPARTMENT_STATES}. The dose is added to it.
 * @param options `drug`; `amount`, kg/kg, 0 or more; `route`.
 * @returns Nothing.
 * @throws {RangeError} If the amount is negative or not finite, or the route is unknown.
 * @example
 * ```ts
 * import { administer, ketamine } from "lib/pharmacology/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const state = new Float64Array(4);
 * administer(state, { drug: ketamine, amount: 2e-6, route: "intravenous" });
 * expect(state[1]! * 1e3).toBeCloseTo(8.41, 2); // µM in the central compartment
 * ```
 */
export function administer(state: Float64Array, options: { drug: Drug; amount: number; route: Route }): void {
  const { drug, route } = options;
  const amount = requireNonNegative("dose", options.amount, "administer a drug");
  const { centralVolume, bioavailability } = drug.pharmacokinetics;
  if (requireRoute(route) === "intravenous") state[1]! += amount / (drug.molarMass * centralVolume);
  else state[0]! += (bioavailability * amount) / drug.molarMass;
}

/**
 * Doses at equal intervals.
 *
 * @param dose `amount`, kg/kg, 0 or more; `route`; `time` of the first, s.
 * @param options `count`, an integer of at least 1; `interval`, s, above 0.
 * @returns The doses in order of time.
 * @throws {RangeError} If the amount is negative, the route unknown, the interval not positive or the count below 1.
 * @example
 * ```ts
 * import { repeatedDoses } from "lib/pharmacology/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const daily = repeatedDoses({ time: 0, amount: 15e-6, route: "intraperitoneal" }, { count: 5, interval: 86_400 });
 * expect(daily.map((dose) => dose.time / 86_400)).toEqual([0, 1, 2, 3, 4]);
 * ```
 */
export function repeatedDoses(dose: Dose, options: { readonly count: number; readonly interval: number }): Dose[] {
  const attempt = "schedule doses";
  const first = requireDose(dose, attempt).time;
  const count = requireInteger("count", options.count, { minimum: 1, attempt });
  const interval = requirePositive("interval", options.interval, attempt);
  return Array.from({ length: count }, (_, i) => ({ ...dose, time: first + i * interval }));
}

/**
 * Doses as events for the ODE solver, so that none is stepped over.
 *
 * @param doses The doses, in any order.
 * @param options `drug` that is given.
 * @returns One event per dose, in order of time; each adds to the first four entries of the state.
 * @throws {RangeError} If a time or amount is negative or not finite, or a route is unknown.
 * @example
 * ```ts
 * import { cocaine, doseEvents } from "lib/pharmacology/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const [event] = doseEvents([{ time: 60, amount: 1e-6, route: "intravenous" }], { drug: cocaine });
 * expect(event!.time).toBe(60);
 * ```
 */
export function doseEvents(doses: readonly Dose[], options: { readonly drug: Drug }): OdeEvent[] {
  const attempt = "schedule doses";
  for (const dose of doses) requireNonNegative("time", requireDose(dose, attempt).time, attempt);
  return doses.toSorted((a, b) => a.time - b.time).map(({ time, amount, route }) => ({
    time,
    apply: (state) => administer(state, { drug: options.drug, amount, route }),
  }));
}

/**
 * Where the drug is at a time, exact: the closed-form solution for any sequence of doses.
 *
 * y(t) = Σ Φ(t − t_i)·dose_i over the doses at or before t, by linearity.
 *
 * @param time Time t, s, finite.
 * @param options `drug` and `doses`, finite in time and amount, 0 or more in amount; those after t are checked too.
 * @returns Depot, mol/kg, then central, peripheral and effect-site concentration, mol/m³. All 0 before the first dose.
 * A dose at t counts.
 * @throws {RangeError} If t or the time of a dose is not finite, an amount is negative or not finite, or a route is
 * unknown.
 * @example
 * ```ts
 * import { drugStateAt, ketamine } from "lib/pharmacology/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const doses = [{ time: 0, amount: 2e-6, route: "intravenous" as const }];
 * const [, , , effectSite] = drugStateAt(105, { drug: ketamine, doses });
 * expect(effectSite! * 1e3).toBeCloseTo(1.99, 2); // µM at its peak, 105 s after 2 mg/kg
 * ```
 */
export function drugStateAt(
  time: number,
  options: { readonly drug: Drug; readonly doses: readonly Dose[] },
): Float64Array {
  const attempt = "find where a drug is";
  const t = requireFinite("time", time, attempt);
  const total = new Float64Array(4);
  for (const dose of options.doses) {
    if (requireDose(dose, attempt).time > t) continue;
    const state = new Float64Array(4);
    administer(state, { ...dose, drug: options.drug });
    applyPropagator(state, twoCompartmentPropagator(options.drug.pharmacokinetics, t - dose.time));
    for (let i = 0; i < 4; i++) total[i]! += state[i]!;
  }
  return total;
}

/**
 * Requires a known route.
 *
 * @param route The route.
 * @returns The route, unchanged.
 * @throws {RangeError} If it is not "intravenous" or "intraperitoneal".
 * @example
 * ```ts
 * import { requireRoute } from "lib/pharmacology/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(requireRoute("intravenous")).toBe("intravenous");
 * ```
 */
export function requireRoute(route: Route): Route {
  if (!ROUTES.includes(route)) {
    throw new RangeError(`Cannot administer a drug: route must be ${ROUTES.join(" or ")}, got ${String(route)}`);
  }
  return route;
}

function requireDose(dose: Dose, attempt: string): Dose {
  requireFinite("time of a dose", dose.time, attempt);
  requireNonNegative("dose", dose.amount, attempt);
  requireRoute(dose.route);
  return dose;
}
