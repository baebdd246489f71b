/**
 * F1: the state of the circuit at a moment of a simulated course, for the diagram.
 *
 * @module
 */
import type { AcuteCourse } from "../../dopamine/mod.ts";
import { interpolate } from "../../numerics/mod.ts";

/** Quantities of the diagram by name, each from 0 to 1. */
export type CircuitState = Readonly<Record<string, number>>;

type Column =
  | "nmdaBlockGaba"
  | "gabaRate"
  | "dopamineRate"
  | "dopamineFold"
  | "effectSite"
  | "somatodendriticOccupancy";

function at(course: AcuteCourse, column: Column, time: number): number {
  return interpolate(course.time, course[column])(time);
}

function relative(course: AcuteCourse, column: Column, time: number): number {
  return at(course, column, time) / Math.max(...course[column]);
}

/**
 * What the diagram shows at one moment of a course. Rates, dopamine and receptor states are relative to their largest
 * value in the course; receptor block is the blocked fraction itself.
 *
 * @param course A simulated course.
 * @param time Time after the dose in s.
 * @returns Quantities from 0 to 1, by the names that the tables of nodes and edges use.
 */
export function circuitState(course: AcuteCourse, time: number): CircuitState {
  const block = at(course, "nmdaBlockGaba", time);
  const dopamine = relative(course, "dopamineFold", time);
  return {
    nmdaOpenFraction: 1 - block,
    nmdaDrive: 1 - block,
    nmdaOccupancy: block,
    drugConcentration: relative(course, "effectSite", time),
    gabaRate: relative(course, "gabaRate", time),
    dopamineRate: relative(course, "dopamineRate", time),
    release: relative(course, "dopamineRate", time),
    dopamine,
    d2Activation: relative(course, "somatodendriticOccupancy", time),
  };
}
