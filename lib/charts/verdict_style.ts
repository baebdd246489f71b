/**
 * How verdicts look, everywhere alike: each word has a colour and a shape of its own.
 *
 * @module
 */
import type { LegendEntry } from "./legend.ts";
import { PALETTE, type SymbolName, type Theme } from "./theme.ts";

/** Verdict on a claim. */
export type VerdictName = "reproduced" | "consistent" | "conditional" | "contradicted" | "untestable";

/** Fill and shape of a verdict's mark, which is always outlined in ink. */
export interface VerdictStyle {
  /** Colour of the mark. */
  readonly fill: string;
  /** Shape of the mark. */
  readonly symbol: SymbolName;
}

/** The verdicts from the strongest support down. */
export const VERDICTS: readonly VerdictName[] = [
  "reproduced",
  "consistent",
  "conditional",
  "contradicted",
  "untestable",
];

const SYMBOLS: Readonly<Record<VerdictName, SymbolName>> = {
  reproduced: "circle",
  consistent: "square",
  conditional: "diamond",
  contradicted: "triangle2",
  untestable: "circle",
};

const FILLS: Readonly<Record<VerdictName, string | undefined>> = {
  reproduced: PALETTE.blue,
  consistent: PALETTE.bluishGreen,
  conditional: PALETTE.orange,
  contradicted: PALETTE.vermillion,
  untestable: undefined,
};

/**
 * The style of a verdict.
 *
 * @param verdict One of the five words.
 * @param theme Theme whose background fills the hollow mark of what is untestable.
 * @returns Fill and shape.
 * @throws {RangeError} If the word is none of the five.
 *
 * @example
 * ```ts
 * import { themeOf } from "lib/charts/theme.ts";
 * import { verdictStyle } from "lib/charts/verdict_style.ts";
 * import { expect } from "@std/expect";
 *
 * expect(verdictStyle("untestable", themeOf("light"))).toEqual({ fill: "#ffffff", symbol: "circle" });
 * ```
 */
export function verdictStyle(verdict: VerdictName, theme: Theme): VerdictStyle {
  const symbol = SYMBOLS[verdict];
  if (!symbol) throw new RangeError(`Cannot draw a verdict: it must be one of ${VERDICTS.join(", ")}, got ${verdict}`);
  return { fill: FILLS[verdict] ?? theme.background, symbol };
}

/**
 * Legend of the verdicts in use.
 *
 * @param verdicts Verdicts on the chart.
 * @param theme Theme of the chart.
 * @returns One entry for each word in use, from the strongest support down.
 *
 * @example
 * ```ts
 * import { themeOf } from "lib/charts/theme.ts";
 * import { verdictLegend } from "lib/charts/verdict_style.ts";
 * import { expect } from "@std/expect";
 *
 * expect(verdictLegend(["consistent", "consistent"], themeOf("light")).length).toBe(1);
 * ```
 */
export function verdictLegend(verdicts: readonly VerdictName[], theme: Theme): LegendEntry[] {
  return VERDICTS.filter((verdict) => verdicts.includes(verdict)).map((verdict) => {
    const { fill, symbol } = verdictStyle(verdict, theme);
    return { label: verdict, color: theme.ink, symbol, symbolFill: fill };
  });
}
