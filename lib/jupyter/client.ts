/**
 * The client's end of a Jupyter kernel: requests on shell and control, outputs from iopub.
 *
 * @module
 */
import type { Connection } from "./connection.ts";
import { pause } from "./deadline.ts";
import { decodeMessage, encodeRequest, type Json, type Message, requestHeader, signingKey } from "./message.ts";
import { Socket } from "./socket.ts";

/** Gets what the kernel publishes. */
export type OnMessage = (message: Message) => void;

interface Sockets {
  readonly shell: Socket;
  readonly control: Socket;
  readonly iopub: Socket;
}

interface Request {
  readonly id: string;
  readonly reply: Promise<Json>;
}

const MARKER = "workspace_marker";
const MARKER_CODE =
  `await new Promise((resolve) => setTimeout(resolve, 0)); await Deno.jupyter.broadcast("${MARKER}", {});`;
const SUBSCRIPTION_POLL = 20;

/** A client of one kernel. It runs one piece of code at a time. */
export class KernelClient {
  readonly #sockets: Sockets;
  readonly #key: CryptoKey;
  readonly #session: string = crypto.randomUUID();
  readonly #pending = new Map<string, PromiseWithResolvers<Json>>();
  readonly #lost = Promise.withResolvers<never>();
  #onPublished: OnMessage = () => {};

  private constructor(sockets: Sockets, key: CryptoKey) {
    this.#sockets = sockets;
    this.#key = key;
    this.#lost.promise.catch(() => {});
    this.#deliver(sockets.shell, (message) => this.#settle(message));
    this.#deliver(sockets.control, (message) => this.#settle(message));
    this.#deliver(sockets.iopub, (message) => this.#onPublished(message));
  }

  /**
   * Connects to a kernel that is listening.
   *
   * @param connection Its ports and key.
   * @returns The client.
   */
  static async connect(connection: Connection): Promise<KernelClient> {
    const key = await signingKey(connection.key);
    const ends = [["control", "DEALER"], ["iopub", "SUB"], ["shell", "DEALER"]] as const;
    const opened: Partial<Record<keyof Sockets, Socket>> = {};
    try {
      for (const [name, type] of ends) opened[name] = await Socket.connect(connection[`${name}_port`], type);
      return new KernelClient(opened as Sockets, key);
    } catch (error) {
      for (const socket of Object.values(opened)) socket.close();
      throw error;
    }
  }

  /** Waits until the kernel answers and its publications arrive: a subscription takes effect on its own time. */
  async ready(): Promise<void> {
    let subscribed = false;
    this.#onPublished = () => subscribed = true;
    while (!subscribed) {
      await this.#request("shell", "kernel_info_request").reply;
      if (!subscribed) await pause(SUBSCRIPTION_POLL);
    }
  }

  /**
   * Runs code and waits for everything that it published.
   *
   * The kernel may publish outputs after it has replied and gone idle. They leave it in order, though: once a marker
   * arrives that a second, silent request publishes, none is missing.
   *
   * @param code What to run.
   * @param onMessage Gets what the kernel publishes for it.
   * @returns The content of the reply: `status` and, where that is "error", `ename`, `evalue` and `traceback`.
   */
  async execute(code: string, onMessage: OnMessage): Promise<Json> {
    const cell = this.#request("shell", "execute_request", executeContent(code, { silent: false }));
    this.#onPublished = (message) => {
      if (message.parent.msg_id === cell.id) onMessage(message);
    };
    const reply = await cell.reply;
    await this.#drain(cell.id, onMessage);
    return reply;
  }

  /**
   * Runs code that is no cell: it is not counted and what it publishes is dropped.
   *
   * @param code What to run.
   */
  async executeSilently(code: string): Promise<void> {
    await this.#request("shell", "execute_request", executeContent(code, { silent: true })).reply;
  }

  /** Asks the kernel to stop the running code. */
  async interrupt(): Promise<void> {
    await this.#request("control", "interrupt_request").reply;
  }

  /** Asks the kernel to end. */
  async shutdown(): Promise<void> {
    await this.#request("control", "shutdown_request", { restart: false }).reply;
  }

  /** Closes the connections; requests under way are rejected. */
  close(): void {
    for (const socket of Object.values(this.#sockets)) socket.close();
  }

  async #drain(cellId: string, onMessage: OnMessage): Promise<void> {
    const drained = Promise.withResolvers<void>();
    const marker = this.#request("shell", "execute_request", executeContent(MARKER_CODE, { silent: true }));
    this.#onPublished = (message) => {
      const { msg_id } = message.parent;
      if (msg_id !== cellId && msg_id !== marker.id) return;
      if (message.header.msg_type !== MARKER) return onMessage(message);
      this.#onPublished = () => {};
      drained.resolve();
    };
    const { status } = await marker.reply;
    if (status === "ok") await Promise.race([drained.promise, this.#lost.promise]);
  }

  #request(channel: "shell" | "control", type: string, content: Json = {}): Request {
    const header = requestHeader(type, this.#session);
    const pending = Promise.withResolvers<Json>();
    this.#pending.set(header.msg_id, pending);
    encodeRequest({ header, content }, this.#key)
      .then((frames) => this.#sockets[channel].send(frames))
      .catch(this.#lost.reject);
    return { id: header.msg_id, reply: Promise.race([pending.promise, this.#lost.promise]) };
  }

  #settle(message: Message): void {
    const id = message.parent.msg_id ?? "";
    this.#pending.get(id)?.resolve(message.content);
    this.#pending.delete(id);
  }

  async #deliver(socket: Socket, to: OnMessage): Promise<void> {
    try {
      while (true) {
        const message = await decodeMessage(await socket.receive(), this.#key);
        if (message) to(message);
      }
    } catch (error) {
      this.#lost.reject(error);
    }
  }
}

function executeContent(code: string, { silent }: { silent: boolean }): Json {
  return { code, silent, store_history: !silent, allow_stdin: false, stop_on_error: false, user_expressions: {} };
}
