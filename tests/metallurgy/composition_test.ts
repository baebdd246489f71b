import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { assertClose } from "../assert_close.ts";
import { compositionFromAtomicPercent, meanOverComposition } from "../../lib/metallurgy/composition.ts";

describe("compositionFromAtomicPercent", () => {
  it("normalises rounded published amounts to a sum of 1", () => {
    const composition = compositionFromAtomicPercent({ Fe: 33.3, Co: 33.3, Ni: 33.3 });
    assertClose(Object.values(composition).reduce((a, b) => a + b), 1, { rtol: 1e-15, atol: 0 });
    assertClose(composition.Fe!, 1 / 3, { rtol: 1e-14, atol: 0 });
  });

  it("drops elements at zero and keeps the order", () => {
    expect(Object.keys(compositionFromAtomicPercent({ Ni: 60, Al: 0, Fe: 40 }))).toEqual(["Ni", "Fe"]);
  });

  it("rejects sums other than 100, negative amounts, NaN, no elements and malformed symbols", () => {
    expect(() => compositionFromAtomicPercent({ Fe: 50, Co: 49 })).toThrow("must sum to 100");
    expect(() => compositionFromAtomicPercent({ Fe: 110, Co: -10 })).toThrow("amount of Co");
    expect(() => compositionFromAtomicPercent({ Fe: NaN, Co: 100 })).toThrow("amount of Fe");
    expect(() => compositionFromAtomicPercent({})).toThrow("got 0");
    expect(() => compositionFromAtomicPercent({ fe: 100 })).toThrow('got "fe"');
  });
});

describe("meanOverComposition", () => {
  it("is the value itself where the property is the same for all", () => {
    assertClose(meanOverComposition({ Fe: 0.2, Co: 0.3, Ni: 0.5 }, () => 7), 7, { rtol: 1e-14, atol: 0 });
  });

  it("rejects an empty composition, a negative fraction and a property that is not finite", () => {
    expect(() => meanOverComposition({}, () => 1)).toThrow("must hold an element");
    expect(() => meanOverComposition({ Fe: -1 }, () => 1)).toThrow("fraction of Fe");
    expect(() => meanOverComposition({ Fe: 1 }, () => NaN)).toThrow("property of Fe");
  });
});
