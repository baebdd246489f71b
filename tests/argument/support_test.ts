import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { buildArgumentGraph, propagateSupport, type Verdict, type VerdictWord } from "../../lib/argument/mod.ts";
import { toyNode } from "./toy_claim.ts";

function verdict(claimId: string, word: VerdictWord, share?: number): Verdict {
  const robustness = share === undefined ? undefined : {
    share,
    shareInterval: [share, share] as const,
    samples: 100,
    undefinedSamples: 0,
    flips: [],
    sensitivities: [],
    explained: 0,
  };
  const margin = word === "contradicted" ? -1 : 1;
  return { claimId, verdict: word, margin, robustness, basis: [], reason: "" };
}

const SERIES = buildArgumentGraph([toyNode("a"), toyNode("b", "a"), toyNode("c", "b")], { conclusion: "c" });
const CHOICE = buildArgumentGraph([toyNode("a"), toyNode("b"), toyNode("c", "a|b")], { conclusion: "c" });

function supportOf(graph: typeof SERIES, words: readonly VerdictWord[]) {
  const support = propagateSupport(
    graph,
    ["a", "b", "c"].map((id, index) => verdict(id, words[index] ?? "untestable")),
  );
  return support.at(-1);
}

describe("propagateSupport", () => {
  const series: readonly (readonly [VerdictWord, VerdictWord, VerdictWord, VerdictWord, string | undefined])[] = [
    ["reproduced", "reproduced", "reproduced", "reproduced", "c"],
    ["consistent", "reproduced", "reproduced", "consistent", "a"],
    ["conditional", "consistent", "reproduced", "conditional", "a"],
    ["reproduced", "contradicted", "conditional", "contradicted", "b"],
    ["contradicted", "untestable", "untestable", "contradicted", "a"],
    ["untestable", "untestable", "untestable", "untestable", undefined],
    ["untestable", "consistent", "untestable", "consistent", "b"],
    ["untestable", "reproduced", "untestable", "reproduced", "b"],
    ["reproduced", "untestable", "untestable", "reproduced", "a"],
  ];
  for (const [a, b, c, weakest, link] of series) {
    it(`finds ${weakest} in the chain ${a}, ${b}, ${c}`, () => {
      const support = supportOf(SERIES, [a, b, c]);
      expect([support?.weakest, support?.weakestLink]).toEqual([weakest, link]);
    });
  }

  const choice: readonly (readonly [VerdictWord, VerdictWord, VerdictWord, string | undefined])[] = [
    ["contradicted", "consistent", "consistent", "b"],
    ["contradicted", "contradicted", "contradicted", "a"],
    ["contradicted", "untestable", "reproduced", "c"],
    ["conditional", "untestable", "conditional", "a"],
  ];
  for (const [a, b, weakest, link] of choice) {
    it(`finds ${weakest} where ${a} or ${b} suffices`, () => {
      const support = supportOf(CHOICE, [a, b, "reproduced"]);
      expect([support?.weakest, support?.weakestLink]).toEqual([weakest, link]);
    });
  }

  it("bounds the share by the smallest that is needed, and multiplies as if independent", () => {
    const support = propagateSupport(SERIES, [
      verdict("a", "conditional", 0.5),
      verdict("b", "conditional", 0.8),
      verdict("c", "consistent"),
    ]);
    expect(support.map((part) => part.weakestShare)).toEqual([0.5, 0.5, 0.5]);
    expect(support.map((part) => part.independentShare)).toEqual([0.5, 0.4, 0.4]);
  });

  it("takes the better of two shares where one suffices", () => {
    const support = propagateSupport(CHOICE, [
      verdict("a", "conditional", 0.5),
      verdict("b", "conditional", 0.8),
      verdict("c", "consistent"),
    ]).at(-1);
    expect(support?.weakestShare).toBe(0.8);
    expect(support?.independentShare).toBeCloseTo(0.9, 14);
  });

  it("gives no share to what is refuted and all to what is taken on trust", () => {
    expect(supportOf(SERIES, ["contradicted", "untestable", "untestable"])?.independentShare).toBe(0);
    expect(supportOf(SERIES, ["untestable", "untestable", "untestable"])?.independentShare).toBe(1);
  });

  it("lists what is taken on trust on the way", () => {
    expect(supportOf(SERIES, ["untestable", "consistent", "untestable"])?.untested).toEqual(["a", "c"]);
    expect(supportOf(SERIES, ["consistent", "consistent", "consistent"])?.untested).toEqual([]);
  });

  it("refuses a claim without a verdict", () => {
    expect(() => propagateSupport(SERIES, [verdict("a", "reproduced")])).toThrow(
      "Cannot propagate support: the claim b must have a verdict",
    );
  });
});
