/**
 * The command that computes a view of a live step in the runner.
 *
 * @module
 */
import type { LivePage, SliderValues } from "./live_page.ts";
import type { Slider } from "./slider.ts";

/** Letters that a shell takes as they are. */
const PLAIN = /^[\w.+-]+$/;

function setting(name: string, value: number | string): string {
  const text = `${name}=${value}`;
  return `--set ${PLAIN.test(String(value)) ? text : `'${text.replaceAll("'", "")}'`}`;
}

/**
 * The command line that runs the notebook at the values of a step's sliders.
 *
 * @param page What the page brings along.
 * @param sliders The step's sliders.
 * @param values Their values.
 * @returns One line; a second one, a comment, names inputs that the runner cannot set.
 * @example
 * ```ts
 * import { commandLine } from "lib/report/live/command_line.ts";
 * import { expect } from "@std/expect";
 *
 * const frequency = { name: "frequency", type: "number", default: 1e4, choices: [], unit: "Hz", meaning: "" } as const;
 * const page = { article: "soft-magnets", parameters: [frequency], written: {}, inputs: [], claims: [], data: {} };
 * expect(commandLine(page, [], { frequency: 400 })).toBe("deno task run soft-magnets --set frequency=400");
 * ```
 */
export function commandLine(page: LivePage<unknown>, sliders: readonly Slider[], values: SliderValues): string {
  const { article, parameters, written } = page;
  const settings = parameters.flatMap(({ name, default: start }) => {
    const value = values[name] ?? written[name] ?? start;
    return value === start ? [] : [setting(name, value)];
  });
  const others = sliders.filter(({ name, isParameter, start }) => !isParameter && values[name] !== start)
    .map(({ name, unit }) => `${name} = ${values[name]}${unit === "1" ? "" : ` ${unit}`}`);
  const line = ["deno task run", article, ...settings].join(" ");
  return others.length === 0 ? line : `${line}\n# with these in data/${article}/inputs.csv: ${others.join(", ")}`;
}
