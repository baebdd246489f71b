/**
 * K3 as a figure: dopamine after the three drugs.
 *
 * @module
 */
import { type Column, lines } from "../../charts/mod.ts";
import { significantText } from "../../charts/number_text.ts";
import { fromSi } from "../../data/mod.ts";
import type { DopamineCourseDetail, DrugCourse } from "../../studies/ketamine/dopamine_course.ts";
import type { Figure } from "../figure_spec.ts";

const TIME: Column = { name: "time_min", quantity: "Time after the dose", unit: "min" };
const FOLD: Column = { name: "dopamine_over_rest", quantity: "Dopamine over rest", unit: "1" };
/** Minutes shown; later all courses are back at rest or nearly so. */
const SHOWN_MIN = 45;
/** Outputs are every 3 s; every fifth is enough for a line. */
const STRIDE = 5;

function name(drug: string): string {
  return drug.charAt(0).toUpperCase() + drug.slice(1);
}

function curve({ drug, course }: DrugCourse) {
  const kept = [...course.time.keys()].filter((i) => i % STRIDE === 0 && fromSi(course.time[i]!, "min") <= SHOWN_MIN);
  return {
    label: name(drug),
    x: kept.map((i) => fromSi(course.time[i]!, "min")),
    y: kept.map((i) => course.dopamineFold[i]!),
  };
}

function described({ drug, dose, metrics }: DrugCourse): string {
  const { peak, halfDecay, timeAbove } = metrics;
  return `${drug} ${significantText(fromSi(dose, "mg/kg"))} mg/kg: peak ${
    significantText(peak)
  } times rest, half-decay ` +
    `${significantText(fromSi(halfDecay, "min"))} min, ${
      significantText(fromSi(timeAbove, "min"))
    } min above 1.25 times rest`;
}

/**
 * Dopamine over rest against time after each drug.
 *
 * @param detail Detail of the study of dopamine's course.
 * @returns The figure.
 */
export function dopamineCourseFigure(detail: DopamineCourseDetail): Figure {
  return {
    id: "dopamine-course",
    title: "Dopamine after ketamine is back sooner than after cocaine of equal peak",
    caption:
      "Simulated extracellular dopamine in the nucleus accumbens over its level before the dose. Dose of cocaine chosen to match " +
      "the peak after ketamine; fentanyl as a third drug with an assumed potency. Most parameters of the circuit are assumed ranges.",
    alt: `Three curves that rise within two minutes. ${detail.courses.map(described).join("; ")}.`,
    width: "single",
    data: ["ketamine-drug-parameters", "ketamine-circuit-parameters"],
    chart: lines({ x: TIME, y: FOLD, curves: detail.courses.map(curve) }, { labels: "legend" }),
  };
}
