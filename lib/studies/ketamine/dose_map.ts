/**
 * K3.3a and K3.4: peak, half-decay, time above a threshold and area of the dopamine transient against dose and route.
 *
 * @module
 */
import { doseResponse, type DoseResponseRow } from "../../dopamine/mod.ts";
import { logspace } from "../../numerics/mod.ts";
import type { DrugName, Route } from "../../pharmacology/mod.ts";
import type { Animal } from "./animal.ts";

/** Transients of one drug by one route over doses. */
export interface DoseSeries {
  /** The drug. */
  readonly drug: DrugName;
  /** Way in. */
  readonly route: Route;
  /** One row for each dose, in order. */
  readonly rows: readonly DoseResponseRow[];
}

/** Doses in kg/kg: from hardly any effect to more than a mouse would be given. */
const DOSES: Readonly<Record<"ketamine" | "cocaine", readonly [number, number]>> = {
  ketamine: [0.3e-6, 30e-6],
  cocaine: [0.1e-6, 15e-6],
};
const COUNT = 15;
/** Long enough for the half-decay after the largest dose, s; outputs are fine enough for a spike of seconds. */
const DURATION: Readonly<Record<Route, number>> = { intravenous: 9000, intraperitoneal: 14_400 };

/**
 * Dopamine transients of ketamine and cocaine against dose, by both routes.
 *
 * @param animal The animal and the drugs as it meets them.
 * @returns One series for each drug and route.
 * @example
 * ```ts
 * import { animalOf, doseMap } from "lib/studies/ketamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(doseMap(animalOf({})).length).toBe(4); // two drugs, two routes
 * ```
 */
export function doseMap(animal: Animal): DoseSeries[] {
  return (["ketamine", "cocaine"] as const).flatMap((drug) =>
    (["intravenous", "intraperitoneal"] as const).map((route) => {
      const [lower, upper] = DOSES[drug];
      const setting = { drug: animal[drug], parameters: animal.parameters, route, duration: DURATION[route] };
      const doses = [...logspace(lower, upper, { count: COUNT })];
      return { drug, route, rows: doseResponse(doses, { ...setting, rtol: 1e-6 }) };
    })
  );
}
