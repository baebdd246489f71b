/**
 * The one place that touches the Deno Jupyter kernel.
 *
 * Outside the kernel even reading `Deno.jupyter` throws, and the kernel may publish an output after it has
 * reported the cell as finished, which other clients then lose. {@linkcode publish} therefore waits a moment
 * after each output.
 *
 * @module
 */

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

/** A bare yield to the event loop still loses an output now and then on a busy machine; 5 ms lost none in 450 cells. */
const SETTLE_MS = 5;

async function broadcast(messageType: string, content: Record<string, unknown>): Promise<void> {
  await kernel()?.broadcast(messageType, content);
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
}

/**
 * Publishes one output of the running cell. Outside a kernel nothing happens.
 *
 * @param data The representations.
 * @param metadata What goes with them: alternative text, size, caption.
 */
export async function publish(data: MimeBundle, metadata: Readonly<Record<string, unknown>> = {}): Promise<void> {
  await broadcast("display_data", { data, metadata, transient: {} });
}

/** Shows one display that later calls replace; used for progress, which the runner keeps out of stored outputs. */
export async function publishTransient(displayId: string, data: MimeBundle, first: boolean): Promise<void> {
  const content = { data, metadata: {}, transient: { display_id: displayId } };
  await broadcast(first ? "display_data" : "update_display_data", content);
}

/**
 * Hands a record to the workspace's runner, which asks for it by an environment variable. Other clients get none,
 * so that a notebook's outputs are the same everywhere.
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
