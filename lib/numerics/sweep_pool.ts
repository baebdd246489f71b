/**
 * The workers of a sweep.
 *
 * @module
 */
import type { ItemOutcome, SweepChunk, SweepError } from "./sweep_items.ts";

/** What a worker answers to a run of items. */
export interface ChunkReply {
  /** One outcome per item. */
  readonly outcomes: readonly ItemOutcome<unknown>[];
  /** What they took. */
  readonly milliseconds: number;
}

/** One worker, which takes one run of items at a time. */
export class SweepWorker {
  readonly #worker = new Worker(new URL("./sweep_worker.ts", import.meta.url), { type: "module" });
  #reply = Promise.withResolvers<ChunkReply>();

  /** Starts a worker for a function, given by the URL of its module and its name there. */
  constructor(target: { readonly module: string; readonly name: string }) {
    this.#worker.onmessage = ({ data }: MessageEvent<ChunkReply | { error: SweepError }>): void => {
      if ("error" in data) this.#fail(data.error.message);
      else this.#reply.resolve(data);
    };
    this.#worker.onerror = (event): void => {
      event.preventDefault();
      this.#fail(event.message);
    };
    this.#worker.onmessageerror = (): void => this.#fail("a result could not be transferred");
    this.#worker.postMessage(target);
  }

  /** Evaluates a run of items; the one before must have been answered. */
  run(chunk: SweepChunk): Promise<ChunkReply> {
    this.#worker.postMessage(chunk);
    return this.#reply.promise.finally(() => this.#reply = Promise.withResolvers());
  }

  /** Ends the worker, whatever it is doing. */
  terminate(): void {
    this.#worker.terminate();
  }

  #fail(reason: string): void {
    this.#reply.promise.catch(() => {});
    this.#reply.reject(new Error(`Cannot sweep: a worker failed: ${reason}`));
  }
}
