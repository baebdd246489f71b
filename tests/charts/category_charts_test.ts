import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { distribution, marginBars, ranking, sobolIndices, stacked, tornado } from "../../lib/charts/mod.ts";
import { quantileOfSorted } from "../../lib/charts/quantile.ts";
import { drawing } from "./drawing.ts";
import { COERCIVITY, EXAMPLES } from "./example_charts.ts";

const VALUE = { name: "v", quantity: "Resistivity", unit: "µΩ m" };

describe("ranking()", () => {
  it("writes a zero where a bar has no length, and holds what lies beyond the asked domain", () => {
    const items = [{ label: "none", value: 0 }, { label: "some", value: 9 }];
    const drawn = drawing(ranking({ value: COERCIVITY, items }, { form: "bars", domain: [0, 5] }));
    expect(drawn.texts('[aria-label="zeros"] text')).toEqual(["0"]);
    expect(drawn.texts('[aria-label="x-axis tick label"] text').at(-1)).toBe("10");
    const within = drawing(ranking({ value: COERCIVITY, items }, { domain: [0, 12] }));
    expect(within.texts('[aria-label="x-axis tick label"] text').at(-1)).toBe("12");
  });

  it("puts the greatest at the top, and marks groups, reference and the unconfirmed", () => {
    const drawn = drawing(EXAMPLES.ranking!);
    expect(drawn.texts('[aria-label="y-axis tick label"] text')).toEqual(["multicomponent alloy", "Fe–Si", "Fe–Co"]);
    expect(drawn.count('[aria-description="unconfirmed data"] > *')).toBe(1);
    expect(drawn.count('[aria-description="reference"] line')).toBe(1);
    expect(drawn.texts('[aria-label="legend"] text')).toEqual(["commercial", "this alloy", "unconfirmed"]);
    expect(drawn.texts('[aria-label="x-axis label"]')).toEqual(["Resistivity (µΩ m)"]);
  });

  it("keeps an order that is given, and can rise", () => {
    const items = [{ label: "a", value: 2 }, { label: "b", value: 3 }, { label: "c", value: 1 }];
    const order = (options: object) => ranking({ value: VALUE, items }, options).rows().map(({ label }) => label);
    expect(order({ order: "given" })).toEqual(["a", "b", "c"]);
    expect(order({ order: "ascending" })).toEqual(["c", "a", "b"]);
  });

  it("draws bars from zero, outlined", () => {
    const drawn = drawing(ranking({ value: VALUE, items: [{ label: "a", value: 2 }] }, { form: "bars" }));
    expect(drawn.count('[aria-description="data"] rect')).toBe(1);
    expect(drawn.attribute('[aria-description="data"]', "stroke")).toBe("#000000");
  });

  it("refuses values that are not finite", () => {
    for (const value of [NaN, Infinity]) {
      expect(() => ranking({ value: VALUE, items: [{ label: "a", value }] })).toThrow(
        "Cannot draw a ranking: value of a must be a finite number, got none",
      );
    }
    expect(() => tornado({ value: COERCIVITY, nominal: NaN, items: [{ label: "a", low: 1, high: 2 }] })).toThrow(
      /nominal/,
    );
    expect(() => sobolIndices({ items: [{ label: "a", first: { value: NaN }, total: { value: 1 } }] })).toThrow(
      /first of a/,
    );
    expect(() => marginBars({ claims: [{ id: "A", verdict: "consistent", share: NaN }] })).toThrow(/share of A/);
  });

  it("refuses nothing, doubles, and bars on a logarithmic scale", () => {
    const twice = [{ label: "a", value: 1 }, { label: "a", value: 2 }];
    expect(() => ranking({ value: VALUE, items: [] })).toThrow(/at least one item is required/);
    expect(() => ranking({ value: VALUE, items: twice })).toThrow(/labels must differ/);
    expect(() => ranking({ value: VALUE, items: twice.slice(1) }, { form: "bars", scale: "log" })).toThrow(
      /linear scale/,
    );
  });
});

describe("distribution()", () => {
  it("draws a mark for every value and a box for every group", () => {
    const drawn = drawing(EXAMPLES.distribution!);
    expect(drawn.count('[aria-description="ketamine: data"] path')).toBe(5);
    expect(drawn.count('[aria-description="ketamine: data"] path[fill="#ffffff"]')).toBe(1);
    expect(drawn.count('[aria-description="cocaine: data"] path')).toBe(6);
    expect(drawn.count('[aria-description="box of quartiles"]')).toBe(2);
  });

  it("keeps the marks of a group apart", () => {
    const values = Array.from({ length: 40 }, (_, i) => 10 + (i % 5));
    const svg = distribution({ value: VALUE, groups: [{ label: "a", values }] }).render({ width: 336 });
    const spots = [...svg.querySelectorAll('[aria-description="a: data"] path')].map((mark) =>
      mark.getAttribute("transform")!.match(/[\d.]+/g)!.map(Number)
    );
    for (const [i, [x, y]] of spots.entries()) {
      for (const [otherX, otherY] of spots.slice(0, i)) {
        expect(Math.hypot(x! - otherX!, y! - otherY!)).toBeGreaterThan(4);
      }
    }
  });

  it("rises from 0 to 100 % as an empirical distribution", () => {
    const chart = distribution({ value: VALUE, groups: [{ label: "a", values: [1, 2, 3, 4] }] }, { form: "ecdf" });
    const drawn = drawing(chart);
    expect(drawn.texts('[aria-label="y-axis label"]')).toEqual(["Values at or below (%)"]);
    const heights = drawn.attribute('[aria-description="a: model"] path', "d")!.split("L").map((c) =>
      Number(c.split(",")[1])
    );
    expect(heights).toEqual(heights.toSorted((a, b) => b - a));
    expect(new Set(heights).size).toBe(5);
  });

  it("refuses no group and a group without values", () => {
    expect(() => distribution({ value: VALUE, groups: [] })).toThrow(/at least one group is required/);
    expect(() => distribution({ value: VALUE, groups: [{ label: "a", values: [NaN] }] })).toThrow(
      /a must have values, got none/,
    );
  });
});

describe("quantileOfSorted()", () => {
  it("interpolates as R's default, type 7 does", () => {
    // R 4: quantile(c(1, 2, 4, 8), c(0, .25, .5, .75, 1)) gives 1, 1.75, 3, 5, 8.
    expect([0, 0.25, 0.5, 0.75, 1].map((p) => quantileOfSorted([1, 2, 4, 8], p))).toEqual([1, 1.75, 3, 5, 8]);
  });
});

describe("tornado()", () => {
  it("puts the widest bar at the top and names the ends that have texts", () => {
    const drawn = drawing(EXAMPLES.tornado!);
    expect(drawn.texts('[aria-label="y-axis tick label"] text')).toEqual(["grain size", "misfit strain"]);
    expect(drawn.texts('[aria-label="ends of inputs"] text')).toEqual(["0.1 %", "0.6 %"]);
    expect(drawn.texts('[aria-label="rule labels"] text')).toEqual(["nominal", "limit"]);
    expect(drawn.count('[aria-description="input at low end"] rect')).toBe(2);
  });

  it("refuses nothing and doubles", () => {
    expect(() => tornado({ value: COERCIVITY, nominal: 1, items: [] })).toThrow(/at least one input is required/);
    const twice = [1, 2].map((low) => ({ label: "a", low, high: 3 }));
    expect(() => tornado({ value: COERCIVITY, nominal: 1, items: twice })).toThrow(/labels must differ/);
  });
});

describe("sobolIndices()", () => {
  it("sorts by the total index and draws both, on an axis up to 1", () => {
    const drawn = drawing(EXAMPLES.sobolIndices!);
    expect(drawn.texts('[aria-label="y-axis tick label"] text')).toEqual(["exchange", "anisotropy"]);
    expect(drawn.count('[aria-description="first: data"] path[transform]')).toBe(2);
    expect(drawn.count('[aria-description="total: data"] path[transform]')).toBe(2);
    expect(drawn.texts('[aria-label="x-axis tick label"] text').at(-1)).toBe("1.0");
  });

  it("refuses to draw nothing", () => {
    expect(() => sobolIndices({ items: [] })).toThrow(/at least one input is required/);
  });
});

describe("marginBars()", () => {
  const drawn = drawing(EXAMPLES.marginBars!);

  it("marks every claim by its verdict, in colour and shape", () => {
    expect(drawn.count('[aria-label="M1.2: reproduced"]')).toBe(2);
    expect(drawn.count('[aria-label="M3.4: untestable"]')).toBe(1);
    expect(drawn.attribute('[aria-label="M3.4: untestable"]', "fill")).toBe("#ffffff");
    expect(drawn.texts('[aria-label="legend"] text')).toEqual(["reproduced", "conditional", "untestable"]);
  });

  it("names the input that flips a verdict, or says that none does", () => {
    expect(drawn.texts('[aria-label="inputs"] text')).toEqual(["thickness", "exchange stiffness", "none in range"]);
  });

  it("places a factor of a half as far out as one of two", () => {
    const claim = (factor: number) => ({
      id: "A",
      verdict: "consistent" as const,
      share: 1,
      flip: { parameter: "p", factor },
    });
    const place = (factor: number) =>
      drawing(marginBars({ claims: [claim(factor)] })).attribute(
        '[aria-label="flip"] [aria-label="A: consistent"]',
        "transform",
      );
    expect(place(0.5)).toBe(place(2));
  });

  it("refuses no claim and a share outside 0 to 1", () => {
    expect(() => marginBars({ claims: [] })).toThrow(/at least one claim is required/);
    for (const share of [-0.1, 1.1]) {
      expect(() => marginBars({ claims: [{ id: "A", verdict: "consistent", share }] })).toThrow(
        /share of A must be within 0 to 1/,
      );
    }
  });
});

describe("stacked()", () => {
  const x = { name: "x", quantity: "Material", unit: "" };
  const parts = [{ label: "p", values: [1, 3] }, { label: "q", values: [3, 1] }];

  it("draws areas over numbers and bars over names", () => {
    expect(drawing(EXAMPLES.stacked!).count('[aria-description="hysteresis: part"] path')).toBe(1);
    expect(drawing(stacked({ x, y: VALUE, at: ["a", "b"], parts })).count('[aria-description="q: part"] rect')).toBe(2);
  });

  it("shows shares that fill 100 %", () => {
    const drawn = drawing(stacked({ x, y: VALUE, at: ["a", "b"], parts }, { shares: true }));
    expect(drawn.texts('[aria-label="y-axis label"]')).toEqual(["Share of resistivity (%)"]);
    const [p, q] = ["p", "q"].map((label) =>
      Number(drawn.attribute(`[aria-description="${label}: part"] rect`, "height"))
    );
    expect(q! / p!).toBeCloseTo(3, 6);
  });

  it("refuses nothing, lengths that differ, and negative parts", () => {
    expect(() => stacked({ x, y: VALUE, at: ["a"], parts: [] })).toThrow(/at least one part is required/);
    expect(() => stacked({ x, y: VALUE, at: ["a"], parts })).toThrow(/p must have 1 values, got 2/);
    expect(() => stacked({ x, y: VALUE, at: ["a"], parts: [{ label: "p", values: [-1] }] })).toThrow(
      /must not be negative, got -1/,
    );
  });
});
