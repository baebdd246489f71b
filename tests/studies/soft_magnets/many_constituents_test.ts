import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { nominalValues } from "../../../lib/argument/input.ts";
import { fccCurieTemperature } from "../../../lib/metallurgy/mod.ts";
import { constituentSets, frontsOf } from "../../../lib/studies/soft_magnets/constituent_fronts.ts";
import { manyConstituents } from "../../../lib/studies/soft_magnets/many_constituents.ts";
import { assertClose } from "../../assert_close.ts";
import { DESIGN_INPUTS } from "./design_inputs.ts";

const study = manyConstituents(DESIGN_INPUTS, { seed: 42 });
const values = nominalValues(DESIGN_INPUTS);
const { detail } = study;

describe("constituentSets", () => {
  it("has 10, 10, 5 and 1 sets of two to five of five elements", () => {
    expect([2, 3, 4, 5].map((count) => constituentSets(count, { samples: 8, seed: 1 }).length)).toEqual([10, 10, 5, 1]);
  });
});

describe("frontsOf", () => {
  it("holds alloys inside the limits only, whose fractions sum to one", () => {
    const sets = constituentSets(4, { samples: 64, seed: 3 });
    const fronts = frontsOf(sets, { values, names: ["magnetization", "strength"] });
    const compositions = fronts.flatMap(({ points }) => points.map(({ composition }) => composition));
    expect(compositions.length).toBeGreaterThan(10);
    for (const composition of compositions) {
      assertClose(Object.values(composition).reduce((a, b) => a + b), 1, { rtol: 1e-12, atol: 0 });
      expect((composition.Al ?? 0) + (composition.Ta ?? 0)).toBeLessThanOrEqual(0.15 + 1e-12);
      expect(composition.Fe ?? 0).toBeLessThanOrEqual(0.6);
      expect(fccCurieTemperature(composition)).toBeGreaterThanOrEqual(600);
    }
  });

  it("has empty fronts of solutes alone", () => {
    const [, , , , , , , , , solutes] = constituentSets(2, { samples: 32, seed: 3 });
    const [front] = frontsOf([solutes!], { values, names: ["magnetization", "strength"] });
    expect(solutes!.elements).toEqual(["Al", "Ta"]);
    expect(front!.points).toEqual([]);
  });
});

describe("manyConstituents", () => {
  it("gives the ratio of the volumes that it shows", () => {
    const [two, , , five] = detail.counts;
    assertClose(study.outcome(values), five!.volume / two!.volume, { rtol: 1e-12, atol: 0 });
    expect(detail.ratio).toBe(study.outcome(values));
  });

  it("never shrinks when smaller sets are counted in, as a superset must not", () => {
    detail.counts.forEach(({ volume, nested }, i) => {
      expect(nested).toBeGreaterThanOrEqual(volume);
      if (i > 0) expect(nested).toBeGreaterThanOrEqual(detail.counts[i - 1]!.nested);
    });
  });

  it("gains most by the third element and nothing over the best three by the fifth", () => {
    const [two, three, four, five] = detail.counts.map(({ nested }) => nested) as [number, number, number, number];
    expect(three - two).toBeGreaterThan(4 * (five - three));
    expect(four).toBeLessThanOrEqual(five);
    expect(detail.gains[0]!.overTriple).toBeLessThan(1.05);
  });

  it("parts the gain into choice among pairs and mixing of more", () => {
    const [two, , , five] = detail.counts;
    assertClose(detail.choice * detail.mixing, five!.nested / two!.volume, { rtol: 1e-12, atol: 0 });
    expect(detail.choice).toBeLessThan(1.2);
  });

  it("owes less than 5 % to the budget, and grows with it", () => {
    expect(detail.budget).toBeLessThan(0.05);
    expect(detail.largerBudget).toBeGreaterThan(detail.ratio);
  });

  it("depends on what is wanted: with the Curie temperature five elements lose to a pair on this budget", () => {
    const curie = detail.gains.find(({ objectives }) => objectives.includes("curieTemperature"));
    expect(curie!.overPair).toBeLessThan(1.1);
  });

  it("is the same for the same seed", () => {
    expect(manyConstituents(DESIGN_INPUTS, { seed: 42 }).detail).toEqual(detail);
  });
});
