import type { Claim } from "../../lib/argument/mod.ts";

/** A claim for tests: at least 1, in units of 1, resting on nothing, unless told otherwise. */
export function toyClaim(changes: Partial<Claim> = {}): Claim {
  return {
    id: "T1.1",
    article: "toy",
    step: "Toy",
    locator: "T1.1",
    claim: "A toy claim.",
    kind: "quantitative",
    premises: [],
    quantity: "toy quantity",
    comparison: "at_least",
    expected: 1,
    unit: "1",
    reportUnit: "1",
    reportFactor: 1,
    untestableReason: "",
    ...changes,
  };
}

/** A graph's claim: its identifier and what it rests on, alternatives joined by "|". */
export function toyNode(id: string, dependsOn = ""): Pick<Claim, "id" | "step" | "premises"> {
  const premises = dependsOn === "" ? [] : dependsOn.split(" ").map((group) => group.split("|"));
  return { id, step: "Toy", premises };
}
