import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { acuteParameters } from "../../lib/dopamine/acute_parameters.ts";
import { quasiSteadyChain } from "../../lib/dopamine/quasi_steady_chain.ts";
import { simulateAcute } from "../../lib/dopamine/simulate_acute.ts";
import { administer, drugStateAt, type Route } from "../../lib/pharmacology/dosing.ts";
import { drugByName, type DrugName, ketamine } from "../../lib/pharmacology/drugs.ts";
import { assertClose } from "../assert_close.ts";

function stepped(
  name: DrugName,
  dose: number,
  step: number,
  duration = 1800,
  route: Route = "intravenous",
): Float64Array[] {
  const drug = drugByName(name);
  const chain = quasiSteadyChain({ drug, parameters: acuteParameters, manipulation: {} }, { step });
  const state = chain.initial();
  administer(state, { drug, amount: dose, route });
  const states = [Float64Array.from(state)];
  for (let t = 0; t < duration; t += step) {
    chain.step(state);
    states.push(Float64Array.from(state));
  }
  return states;
}

/** Largest relative errors of dopamine at steps of 1 s, in the first 20 s after an intravenous dose and later. */
function departure(drug: DrugName, dose: number): { early: number; late: number } {
  const states = stepped(drug, dose, 1, 600);
  const { dopamine } = simulateAcute({ drug, dose, duration: 600, outputs: 601 });
  const errors = states.map((state, t) => Math.abs(state[6]! / dopamine[t]! - 1));
  return { early: Math.max(...errors.slice(0, 20)), late: Math.max(...errors.slice(20)) };
}

describe("quasiSteadyChain", () => {
  it("stays within 3 % of the differential equations for 20 s after a dose and within 1 % from then on, at steps of 1 s", () => {
    const doses = [["ketamine", 2e-6], ["ketamine", 8e-6], ["cocaine", 0.6e-6], ["cocaine", 2e-6], [
      "fentanyl",
      0.02e-6,
    ]];
    for (const [drug, dose] of doses as [DrugName, number][]) {
      const states = stepped(drug, dose, 1);
      const course = simulateAcute({ drug, dose, duration: 1800, outputs: 1801 });
      for (let t = 1; t <= 1800; t++) {
        assertClose(states[t]![6]!, course.dopamine[t]!, { rtol: t < 20 ? 3e-2 : 1e-2, atol: 0 });
      }
      assertClose(states[1800]![7]!, course.d1Trace[1800]!, { rtol: 1e-3, atol: 0 });
    }
  });

  const LARGE_DOSES = [
    { drug: "cocaine", dose: 4e-6, early: 0.037, late: 0.013 },
    { drug: "cocaine", dose: 16e-6, early: 0.142, late: 0.037 },
    { drug: "cocaine", dose: 50e-6, early: 0.415, late: 0.096 },
    { drug: "ketamine", dose: 30e-6, early: 0.09, late: 0.0009 },
    { drug: "fentanyl", dose: 0.3e-6, early: 0.125, late: 0.0018 },
  ] as const;

  for (const { drug, dose, early, late } of LARGE_DOSES) {
    it(`known limit: departs from the differential equations after ${dose * 1e6} mg/kg of ${drug}`, () => {
      const errors = departure(drug, dose);
      assertClose(errors.early, early, { rtol: 0.02, atol: 0 });
      assertClose(errors.late, late, { rtol: 0.05, atol: 0 });
    });
  }

  it("stays within 1 % throughout after a dose into the peritoneum", () => {
    const doses = [["cocaine", 16e-6], ["ketamine", 100e-6], ["fentanyl", 0.3e-6]] as const;
    for (const [drug, dose] of doses) {
      const states = stepped(drug, dose, 1, 600, "intraperitoneal");
      const { dopamine } = simulateAcute({ drug, dose, route: "intraperitoneal", duration: 600, outputs: 601 });
      for (let t = 1; t <= 600; t++) assertClose(states[t]![6]!, dopamine[t]!, { rtol: 1e-2, atol: 0 });
    }
  });

  it("is first order in the step", () => {
    const trace = (step: number) => stepped("ketamine", 2e-6, step, 600).at(-1)![4]!;
    const exact = simulateAcute({ drug: "ketamine", dose: 2e-6, duration: 600, outputs: 601, rtol: 1e-9 });
    const error = (step: number) => trace(step) - exact.somatodendriticOccupancy[600]!;
    assertClose(error(1) / error(0.5), 2, { rtol: 0.15, atol: 0 });
  });

  it("carries the drug exactly", () => {
    const doses = [{ time: 0, amount: 2e-6, route: "intravenous" as const }];
    const exact = drugStateAt(600, { drug: ketamine, doses });
    const state = stepped("ketamine", 2e-6, 1, 600).at(-1)!;
    for (let i = 0; i < 4; i++) assertClose(state[i]!, exact[i]!, { rtol: 1e-11, atol: 0 });
  });

  it("agrees on the plastic weight after cocaine", () => {
    const chain = quasiSteadyChain({ drug: drugByName("cocaine"), parameters: acuteParameters, manipulation: {} }, {
      step: 1,
    });
    const state = chain.initial();
    administer(state, { drug: drugByName("cocaine"), amount: 15e-6, route: "intraperitoneal" });
    for (let t = 0; t < 14_400; t++) chain.step(state);
    assertClose(state[8]!, 0.5, { rtol: 2e-3, atol: 0 });
  });

  it("stays at rest without drug", () => {
    const chain = quasiSteadyChain({ drug: ketamine, parameters: acuteParameters, manipulation: {} }, { step: 1 });
    const state = chain.initial();
    for (let t = 0; t < 3600; t++) chain.step(state);
    chain.initial().forEach((value, i) => assertClose(state[i]!, value, { rtol: 1e-7, atol: 1e-12 }));
  });

  it("hands out a new initial state each time", () => {
    const chain = quasiSteadyChain({ drug: ketamine, parameters: acuteParameters, manipulation: {} }, { step: 1 });
    const state = chain.initial();
    chain.step(state);
    expect(chain.initial()).not.toBe(chain.initial());
  });

  it("returns the reading of the step", () => {
    const chain = quasiSteadyChain({ drug: ketamine, parameters: acuteParameters, manipulation: {} }, { step: 1 });
    expect(chain.step(chain.initial()).gabaRate).toBe(20);
  });

  it("rejects a step that is not positive", () => {
    for (const step of [0, -1, NaN, Infinity]) {
      expect(() => quasiSteadyChain({ drug: ketamine, parameters: acuteParameters, manipulation: {} }, { step }))
        .toThrow("step");
    }
  });
});
