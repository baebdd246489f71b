/**
 * The state of sliders in the fragment of an address, so that a view can be shared.
 *
 * @module
 */

/** Values of moved sliders by step and name, in the units of the sliders. */
export type PageState = ReadonlyMap<string, Readonly<Record<string, number>>>;

/** Parts step from slider. */
const SEPARATOR = ".";

/**
 * Writes a state.
 *
 * @param state Values that differ from those of the notebook, by step.
 * @returns The fragment without its `#`; empty where nothing is moved.
 * @example
 * ```ts
 * import { formatFragment } from "lib/report/live/fragment.ts";
 * import { expect } from "@std/expect";
 *
 * expect(formatFragment(new Map([["loss-separation", { frequency: 2e4 }]]))).toBe("loss-separation.frequency=20000");
 * ```
 */
export function formatFragment(state: PageState): string {
  const entries = [...state].flatMap(([step, values]) =>
    Object.entries(values).map(([name, value]) => [`${step}${SEPARATOR}${name}`, String(value)] as [string, string])
  );
  return new URLSearchParams(entries).toString();
}

/**
 * Reads a state; what is not of its form is passed over.
 *
 * @param fragment The fragment, with or without its `#`.
 * @returns Finite numbers by step and slider.
 * @example
 * ```ts
 * import { parseFragment } from "lib/report/live/fragment.ts";
 * import { expect } from "@std/expect";
 *
 * expect(parseFragment("#loss-separation.frequency=20000").get("loss-separation")).toEqual({ frequency: 20000 });
 * expect(parseFragment("#M1.2b").size).toBe(0);
 * ```
 */
export function parseFragment(fragment: string): PageState {
  const state = new Map<string, Record<string, number>>();
  for (const [key, text] of new URLSearchParams(fragment.replace(/^#/, ""))) {
    const [step = "", name = "", ...rest] = key.split(SEPARATOR);
    const value = text.trim() === "" ? NaN : Number(text);
    if (step === "" || name === "" || rest.length > 0 || !Number.isFinite(value)) continue;
    state.set(step, { ...state.get(step), [name]: value });
  }
  return state;
}
