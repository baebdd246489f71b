/**
 * A live step: one step of an argument that a reader can compute again with other values, by the functions of the
 * notebook.
 *
 * @module
 */
import type { InputRow } from "../../data/mod.ts";
import type { Figure } from "../../figures/figure_spec.ts";
import type { Study } from "../../studies/study.ts";

/** What a reader may move. Numbers are in the unit of the table that names the parameter or input. */
export interface SliderRange {
  /** A parameter of the notebook, or an uncertain input of the article. */
  readonly name: string;
  /** Lower end; that of the input's plausible range unless told. */
  readonly lower?: number;
  /** Upper end; that of the input's plausible range unless told. */
  readonly upper?: number;
  /** Scale on which stops are even; that of the input, else linear, unless told. */
  readonly scale?: "linear" | "log";
}

/** What a step is computed from. */
export interface LiveGiven<Parameters, Data> {
  /** The notebook's parameters in SI. */
  readonly parameters: Parameters;
  /** The article's uncertain inputs; one that is moved and is no parameter has its nominal value here. */
  readonly inputs: readonly InputRow[];
  /** Tables of the article. */
  readonly data: Data;
}

/** What a step gives: what decides the claim, and the figure, drawn only where it is wanted. */
export interface LiveResult {
  /** The study. */
  readonly study: Study<unknown>;
  /** Makes the figure. */
  readonly figure: () => Figure;
}

/** How a live step is declared. */
export interface LiveDeclaration<Parameters, Data, Detail> {
  /** Id of the figure in the notebook whose place it takes. */
  readonly id: string;
  /** The claim that is decided anew. */
  readonly claim: string;
  /** What can be moved. */
  readonly parameters: readonly SliderRange[];
  /** Sets up the study. */
  readonly compute: (given: LiveGiven<Parameters, Data>) => Study<Detail>;
  /** Draws it. */
  readonly chart: (study: Study<Detail>, given: LiveGiven<Parameters, Data>) => Figure;
}

/** A live step of an article. */
export interface LiveStep<Parameters, Data> {
  /** Id of the figure in the notebook whose place it takes. */
  readonly id: string;
  /** The claim that is decided anew. */
  readonly claim: string;
  /** What can be moved. */
  readonly parameters: readonly SliderRange[];
  /** Computes the step. */
  readonly compute: (given: LiveGiven<Parameters, Data>) => LiveResult;
}

/**
 * Declares a live step.
 *
 * @param declaration Figure, claim, what can be moved, study and chart: the functions that the notebook uses.
 * @returns The step.
 * @example
 * ```ts
 * import { live } from "lib/report/live/live_step.ts";
 * import { expect } from "@std/expect";
 *
 * const step = live({
 *   id: "loss-map",
 *   claim: "M1.2b",
 *   parameters: [{ name: "frequency", lower: 50, upper: 1e5, scale: "log" }],
 *   compute: () => ({ claim: "M1.2b", detail: 1 }) as never,
 *   chart: (study) => ({ id: "loss-map", title: `${study.detail}` }) as never,
 * });
 * expect(step.compute({} as never).figure().title).toBe("1");
 * ```
 */
export function live<Parameters, Data, Detail>(
  declaration: LiveDeclaration<Parameters, Data, Detail>,
): LiveStep<Parameters, Data> {
  const { id, claim, parameters, compute, chart } = declaration;
  return {
    id,
    claim,
    parameters,
    compute: (given) => {
      const study = compute(given);
      return { study, figure: () => chart(study, given) };
    },
  };
}
