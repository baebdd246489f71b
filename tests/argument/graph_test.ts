import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import {
  buildArgumentGraph,
  findCutSets,
  findFoundations,
  standingProbability,
  stands,
} from "../../lib/argument/mod.ts";
import { assertClose } from "../assert_close.ts";
import { toyNode } from "./toy_claim.ts";

/** Two premises of which one suffices, one that is needed, and an aside that supports nothing. */
const GRAPH = buildArgumentGraph(
  [toyNode("a"), toyNode("b"), toyNode("c"), toyNode("aside", "a"), toyNode("d", "a|b"), toyNode("end", "d c")],
  { conclusion: "end" },
);

describe("buildArgumentGraph", () => {
  it("keeps reading order, depth and alternatives", () => {
    expect(GRAPH.nodes.map(({ id, order, depth }) => `${id}${order}${depth}`)).toEqual([
      "a00",
      "b10",
      "c20",
      "aside31",
      "d41",
      "end52",
    ]);
    expect(GRAPH.edges).toEqual([
      { from: "a", to: "aside", alternative: false },
      { from: "a", to: "d", alternative: true },
      { from: "b", to: "d", alternative: true },
      { from: "d", to: "end", alternative: false },
      { from: "c", to: "end", alternative: false },
    ]);
  });

  const refused: readonly (readonly [string, Parameters<typeof buildArgumentGraph>[0], string])[] = [
    ["two claims of one identifier", [toyNode("a"), toyNode("a")], "identifiers must differ, got a twice"],
    ["a premise that stands after", [toyNode("a", "b"), toyNode("b")], "premises must stand before the claim a, got b"],
    ["a claim that rests on itself", [toyNode("a", "a")], "premises must stand before the claim a, got a"],
    ["an unknown premise", [toyNode("a", "z")], "premises must stand before the claim a, got z"],
    ["an unknown conclusion", [toyNode("b")], "the conclusion must be one of the claims, got a"],
    ["no claim", [], "the conclusion must be one of the claims, got a"],
  ];
  for (const [what, claims, message] of refused) {
    it(`refuses ${what}`, () => {
      expect(() => buildArgumentGraph(claims, { conclusion: "a" })).toThrow(
        `Cannot build the argument graph: ${message}`,
      );
    });
  }
});

describe("findFoundations", () => {
  it("gives all that a claim rests on, in reading order, and no aside", () => {
    expect(findFoundations(GRAPH, "end")).toEqual(["a", "b", "c", "d"]);
    expect(findFoundations(GRAPH, "a")).toEqual([]);
  });

  it("refuses an unknown claim", () => {
    expect(() => findFoundations(GRAPH, "z")).toThrow("it must be one of the graph, got z");
  });
});

describe("stands", () => {
  const cases: readonly (readonly [readonly string[], boolean])[] = [
    [[], true],
    [["a"], true],
    [["b"], true],
    [["a", "b"], false],
    [["c"], false],
    [["d"], false],
    [["end"], false],
    [["aside"], true],
  ];
  for (const [failing, expected] of cases) {
    it(`is ${expected} when ${failing.join(" and ") || "nothing"} fails`, () => {
      expect(stands(GRAPH, { claim: "end", failing })).toBe(expected);
    });
  }
});

describe("standingProbability", () => {
  it("multiplies what is needed and complements what is alternative", () => {
    const shares = new Map([["a", 0.5], ["b", 0.2], ["c", 0.9]]);
    assertClose(standingProbability(GRAPH, { claim: "end", shares }), (1 - 0.5 * 0.8) * 0.9, { rtol: 1e-14, atol: 0 });
  });

  it("counts a shared premise once", () => {
    const graph = buildArgumentGraph([toyNode("a"), toyNode("b", "a"), toyNode("c", "a"), toyNode("d", "b c")], {
      conclusion: "d",
    });
    expect(standingProbability(graph, { claim: "d", shares: new Map([["a", 0.5]]) })).toBe(0.5);
  });

  it("counts a premise shared by alternatives once", () => {
    const graph = buildArgumentGraph([toyNode("a"), toyNode("b", "a"), toyNode("c", "a"), toyNode("d", "b|c")], {
      conclusion: "d",
    });
    const shares = new Map([["a", 0.5], ["b", 0.5], ["c", 0.5]]);
    assertClose(standingProbability(graph, { claim: "d", shares }), 0.5 * 0.75, { rtol: 1e-14, atol: 0 });
  });

  it("agrees with counting all ways to fail", () => {
    const shares = new Map([["a", 0.3], ["b", 0.6], ["c", 0.8], ["d", 0.9], ["end", 0.7]]);
    const ids = [...shares.keys()];
    let total = 0;
    for (let bits = 0; bits < 2 ** ids.length; bits += 1) {
      const failing = ids.filter((_, index) => (bits >> index) % 2 === 1);
      const weight = ids.reduce(
        (w, id) => w * (failing.includes(id) ? 1 - (shares.get(id) ?? 1) : shares.get(id) ?? 1),
        1,
      );
      if (stands(GRAPH, { claim: "end", failing })) total += weight;
    }
    assertClose(standingProbability(GRAPH, { claim: "end", shares }), total, { rtol: 1e-12, atol: 0 });
  });

  it("is 1 without shares and 0 where a needed claim never holds", () => {
    expect(standingProbability(GRAPH, { claim: "end", shares: new Map() })).toBe(1);
    expect(standingProbability(GRAPH, { claim: "end", shares: new Map([["c", 0]]) })).toBe(0);
  });

  it("copes with fifty uncertain claims in a chain", () => {
    const chain = Array.from({ length: 50 }, (_, i) => toyNode(`n${i}`, i === 0 ? "" : `n${i - 1}`));
    const graph = buildArgumentGraph(chain, { conclusion: "n49" });
    const shares = new Map(chain.map(({ id }) => [id, 0.9]));
    assertClose(standingProbability(graph, { claim: "n49", shares }), 0.9 ** 50, { rtol: 1e-12, atol: 0 });
  });
});

describe("findCutSets", () => {
  it("gives the minimal sets, smallest first, members in reading order", () => {
    expect(findCutSets(GRAPH)).toEqual([["end"], ["d"], ["c"], ["a", "b"]]);
  });

  it("gives members in reading order, whatever the order of the premises", () => {
    const graph = buildArgumentGraph([toyNode("a"), toyNode("b"), toyNode("c"), toyNode("end", "c|b|a")], {
      conclusion: "end",
    });
    expect(findCutSets(graph)).toEqual([["end"], ["a", "b", "c"]]);
  });

  it("gives sets that each make the claim fall and none that is larger than needed", () => {
    for (const set of findCutSets(GRAPH)) {
      expect(stands(GRAPH, { claim: "end", failing: set })).toBe(false);
      for (const spared of set) {
        expect(stands(GRAPH, { claim: "end", failing: set.filter((id) => id !== spared) })).toBe(true);
      }
    }
  });

  it("leaves out claims that cannot be wrong", () => {
    expect(findCutSets(GRAPH, { fallible: (id) => id !== "a" && id !== "end" })).toEqual([["d"], ["c"]]);
  });

  it("leaves out sets above the largest size", () => {
    expect(findCutSets(GRAPH, { maximumSize: 1 })).toEqual([["end"], ["d"], ["c"]]);
  });

  it("is asked for any claim", () => {
    expect(findCutSets(GRAPH, { claim: "d" })).toEqual([["d"], ["a", "b"]]);
  });

  it("refuses an unknown claim and a size that is no positive integer", () => {
    expect(() => findCutSets(GRAPH, { claim: "z" })).toThrow("the claim must be one of the graph, got z");
    for (const maximumSize of [0, -1, 1.5, NaN]) {
      expect(() => findCutSets(GRAPH, { maximumSize })).toThrow(
        `maximumSize must be a positive integer, got ${maximumSize}`,
      );
    }
  });
});
