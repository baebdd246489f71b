import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import {
  type Chart,
  chartFromSpec,
  designMap,
  type DesignMapData,
  designPlane,
  type DesignPlaneData,
  DOUBLE_COLUMN,
  lintFigure,
  ONE_AND_A_HALF,
  points,
  renderSvg,
  SINGLE_COLUMN,
} from "../../lib/charts/mod.ts";
import { drawing } from "./drawing.ts";

const SIZE = { name: "size_nm", quantity: "Size", unit: "nm" };
const FRACTION = { name: "fraction_percent", quantity: "Fraction", unit: "%" };
const STRENGTH = { name: "strength_MPa", quantity: "Strength", unit: "MPa" };
const FIELD = { name: "coercivity_A_per_m", quantity: "Coercivity", unit: "A/m" };
const xs = Array.from({ length: 20 }, (_, i) => 10 * 1.2 ** i), ys = Array.from({ length: 12 }, (_, i) => 10 + 5 * i);
const grid = (value: (x: number, y: number) => number) => ys.map((y) => xs.map((x) => value(x, y)));

const MAP: DesignMapData = {
  x: SIZE,
  y: FRACTION,
  xs,
  ys,
  region: {
    z: { name: "share_percent", quantity: "Both hold in", unit: "%" },
    values: grid((x, y) => y + 20 - Math.abs(x - 60) / 2),
    levels: [20, 50],
  },
  fields: [
    { z: FIELD, values: grid((x, y) => 40 + 3 * y - x / 4), levels: [100, 150] },
    { z: STRENGTH, values: grid((x, y) => 300 + 10 * y - 2 * x), levels: [400, 600] },
  ],
  marks: [
    { x: 91, y: 55, label: "published", xLower: 67, xUpper: 1000, yLower: 50, yUpper: 60 },
    { x: 15, y: 42, label: "earlier", open: { x: "below", y: "above" }, confirmed: false },
    { x: 9000, y: 42, label: "far away" },
  ],
};
const PLANE: DesignPlaneData = {
  x: FIELD,
  y: STRENGTH,
  cloud: { label: "draws", x: [70, 80, 90, 5000], y: [700, 800, 900, 900] },
  window: { label: "wanted", xTo: 100, yFrom: 750 },
  curves: [{ label: "way", x: [300, 100, 75], y: [300, 900, 500] }],
  points: [{ label: "published", x: [78, 850], y: [1300, 1500], names: ["new", "earlier"], open: [{ y: "below" }] }],
};
const CHARTS: Readonly<Record<string, Chart>> = {
  designMap: designMap(MAP, { xScale: "log" }),
  designPlane: designPlane(PLANE, { xScale: "log", xDomain: [10, 1000], yDomain: [0, 2000] }),
};
const WIDTHS = [[89, SINGLE_COLUMN], [120, ONE_AND_A_HALF], [183, DOUBLE_COLUMN]] as const;

for (const [name, chart] of Object.entries(CHARTS)) {
  const draw = (layout: Parameters<Chart["render"]>[0]) =>
    renderSvg(chart, { id: `figure-${name}`, title: name, alt: `Example of ${name}.`, layout });

  describe(`the ${name} chart`, () => {
    it("passes the figure rules at every width, at 5 pt and on the dark theme", () => {
      for (const [widthMm, width] of WIDTHS) expect(lintFigure(draw({ width }), { widthMm })).toEqual([]);
      expect(lintFigure(draw({ width: DOUBLE_COLUMN, fontSize: points(5) }), { widthMm: 183 })).toEqual([]);
      expect(lintFigure(draw({ width: DOUBLE_COLUMN, theme: "dark" }), { widthMm: 183 })).toEqual([]);
    });

    it("is drawn alike again from its JSON", () => {
      const { data, options } = chart;
      const copy = chartFromSpec(JSON.parse(JSON.stringify({ name: chart.name, data, options })));
      const text = (one: Chart) =>
        renderSvg(one, { id: "figure-x", title: "x", alt: "x", layout: { width: SINGLE_COLUMN } });
      expect(text(copy)).toBe(text(chart));
      expect(copy.rows()).toEqual(chart.rows());
    });

    it("gives its source data under the columns that it names", () => {
      const names = chart.columns.map((column) => column.name);
      for (const row of chart.rows()) for (const key of Object.keys(row)) expect(names).toContain(key);
    });
  });
}

describe("designMap", () => {
  const map = drawing(CHARTS.designMap!);

  it("names designs inside the map, with arrows where they are bounds, and leaves out those beyond", () => {
    expect(map.texts('[aria-label="names"] text').toSorted()).toEqual(["earlier", "published"]);
    expect(map.count('[aria-label="bounds"] path')).toBe(2);
  });

  it("writes levels with their units and explains lines and shades", () => {
    expect(map.texts('[aria-label="contour labels"] text')).toContain("100 A m⁻¹");
    const legend = map.texts('[aria-label="legend"]').join(" ");
    for (const text of ["Coercivity", "Strength", "Both hold in ≥ 20 %", "≥ 50 %"]) expect(legend).toContain(text);
  });

  it("refuses a grid that is too small or not filled", () => {
    expect(() => designMap({ ...MAP, xs: [1] })).toThrow("at least 2 by 2 values");
    expect(() => designMap({ ...MAP, region: { ...MAP.region, values: [[1]] } })).toThrow(
      "share_percent must be 12 rows of 20",
    );
  });
});

describe("designPlane", () => {
  const plane = drawing(CHARTS.designPlane!);

  it("draws one dot for each draw inside the plane", () => {
    expect(plane.count('[aria-label="draws"] circle')).toBe(3);
    expect(CHARTS.designPlane!.rows().filter(({ series }) => series === "draws").length).toBe(4);
  });

  it("names window and designs, with arrows where they are bounds", () => {
    expect(plane.texts('[aria-label="window"] text')).toEqual(["wanted"]);
    expect(plane.texts('[aria-label="names"] text').toSorted()).toEqual(["earlier", "new"]);
    expect(plane.count('[aria-label="bounds"] path')).toBe(1);
  });

  it("keeps a window that lies beyond the plane out of the picture", () => {
    const none = drawing(designPlane({ ...PLANE, window: { label: "wanted", xTo: 1, yFrom: 9000 } }, {
      xScale: "log",
      xDomain: [10, 1000],
      yDomain: [0, 2000],
    }));
    expect(Number(none.attribute('rect[aria-label="wanted"]', "height"))).toBe(0);
  });

  it("refuses columns of different lengths", () => {
    expect(() => designPlane({ ...PLANE, cloud: { label: "draws", x: [1], y: [1, 2] } })).toThrow("the same length");
  });
});
