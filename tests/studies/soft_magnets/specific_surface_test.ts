import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { decide } from "../../../lib/argument/verdict.ts";
import type { Claim } from "../../../lib/argument/claim.ts";
import { surfaceCorrelation } from "../../../lib/studies/soft_magnets/specific_surface.ts";
import { assertClose } from "../../assert_close.ts";
import { alloyValue, publishedValue, VARIANTS } from "./made_materials.ts";

const PUBLISHED = [
  publishedValue("han-2021", { quantity: "particle_size", value: 15e-9, qualifier: "less_than" }),
  publishedValue("han-2021", { quantity: "particle_fraction", value: 0.42, qualifier: "greater_than" }),
  publishedValue("han-2021", { quantity: "coercivity", value: 851, qualifier: "less_than" }),
];
const study = surfaceCorrelation({ alloy: VARIANTS, published: PUBLISHED });
const CLAIM = {
  id: "M3.5a",
  comparison: "at_least",
  expected: 0.5,
  unit: "1",
  reportUnit: "1",
  reportFactor: 1,
  quantity: "rank correlation",
} as Claim;

describe("surfaceCorrelation", () => {
  it("is -1/2 as the series is remembered: the coarse variant is the hardest", () => {
    expect(study.outcome({})).toBe(-0.5);
  });

  it("gives the medium variant six times the fraction over the edge", () => {
    assertClose(study.detail.points[1]!.specificSurface, 6 * 0.55 / 91e-9, { rtol: 1e-12, atol: 0 });
    assertClose(study.detail.points[1]!.channelWidth, 20.07e-9, { rtol: 1e-3, atol: 0 });
    assertClose(study.detail.surfaceDrop, 91 / 24, { rtol: 1e-12, atol: 0 });
  });

  it("cannot be decided while two variants are unconfirmed, and says what it would be", () => {
    const verdict = decide(CLAIM, { observed: study.outcome({}), kind: study.evidence, basis: study.basis });
    expect(verdict.verdict).toBe("untestable");
    expect(verdict.reason).toContain("would be contradicted if confirmed");
  });

  it("decides once all are confirmed", () => {
    const alloy = VARIANTS.map((value) => ({ ...value, status: "confirmed" as const }));
    const { basis, evidence, outcome } = surfaceCorrelation({ alloy, published: PUBLISHED });
    expect(decide(CLAIM, { observed: outcome({}), kind: evidence, basis }).verdict).toBe("contradicted");
  });

  it("is one where coercivity falls with size throughout", () => {
    const alloy = VARIANTS.map((value) =>
      value.quantity === "coercivity" && value.variant === "large" ? { ...value, value: 10 } : value
    );
    expect(surfaceCorrelation({ alloy, published: PUBLISHED }).outcome({})).toBe(1);
  });

  it("bounds an earlier alloy of the same elements", () => {
    assertClose(study.detail.earlier.specificSurface, 6 * 0.42 / 15e-9, { rtol: 1e-12, atol: 0 });
    expect(study.detail.earlier.coercivity).toBe(851);
  });

  it("refuses a table without a fraction or with fewer than two variants", () => {
    const sizes = VARIANTS.filter(({ quantity }) => quantity !== "particle_fraction");
    expect(() => surfaceCorrelation({ alloy: sizes, published: [] })).toThrow("must have a particle fraction");
    const one = [alloyValue("particle_fraction", "medium", { value: 0.5 }), ...VARIANTS.slice(1, 2), VARIANTS[4]!];
    expect(() => surfaceCorrelation({ alloy: one, published: [] })).toThrow("at least 2 pairs");
  });
});
