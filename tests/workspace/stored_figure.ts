import type { Chart } from "../../lib/charts/mod.ts";
import type { StoredFigure } from "../../lib/workspace/figures_stored.ts";

/** A chart as a figure of a run. */
export function storedFigure(chart: Chart, spec: Partial<StoredFigure["spec"]> = {}): StoredFigure {
  const { name, data, options } = chart;
  return {
    entry: {
      id: "loss",
      notebook: "magnets",
      title: "Loss of µ-metal",
      caption: "Loss & gain; H₂O < 2.",
      alt: "It rises to 3 × 10⁻³.",
      parameters: { dose: 1 },
      data: [],
      versions: { deno: "2.9.6" },
      files: [],
    },
    spec: { ...spec, chart: { name, data, options } },
  };
}
