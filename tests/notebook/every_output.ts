import type { FixtureCell } from "../workspace/fixture_notebook.ts";

/** Text that must appear as text: markup, mathematics, Markdown, a formula, control characters. */
export const HOSTILE = "<img src=x onerror=alert(1)> | $x$ *b* =1+1 & \u0007\u001b[31m\u202e";

/** Cells that make every kind of output that a notebook shows, with hostile text wherever text can come from data. */
export const EVERY_OUTPUT: readonly FixtureCell[] = [
  `import { check, figure, frame, judge, say, show, table, withProgress } from "lib/notebook/mod.ts";
import { RobustnessSource } from "lib/notebook/robustness_source.ts";
import { lines } from "lib/charts/mod.ts";
const hostile = ${JSON.stringify(HOSTILE)};`,
  `const chart = lines({
  x: { name: "time_s", quantity: "Time", unit: "s" },
  y: { name: "distance_m", quantity: "Distance " + hostile, unit: "m" },
  curves: [{ label: hostile, x: [0, 1, 2], y: [0, 4.9, 19.6] }],
});
await figure({ id: "fall", title: "Fall " + hostile, caption: "Caption " + hostile, alt: "Alt " + hostile }, chart);`,
  'await table([{ [hostile]: hostile, length_nm: 12.345, soft: true, note: null }], { caption: "Table " + hostile });',
  "await show(await frame([{ name: hostile, speed_m_per_s: 3 }]));",
  `const claim = {
  id: "T1.1", article: "toy", step: "Toy", locator: "T1.1", kind: "quantitative", premises: [], claim: "Claim " + hostile,
  quantity: hostile, comparison: "at_least", expected: 1, unit: "m", reportUnit: "m", reportFactor: 1, untestableReason: "",
};
const x = {
  name: "fallTime", quantity: "time", symbol: "t", nominal: 1, lower: 0.2, upper: 2, scale: "linear", unit: "s",
  reportUnit: "s", kind: "assumed", status: "confirmed", source: hostile, note: "",
};
const argument = {
  article: "toy", claims: [claim], inputs: [x], expected: [], usesDefaults: false, seed: 1, samples: 64,
  verdicts: new Map(), robustness: new RobustnessSource("toy", { seed: 1, samples: 64 }),
};
await judge(argument, {
  claim: "T1.1", evidence: "emergent", basis: [{ id: hostile, kind: "model", status: "confirmed" }], inputs: [x],
  outcome: ({ fallTime }) => 4.9 * fallTime ** 2, detail: undefined,
});`,
  "await say`A sentence with ${1.5} and ${hostile}.`;",
  'await check(true, "it holds that " + hostile);',
  `await withProgress({ label: "Work", total: 15 }, async (report) => {
  for (let done = 1; done <= 15; done++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    report(done);
  }
  await say\`It is done.\`;
});`,
];
