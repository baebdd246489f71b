import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import {
  argumentGraph,
  type Chart,
  circuitDiagram,
  DOUBLE_COLUMN,
  heatmap,
  millimetres,
  ONE_AND_A_HALF,
  panels,
  SINGLE_COLUMN,
  sourceDataCsv,
  timeCourses,
  VERDICTS,
} from "../../lib/charts/mod.ts";
import { createDocument } from "../../lib/charts/document.ts";
import { convexHull, outlineAround } from "../../lib/charts/hull.ts";
import { drawing } from "./drawing.ts";
import { DOPAMINE, EXAMPLES, PANELS, TIME } from "./example_charts.ts";

function heightAt(width: number, chart: Chart): number {
  return Number(chart.render({ width }).getAttribute("height"));
}

describe("heatmap()", () => {
  const OCCUPANCY = { name: "z", quantity: "Occupancy", unit: "%" };
  const axes = { x: TIME, y: DOPAMINE, z: OCCUPANCY };
  const square = { ...axes, xs: [0, 1], ys: [0, 1], values: [[0, 1], [2, 3]] };

  it("draws few cells as they are, and leaves a missing one open", () => {
    expect(drawing(heatmap(square)).count('[aria-description="cells"] rect')).toBe(4);
    expect(drawing(heatmap({ ...square, values: [[0, NaN], [2, 3]] })).count('[aria-description="cells"] rect')).toBe(
      3,
    );
  });

  it("labels its contours, its colours and its marks", () => {
    const drawn = drawing(EXAMPLES.heatmap!);
    expect(drawn.texts('[aria-label="contour labels"] text').sort()).toEqual(["25", "50"]);
    expect(drawn.texts('[aria-label="z-axis label"]')).toEqual(["Occupancy (%)"]);
    expect(drawn.texts('[aria-label="names"] text')).toEqual(["mouse"]);
    expect(drawn.count('[aria-label="marked points"] path')).toBe(2);
  });

  it("puts contours where the values are on logarithmic axes", () => {
    const values = [1, 10, 100, 1000];
    const chart = heatmap(
      { ...axes, xs: values, ys: [0, 1, 2], values: [0, 1, 2].map(() => values), contours: [100] },
      {
        xScale: "log",
        zScale: "log",
      },
    );
    const svg = chart.render({ width: 400 });
    const [left, , right] = svg.getAttribute("data-area")!.split(" ").map(Number);
    const path = svg.querySelector('[aria-description="contour 100"] path')!.getAttribute("d")!;
    const xs = path.match(/[ML]([\d.]+)/g)!.map((text) => Number(text.slice(1)));
    // 100 lies at two thirds of the way from 1 to 1000.
    expect(Math.min(...xs)).toBeCloseTo(left! + 2 / 3 * (right! - left!), 3);
  });

  it("steps its colours at the boundaries of classes", () => {
    const chart = heatmap({ ...square, values: [[0, 4], [6, 9]] }, { classes: [5], zDomain: [0, 10] });
    const fills = new Set(
      [...chart.render({ width: 336 }).querySelectorAll('[aria-description="cells"] rect')].map((cell) =>
        cell.getAttribute("fill")
      ),
    );
    expect(fills.size).toBe(2);
  });

  it("refuses a grid of one line, rows that do not fill it, and contours upon cells", () => {
    expect(() => heatmap({ ...square, xs: [0] })).toThrow(/at least 2 by 2 values are required, got 1 by 2/);
    expect(() => heatmap({ ...square, values: [[0, 1], [2]] })).toThrow(/values must be 2 rows of 2, got 2, 1/);
    expect(() => heatmap({ ...square, contours: [1] }, { cells: true })).toThrow(/contours need smooth colours/);
  });
});

describe("the canvas that Plot asks for", () => {
  it("gives pixels back as a PNG", () => {
    const canvas = createDocument().createElement("canvas");
    const context = canvas.getContext("2d")!;
    context.putImageData(context.createImageData(3, 2), 0, 0);
    const header = atob(canvas.toDataURL().split(",")[1]!);
    expect([header.charCodeAt(19), header.charCodeAt(23)]).toEqual([3, 2]);
  });
});

describe("timeCourses()", () => {
  const drawn = drawing(EXAMPLES.timeCourses!);

  it("heads columns by condition and rows by quantity, with one title of time", () => {
    expect(drawn.texts('[aria-label="y-axis label"]').map((text) => text.replace("GABA", "GABA ")))
      .toEqual([
        "Dopamine(nmol L⁻¹)",
        "GABA firing (s⁻¹)",
      ]);
    expect(drawn.texts('[aria-label="x-axis label"]')).toEqual(["Time (min)"]);
    expect(drawn.texts("svg > text")).toEqual(["ketamine", "cocaine"]);
  });

  it("draws a panel for each pair, and every event and interval in each", () => {
    expect(drawn.count('[aria-label="Dopamine, cocaine"]')).toBe(1);
    expect(drawn.count('[aria-description="rule"] line')).toBe(4);
    expect(drawn.count('[aria-description="range"] rect')).toBe(4);
  });

  it("puts the areas of a row and of a column in line", () => {
    const lines = ["Dopamine, ketamine", "Dopamine, cocaine"].map((label) =>
      drawn.attribute(`[aria-label="${label}"] [aria-label="x-axis"] path`, "d")!.match(/^M([\d.]+),([\d.]+)H([\d.]+)/)!
        .slice(1).map(Number)
    );
    expect(lines[0]![1]).toBeCloseTo(lines[1]![1]!, 6);
    expect(lines[0]![2]! - lines[0]![0]!).toBeCloseTo(lines[1]![2]! - lines[1]![0]!, 6);
  });

  it("refuses no condition, and panels of quantities or conditions that are not listed", () => {
    const data = { time: TIME, quantities: [DOPAMINE], conditions: ["a"], panels: [] };
    expect(() => timeCourses({ ...data, conditions: [] })).toThrow(/at least one quantity and one condition/);
    expect(() => timeCourses({ ...data, panels: [{ quantity: "x", condition: "a" }] })).toThrow(
      /listed quantities, got x/,
    );
    expect(() => timeCourses({ ...data, panels: [{ quantity: DOPAMINE.name, condition: "b" }] })).toThrow(
      /listed conditions, got b/,
    );
  });
});

describe("argumentGraph()", () => {
  const drawn = drawing(EXAMPLES.argumentGraph!);

  it("lists claims in reading order with the mark of their verdict", () => {
    expect(drawn.texts('[aria-label="claims"] text').filter((text) => /^M/.test(text))).toEqual([
      "M1.1",
      "M2.3",
      "M3.6",
    ]);
    for (const label of ["M1.1: reproduced", "M2.3: untestable", "M3.6: conditional"]) {
      expect(drawn.count(`[aria-label="${label}"]`)).toBe(1);
    }
  });

  it("draws every premise, dashed where it carries nothing", () => {
    expect(drawn.attribute('[aria-label="M3.6 rests on M1.1"]', "stroke-dasharray")).toBe(null);
    expect(drawn.attribute('[aria-label="M3.6 rests on M2.3"]', "stroke-dasharray")).toBe("2,1.5");
  });

  it("gives each verdict a colour and shape of its own", () => {
    const claims = VERDICTS.map((verdict) => ({ id: verdict, label: "claim", verdict, dependsOn: [] }));
    const svg = argumentGraph({ claims }).render({ width: 336 });
    const looks = VERDICTS.map((verdict) => {
      const mark = svg.querySelector(`[aria-label="${verdict}: ${verdict}"]`)!;
      return `${mark.getAttribute("fill")} ${mark.getAttribute("d")!.match(/[MLA]/g)!.join("")}`;
    });
    expect(new Set(looks).size).toBe(VERDICTS.length);
  });

  it("refuses nothing, doubles, premises that are not there, and a height without room", () => {
    const claim = { id: "A", label: "claim", verdict: "consistent" as const, dependsOn: [] };
    expect(() => argumentGraph({ claims: [] })).toThrow(/at least one claim is required/);
    expect(() => argumentGraph({ claims: [claim, claim] })).toThrow(/ids must differ/);
    expect(() => argumentGraph({ claims: [{ ...claim, dependsOn: ["B"] }] })).toThrow(/premises must be claims, got B/);
    expect(() => argumentGraph({ claims: [claim] }).render({ width: 336, height: 9 })).toThrow(
      /height must be at least/,
    );
  });
});

describe("an argument of many claims", () => {
  const claims = Array.from({ length: 60 }, (_, i) => ({
    id: `A${i}`,
    label: "Every word of a claim has its place on the page as long as there is room for it beside its mark",
    verdict: "consistent" as const,
    dependsOn: [],
  }));

  it("is no higher than a page, and says where it leaves words out", () => {
    const [narrow, wide] = [SINGLE_COLUMN, DOUBLE_COLUMN].map((width) => drawing(argumentGraph({ claims }), { width }));
    expect(heightAt(SINGLE_COLUMN, argumentGraph({ claims }))).toBeCloseTo(millimetres(170), 6);
    expect(narrow!.texts("text").filter((text) => / …$/.test(text)).length).toBe(60);
    expect(wide!.texts("text").filter((text) => /mark$/.test(text)).length).toBe(60);
  });
});

describe("circuitDiagram()", () => {
  const drawn = drawing(EXAMPLES.circuitDiagram!);

  it("puts its panels below each other on a narrow page, and makes them lower to fit on it", () => {
    const panel = { nodes: [{ id: "a", label: "A", x: 0, y: 0, kind: "gaba" as const }], edges: [] };
    const four = circuitDiagram({ panels: [panel, panel, panel, panel] }, { columns: 2, aspect: 0.8 });
    expect(heightAt(SINGLE_COLUMN, four)).toBeCloseTo(millimetres(170), 6);
    expect(heightAt(ONE_AND_A_HALF, four)).toBeCloseTo(2 * 0.8 * (ONE_AND_A_HALF - 14) / 2 + 14 + 16, 6);
  });

  it("draws every path with what it does, its width by its strength, dashed at none", () => {
    const width = (label: string) => Number(drawn.attribute(`[aria-label="${label}"]`, "stroke-width"));
    expect(width("gaba inhibits da")).toBeCloseTo(4 / 3, 9);
    expect(width("da releases nac")).toBeCloseTo(4 / 3 * 0.7, 9);
    expect(drawn.attribute('[aria-label="With ketamine"] [aria-label="gaba inhibits da"]', "stroke-dasharray")).toBe(
      "2,2",
    );
  });

  it("shows activity as spikes, none as a flat line", () => {
    const spikes = (activity: number) =>
      drawn.attribute(`[aria-label="activity ${activity}"]`, "d")!.match(/v/g)?.length ?? 0;
    expect(spikes(1)).toBe(7);
    expect(spikes(0)).toBe(0);
    expect(spikes(0.4)).toBe(3);
  });

  it("letters its panels and explains the ends in use", () => {
    expect(drawn.texts('text[font-weight="bold"]')).toEqual(["a", "b"]);
    expect(drawn.texts('[aria-label="legend"] text')).toEqual(["excites", "inhibits", "blocks", "releases", "firing"]);
  });

  it("refuses no panel, doubles, and edges to nodes that are not there", () => {
    const node = { id: "a", label: "A", x: 0, y: 0, kind: "gaba" as const };
    expect(() => circuitDiagram({ panels: [] })).toThrow(/at least one panel is required/);
    expect(() => circuitDiagram({ panels: [{ nodes: [node, node], edges: [] }] })).toThrow(/ids of nodes must differ/);
    const edges = [{ from: "a", to: "z", kind: "excites" as const }];
    expect(() => circuitDiagram({ panels: [{ nodes: [node], edges }] })).toThrow(
      /edges must join nodes of the panel, got z/,
    );
  });
});

describe("panels()", () => {
  it("letters panels in bold 8 pt and names them in the source data", () => {
    const drawn = drawing(PANELS);
    expect(drawn.texts('svg > text[font-weight="bold"]')).toEqual(["a", "b", "c"]);
    expect(Number(drawn.attribute('svg > text[font-weight="bold"]', "font-size"))).toBeCloseTo(8 * 96 / 72, 9);
    expect(new Set(PANELS.rows().map(({ panel }) => panel))).toEqual(new Set(["a", "b", "c"]));
    expect(sourceDataCsv(PANELS).split("\n")[0]).toMatch(/^Panel,/);
  });

  it("puts the areas of a column in line", () => {
    const [a, c] = ["panel a", "panel c"].map((label) =>
      drawing(PANELS).attribute(`[aria-label="${label}"] [aria-label="y-axis"] path`, "d")!.match(/^M([\d.]+)/)![1]
    );
    expect(a).toBe(c);
  });

  it("puts no more panels beside each other than can be read", () => {
    const places = (chart: Chart, width: number) =>
      ["a", "b", "c"].map((letter) =>
        drawing(chart, { width }).attribute(`[aria-label="panel ${letter}"]`, "transform")!.match(/[\d.]+/)![0]
      );
    const three = panels([EXAMPLES.lines!, EXAMPLES.lines!, EXAMPLES.lines!], { columns: 3, widths: [1, 1, 1] });
    expect(new Set(places(three, DOUBLE_COLUMN)).size).toBe(3);
    expect(new Set(places(three, ONE_AND_A_HALF)).size).toBe(2);
    expect(new Set(places(three, SINGLE_COLUMN)).size).toBe(1);
  });

  it("makes rows lower rather than panels narrower, but no figure higher than a page", () => {
    const many = (count: number) => panels(Array.from({ length: count }, () => EXAMPLES.lines!));
    const page = millimetres(170);
    expect(heightAt(SINGLE_COLUMN, many(3))).toBeCloseTo(page, 6);
    expect(heightAt(SINGLE_COLUMN, many(6))).toBeLessThan(page);
    const place = (letter: string) =>
      drawing(many(6)).attribute(`[aria-label="panel ${letter}"]`, "transform")!.match(/[\d.]+/)![0];
    expect(place("a")).not.toBe(place("b"));
  });

  it("keeps names of categories from narrowing the plots above and below", () => {
    const left = (chart: Chart) =>
      Number(
        drawing(chart).attribute('[aria-label="panel a"] [aria-label="y-axis"] path', "d")!.match(/^M([\d.]+)/)![1],
      );
    expect(left(panels([EXAMPLES.lines!, EXAMPLES.ranking!]))).toBe(left(panels([EXAMPLES.lines!], { columns: 1 })));
  });

  it("shares one legend where asked", () => {
    const shared = panels([EXAMPLES.ranking!, EXAMPLES.ranking!], { sharedLegend: true });
    expect(drawing(shared).count('[aria-label="legend"]')).toBe(1);
    expect(drawing(panels([EXAMPLES.ranking!, EXAMPLES.ranking!])).count('[aria-label="legend"]')).toBe(2);
  });

  it("refuses no chart and columns that are no count", () => {
    expect(() => panels([])).toThrow(/at least one chart is required/);
    for (const columns of [0, 1.5, NaN]) {
      expect(() => panels([PANELS], { columns })).toThrow(/columns must be a positive whole number/);
    }
  });
});

describe("convexHull()", () => {
  it("keeps the corners only, however the points come", () => {
    expect(convexHull([[1, 1], [0, 0], [2, 0], [2, 2], [0, 2], [1, 0]]).length).toBe(4);
    expect(convexHull([[1, 1]])).toEqual([[1, 1]]);
  });

  it("keeps its distance from the marks", () => {
    const corners = outlineAround([[0, 0]], 7).slice(1, -1).split("L").map((corner) => corner.split(",").map(Number));
    for (const [x, y] of corners) expect(Math.hypot(x!, y!)).toBeCloseTo(7, 9);
  });
});
