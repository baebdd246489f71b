/**
 * Stop at a front end, under the workspace's kernelspec: the cell ends, the kernel and its values stay.
 *
 * Deno's kernel answers an interruption by ending the JavaScript that runs. Where none runs, since the cell waits for
 * another thread or a timer, that leaves it deaf; and where a computation is ended behind an `await`, the cell waits
 * for it for ever. So the kernelspec has front ends send SIGINT, which a thread hears that tells the two cases apart;
 * waits of lib end with an error, and a promise that nothing will settle any more is collected, upon which the kernel
 * gives up its cell.
 *
 * @module
 */

/** What a cell ends with that a person has stopped. */
export class Stopped extends Error {
  /** The error's class. */
  override readonly name = "Stopped";

  /** A cell was stopped. */
  constructor() {
    super("The cell was stopped");
  }
}

/** What outlives a reload of lib. */
interface Home {
  /** Aborts at the next Stop. */
  controller: AbortController;
  /** How many pieces of work would end with it. */
  waiting: number;
  /** When a Stop found nothing to end, in ms of the system's clock. */
  unheeded: number;
  /** Hears it; undefined where nothing sends it. */
  worker?: Worker;
}

/** What the thread that hears Stop says. */
interface Heard {
  /** Where the number of the last Stop that was answered is written. */
  readonly answered: Int32Array;
  /** The number of this one. */
  readonly stop: number;
  /** Until when an answer is waited for before the computation is ended, in ms of the system's clock. */
  readonly patience: number;
}

/** How long a Stop that found nothing to end, between two waits of a cell, is remembered. */
const MEMORY_MS = 1000;

const HOME = Symbol.for("argument workspace: stop");

function home(): Home {
  const owner = globalThis as { [HOME]?: Home };
  return owner[HOME] ??= { controller: new AbortController(), waiting: 0, unheeded: -Infinity };
}

/** Aborts, with {@linkcode Stopped}, when a person stops the cell that runs now. */
export function stopSignal(): AbortSignal {
  return home().controller.signal;
}

/**
 * Ends the cell where it was stopped a moment ago and nothing ended.
 *
 * @throws {Stopped} If it was.
 */
export function throwIfStopped(): void {
  const here = home();
  if (Date.now() - here.unheeded > MEMORY_MS) return;
  here.unheeded = -Infinity;
  throw new Stopped();
}

/**
 * Does work that ends with the cell.
 *
 * @param work The work.
 * @returns What it returned.
 * @throws {Stopped} If a person stops the cell before.
 */
export async function unlessStopped<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  throwIfStopped();
  const here = home(), { signal } = here.controller, { promise, reject } = Promise.withResolvers<never>();
  const stop = (): void => reject(signal.reason);
  signal.addEventListener("abort", stop);
  here.waiting += 1;
  try {
    return await Promise.race([promise, (async () => await work())()]);
  } finally {
    here.waiting -= 1;
    signal.removeEventListener("abort", stop);
  }
}

/** Listens for Stop, where the kernelspec has front ends send it as a signal; settles when it would be heard. */
export async function listenForStop(): Promise<void> {
  const here = home();
  if (here.worker !== undefined || Deno.env.get("WORKSPACE_STOP") !== "SIGINT") return;
  const worker = here.worker = new Worker(new URL("./stop_worker.ts", import.meta.url), { type: "module" });
  await new Promise<unknown>((resolve) => {
    worker.onmessage = resolve;
    // Without the thread there is no Stop; everything else works.
    worker.onerror = (event) => resolve(event.preventDefault());
  });
  worker.onmessage = ({ data }: MessageEvent<Heard>) => heed(data);
}

function heed({ answered, stop, patience }: Heard): void {
  Atomics.store(answered, 0, stop);
  const here = home(), { controller } = here;
  if (here.waiting === 0 && Date.now() < patience) here.unheeded = Date.now();
  here.controller = new AbortController();
  controller.abort(new Stopped());
  collectGarbage();
}

/** Collects what nothing refers to any more, such as the promise of a cell whose code was ended. */
function collectGarbage(): void {
  (globalThis as { gc?: () => void }).gc?.();
}
