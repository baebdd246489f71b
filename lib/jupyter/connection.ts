/**
 * How a client and its kernel find each other: five free ports on the loopback interface and a random key.
 *
 * @module
 */
import { LOOPBACK } from "./socket.ts";

/** The content of a Jupyter connection file. */
export interface Connection {
  /** The transport of all channels. */
  readonly transport: "tcp";
  /** The address that the kernel listens on. */
  readonly ip: string;
  /** How messages are signed. */
  readonly signature_scheme: "hmac-sha256";
  /** The secret that both ends know. */
  readonly key: string;
  /** Port for requests. */
  readonly shell_port: number;
  /** Port for requests that must not wait: interruption, shutdown. */
  readonly control_port: number;
  /** Port on which the kernel publishes. */
  readonly iopub_port: number;
  /** Port for questions of the kernel; not used. */
  readonly stdin_port: number;
  /** Port of the heartbeat; not used. */
  readonly hb_port: number;
}

/** A new connection: ports that are free at this moment, and a key of 256 random bits. */
export function newConnection(): Connection {
  const [shell_port, control_port, iopub_port, stdin_port, hb_port] = freePorts();
  const key = crypto.getRandomValues(new Uint8Array(32)).toHex();
  const ports = { shell_port, control_port, iopub_port, stdin_port, hb_port };
  return { transport: "tcp", ip: LOOPBACK, signature_scheme: "hmac-sha256", key, ...ports };
}

function freePorts(): [number, number, number, number, number] {
  const listen = (): Deno.TcpListener => Deno.listen({ hostname: LOOPBACK, port: 0 });
  const listeners = [listen(), listen(), listen(), listen(), listen()] as const;
  const [a, b, c, d, e] = listeners;
  const ports = [a.addr.port, b.addr.port, c.addr.port, d.addr.port, e.addr.port] as const;
  for (const listener of listeners) listener.close();
  return [...ports];
}

/**
 * Writes a connection file that only its owner can read, in a temporary folder of its own, for as long as `use` runs.
 *
 * @param connection What stands in it.
 * @param use Gets the file's path; the file is gone when it settles.
 * @returns What `use` returned.
 */
export async function withConnectionFile<Result>(
  connection: Connection,
  use: (path: string) => Promise<Result>,
): Promise<Result> {
  const folder = await Deno.makeTempDir({ prefix: "workspace-kernel-" });
  try {
    const path = `${folder}/connection.json`;
    await Deno.writeTextFile(path, JSON.stringify(connection), { mode: 0o600, createNew: true });
    return await use(path);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
