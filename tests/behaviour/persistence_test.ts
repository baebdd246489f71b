import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { persists, punishedPersistence } from "../../lib/behaviour/persistence.ts";
import { createRandom } from "../../lib/numerics/random.ts";
import { assertClose } from "../assert_close.ts";

/** Knuth's method; enough for the small means of these tests. */
function poisson(mean: number, uniform: () => number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = uniform(); product > limit; product *= uniform()) count++;
  return count;
}

describe("punishedPersistence", () => {
  it("gives infusions kept and their share of the unpunished intake", () => {
    const { kept, fraction } = punishedPersistence({ unpunished: [20, 10], punished: [5, 10] });
    expect([...kept]).toEqual([5, 10]);
    expect([...fraction]).toEqual([0.25, 1]);
  });

  it("gives no fraction where nothing was taken without punishment", () => {
    const { kept, fraction } = punishedPersistence({ unpunished: [0], punished: [2] });
    expect(kept[0]).toBe(2);
    expect(fraction[0]).toBeNaN();
  });

  it("shows by its standard error that small denominators say little", () => {
    const { fractionStandardError } = punishedPersistence({ unpunished: [2, 200], punished: [1, 100] });
    assertClose(fractionStandardError[0]!, 0.5 * Math.sqrt(1.5), { rtol: 1e-12, atol: 0 });
    assertClose(fractionStandardError[1]!, 0.5 * Math.sqrt(0.015), { rtol: 1e-12, atol: 0 });
  });

  it("has a fraction and a standard error of 0 where nothing was taken under punishment", () => {
    const { kept, fraction, fractionStandardError } = punishedPersistence({ unpunished: [20, 1], punished: [0, 0] });
    for (const list of [kept, fraction, fractionStandardError]) expect([...list]).toEqual([0, 0]);
  });

  it("takes no animals", () => {
    expect(punishedPersistence({ unpunished: [], punished: [] }).kept).toHaveLength(0);
  });

  it("rejects lists of different animals and negative counts", () => {
    expect(() => punishedPersistence({ unpunished: [1], punished: [] })).toThrow(TypeError);
    expect(() => punishedPersistence({ unpunished: [1], punished: [-1] })).toThrow("punished must be zero or positive");
    expect(() => punishedPersistence({ unpunished: [NaN], punished: [1] })).toThrow(RangeError);
  });
});

describe("persists", () => {
  it("asks for both a share and a number", () => {
    expect(persists({ unpunished: [20, 20, 3], punished: [12, 9, 3] })).toEqual([true, false, false]);
    expect(persists({ unpunished: [20, 20, 3], punished: [12, 9, 3] }, { minimumInfusions: 0 })).toEqual([
      true,
      false,
      true,
    ]);
  });

  it("is not fooled by animals that take next to nothing, as the relative measure alone is", () => {
    // Saline: 2.4 infusions an hour with or without shock.
    const random = createRandom(5);
    const draw = () => Array.from({ length: 400 }, () => poisson(2.4, random.uniform));
    const intake = { unpunished: draw(), punished: draw() };
    const share = (called: boolean[]) => called.filter(Boolean).length / called.length;
    expect(share(persists(intake, { minimumInfusions: 0 }))).toBeGreaterThan(0.6);
    expect(share(persists(intake))).toBeLessThan(0.25);
  });

  it("rejects criteria outside their domain", () => {
    const intake = { unpunished: [1], punished: [1] };
    expect(() => persists(intake, { minimumFraction: 1.2 })).toThrow("minimumFraction must be a fraction");
    expect(() => persists(intake, { minimumInfusions: -1 })).toThrow("minimumInfusions must be zero or positive");
  });
});
