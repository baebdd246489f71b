/**
 * The one place that touches the Deno Jupyter kernel.
 *
 * Outside the kernel even reading `Deno.jupyter` throws, and the kernel may publish an output after it has
 * reported the cell as finished, which other clients then lose. {@linkcode publish} therefore yields one
 * macrotask after each output.
 *
 * @module
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { projectRoot } from "../data/root.ts";
import { ModuleWatch } from "./module_watch.ts";

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

async function broadcast(messageType: string, content: Record<string, unknown>): Promise<void> {
  await send(messageType, content);
  await new Promise((resolve) => setTimeout(resolve, 0));
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

  /** Whether it is to be seen. */
  get isShown(): boolean {
    return this.#state === "shown";
  }

  /** Gives up its place; the id of the display to replace, or nothing where there is none. */
  take(): string | undefined {
    const displayId = this.isShown ? this.#displayId : undefined;
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
 */
export async function publish(data: MimeBundle, metadata: Readonly<Record<string, unknown>> = {}): Promise<void> {
  await warnOfStaleModules();
  const displayId = placeholders.getStore()?.take();
  if (displayId === undefined) await broadcast("display_data", { data, metadata, transient: {} });
  else await broadcast("update_display_data", { data, metadata, transient: { display_id: displayId } });
}

/** Watches lib for a person at a notebook; the runner starts a kernel of its own for each run. */
export const moduleWatch: ModuleWatch | undefined = inKernel() && !runnerListens()
  ? new ModuleWatch(`${projectRoot()}/lib`)
  : undefined;

async function warnOfStaleModules(): Promise<void> {
  const notice = moduleWatch?.notice();
  if (notice !== undefined) await broadcast("stream", { name: "stderr", text: `${notice}\n` });
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
