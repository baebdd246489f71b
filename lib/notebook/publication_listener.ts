/**
 * Hears what the kernel publishes, on a subscription of its own, as every client does. The kernel gives code no sign of
 * having published an output; once it is heard here, clients that subscribed before have it too.
 *
 * @module
 */
import { SUBSCRIBE_TO_ALL } from "../jupyter/socket.ts";
import { encodeGreeting, encodeMultipart, encodeReady } from "../jupyter/zmtp.ts";
import { ownConnection } from "./own_connection.ts";

/** What a subscriber says: its greeting, its type, and that it wants everything. */
const HANDSHAKE = [encodeGreeting(), encodeReady("SUB"), encodeMultipart([SUBSCRIBE_TO_ALL])];

/** Subscribes to what this kernel publishes. */
async function subscribe(): Promise<Deno.TcpConn> {
  const { ip, iopub_port } = await ownConnection();
  const connection = await Deno.connect({ hostname: ip, port: iopub_port });
  connection.unref();
  for (const part of HANDSHAKE) {
    for (let written = 0; written < part.length;) written += await connection.write(part.subarray(written));
  }
  return connection;
}

/** Length of a marker, a UUID. */
const MARKER_LENGTH = 36;

/** A subscription to what this kernel publishes. */
export class PublicationListener {
  readonly #connection: Deno.TcpConn;
  readonly #awaited = new Map<string, (isHeard: boolean) => void>();

  private constructor(connection: Deno.TcpConn) {
    this.#connection = connection;
    this.#listen().catch(() => {});
  }

  /**
   * Subscribes.
   *
   * @param signal Ends the subscription; what is awaited then counts as not heard.
   * @returns The subscription; undefined where this process is no kernel or its connection file cannot be found.
   */
  static async open(signal: AbortSignal): Promise<PublicationListener | undefined> {
    try {
      const listener = new PublicationListener(await subscribe());
      signal.addEventListener("abort", () => listener.#end());
      return listener;
    } catch {
      return undefined;
    }
  }

  /**
   * Waits until a message is published. It takes effect at the call.
   *
   * @param marker A UUID that stands in the message.
   * @param options How long to wait at most, in milliseconds.
   * @returns Whether it was heard.
   */
  heard(marker: string, { timeout }: { readonly timeout: number }): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (isHeard: boolean): void => {
        clearTimeout(timer);
        this.#awaited.delete(marker);
        resolve(isHeard);
      };
      const timer = setTimeout(() => end(false), timeout);
      this.#awaited.set(marker, end);
    });
  }

  async #listen(): Promise<void> {
    const decoder = new TextDecoder("latin1");
    let tail = "";
    for await (const chunk of this.#connection.readable) {
      const text = tail + decoder.decode(chunk);
      for (const [marker, hear] of this.#awaited) if (text.includes(marker)) hear(true);
      tail = text.slice(1 - MARKER_LENGTH);
    }
  }

  #end(): void {
    this.#connection.close();
    for (const hear of this.#awaited.values()) hear(false);
  }
}
