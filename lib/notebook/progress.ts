/**
 * Progress of long work: one bar in the cell, updated in place, or a line for the runner; nothing in stored outputs.
 *
 * @module
 */
import { publishTransient, record, runnerListens } from "./kernel.ts";
import { escapeHtml } from "./markup.ts";

/** A running report of progress. */
export interface Progress {
  /** Says how many of the parts are done. */
  update(done: number): Promise<void>;
}

const UPDATE_INTERVAL_MS = 200;

function barText(label: string, done: number, total: number, elapsed: number): string {
  const rate = done / Math.max(elapsed, 1e-3);
  const left = done > 0 ? `, ${Math.ceil((total - done) / rate)} s left` : "";
  return `${label}: ${done} of ${total}, ${rate.toPrecision(2)} per second${left}`;
}

function barHtml(text: string, done: number, total: number): string {
  return `<progress max="${total}" value="${done}"></progress> ${escapeHtml(text)}`;
}

/**
 * Starts a report of progress.
 *
 * @param label What is being done.
 * @param total How many parts there are.
 * @returns The report; the bar disappears when all parts are done.
 */
export function progress(label: string, total: number): Progress {
  const displayId = `progress-${label}`;
  const start = performance.now();
  let shown = 0;
  let last = -Infinity;
  return {
    async update(done: number): Promise<void> {
      const now = performance.now();
      if (done < total && now - last < UPDATE_INTERVAL_MS) return;
      last = now;
      if (runnerListens()) return await record("progress", { label, done, total });
      const text = barText(label, done, total, (now - start) / 1000);
      const data = done < total
        ? { "text/html": barHtml(text, done, total), "text/plain": text }
        : { "text/plain": "" };
      await publishTransient(displayId, data, shown === 0);
      shown += 1;
    },
  };
}
