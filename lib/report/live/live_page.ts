/**
 * What a page brings along for its live steps, and how it becomes what a step is computed from.
 *
 * @module
 */
import type { Claim } from "../../argument/mod.ts";
import { type InputRow, type ParameterRow, toSi } from "../../data/mod.ts";
import { inputsAsked } from "../../studies/ketamine/acute_study.ts";
import type { LiveGiven, LiveStep } from "./live_step.ts";
import type { Slider } from "./slider.ts";

/** Values of a step's sliders by name, in the units of the sliders. */
export type SliderValues = Readonly<Record<string, number>>;

/** What a page brings along, as JSON. */
export interface LivePage<Data> {
  /** The article. */
  readonly article: string;
  /** Parameters of the notebook. */
  readonly parameters: readonly ParameterRow[];
  /** Values with which the notebook ran, in the units of the parameters. */
  readonly written: Readonly<Record<string, number | string>>;
  /** Uncertain inputs of the article, in SI. */
  readonly inputs: readonly InputRow[];
  /** The claims that live steps decide. */
  readonly claims: readonly Claim[];
  /** Tables of the article. */
  readonly data: Data;
}

/**
 * Where the sliders stand at first.
 *
 * @param sliders The sliders.
 * @returns The notebook's values.
 */
export function startValues(sliders: readonly Slider[]): SliderValues {
  return Object.fromEntries(sliders.map(({ name, start }) => [name, start]));
}

function parametersInSi<Data>({ parameters, written }: LivePage<Data>, values: SliderValues): Record<string, unknown> {
  return Object.fromEntries(parameters.map(({ name, unit, default: start }) => {
    const value = values[name] ?? written[name] ?? start;
    return [name, typeof value === "number" ? toSi(value, unit) : value];
  }));
}

/** Inputs that are moved and are no parameters; those that are stay, since studies set them from the parameters. */
function movedInputs<Data>({ parameters, inputs }: LivePage<Data>, values: SliderValues): Record<string, number> {
  const moved = inputs.filter(({ name }) => name in values && !parameters.some((row) => row.name === name));
  return Object.fromEntries(moved.map(({ name, reportUnit }) => [name, toSi(values[name]!, reportUnit)]));
}

/**
 * What a step is computed from at the values of its sliders.
 *
 * @param page What the page brings along.
 * @param values Values of the step's sliders.
 * @returns Parameters in SI, inputs and tables.
 * @example
 * ```ts
 * import { givenAt, type LivePage } from "lib/report/live/live_page.ts";
 * import { expect } from "@std/expect";
 *
 * const thickness = { name: "sheetThickness", type: "number", default: 0.35, choices: [], unit: "mm", meaning: "" } as const;
 * const page = { article: "soft-magnets", parameters: [thickness], written: {}, inputs: [], claims: [], data: {} };
 * const { parameters } = givenAt<{ sheetThickness: number }, object>(page, { sheetThickness: 0.5 });
 * expect(parameters.sheetThickness).toBeCloseTo(0.5e-3, 12);
 * ```
 */
export function givenAt<Parameters, Data>(page: LivePage<Data>, values: SliderValues): LiveGiven<Parameters, Data> {
  return {
    parameters: parametersInSi(page, values) as Parameters,
    inputs: inputsAsked(page.inputs, movedInputs(page, values)) as InputRow[],
    data: page.data,
  };
}

/**
 * The claim that a step decides.
 *
 * @param page What the page brings along.
 * @param step The step.
 * @returns The claim.
 * @throws {RangeError} If the page does not bring it.
 */
export function claimOf<Parameters, Data>(
  { claims }: LivePage<Data>,
  step: Pick<LiveStep<Parameters, Data>, "claim" | "id">,
): Claim {
  const claim = claims.find(({ id }) => id === step.claim);
  if (claim === undefined) {
    const ids = claims.map(({ id }) => id).join(", ") || "none";
    throw new RangeError(`Cannot decide the live step ${step.id}: its claim must be one of ${ids}, got ${step.claim}`);
  }
  return claim;
}
