import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import {
  chartFromSpec,
  defineChart,
  DOUBLE_COLUMN,
  lines,
  ONE_AND_A_HALF,
  pageOf,
  SINGLE_COLUMN,
  toMillimetres,
} from "../../lib/charts/mod.ts";
import { createSvg } from "../../lib/charts/document.ts";
import { assertClose } from "../assert_close.ts";
import { DOPAMINE, TIME } from "./example_charts.ts";

const echo = defineChart<{ values: ArrayLike<number | null>; note?: string }, { scale?: string }>("echoOfTests", {
  columns: () => [TIME],
  rows: ({ values }) => Array.from(values, (time_min) => ({ time_min })),
  height: (width) => width / 2,
  draw: (_data, _options, page) => createSvg(page.document, page),
});

describe("column widths", () => {
  it("are those of the journal, in px of 1/96 inch", () => {
    const tolerance = { rtol: 1e-12, atol: 0 };
    assertClose(toMillimetres(SINGLE_COLUMN), 89, tolerance);
    assertClose(toMillimetres(ONE_AND_A_HALF), 120, tolerance);
    assertClose(toMillimetres(DOUBLE_COLUMN), 183, tolerance);
  });
});

describe("defineChart()", () => {
  it("keeps data that survive JSON: typed arrays as arrays, numbers that are not finite as null, nothing undefined", () => {
    const chart = echo({ values: Float64Array.of(1, NaN, Infinity), note: undefined }, { scale: undefined });
    expect(chart.data).toEqual({ values: [1, null, null] });
    expect(Object.keys(chart.options)).toEqual([]);
    expect(JSON.parse(JSON.stringify(chart.data))).toEqual(chart.data);
  });

  it("does not change what it is given", () => {
    const values = Float64Array.of(1, NaN);
    echo({ values });
    expect(values).toEqual(Float64Array.of(1, NaN));
  });

  it("takes the kind's own height unless the layout gives one", () => {
    const chart = echo({ values: [] });
    expect(chart.render({ width: 300 }).getAttribute("height")).toBe("150");
    expect(chart.render({ width: 300, height: 90 }).getAttribute("height")).toBe("90");
  });

  it("refuses a name that is taken", () => {
    const definition = { columns: () => [], rows: () => [], height: () => 1, draw: () => undefined as never };
    expect(() => defineChart("echoOfTests", definition)).toThrow(
      new RangeError("Cannot define a chart: name must be free, echoOfTests is taken"),
    );
  });
});

describe("chartFromSpec()", () => {
  it("makes the same chart from its name, data and options", () => {
    const chart = echo({ values: [1, 2] }, { scale: "log" });
    const copy = chartFromSpec(chart);
    expect(copy.rows()).toEqual(chart.rows());
    expect(copy.options).toEqual({ scale: "log" });
  });

  it("names the known kinds when it meets an unknown one", () => {
    expect(() => chartFromSpec({ name: "pie", data: {} })).toThrow(/must be one of .*lines.*, got pie/);
  });
});

describe("pageOf()", () => {
  it("settles sizes, theme and legend", () => {
    const page = pageOf({ width: 300 }, 200);
    expect(page.height).toBe(200);
    expect(page.theme.name).toBe("light");
    expect(page.hasLegend).toBe(true);
    assertClose(page.smallSize, 8, { rtol: 1e-12, atol: 0 });
  });

  it("refuses sizes that are not positive and finite", () => {
    for (const width of [0, -1, NaN, Infinity]) {
      expect(() => pageOf({ width }, 100)).toThrow(/width must be positive and finite, got/);
    }
    expect(() => pageOf({ width: 100, height: 0 }, 100)).toThrow(/height must be positive and finite, got 0/);
  });

  it("refuses text outside 5 to 7 pt and unknown themes", () => {
    expect(() => pageOf({ width: 100, fontSize: 12 }, 100)).toThrow(/fontSize must be within 5 to 7 pt.*got 9 pt/);
    expect(() => pageOf({ width: 100, theme: "sepia" as never }, 100)).toThrow(/light, dark or print, got sepia/);
  });
});

describe("a chart too small for its texts", () => {
  it("says so instead of drawing over them", () => {
    const chart = lines({ x: TIME, y: DOPAMINE, curves: [{ label: "a", x: [0, 1], y: [0, 1] }] });
    expect(() => chart.render({ width: 40, height: 30 })).toThrow(/must leave room for the data, got 40 by 30 px/);
  });
});
