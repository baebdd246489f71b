/**
 * What the acute model says beside numbers published for the same quantities.
 *
 * @module
 */
import { findById } from "../../data/find_by_id.ts";
import type { PublishedFinding } from "../../data/mod.ts";
import { fromSi } from "../../data/units.ts";
import { type AcuteCourse, simulateAcute } from "../../dopamine/mod.ts";
import { interpolate } from "../../numerics/mod.ts";
import { terminalHalfLife } from "../../pharmacology/mod.ts";
import type { Animal } from "./animal.ts";

/** One published number and the model's, in the unit of the publication. */
export interface Comparison {
  /** What was found, in words. */
  readonly finding: string;
  /** Unit of both numbers. */
  readonly unit: string;
  /** The published number; undefined where the finding has none. */
  readonly published: number | undefined;
  /** The model's number. */
  readonly model: number;
  /** Whether the model was fitted to it, which is no evidence, or is only held against it. */
  readonly use: "fit" | "compare";
}

/** Doses in kg/kg of the published measurements. */
const KETAMINE_DOSE = 30e-6;
const COCAINE_DOSE = 15e-6;
const DURATION = 7200;

function timeOfLargest({ time }: AcuteCourse, values: Float64Array): number {
  return time[values.indexOf(Math.max(...values))]!;
}

/** Block that is left at a time, as a share of the largest. */
function blockLeft(course: AcuteCourse, time: number): number {
  return interpolate(course.time, course.nmdaBlockGaba)(time) / Math.max(...course.nmdaBlockGaba);
}

/** Change of the dopamine neurons' rate by full block of their own receptors, relative to rest. */
function ownReceptorEffect({ parameters: { circuit } }: Animal): number {
  return -circuit.dopamineNmdaDrive / circuit.dopamineRestRate;
}

/**
 * The acute model held against published numbers. The measurements used injections under the skin or into the
 * peritoneum; the model has the latter only.
 *
 * @param findings Published findings.
 * @param animal The animal and the drugs as it meets them.
 * @returns One row for each number.
 * @throws {RangeError} If a finding is not in the table.
 * @example
 * ```ts
 * import { loadPublishedFindings } from "lib/data/mod.ts";
 * import { animalOf, comparePublished } from "lib/studies/ketamine/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const [halfLife] = comparePublished(await loadPublishedFindings(), animalOf({}));
 * expect(halfLife!.use).toBe("fit"); // no evidence
 * ```
 */
export function comparePublished(findings: readonly PublishedFinding[], animal: Animal): Comparison[] {
  const setting = { parameters: animal.parameters, route: "intraperitoneal", duration: DURATION } as const;
  const ketamine = simulateAcute({ ...setting, drug: animal.ketamine, dose: KETAMINE_DOSE });
  const cocaine = simulateAcute({ ...setting, drug: animal.cocaine, dose: COCAINE_DOSE });
  const row = (id: string, model: number): Comparison => {
    const { finding, reportUnit, value, use } = findById(findings, id);
    const shown = (si: number) => fromSi(si, reportUnit);
    return {
      finding,
      unit: reportUnit,
      published: value === undefined ? value : shown(value),
      model: shown(model),
      use,
    };
  };
  return [
    row("ma-half-life", terminalHalfLife(animal.ketamine.pharmacokinetics)),
    row("benuck-half-life", terminalHalfLife(animal.cocaine.pharmacokinetics)),
    row("lord-15min", timeOfLargest(ketamine, ketamine.nmdaBlockGaba)),
    { ...row("lord-60min", 3600), published: undefined, model: blockLeft(ketamine, 3600), unit: "of the largest" },
    row("cocaine-uptake-peak", timeOfLargest(cocaine, cocaine.transporterBlock)),
    row("pcp-slice", ownReceptorEffect(animal)),
  ];
}
