import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { solveOde } from "../../lib/numerics/ode.ts";
import {
  administer,
  type Dose,
  doseEvents,
  drugStateAt,
  repeatedDoses,
  type Route,
} from "../../lib/pharmacology/dosing.ts";
import { cocaine, ketamine } from "../../lib/pharmacology/drugs.ts";
import { TWO_COMPARTMENT_STATES, twoCompartmentRhs } from "../../lib/pharmacology/two_compartment.ts";
import { assertClose } from "../assert_close.ts";

const MIXED: readonly Dose[] = [
  { time: 0, amount: 2e-6, route: "intravenous" },
  { time: 300, amount: 10e-6, route: "intraperitoneal" },
  { time: 900, amount: 1e-6, route: "intravenous" },
];

describe("administer", () => {
  it("puts an intravenous dose into the central compartment", () => {
    const state = Float64Array.of(0, 1e-3, 0, 0);
    administer(state, { drug: ketamine, amount: 2e-6, route: "intravenous" });
    assertClose(state[1]!, 1e-3 + 2e-6 / 0.2377 / 1e-3, { rtol: 1e-15, atol: 0 });
    expect(state[0]).toBe(0);
  });

  it("puts the bioavailable part of an intraperitoneal dose into the depot", () => {
    const state = new Float64Array(4);
    administer(state, { drug: cocaine, amount: 15e-6, route: "intraperitoneal" });
    assertClose(state[0]!, 0.8 * 15e-6 / 0.3034, { rtol: 1e-15, atol: 0 });
    expect(state[1]).toBe(0);
  });

  it("rejects a negative dose and an unknown route", () => {
    const give = (amount: number, route: string) =>
      administer(new Float64Array(4), { drug: ketamine, amount, route: route as Route });
    for (const amount of [-1e-6, NaN, Infinity]) expect(() => give(amount, "intravenous")).toThrow("dose");
    expect(() => give(1e-6, "oral")).toThrow(
      "Cannot administer a drug: route must be intravenous or intraperitoneal, got oral",
    );
  });
});

describe("repeatedDoses", () => {
  it("spaces doses from the time of the first", () => {
    const doses = repeatedDoses({ time: 60, amount: 1e-6, route: "intravenous" }, { count: 3, interval: 360 });
    expect(doses.map(({ time }) => time)).toEqual([60, 420, 780]);
    expect(doses.every(({ amount }) => amount === 1e-6)).toBe(true);
  });

  it("may be a single dose", () => {
    const dose: Dose = { time: 60, amount: 1e-6, route: "intravenous" };
    expect(repeatedDoses(dose, { count: 1, interval: 360 })).toEqual([dose]);
  });

  it("rejects a count below one, an interval that is not positive and a wrong dose", () => {
    const dose: Dose = { time: 0, amount: 1e-6, route: "intravenous" };
    expect(() => repeatedDoses(dose, { count: 0, interval: 1 })).toThrow("count");
    expect(() => repeatedDoses(dose, { count: 1.5, interval: 1 })).toThrow("count");
    expect(() => repeatedDoses(dose, { count: 2, interval: 0 })).toThrow("interval");
    expect(() => repeatedDoses({ ...dose, amount: -1 }, { count: 2, interval: 1 })).toThrow("dose");
    expect(() => repeatedDoses({ ...dose, route: "oral" as Route }, { count: 2, interval: 1 })).toThrow("route");
  });
});

describe("doseEvents", () => {
  it("gives one event per dose, in order of time", () => {
    const events = doseEvents(MIXED.toReversed(), { drug: ketamine });
    expect(events.map(({ time }) => time)).toEqual([0, 300, 900]);
  });

  it("is empty without doses and rejects wrong ones", () => {
    expect(doseEvents([], { drug: ketamine })).toEqual([]);
    const [first] = MIXED;
    expect(() => doseEvents([{ ...first!, time: -1 }], { drug: ketamine })).toThrow("time");
    expect(() => doseEvents([{ ...first!, amount: NaN }], { drug: ketamine })).toThrow("dose");
    expect(() => doseEvents([{ ...first!, route: "oral" as Route }], { drug: ketamine })).toThrow("route");
  });
});

describe("drugStateAt", () => {
  it("is what the solver gives with the doses as events", () => {
    const problem = {
      states: TWO_COMPARTMENT_STATES,
      initial: new Float64Array(4),
      rhs: twoCompartmentRhs(ketamine.pharmacokinetics),
    };
    const times = [0, 100, 300, 600, 900, 3000];
    const events = doseEvents(MIXED, { drug: ketamine });
    const { y } = solveOde(problem, { times, rtol: 1e-10, atol: 1e-15, events });
    times.forEach((t, k) => {
      const exact = drugStateAt(t, { drug: ketamine, doses: MIXED });
      for (let i = 0; i < 4; i++) assertClose(y[i]![k]!, exact[i]!, { rtol: 1e-6, atol: 1e-12 });
    });
  });

  it("is zero before the first dose and without doses", () => {
    expect([...drugStateAt(-1, { drug: ketamine, doses: MIXED })]).toEqual([0, 0, 0, 0]);
    expect([...drugStateAt(10, { drug: ketamine, doses: [] })]).toEqual([0, 0, 0, 0]);
  });

  it("rejects a time that is not finite, whatever the doses", () => {
    for (const time of [NaN, Infinity, -Infinity]) {
      for (const doses of [[], MIXED]) {
        expect(() => drugStateAt(time, { drug: ketamine, doses })).toThrow("time must be finite");
      }
    }
  });

  it("rejects a wrong dose before, at and after the time", () => {
    for (const time of [-1, 0, 60]) {
      const at = (change: object) => () =>
        drugStateAt(0, { drug: ketamine, doses: [{ ...MIXED[0]!, time, ...change }] });
      for (const amount of [-1e-6, NaN, Infinity]) {
        expect(at({ amount })).toThrow("Cannot find where a drug is: dose must be zero or positive");
      }
      expect(at({ route: "oral" })).toThrow("route must be intravenous or intraperitoneal, got oral");
    }
    for (const time of [NaN, Infinity, -Infinity]) {
      expect(() => drugStateAt(0, { drug: ketamine, doses: [{ ...MIXED[0]!, time }] })).toThrow("time of a dose");
    }
  });

  it("is linear in the dose", () => {
    const twice = MIXED.map((dose) => ({ ...dose, amount: 2 * dose.amount }));
    const one = drugStateAt(1000, { drug: ketamine, doses: MIXED });
    drugStateAt(1000, { drug: ketamine, doses: twice }).forEach((value, i) => {
      assertClose(value, 2 * one[i]!, { rtol: 1e-14, atol: 0 });
    });
  });
});
