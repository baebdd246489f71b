/** Outcomes of studies at their nominal inputs, some of them changed. */
import { nominalValues } from "../../../lib/argument/input.ts";
import type { Study } from "../../../lib/studies/study.ts";

/** The outcome with some inputs changed. */
export function outcomeAt(study: Study<unknown>, changes: Readonly<Record<string, number>> = {}): number {
  return study.outcome({ ...nominalValues(study.inputs), ...changes });
}

/** The value at an end of an input's plausible range. */
export function endOf(study: Study<unknown>, name: string, end: "lower" | "upper"): number {
  const input = study.inputs.find((candidate) => candidate.name === name);
  if (input === undefined) throw new RangeError(`Cannot test a study: it has no input ${name}`);
  return input[end];
}
