import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { ACUTE_OUTCOMES } from "../../../lib/dopamine/mod.ts";
import { acuteStudy, inputsAsked, outcomeKind } from "../../../lib/studies/ketamine/acute_study.ts";
import { INPUTS } from "./acute_inputs.ts";

describe("outcomeKind", () => {
  it("takes the kind from the model's own record", () => {
    for (const { id, kind } of ACUTE_OUTCOMES) expect(outcomeKind(id)).toBe(kind);
  });

  it("refuses an outcome that the record does not hold", () => {
    expect(() => outcomeKind("cures-depression")).toThrow(/"cures-depression"/);
  });
});

describe("inputsAsked", () => {
  const dose = INPUTS.filter(({ name }) => name === "ketamineDose");

  it("puts the asked value in place of the nominal one and leaves the range where it holds the value", () => {
    const [input] = inputsAsked(dose, { ketamineDose: 3e-6 });
    expect([input?.nominal, input?.lower, input?.upper]).toEqual([3e-6, 1e-6, 5e-6]);
  });

  it("widens the range to a value outside it, on either side", () => {
    expect(inputsAsked(dose, { ketamineDose: 30e-6 })[0]?.upper).toBe(30e-6);
    expect(inputsAsked(dose, { ketamineDose: 0.1e-6 })[0]?.lower).toBe(0.1e-6);
  });

  it("passes over entries that are no numbers or no inputs", () => {
    expect(inputsAsked(dose, { route: "intravenous", ketamineDose: "much" })).toEqual(dose);
  });
});

describe("acuteStudy", () => {
  it("asks the outcome of the animal that the values describe", () => {
    const study = acuteStudy({
      claim: "K5.1",
      evidence: "assumed",
      rows: INPUTS,
      names: ["nmdaShare"],
      outcome: ({ parameters }) => parameters.circuit.gabaNmdaShare,
      detail: () => null,
    });
    expect(study.outcome({ nmdaShare: 0.41 })).toBe(0.41);
    expect(study.inputs.map(({ name }) => name)).toEqual(["nmdaShare"]);
  });

  it("refuses an input that the table does not hold", () => {
    const setting = { claim: "K5.1", evidence: "assumed", rows: [], names: ["nmdaShare"] } as const;
    expect(() => acuteStudy({ ...setting, outcome: () => 0, detail: () => null })).toThrow("got nmdaShare");
  });
});
