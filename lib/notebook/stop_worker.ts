/**
 * The thread that hears Stop. It tells the kernel's own thread, which answers unless a computation keeps it busy; then
 * the computation is ended, as the Jupyter protocol has it.
 *
 * @module
 */
import { KernelClient } from "../jupyter/client.ts";
import { pause } from "../jupyter/deadline.ts";
import { ownConnection } from "./own_connection.ts";

/** How long the kernel's thread may take to answer, and what an ended computation leaves to come to rest, in ms. */
const ANSWER_MS = 150, REST_MS = 150;

/** Holds the number of the last Stop that was answered. */
const answered = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
let stops = 0;

function tell(patience: number): void {
  self.postMessage({ answered, stop: stops, patience: Date.now() + patience });
}

async function endComputation(): Promise<void> {
  const client = await KernelClient.connect(await ownConnection());
  try {
    await client.interrupt();
  } finally {
    client.close();
  }
}

Deno.addSignalListener("SIGINT", async () => {
  const stop = stops += 1;
  tell(ANSWER_MS);
  await pause(ANSWER_MS);
  if (Atomics.load(answered, 0) >= stop) return;
  await endComputation();
  await pause(REST_MS);
  tell(0);
});

self.postMessage("listening");
