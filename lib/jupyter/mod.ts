/**
 * A Jupyter client for Deno kernels in TypeScript alone: ZMTP 3.0 over TCP on the loopback interface, messages signed
 * with HMAC-SHA256, and no output lost that the kernel publishes after it has gone idle.
 *
 * @example
 * ```ts ignore
 * import { Kernel } from "lib/jupyter/mod.ts";
 *
 * await using kernel = await Kernel.start({ cwd: "notebooks" });
 * await kernel.execute('console.log("Hello")', ({ header, content }) => console.log(header.msg_type, content));
 * ```
 *
 * @module
 */
export { KernelClient, type OnMessage } from "./client.ts";
export { type Connection, newConnection, withConnectionFile } from "./connection.ts";
export { Kernel, KernelDiedError, type KernelOptions } from "./kernel.ts";
export { type Header, type Json, type Message } from "./message.ts";
