import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import {
  acceptedRange,
  buildArgumentGraph,
  conclusionOf,
  decide,
  findCutSets,
  findFoundations,
  stands,
} from "../../lib/argument/mod.ts";
import { loadClaims } from "../../lib/data/mod.ts";

/** Locators of the articles; each must be the locator of a claim. */
const LOCATORS: Readonly<Record<string, readonly string[]>> = {
  "soft-magnets": [
    ..."M1.1 M1.2 M2.1 M2.2 M2.3 M3.1 M3.2 M3.3 M3.4 M3.5 M3.6 M4.1 M4.2 M5.1 M5.2 M5.3 M5.4 M5.5 M6.1 M6.2 M6.3".split(
      " ",
    ),
  ],
  ketamine: [
    ..."K1.1 K1.2 K1.3 K1.4 K1.5 K2.1 K2.2 K3.1 K3.2 K3.3 K3.4 K3.5 K4.1 K4.2 K4.3 K5.1 K5.2 K5.4 K5.5 K5.6".split(" "),
    ..."K6.2 K6.3 F1a F1b K7.2 K7.4 K7.5 K8.1 K8.2 K8.3 K9.1 K9.2 K9.3 K9.4".split(" "),
    ..."K10.1 K10.2 K10.3 K10.4 K10.5 K10.6 K10.7 K11.1 K11.2".split(" "),
  ],
};

describe("the claims", () => {
  it("lead where each article does", async () => {
    expect(conclusionOf(await loadClaims("soft-magnets"))).toBe("M6.1");
    expect(conclusionOf(await loadClaims("ketamine"))).toBe("K11.1");
  });

  for (const [article, known] of Object.entries(LOCATORS)) {
    it(`of ${article} cover every locator`, async () => {
      const locators = new Set((await loadClaims(article)).map((claim) => claim.locator));
      expect(known.filter((locator) => !locators.has(locator))).toEqual([]);
    });

    it(`of ${article} start from their locator's paragraph`, async () => {
      const paragraph = (text: string): string => text.split(".")[0]?.replace(/[a-z]$/, "") ?? "";
      for (const { id, locator } of await loadClaims(article)) expect(paragraph(id)).toBe(paragraph(locator));
    });

    it(`of ${article} lead to the conclusion without a circle`, async () => {
      const claims = await loadClaims(article);
      const graph = buildArgumentGraph(claims, { conclusion: conclusionOf(claims) });
      expect(findFoundations(graph, graph.conclusion).length).toBeGreaterThan(15);
      expect(graph.nodes.some((node) => node.premises.some((group) => group.length > 1))).toBe(true);
    });

    it(`of ${article} have a criterion that can be met, or a reason`, async () => {
      for (const claim of await loadClaims(article)) {
        const range = acceptedRange(claim);
        if (range === undefined) expect(decide(claim).reason).toBe(claim.untestableReason);
        else expect(range.lower).toBeLessThan(range.upper);
      }
    });

    it(`of ${article} have cut sets that make the conclusion fall`, async () => {
      const claims = await loadClaims(article);
      const graph = buildArgumentGraph(claims, { conclusion: conclusionOf(claims) });
      const sets = findCutSets(graph, {
        fallible: (id) => claims.find((claim) => claim.id === id)?.kind !== "definition",
      });
      expect(sets.length).toBeGreaterThan(10);
      for (const failing of sets) expect(stands(graph, { claim: graph.conclusion, failing })).toBe(false);
    });
  }

  it("need both places of the receptors to be wrong before ketamine's conclusion falls by them", async () => {
    const graph = buildArgumentGraph(await loadClaims("ketamine"), { conclusion: "K11.1" });
    expect(findCutSets(graph)).toContainEqual(["K6.2", "F1b"]);
    expect(stands(graph, { claim: "K11.1", failing: ["K6.2"] })).toBe(true);
  });
});
