import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { ashby, DOUBLE_COLUMN, lines, scatterWithFit, survival } from "../../lib/charts/mod.ts";
import { drawing } from "./drawing.ts";
import { COERCIVITY, DOPAMINE, EXAMPLES, GRAIN_SIZE, TIME } from "./example_charts.ts";

describe("lines()", () => {
  const drawn = drawing(EXAMPLES.lines!);

  it("ticks whole numbers only where x counts something", () => {
    const ticks = (unit: string, x: number[]) =>
      drawing(lines({
        x: { name: "day", quantity: "Day", unit },
        y: DOPAMINE,
        curves: [{ label: "a", x, y: x.map(() => 1) }],
      })).texts('[aria-label="x-axis tick label"] text');
    expect(ticks("1", [0, 1, 2, 3])).toEqual(["0", "1", "2", "3"]);
    expect(ticks("h", [0, 1, 2, 3])).toContain("0.5");
    expect(ticks("1", [0, 1])).toContain("0.2");
  });

  it("titles its axes with quantity and unit", () => {
    expect(drawn.texts('[aria-label="x-axis label"]')).toEqual(["Time (min)"]);
    expect(drawn.texts('[aria-label="y-axis label"]')).toEqual(["Dopamine (nmol L⁻¹)"]);
  });

  it("draws models as lines, bands as areas, data as marks, and the unconfirmed hollow", () => {
    expect(drawn.count('[aria-description="ketamine: model"] path')).toBe(1);
    expect(drawn.count('[aria-description="ketamine: uncertainty"] path')).toBe(1);
    expect(drawn.count('[aria-description="ketamine: uncertainty"] line')).toBe(2);
    expect(drawn.count('[aria-description="ketamine: data"] > *')).toBe(1);
    expect(drawn.count('[aria-description="ketamine: unconfirmed data"] > *')).toBe(1);
    expect(drawn.attribute('[aria-description="ketamine: unconfirmed data"]', "fill")).toBe("#ffffff");
  });

  it("gives curve and points of one name one colour, and different series different dashes", () => {
    const colour = drawn.attribute('[aria-description="ketamine: model"]', "stroke");
    expect(drawn.attribute('[aria-description="ketamine: data"]', "fill")).toBe(colour);
    expect(drawn.attribute('[aria-description="ketamine: model"]', "stroke-dasharray")).toBe(null);
    expect(drawn.attribute('[aria-description="cocaine: model"]', "stroke-dasharray")).toBe("5,2");
  });

  it("names curves at their ends, rules and ranges at the edge, and hollow marks in the legend", () => {
    expect(drawn.texts('[aria-label="series labels"] text')).toEqual(["ketamine", "cocaine", "baseline"]);
    expect(drawn.texts('[aria-label="rule labels"] text')).toEqual(["dose", "session"]);
    expect(drawn.texts('[aria-label="legend"] text')).toContain("unconfirmed");
  });

  it("turns to a legend where names at the end would take too much room", () => {
    const label = "the dopamine time course with every autoreceptor blocked";
    const chart = lines({
      x: TIME,
      y: DOPAMINE,
      curves: [{ label, x: [0, 1], y: [1, 2] }, { label: "b", x: [0, 1], y: [2, 1] }],
    });
    expect(drawing(chart).texts('[aria-label="legend"] text')).toEqual([label, "b"]);
    expect(drawing(chart).count('[aria-label="series labels"]')).toBe(0);
  });

  it("breaks a line at a missing value, and leaves out what a logarithmic axis cannot show", () => {
    const gap = lines({ x: TIME, y: DOPAMINE, curves: [{ label: "a", x: [0, 1, 2, 3, 4], y: [1, 2, NaN, 3, 4] }] });
    expect(drawing(gap).attribute('[aria-description="a: model"] path', "d")!.match(/M/g)!.length).toBe(2);
    const log = lines({ x: TIME, y: DOPAMINE, curves: [{ label: "a", x: [0, 1, 2], y: [0, 1, 10] }] }, {
      yScale: "log",
    });
    expect(drawing(log).attribute('[aria-description="a: model"] path', "d")).not.toMatch(/NaN|Infinity/);
  });

  it("cuts off at the domain only where data leave it", () => {
    const curves = [{ label: "a", x: [0, 9], y: [0, 9] }];
    expect(drawing(lines({ x: TIME, y: DOPAMINE, curves }, { yDomain: [0, 9] })).count("clipPath")).toBe(0);
    expect(drawing(lines({ x: TIME, y: DOPAMINE, curves }, { yDomain: [0, 5] })).count("clipPath")).toBe(1);
  });

  it("refuses to draw nothing, and columns that do not match", () => {
    expect(() => lines({ x: TIME, y: DOPAMINE })).toThrow(
      /at least one curve or series of points is required, got none/,
    );
    expect(() => lines({ x: TIME, y: DOPAMINE, curves: [{ label: "a", x: [1], y: [] }] })).toThrow(
      "Cannot draw lines: x and y of a must have the same length, got 1 and 0",
    );
  });

  it("keeps the model, the data and their status apart in the source data", () => {
    const rows = EXAMPLES.lines!.rows();
    expect(rows.filter(({ kind }) => kind === "model").length).toBe(12);
    expect(rows.at(-1)).toEqual({
      series: "ketamine",
      kind: "data",
      time_min: 20,
      dopamine_nM: 26,
      dopamine_nM_lower: 22,
      dopamine_nM_upper: 30,
      status: "unconfirmed",
    });
  });

  it("calls computed points a model in the source data", () => {
    const points = [{ label: "asked", x: [1], y: [2], isModel: true }];
    const [row] = lines({ x: TIME, y: DOPAMINE, points }).rows();
    expect([row?.kind, row?.status]).toEqual(["model", ""]);
  });
});

describe("scatterWithFit()", () => {
  it("names the marks it is told to, and draws the fit as a line", () => {
    const drawn = drawing(EXAMPLES.scatterWithFit!);
    expect(drawn.texts('[aria-label="names"] text')).toEqual(["A", "C"]);
    expect(drawn.count('[aria-description="sixth power: model"] path')).toBe(1);
    expect(drawn.texts('[aria-label="y-axis label"]')).toEqual(["Coercivity, Hc (A m⁻¹)"]);
  });

  it("draws equality in grey on axes that span the same", () => {
    const points = [{ label: "a", x: [1, 90], y: [2, 40] }];
    const drawn = drawing(scatterWithFit({ x: COERCIVITY, y: COERCIVITY, points }, { identity: true }));
    expect(drawn.attribute('[aria-description="equality: model"]', "stroke")).toBe("#595959");
    expect(drawn.texts('[aria-label="x-axis tick label"] text')).toEqual(
      drawn.texts('[aria-label="y-axis tick label"] text'),
    );
  });
});

describe("survival()", () => {
  const drawn = drawing(EXAMPLES.survival!);

  it("falls in steps: only horizontal and vertical segments", () => {
    const path = drawn.attribute('[aria-description="ketamine: model"] path', "d")!;
    const corners = path.slice(1).split("L").map((corner) => corner.split(",").map(Number));
    for (const [i, [x, y]] of corners.entries()) {
      if (i > 0) expect(x === corners[i - 1]![0] || y === corners[i - 1]![1]).toBe(true);
    }
  });

  it("marks censored observations, and spans 0 to 100 %", () => {
    expect(drawn.attribute('[aria-label="cocaine: censored"]', "d")!.match(/M/g)!.length).toBe(1);
    expect(drawn.texts('[aria-label="y-axis tick label"] text').at(-1)).toBe("100");
  });

  it("refuses no group and columns that do not match", () => {
    expect(() => survival({ x: TIME, y: DOPAMINE, groups: [] })).toThrow(/at least one group is required/);
    expect(() => survival({ x: TIME, y: DOPAMINE, groups: [{ label: "a", at: [0], share: [] }] })).toThrow(
      /got 1 and 0/,
    );
  });
});

describe("ashby()", () => {
  it("outlines classes of two or more, names materials, and draws the front in grey", () => {
    const drawn = drawing(EXAMPLES.ashby!);
    expect(drawn.count('[aria-label="classes"] path')).toBe(1);
    expect(drawn.attribute('[aria-label="classes"] path', "aria-label")).toBe("crystalline");
    expect(drawn.texts('[aria-label="names"] text').sort()).toEqual(["Fe–Co", "Fe–Si", "Metglas"]);
    expect(drawn.attribute('[aria-description="Pareto front: model"]', "stroke")).toBe("#595959");
  });

  it("has logarithmic axes unless told otherwise", () => {
    const materials = [1, 10, 100, 1000].map((x) => ({ label: `m${x}`, group: "g", x, y: x }));
    const labels = (options: object) =>
      drawing(ashby({ x: GRAIN_SIZE, y: COERCIVITY, materials }, options), { width: DOUBLE_COLUMN })
        .texts('[aria-label="x-axis tick label"] text');
    expect(labels({})).toContain("100");
    expect(labels({ xScale: "linear" })).toContain("200");
  });

  it("names no marks where there are many, but those that ask for it", () => {
    const materials = Array.from({ length: 20 }, (_, i) => ({
      label: `m${i}`,
      group: "g",
      x: i + 1,
      y: i + 1,
      ...(i === 3 ? { named: true } : {}),
    }));
    expect(drawing(ashby({ x: GRAIN_SIZE, y: COERCIVITY, materials })).texts('[aria-label="names"] text')).toEqual([
      "m3",
    ]);
  });

  it("refuses to draw nothing", () => {
    expect(() => ashby({ x: GRAIN_SIZE, y: COERCIVITY, materials: [] })).toThrow(/at least one material is required/);
  });
});
