/**
 * The one place that touches the Deno Jupyter kernel.
 *
 * Outside the kernel even reading `Deno.jupyter` throws. The kernel may publish an output after it has reported the
 * cell as finished, which other clients than the workspace's runner then lose. {@linkcode publish} therefore keeps the
 * cell busy until the output was heard.
 *
 * @module
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { projectRoot } from "../data/root.ts";
import { pause } from "../jupyter/deadline.ts";
import { ModuleWatch } from "./module_watch.ts";
import { PublicationListener } from "./publication_listener.ts";
import { listenForStop, stopSignal, throwIfStopped } from "./stop.ts";

/** A MIME bundle: one output in several representations, of which the front end picks one. */
export type MimeBundle = Readonly<Record<string, unknown>>;

interface Broadcaster {
  broadcast(messageType: string, content: Record<string, unknown>): Promise<void>;
}

function kernel(): Broadcaster | undefined {
  try {
    return (Deno as unknown as { jupyter: Broadcaster }).jupyter;
  } catch {
    return undefined;
  }
}

/** Whether this code runs in a Deno Jupyter kernel. */
export function inKernel(): boolean {
  return kernel() !== undefined;
}

/** Sends a message at once, also from code that does not yield afterwards. */
function send(messageType: string, content: Record<string, unknown>): Promise<void> {
  return kernel()?.broadcast(messageType, content) ?? Promise.resolve();
}

/** How long an output is listened for. */
const HEARING_TIMEOUT_MS = 10_000;
/** When a marker is sent again: a subscription takes effect on its own time, so that the first may be missed. */
const REPETITION_MS = 1000;
/** How long a cell stays busy after an output where the kernel cannot be listened to. */
const SETTLING_MS = 50;

let listening:
  | { readonly signal: AbortSignal; readonly listener: Promise<PublicationListener | undefined> }
  | undefined;

/** The subscription; a new one after each Stop, which may have ended the code that reads from the last. */
function listener(): Promise<PublicationListener | undefined> {
  const signal = stopSignal();
  if (listening?.signal !== signal) listening = { signal, listener: PublicationListener.open(signal) };
  return listening.listener;
}

/** Sends an output, with a marker that no client keeps, and waits until it was published. */
async function sendAndHear(messageType: string, content: Record<string, unknown>): Promise<void> {
  const subscription = await listener();
  const marker = crypto.randomUUID();
  const heard = subscription?.heard(marker, { timeout: HEARING_TIMEOUT_MS }) ?? Promise.resolve(false);
  await send(messageType, { ...content, transient: { ...content.transient as object, marker } });
  const repetition = setInterval(() => sendMarker(marker).catch(() => {}), REPETITION_MS);
  const isHeard = await heard;
  clearInterval(repetition);
  if (!isHeard) await pause(SETTLING_MS);
}

/**
 * Sends a marker again, in an update of a display that there is not, which shows nothing; it is published after what
 * was sent before.
 */
async function sendMarker(marker: string): Promise<void> {
  await send("update_display_data", { data: {}, metadata: {}, transient: { display_id: marker, marker } });
}

/** Sends an output or a record. The workspace's runner misses nothing, so that nothing is waited for there. */
async function broadcast(messageType: string, content: Record<string, unknown>): Promise<void> {
  if (!inKernel() || runnerListens()) await send(messageType, content);
  else await sendAndHear(messageType, content);
}

/**
 * A display that stands for an output to come: what is shown in it changes in place, and the first output of the work
 * that it stands for takes its place, so that no client keeps it.
 */
export class Placeholder {
  readonly #displayId = crypto.randomUUID();
  #state: "hidden" | "shown" | "taken" = "hidden";

  /** Shows something in it, at once; nothing happens once an output has taken its place. */
  show(data: MimeBundle): void {
    if (this.#state === "taken") return;
    const type = this.#state === "hidden" ? "display_data" : "update_display_data";
    this.#state = "shown";
    send(type, { data, metadata: {}, transient: { display_id: this.#displayId } }).catch(() => {});
  }

  /** Leaves a last text in it, where it is to be seen. */
  async leave(text: string): Promise<void> {
    const displayId = this.take();
    if (displayId === undefined) return;
    const transient = { display_id: displayId };
    await broadcast("update_display_data", { data: { "text/plain": text }, metadata: {}, transient });
  }

  /** Gives up its place; the id of the display to replace, or nothing where there is none. */
  take(): string | undefined {
    const displayId = this.#state === "shown" ? this.#displayId : undefined;
    this.#state = "taken";
    return displayId;
  }
}

const placeholders = new AsyncLocalStorage<Placeholder>();

/**
 * Does work whose first output takes the place of a placeholder.
 *
 * @param placeholder The placeholder.
 * @param work The work.
 * @returns What the work returned.
 */
export function inPlaceOf<Result>(placeholder: Placeholder, work: () => Result): Result {
  return placeholders.run(placeholder, work);
}

/**
 * Publishes one output of the running cell. Outside a kernel nothing happens.
 *
 * @param data The representations.
 * @param metadata What goes with them: alternative text, size, caption.
 * @throws {Stopped} If a person stopped the cell a moment ago and nothing else ended.
 */
export async function publish(data: MimeBundle, metadata: Readonly<Record<string, unknown>> = {}): Promise<void> {
  throwIfStopped();
  await warnOfStaleModules();
  const displayId = placeholders.getStore()?.take();
  if (displayId === undefined) await broadcast("display_data", { data, metadata, transient: {} });
  else await broadcast("update_display_data", { data, metadata, transient: { display_id: displayId } });
}

if (inKernel()) await listenForStop();

/** Watches lib for a person at a notebook; the runner starts a kernel of its own for each run. */
export const moduleWatch: ModuleWatch | undefined = inKernel() && !runnerListens()
  ? new ModuleWatch(`${projectRoot()}/lib`)
  : undefined;

async function warnOfStaleModules(): Promise<void> {
  const notice = moduleWatch?.notice();
  if (notice !== undefined) await send("stream", { name: "stderr", text: `${notice}\n` });
}

/**
 * Hands a record to the workspace's runner, which asks for it by an environment variable. Other clients get none,
 * so that a notebook's outputs are the same everywhere. It is on its way when the call returns.
 *
 * @param kind What the record is: "figure", "verdict", "parameters", "progress" or "footer".
 * @param content The record; plain JSON.
 */
export async function record(kind: string, content: Record<string, unknown>): Promise<void> {
  if (runnerListens()) await broadcast("workspace_record", { kind, ...content });
}

/** Whether the workspace's runner executes this notebook. */
export function runnerListens(): boolean {
  return Deno.env.get("WORKSPACE_CHANNEL") === "1";
}
