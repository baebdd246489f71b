import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { conclusionOf } from "../../lib/argument/mod.ts";

describe("conclusionOf", () => {
  it("is the first claim of the last step", () => {
    const claims = [{ id: "a", step: "1" }, { id: "b", step: "2" }, { id: "c", step: "2" }];
    expect(conclusionOf(claims)).toBe("b");
    expect(conclusionOf(claims.slice(0, 1))).toBe("a");
  });

  it("needs a claim", () => {
    expect(() => conclusionOf([])).toThrow(RangeError);
    expect(() => conclusionOf([])).toThrow("Cannot find the conclusion: claims must be given, got none");
  });
});
