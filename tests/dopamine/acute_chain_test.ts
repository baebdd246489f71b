import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { ACUTE_STATES, ACUTE_TOLERANCES, acuteChain, acuteReader } from "../../lib/dopamine/acute_chain.ts";
import { acuteParameters } from "../../lib/dopamine/acute_parameters.ts";
import { type ChainSetting, emptyReading } from "../../lib/dopamine/chain_reading.ts";
import { dopamineRemoval } from "../../lib/dopamine/dopamine_release_uptake.ts";
import type { Manipulation } from "../../lib/dopamine/vta_circuit.ts";
import { type OdeSolution, solveOde } from "../../lib/numerics/ode.ts";
import { linspace } from "../../lib/numerics/spacing.ts";
import { type Dose, doseEvents, drugStateAt, type Route } from "../../lib/pharmacology/dosing.ts";
import { cocaine, drugByName, type DrugName, fentanyl, ketamine } from "../../lib/pharmacology/drugs.ts";
import { assertClose } from "../assert_close.ts";
import reference from "./fixtures/acute_chain_reference.json" with { type: "json" };

const MINUTE = 60;

function setting(drug: DrugName, manipulation: Manipulation = {}): ChainSetting {
  return { drug: drugByName(drug), parameters: acuteParameters, manipulation };
}

function solve(
  animal: ChainSetting,
  options: { doses: readonly Dose[]; times: ArrayLike<number>; rtol?: number; scale?: number },
): OdeSolution {
  const { doses, times, rtol = 1e-8, scale = 1 } = options;
  return solveOde(acuteChain(animal), {
    times,
    rtol,
    atol: ACUTE_TOLERANCES.map((tolerance) => tolerance * scale),
    events: doseEvents(doses, { drug: animal.drug }),
  });
}

const bolus = (amount: number): readonly Dose[] => [{ time: 0, amount, route: "intravenous" }];

describe("acuteChain", () => {
  it("names nine states with units and one absolute tolerance each", () => {
    const { states, initial } = acuteChain(setting("ketamine"));
    expect(states).toBe(ACUTE_STATES);
    expect(initial).toHaveLength(9);
    expect(ACUTE_TOLERANCES).toHaveLength(9);
    expect(states.every(({ unit }) => unit !== "")).toBe(true);
  });

  it("stays at rest for a day without drug, under any manipulation", () => {
    const manipulations = [{}, { antagonistOccupancy: 0.9 }, { deletionFraction: 0.9, compensation: 0 }];
    for (const manipulation of manipulations) {
      const animal = setting("ketamine", manipulation);
      const { initial } = acuteChain(animal);
      const { y } = solve(animal, { doses: [], times: [0, 86_400] });
      initial.forEach((value, i) => assertClose(y[i]![1]!, value, { rtol: 1e-6, atol: 1e-9 }));
    }
  });

  it("agrees with a second implementation in other units with another solver", () => {
    for (const { drug, doses, ...expected } of reference.cases) {
      const { deletion = 0, compensation = 1, antagonist = 0 } = expected as Record<string, unknown> as Record<
        string,
        number
      >;
      const manipulation = { deletionFraction: deletion, compensation, antagonistOccupancy: antagonist };
      const given = doses.map(([time, dose, route]) => ({
        time: Number(time) * MINUTE,
        amount: Number(dose) * 1e-6,
        route: route as Route,
      }));
      const times = [0, ...reference.times_min.map((t) => t * MINUTE)];
      const solution = solve(setting(drug as DrugName, manipulation), { doses: given, times, rtol: 1e-9, scale: 1e-2 });
      const compare = (state: string, values: readonly number[], unit: number, atol: number) =>
        values.forEach((value, k) => {
          assertClose(solution.column(state)[k + 1]! / unit, value, { rtol: 2e-6, atol });
        });
      assertClose(solution.column("dopamine")[0]! / 1e-6, expected.restDopamine_nM, { rtol: 1e-7, atol: 0 });
      compare("effectSite", expected.effectSite_uM, 1e-3, 1e-9);
      compare("somatodendriticOccupancy", expected.somatodendriticOccupancy, 1, 1e-8);
      compare("dopamine", expected.dopamine_nM, 1e-6, 1e-6);
      compare("d1Trace", expected.d1Trace, 1, 1e-7);
      compare("plasticWeight", expected.plasticWeight, 1, 1e-6);
    }
  });

  it("carries the drug exactly: the closed form is followed through three doses", () => {
    const doses: readonly Dose[] = [0, 360, 720].map((time) => ({ time, amount: 2e-6, route: "intravenous" }));
    const times = [0, 100, 360, 500, 720, 1500, 3000];
    const solution = solve(setting("ketamine"), { doses, times });
    times.forEach((t, k) => {
      const exact = drugStateAt(t, { drug: ketamine, doses });
      for (let i = 0; i < 4; i++) assertClose(solution.y[i]![k]!, exact[i]!, { rtol: 1e-5, atol: 1e-10 });
    });
  });

  it("conserves dopamine: what is released is removed or still there", () => {
    for (const [drug, amount] of [["ketamine", 2e-6], ["cocaine", 4e-6], ["fentanyl", 0.02e-6]] as const) {
      const animal = setting(drug);
      const times = linspace(0, 1800, { count: 7201 });
      const solution = solve(animal, { doses: bolus(amount), times, rtol: 1e-9, scale: 1e-2 });
      const read = acuteReader(animal), reading = emptyReading(), state = new Float64Array(9);
      let released = 0, removed = 0;
      times.forEach((_, k) => {
        solution.y.forEach((column, i) => state[i] = column[k]!);
        read(state, reading);
        const weight = k === 0 || k === times.length - 1 ? 0.125 : 0.25; // trapezoid, 0.25 s apart
        released += weight * reading.release;
        removed += weight * dopamineRemoval(state[6]!, { transporterFactor: reading.transporterFactor });
      });
      const C = solution.column("dopamine");
      assertClose(released - removed, C[times.length - 1]! - C[0]!, { rtol: 0, atol: 1e-6 * released });
    }
  });

  it("keeps every state positive, and fractions below one, at doses up to a thousandfold", () => {
    for (const [drug, dose] of [["ketamine", 2e-6], ["cocaine", 0.6e-6], ["fentanyl", 0.02e-6]] as const) {
      for (const factor of [1, 30, 1000]) {
        const times = linspace(0, 5400, { count: 1081 });
        const { y } = solve(setting(drug), { doses: bolus(dose * factor), times });
        y.forEach((column, i) => {
          for (const value of column) expect(value).toBeGreaterThanOrEqual(-10 * ACUTE_TOLERANCES[i]!);
          if (ACUTE_STATES[i]!.name.match(/Occupancy|Weight/)) {
            for (const value of column) expect(value).toBeLessThanOrEqual(1);
          }
        });
      }
    }
  });

  it("converges with the tolerance", () => {
    const times = linspace(0, 3600, { count: 121 });
    const run = (rtol: number) =>
      solve(setting("ketamine"), { doses: bolus(2e-6), times, rtol, scale: rtol / 1e-7 }).column("dopamine");
    const exact = run(1e-11);
    const error = (rtol: number) => Math.max(...run(rtol).map((C, k) => Math.abs(C / exact[k]! - 1)));
    const errors = [1e-4, 1e-6, 1e-8].map(error);
    expect(errors[0]).toBeLessThan(1e-2);
    expect(errors[1]).toBeLessThan(1e-4);
    expect(errors[2]).toBeLessThan(1e-6);
    expect(errors[1]!).toBeLessThan(errors[0]! / 10);
    expect(errors[2]!).toBeLessThan(errors[1]! / 10);
  });

  it("follows dopamine's quasi-steady state when the transporter is fast", () => {
    const animal = setting("cocaine");
    const solution = solve(animal, { doses: bolus(0.6e-6), times: [0, 60, 600, 1800] });
    const state = new Float64Array(9), dydt = new Float64Array(9);
    for (let k = 1; k < 4; k++) {
      solution.y.forEach((column, i) => state[i] = column[k]!);
      acuteChain(animal).rhs(0, state, dydt);
      expect(Math.abs(dydt[6]!)).toBeLessThan(1e-3 * dopamineRemoval(state[6]!));
    }
  });

  it("does not change its initial state when it is solved", () => {
    const chain = acuteChain(setting("fentanyl"));
    const before = [...chain.initial];
    solveOde(chain, {
      times: [0, 100],
      rtol: 1e-6,
      atol: ACUTE_TOLERANCES,
      events: doseEvents(bolus(0.02e-6), { drug: fentanyl }),
    });
    expect([...chain.initial]).toEqual(before);
  });

  it("has no effect of cocaine on GABA neurons and none of ketamine on the transporter", () => {
    for (const drug of [cocaine, ketamine]) {
      const reading = emptyReading();
      const animal = { drug, parameters: acuteParameters, manipulation: {} };
      acuteReader(animal)(Float64Array.of(0, 0, 0, 5e-3, 0.12, 1 / 6, 20e-6, 1, 0), reading);
      if (drug === cocaine) expect(reading.gabaRate).toBe(20);
      else expect(reading.transporterFactor).toBe(1);
    }
  });
});
