/**
 * Where axes are marked: steps of 1, 2 or 5 times a power of ten; decades on logarithmic axes.
 *
 * @module
 */
import { decimalText, superscript } from "./number_text.ts";

/** Interval of an axis, low to high. */
export type Domain = readonly [number, number];

/** Marks of an axis. */
export interface Ticks {
  /** Labelled ticks. */
  readonly major: readonly number[];
  /** Short ticks without labels. */
  readonly minor: readonly number[];
  /** Label of a major tick. */
  readonly text: (value: number) => string;
}

/** How many labels are wanted; fewer or a few more may come. */
export interface TickCount {
  /** Labels wanted. */
  readonly count: number;
}

/** Guards against the rounding of multiples of a step. */
const SLACK = 1e-9;

/**
 * The step of 1, 2 or 5 times a power of ten that divides an interval into about `count` parts.
 *
 * @param domain The interval.
 * @param count Parts wanted.
 * @returns The step; NaN for an empty interval.
 *
 * @example
 * ```ts
 * import { niceStep } from "lib/charts/ticks.ts";
 * import { expect } from "@std/expect";
 *
 * expect(niceStep([0, 97], 5)).toBe(20);
 * ```
 */
export function niceStep([low, high]: Domain, count: number): number {
  const rough = (high - low) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const fraction = rough / power;
  const factor = fraction < Math.SQRT2 ? 1 : fraction < Math.sqrt(10) ? 2 : fraction < Math.sqrt(50) ? 5 : 10;
  return factor * power;
}

/**
 * Widens an interval to whole steps.
 *
 * @param domain The interval; one that is empty is widened by half its value, or by 1 at zero.
 * @param count Steps wanted.
 * @returns The wider interval.
 *
 * @example
 * ```ts
 * import { niceDomain } from "lib/charts/ticks.ts";
 * import { expect } from "@std/expect";
 *
 * expect(niceDomain([0.3, 9.7], 5)).toEqual([0, 10]);
 * ```
 */
export function niceDomain([low, high]: Domain, count: number): Domain {
  if (low === high) return niceDomain([low - (Math.abs(low) / 2 || 1), high + (Math.abs(high) / 2 || 1)], count);
  const step = niceStep([low, high], count);
  return [multiple(Math.floor(low / step + SLACK), step), multiple(Math.ceil(high / step - SLACK), step)];
}

/**
 * Ticks of a linear axis.
 *
 * @param domain What the axis spans.
 * @param options Count of labels wanted.
 * @returns Ticks inside the domain; as many decimals in each label as the step needs.
 *
 * @example
 * ```ts
 * import { linearTicks } from "lib/charts/ticks.ts";
 * import { expect } from "@std/expect";
 *
 * const { major, text } = linearTicks([-1, 1], { count: 4 });
 * expect(major.map(text)).toEqual(["−1.0", "−0.5", "0", "0.5", "1.0"]);
 * ```
 */
export function linearTicks([low, high]: Domain, { count }: TickCount): Ticks {
  const step = niceStep([low, high], count);
  const first = Math.ceil(low / step - SLACK);
  const last = Math.floor(high / step + SLACK);
  const major = Array.from({ length: last - first + 1 }, (_, i) => multiple(first + i, step));
  return { major, minor: [], text: linearText(step, Math.max(Math.abs(low), Math.abs(high))) };
}

/**
 * Ticks of a logarithmic axis: decades, with 2 to 9 in between; below two decades also 2 and 5 are labelled.
 *
 * @param domain What the axis spans, above zero.
 * @param options Count of labels wanted.
 * @returns Ticks inside the domain; plain labels where all are short, else powers of ten.
 *
 * @example
 * ```ts
 * import { logTicks } from "lib/charts/ticks.ts";
 * import { expect } from "@std/expect";
 *
 * const { major, text } = logTicks([1e-9, 1e-3], { count: 4 });
 * expect(major.map(text)).toEqual(["10⁻⁹", "10⁻⁷", "10⁻⁵", "10⁻³"]);
 * ```
 */
export function logTicks([low, high]: Domain, { count }: TickCount): Ticks {
  const decades = powersWithin([low, high], [1]);
  const fine = powersWithin([low, high], [1, 2, 5]);
  const every = Math.max(1, Math.ceil((decades.length - 1) / Math.max(1, count)));
  const labelled = decades.filter((_, index) => index % every === 0);
  const major = decades.length < 3 && fine.length <= Math.max(2, 1.5 * count) ? fine : labelled;
  if (major.length < 2 && high / low < 10) return linearTicks([low, high], { count });
  const between = powersWithin([low, high], decades.length > 8 ? [1] : [1, 2, 3, 4, 5, 6, 7, 8, 9]);
  return { major, minor: between.filter((value) => !major.includes(value)), text: logText(major) };
}

/** Ten in place of nine decimals: the product of a whole number and a decimal step, without the binary dust. */
function multiple(factor: number, step: number): number {
  return Number((factor * step).toPrecision(12)) || 0;
}

function linearText(step: number, largest: number): (value: number) => string {
  const exponent = Math.floor(Math.log10(largest));
  if (exponent < 6 && exponent > -4) {
    const decimals = Math.max(0, -Math.floor(Math.log10(step) + SLACK));
    return (value) => value === 0 ? "0" : decimalText(value, decimals);
  }
  const decimals = Math.max(0, exponent - Math.floor(Math.log10(step) + SLACK));
  return (value) => value === 0 ? "0" : `${decimalText(value / 10 ** exponent, decimals)} × 10${superscript(exponent)}`;
}

function powersWithin([low, high]: Domain, factors: readonly number[]): number[] {
  const found: number[] = [];
  for (let exponent = Math.floor(Math.log10(low)); exponent <= Math.ceil(Math.log10(high)); exponent++) {
    for (const factor of factors) {
      const value = Number(`${factor}e${exponent}`);
      if (value >= low * (1 - SLACK) && value <= high * (1 + SLACK)) found.push(value);
    }
  }
  return found;
}

function logText(major: readonly number[]): (value: number) => string {
  const isShort = major.every((value) => value >= 1e-3 && value <= 1e4);
  if (isShort) return (value) => decimalText(value, Math.max(0, -Math.floor(Math.log10(value) + SLACK)));
  return (value) => {
    const exponent = Math.floor(Math.log10(value) + SLACK);
    const factor = Math.round(value / 10 ** exponent);
    return factor === 1 ? `10${superscript(exponent)}` : `${factor} × 10${superscript(exponent)}`;
  };
}
