import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { competitiveFactor, transporterOccupancy } from "../../lib/pharmacology/transporter_inhibition.ts";
import { assertClose } from "../assert_close.ts";

const inhibitionConstant = 3e-4;

describe("competitiveFactor", () => {
  it("is one without inhibitor or affinity and two at the inhibition constant", () => {
    expect(competitiveFactor(0, { inhibitionConstant })).toBe(1);
    expect(competitiveFactor(1, { inhibitionConstant: Infinity })).toBe(1);
    expect(competitiveFactor(3e-4, { inhibitionConstant })).toBe(2);
  });

  it("rejects a negative concentration and an inhibition constant that is not positive", () => {
    for (const C of [-1, NaN, Infinity]) {
      expect(() => competitiveFactor(C, { inhibitionConstant })).toThrow("concentration");
    }
    for (const Ki of [0, -1, NaN]) {
      expect(() => competitiveFactor(1, { inhibitionConstant: Ki })).toThrow("inhibitionConstant");
    }
  });
});

describe("transporterOccupancy", () => {
  it("is the Hill curve with coefficient one", () => {
    for (const C of [0, 1e-5, 3e-4, 1e-2]) {
      assertClose(transporterOccupancy(C, { inhibitionConstant }), C / (C + inhibitionConstant), {
        rtol: 1e-12,
        atol: 1e-16,
      });
    }
  });
});
