/**
 * Code for a kernel that makes it end itself when the process that started it is gone, however that went.
 *
 * The kernel's stdin is a pipe from that process; it closes with it. A worker reads it, so that a cell that never
 * yields cannot hold up the end.
 *
 * @module
 */

const WORKER = `for await (const _ of Deno.stdin.readable); Deno.kill(Deno.pid, "SIGKILL");`;
const WORKER_URL = `data:text/javascript,${encodeURIComponent(WORKER)}`;

/** The code; it leaves no name behind. */
export const PARENT_WATCH_CODE = `void new Worker(${JSON.stringify(WORKER_URL)}, { type: "module" });`;
