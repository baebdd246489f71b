/**
 * Progress of long work: a bar in the cell, updated in place, whose place the first output of the work takes; a line
 * in the terminal under the runner; nothing in stored outputs.
 *
 * @module
 */
import { inPlaceOf, type MimeBundle, Placeholder, record, runnerListens } from "./kernel.ts";
import { stopSignal, unlessStopped } from "./stop.ts";
import { escapeHtml, NO_MATHEMATICS } from "./markup.ts";
import { visibleText } from "../charts/visible_text.ts";

/** Work that takes a while. */
export interface LongWork {
  /** What is being done, in a few words. */
  readonly label: string;
  /** How many parts it has. */
  readonly total: number;
}

/** Says how many parts are done. It may be called often, also from code that never yields. */
export type Report = (done: number) => void;

/** Work that is done before this time shows no bar. */
const PATIENCE_MS = 500;
const UPDATE_INTERVAL_MS = 200;

function countText(count: number): string {
  return Math.floor(count).toLocaleString("en");
}

/** A time that is left, no finer than it can be known. */
function durationText(seconds: number): string {
  if (seconds < 100) return `${Math.ceil(seconds)} s`;
  return seconds < 6000 ? `${Math.ceil(seconds / 60)} min` : `${Math.ceil(seconds / 3600)} h`;
}

/**
 * What a bar says beside itself.
 *
 * @param work The work.
 * @param done How many parts are done.
 * @param seconds How long it took.
 * @returns Label, count, rate and time left.
 * @example
 * ```ts
 * import { progressText } from "lib/notebook/progress.ts";
 * import { expect } from "@std/expect";
 *
 * const text = progressText({ label: "Samples", total: 4096 }, 1024, 2);
 * expect(text).toBe("Samples: 1,024 of 4,096, 512 per second, 6 s left");
 * ```
 */
export function progressText({ label, total }: LongWork, done: number, seconds: number): string {
  const start = `${label}: ${countText(done)} of ${countText(total)}`;
  const rate = done / seconds;
  if (!(rate > 0 && Number.isFinite(rate))) return start;
  const shown = rate >= 10 ? countText(rate) : rate.toPrecision(2);
  return `${start}, ${shown} per second, ${durationText((total - done) / rate)} left`;
}

function bar(work: LongWork, done: number, seconds: number): MimeBundle {
  const text = progressText(work, done, seconds);
  const label = escapeHtml(work.label);
  return {
    "text/html":
      `<progress max="${work.total}" value="${done}" aria-label="${label}"></progress> <span ${NO_MATHEMATICS}>${
        escapeHtml(text)
      }</span>`,
    "text/plain": visibleText(text),
  };
}

/** Hands on no more reports than an eye can follow, and none of work that is done soon. */
function throttled(hand: (done: number, seconds: number) => void): Report {
  const start = performance.now();
  let next = start + PATIENCE_MS;
  return (done) => {
    const now = performance.now();
    if (now < next) return;
    next = now + UPDATE_INTERVAL_MS;
    hand(done, (now - start) / 1000);
  };
}

/**
 * Does long work and shows how far it has come. The first output of the work takes the bar's place, so work ends by
 * showing what came of it.
 *
 * @param work What is done and how many parts it has.
 * @param body Does it; gets a function that says how many parts are done.
 * @returns What the work returned.
 * @throws {unknown} What the work threw, or {@linkcode Stopped} where a person stopped the cell; the bar then says
 * where it stopped.
 * @example
 * ```ts
 * import { withProgress } from "lib/notebook/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const sum = await withProgress({ label: "Sum", total: 3 }, (report) =>
 *   [1, 2, 3].reduce((sum, value, i) => {
 *     report(i + 1);
 *     return sum + value;
 *   }));
 * expect(sum).toBe(6);
 * ```
 */
export async function withProgress<Result>(
  work: LongWork,
  body: (report: Report) => Result | Promise<Result>,
): Promise<Result> {
  const placeholder = new Placeholder();
  const { label, total } = work;
  let last = 0;
  const stop = stopSignal();
  const show = throttled((given, seconds) => {
    const done = last = Math.min(Math.max(given, 0), total);
    if (runnerListens()) record("progress", { label, done, total });
    else placeholder.show(bar(work, done, seconds));
  });
  const report: Report = (done) => {
    stop.throwIfAborted();
    show(done);
  };
  try {
    const result = await inPlaceOf(placeholder, () => unlessStopped(() => body(report)));
    await placeholder.leave("");
    return result;
  } catch (error) {
    await placeholder.leave(visibleText(`${label}: stopped at ${countText(last)} of ${countText(total)}`));
    throw error;
  }
}
