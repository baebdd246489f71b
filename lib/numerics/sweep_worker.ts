/**
 * The worker of a sweep: imports a function once, then evaluates one run of items after another.
 *
 * @module
 */
import { describeError, evaluateItems, importFunction, type SweepChunk, type SweepFunction } from "./sweep_items.ts";

/** What the worker is told: which function, or which items. */
export type WorkerRequest = { readonly module: string; readonly name: string } | SweepChunk;

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null;
  postMessage(message: unknown): void;
};

let f: Promise<SweepFunction<unknown, unknown>>;

scope.onmessage = async ({ data }): Promise<void> => {
  try {
    if ("module" in data) {
      f = importFunction(data);
      await f;
    } else {
      const begin = performance.now();
      const outcomes = await evaluateItems(await f, data);
      scope.postMessage({ outcomes, milliseconds: performance.now() - begin });
    }
  } catch (cause) {
    scope.postMessage({ error: describeError(cause) });
  }
};
