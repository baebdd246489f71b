import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { animalOf } from "../../../lib/studies/ketamine/animal.ts";
import { chainTable } from "../../../lib/studies/ketamine/chain_table.ts";
import { ASKED } from "./acute_inputs.ts";

describe("chainTable", () => {
  it("starts at rest with all of the dose in plasma", () => {
    const [rest] = chainTable(animalOf({}), ASKED);
    expect(rest).toMatchObject({ time_min: 0, brain_uM: 0, target_percent: 0, rate_of_GABA_neurons_Hz: 20 });
    expect(rest!.plasma_uM).toBeCloseTo(8.41, 2);
    expect(rest!.dopamine_nM).toBeCloseTo(20, 4);
  });

  it("leaves the GABA neurons alone after cocaine", () => {
    const rates = chainTable(animalOf({}), { ...ASKED, drug: "cocaine" }).map((row) => row.rate_of_GABA_neurons_Hz);
    expect(new Set(rates)).toEqual(new Set([20]));
  });

  it("refuses a drug that it does not know", () => {
    expect(() => chainTable(animalOf({}), { ...ASKED, drug: "caffeine" })).toThrow("got caffeine");
  });
});
