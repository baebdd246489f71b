/** One small chart of each kind, with every feature of the kind in use. */
import {
  argumentGraph,
  ashby,
  type Chart,
  circuitDiagram,
  distribution,
  heatmap,
  lines,
  marginBars,
  panels,
  ranking,
  scatterWithFit,
  sobolIndices,
  stacked,
  survival,
  timeCourses,
  tornado,
} from "../../lib/charts/mod.ts";

export const TIME = { name: "time_min", quantity: "Time", unit: "min" };
export const DOPAMINE = { name: "dopamine_nM", quantity: "Dopamine", unit: "nmol/L" };
export const COERCIVITY = { name: "coercivity_A_per_m", quantity: "Coercivity, <i>H</i><sub>c</sub>", unit: "A/m" };
export const GRAIN_SIZE = { name: "grain_size_nm", quantity: "Grain size", unit: "nm" };

const minutes = [0, 5, 10, 20, 40, 60];
const burst = minutes.map((t) => 20 + 8 * t * Math.exp(-t / 6));
const rise = minutes.map((t) => 20 + 3 * t * Math.exp(-t / 25));

/** Charts by their kind's name. */
export const EXAMPLES: Readonly<Record<string, Chart>> = {
  lines: lines({
    x: TIME,
    y: DOPAMINE,
    curves: [
      { label: "ketamine", x: minutes, y: burst, lower: burst.map((v) => 0.8 * v), upper: burst.map((v) => 1.2 * v) },
      { label: "cocaine", x: minutes, y: rise },
    ],
    points: [{
      label: "ketamine",
      x: [5, 20],
      y: [35, 26],
      yLower: [30, 22],
      yUpper: [40, 30],
      confirmed: [true, false],
    }],
    rules: [{ axis: "y", value: 20, label: "baseline" }, { axis: "x", value: 10, label: "dose" }],
    ranges: [{ axis: "x", from: 20, to: 40, label: "session" }],
  }),
  scatterWithFit: scatterWithFit({
    x: GRAIN_SIZE,
    y: COERCIVITY,
    points: [{
      label: "measured",
      x: [10, 20, 40],
      y: [0.8, 30, 2500],
      names: ["A", "", "C"],
      confirmed: [true, true, false],
    }],
    fits: [{ label: "sixth power", x: [8, 50], y: [0.2, 9000] }],
  }, { xScale: "log", yScale: "log" }),
  ranking: ranking({
    value: { name: "resistivity_uohm_m", quantity: "Resistivity", unit: "µΩ m" },
    items: [
      { label: "Fe–Si", value: 0.45, group: "commercial", lower: 0.4, upper: 0.5 },
      { label: "multicomponent alloy", value: 1.03, group: "this alloy" },
      { label: "Fe–Co", value: 0.4, group: "commercial", confirmed: false },
    ],
    reference: { label: "threshold", value: 0.5 },
  }),
  heatmap: heatmap({
    x: { name: "dose_mg_per_kg", quantity: "Dose", unit: "mg/kg" },
    y: TIME,
    z: { name: "occupancy_percent", quantity: "Occupancy", unit: "%" },
    xs: [1, 2, 4, 8, 16, 32],
    ys: [0, 20, 40, 60],
    values: [0, 20, 40, 60].map((t) => [1, 2, 4, 8, 16, 32].map((d) => 100 * d / (d + 5 * Math.exp(t / 40)))),
    contours: [25, 50],
    marks: [{ x: 10, y: 30, label: "mouse" }, { x: 2, y: 45, confirmed: false }],
  }, { xScale: "log" }),
  timeCourses: timeCourses({
    time: TIME,
    quantities: [DOPAMINE, { name: "firing_per_s", quantity: "GABA firing", unit: "1/s" }],
    conditions: ["ketamine", "cocaine"],
    panels: [
      { quantity: "dopamine_nM", condition: "ketamine", curves: [{ label: "model", x: minutes, y: burst }] },
      { quantity: "dopamine_nM", condition: "cocaine", curves: [{ label: "model", x: minutes, y: rise }] },
      {
        quantity: "firing_per_s",
        condition: "ketamine",
        curves: [{ label: "model", x: minutes, y: minutes.map((t) => 18 - 60 / (t + 5)) }],
        points: [{ label: "recorded", x: [10, 40], y: [15, 17], confirmed: [true, false] }],
      },
    ],
    events: [{ time: 0 }],
    intervals: [{ from: 20, to: 40 }],
  }),
  distribution: distribution({
    value: { name: "breakpoint_presses", quantity: "Breakpoint", unit: "presses" },
    groups: [
      { label: "ketamine", values: [4, 6, 6, 9, 12], confirmed: [true, true, true, true, false] },
      { label: "cocaine", values: [20, 25, 32, 32, 41, 50] },
    ],
    reference: { label: "criterion", value: 15 },
  }),
  survival: survival({
    x: { name: "presses", quantity: "Presses for one infusion", unit: "1" },
    y: { name: "working_percent", quantity: "Animals still working", unit: "%" },
    groups: [
      {
        label: "ketamine",
        at: [0, 4, 9, 20],
        share: [100, 60, 20, 0],
        lower: [100, 40, 5, 0],
        upper: [100, 80, 45, 20],
      },
      { label: "cocaine", at: [0, 9, 20], share: [100, 90, 60], censored: [15] },
    ],
  }),
  tornado: tornado({
    value: COERCIVITY,
    nominal: 78,
    items: [
      { label: "misfit strain", low: 70, high: 90, lowText: "0.1 %", highText: "0.6 %" },
      { label: "grain size", low: 120, high: 60 },
    ],
    threshold: { label: "limit", value: 100 },
  }),
  sobolIndices: sobolIndices({
    items: [
      { label: "anisotropy", first: { value: 0.2 }, total: { value: 0.3, lower: 0.25, upper: 0.36 } },
      { label: "exchange", first: { value: 0.5, lower: 0.45, upper: 0.55 }, total: { value: 0.6 } },
    ],
  }),
  marginBars: marginBars({
    claims: [
      {
        id: "M1.2",
        verdict: "reproduced",
        share: 0.98,
        shareLower: 0.95,
        shareUpper: 0.99,
        flip: { parameter: "thickness", factor: 3 },
      },
      { id: "M2.1", verdict: "conditional", share: 0.6, flip: { parameter: "exchange stiffness", factor: 0.5 } },
      { id: "M3.4", verdict: "untestable", share: 0 },
    ],
  }),
  stacked: stacked({
    x: { name: "frequency_Hz", quantity: "Frequency", unit: "Hz" },
    y: { name: "loss_W_per_kg", quantity: "Core loss", unit: "W/kg" },
    at: [50, 500, 5000],
    parts: [{ label: "hysteresis", values: [1, 10, 100] }, { label: "eddy currents", values: [0.1, 10, 1000] }],
  }, { xScale: "log", shares: true }),
  ashby: ashby({
    x: COERCIVITY,
    y: { name: "yield_MPa", quantity: "Yield strength", unit: "MPa" },
    materials: [
      { label: "Fe–Si", group: "crystalline", x: 30, y: 450 },
      { label: "Fe–Co", group: "crystalline", x: 60, y: 600, confirmed: false },
      { label: "Metglas", group: "amorphous", x: 2, y: 1500, yLower: 1200, yUpper: 1800 },
    ],
    front: { label: "Pareto front", x: [2, 60], y: [1500, 1600] },
    ranges: [{ axis: "y", from: 1000, to: 2000, label: "rotor" }],
  }),
  argumentGraph: argumentGraph({
    claims: [
      { id: "M1.1", label: "Resistivity exceeds that of commercial alloys", verdict: "reproduced", dependsOn: [] },
      { id: "M2.3", label: "Amorphous alloys are brittle", verdict: "untestable", dependsOn: [] },
      { id: "M3.6", label: "Low coercivity with high toughness", verdict: "conditional", dependsOn: ["M1.1", "M2.3"] },
    ],
  }),
  circuitDiagram: circuitDiagram({
    panels: [1, 0].map((weight) => ({
      title: weight === 1 ? "Without drug" : "With ketamine",
      nodes: [
        { id: "glu", label: "Glutamate neuron", x: 0, y: 0, kind: "glutamate" as const },
        { id: "gaba", label: "GABA neuron", x: 0.7, y: 0, kind: "gaba" as const, activity: weight },
        { id: "da", label: "Dopamine neuron", x: 0.7, y: 1, kind: "dopamine" as const, activity: 1 - 0.6 * weight },
        { id: "nac", label: "Nucleus accumbens", x: 0, y: 1, kind: "region" as const },
        ...(weight === 1 ? [] : [{ id: "ket", label: "Ketamine", x: 1, y: 0.5, kind: "drug" as const }]),
      ],
      edges: [
        { from: "glu", to: "gaba", kind: "excites" as const, weight, label: "NMDA" },
        { from: "gaba", to: "da", kind: "inhibits" as const, weight },
        { from: "da", to: "nac", kind: "releases" as const, label: "dopamine", bend: 0.15 },
        ...(weight === 1 ? [] : [{ from: "ket", to: "gaba", kind: "blocks" as const }]),
      ],
    })),
  }),
};

/** Two of them as panels of one figure. */
export const PANELS: Chart = panels([EXAMPLES.lines!, EXAMPLES.ranking!, EXAMPLES.survival!], { columns: 2 });
