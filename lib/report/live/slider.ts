/**
 * Sliders: which values a parameter or input can be moved to, and where they lie on the track.
 *
 * @module
 */
import { fromSi, type InputRow, type ParameterRow } from "../../data/mod.ts";
import type { SliderRange } from "./live_step.ts";
import { evenStops } from "./stops.ts";

/** A slider, ready to be shown. Numbers are in `unit`. */
export interface Slider {
  /** Name of the parameter or input. */
  readonly name: string;
  /** What it sets. */
  readonly label: string;
  /** The unit in which the table states it; "1" for pure numbers. */
  readonly unit: string;
  /** Value of the notebook. */
  readonly start: number;
  /** Scale of the track. */
  readonly scale: "linear" | "log";
  /** The values of the track, ascending, the start among them. */
  readonly stops: readonly number[];
  /** Plausible range; undefined for a parameter that is no input. */
  readonly plausible?: readonly [number, number];
  /** Whether the notebook's runner can set it. */
  readonly isParameter: boolean;
}

/** The tables that sliders are looked up in, and the values with which the notebook ran. */
export interface SliderTables {
  /** Parameters of the notebook. */
  readonly parameters: readonly ParameterRow[];
  /** Uncertain inputs of the article. */
  readonly inputs: readonly InputRow[];
  /** Values of the parameters, in their units. */
  readonly written: Readonly<Record<string, number | string>>;
}

interface Found {
  readonly parameter: ParameterRow | undefined;
  readonly input: InputRow | undefined;
}

function plausibleRange(input: InputRow | undefined, unit: string): readonly [number, number] | undefined {
  return input && [tidy(fromSi(input.lower, unit)), tidy(fromSi(input.upper, unit))];
}

/** Conversion from SI leaves a last digit that nobody wrote. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

function startOf({ parameter, input }: Found, written: SliderTables["written"]): number {
  if (parameter !== undefined) return Number(written[parameter.name] ?? parameter.default);
  return tidy(fromSi(input!.nominal, input!.reportUnit));
}

function sliderOf(range: SliderRange, { parameter, input }: Found, written: SliderTables["written"]): Slider {
  const unit = parameter?.unit ?? input!.reportUnit;
  const plausible = plausibleRange(input, unit);
  const lower = range.lower ?? plausible?.[0], upper = range.upper ?? plausible?.[1];
  if (lower === undefined || upper === undefined) {
    throw new RangeError(`Cannot make a slider: ${range.name} must have a range, got none`);
  }
  const start = startOf({ parameter, input }, written);
  const scale = range.scale ?? input?.scale ?? "linear";
  const ends = { lower: Math.min(lower, start), upper: Math.max(upper, start) };
  return {
    name: range.name,
    label: parameter?.meaning ?? capitalized(input!.quantity),
    unit,
    start,
    scale,
    stops: withStart(evenStops({ ...ends, scale }), start),
    ...(plausible === undefined ? {} : { plausible }),
    isParameter: parameter !== undefined,
  };
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function withStart(stops: readonly number[], start: number): number[] {
  return [...new Set([...stops, start])].toSorted((a, b) => a - b);
}

/**
 * The sliders of a step.
 *
 * @param ranges What can be moved.
 * @param tables Where parameters and inputs are looked up; a name in both is a parameter.
 * @returns One slider for each, ranges widened where the notebook's value lies outside.
 * @throws {RangeError} If a name is in no table, or has no range.
 * @example
 * ```ts
 * import { slidersOf } from "lib/report/live/slider.ts";
 * import { expect } from "@std/expect";
 *
 * const parameter = { name: "frequency", type: "number", default: 1e4, choices: [], unit: "Hz", meaning: "Frequency" } as const;
 * const [slider] = slidersOf([{ name: "frequency", lower: 10, upper: 1e6, scale: "log" }], {
 *   parameters: [parameter],
 *   inputs: [],
 *   written: {},
 * });
 * expect([slider?.start, slider?.unit, slider?.stops[0]]).toEqual([1e4, "Hz", 10]);
 * ```
 */
export function slidersOf(ranges: readonly SliderRange[], tables: SliderTables): Slider[] {
  return ranges.map((range) => {
    const parameter = tables.parameters.find(({ name }) => name === range.name);
    const input = tables.inputs.find(({ name }) => name === range.name);
    if (parameter === undefined && input === undefined) {
      throw new RangeError(`Cannot make a slider: name must be a parameter or an input, got ${range.name}`);
    }
    return sliderOf(range, { parameter, input }, tables.written);
  });
}

/**
 * A value brought onto the track.
 *
 * @param slider The slider.
 * @param value A value in the slider's unit.
 * @returns The value, or the end of the track beyond which it lies.
 */
export function clampToTrack({ stops }: Slider, value: number): number {
  return Math.min(stops.at(-1)!, Math.max(stops[0]!, value));
}

/**
 * The values of sliders among values from elsewhere, such as an address.
 *
 * @param sliders The sliders.
 * @param values Values by name; those that no slider has are passed over.
 * @returns Values on the tracks.
 * @example
 * ```ts
 * import { type Slider, valuesOnTracks } from "lib/report/live/slider.ts";
 * import { expect } from "@std/expect";
 *
 * const dose: Slider = { name: "dose", label: "Dose", unit: "mg/kg", start: 1, scale: "linear", stops: [0, 1, 2], isParameter: true };
 * expect(valuesOnTracks([dose], { dose: 5, seed: 7 })).toEqual({ dose: 2 });
 * ```
 */
export function valuesOnTracks(
  sliders: readonly Slider[],
  values: Readonly<Record<string, number>>,
): Record<string, number> {
  const given = sliders.filter(({ name }) => Object.hasOwn(values, name));
  return Object.fromEntries(given.map((slider) => [slider.name, clampToTrack(slider, values[slider.name]!)]));
}

/**
 * The stop nearest to a value on the slider's scale.
 *
 * @param slider The slider.
 * @param value A value in the slider's unit.
 * @returns Index of the stop.
 */
export function nearestStop({ stops, scale }: Slider, value: number): number {
  const at = scale === "log" ? Math.log : (x: number) => x;
  const distances = stops.map((stop) => Math.abs(at(stop) - at(value)));
  return distances.indexOf(Math.min(...distances));
}

/**
 * Where a value lies on the track, whose stops stand at equal distances.
 *
 * @param slider The slider.
 * @param value A value in the slider's unit.
 * @returns 0 at the first stop, 1 at the last; values beyond an end lie on it.
 */
export function positionOnTrack({ stops, scale }: Slider, value: number): number {
  const next = stops.findIndex((stop) => stop >= value);
  if (next < 0) return 1;
  if (next === 0) return 0;
  const at = scale === "log" ? Math.log : (x: number) => x;
  const [before, after] = [at(stops[next - 1]!), at(stops[next]!)];
  return (next - 1 + (at(value) - before) / (after - before)) / (stops.length - 1);
}
