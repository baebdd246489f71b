import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { assertClose } from "../assert_close.ts";
import { lineTension, weakLineTension } from "../../lib/metallurgy/line_tension.ts";

const matrix = { shearModulus: 80e9, burgersVector: 0.25e-9, poissonRatio: 0.3, coreRadius: 0.25e-9 };
const edge = { ...matrix, character: Math.PI / 2 }, screw = { ...matrix, character: 0 };

describe("lineTension", () => {
  it("of an edge is proportional to 1 - 2 nu, of a screw to 1 + nu", () => {
    const factor = 80e9 * 0.25e-9 ** 2 / (4 * Math.PI) * Math.log(1000) / 0.7;
    assertClose(lineTension(250e-9, edge), factor * 0.4, { rtol: 1e-12, atol: 0 });
    assertClose(lineTension(250e-9, screw), factor * 1.3, { rtol: 1e-12, atol: 0 });
  });

  it("is G b^2 / 2 when the logarithm is 2 pi and there is no Poisson effect", () => {
    const simple = { ...screw, poissonRatio: 0 };
    assertClose(lineTension(0.25e-9 * Math.exp(2 * Math.PI), simple), 80e9 * 0.25e-9 ** 2 / 2, {
      rtol: 1e-12,
      atol: 0,
    });
  });

  it("rejects an outer cut-off inside the core", () => {
    expect(() => lineTension(0.25e-9, edge)).toThrow("outerRadius must exceed the core radius");
  });

  it("rejects constants that are out of range", () => {
    const wrong = [{ shearModulus: 0 }, { burgersVector: -1 }, { coreRadius: NaN }, { poissonRatio: 0.5 }, {
      character: 2,
    }];
    for (const change of wrong) expect(() => lineTension(1e-7, { ...edge, ...change })).toThrow(RangeError);
  });
});

describe("weakLineTension", () => {
  it("takes the root of 2 times the spacing as its cut-off", () => {
    expect(weakLineTension(1e-7, edge)).toBe(lineTension(1e-7 / Math.sqrt(0.5), edge));
  });
});
