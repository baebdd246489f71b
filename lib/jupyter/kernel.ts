/**
 * A Deno Jupyter kernel that lives as long as its notebook runs and no longer.
 *
 * @module
 */
import { KernelClient, type OnMessage } from "./client.ts";
import { type Connection, newConnection, withConnectionFile } from "./connection.ts";
import { pause, settlesWithin } from "./deadline.ts";
import { KernelProcess } from "./kernel_process.ts";
import type { Json } from "./message.ts";
import { PARENT_WATCH_CODE } from "./parent_watch.ts";
import { FrameLengthError } from "./zmtp.ts";

/** What a kernel is started with. */
export interface KernelOptions {
  /** Its working folder: the notebook's. */
  readonly cwd: string;
  /** Environment variables for its process. */
  readonly env?: Readonly<Record<string, string>>;
  /** Ends the kernel at once when it aborts, during the start as well. */
  readonly signal?: AbortSignal;
}

/** The kernel's process ended although nobody had asked it to. */
export class KernelDiedError extends Error {
  /** The error's class. */
  override readonly name = "KernelDiedError";
}

const START_ATTEMPTS = 3;
const START_TIMEOUT = 30_000;
const CONNECT_PAUSE = 10;
const END_GRACE = 2000;

/** A running kernel. `await using` ends it with the block. */
export class Kernel implements AsyncDisposable {
  readonly #process: KernelProcess;
  readonly #client: KernelClient;

  private constructor(process: KernelProcess, client: KernelClient) {
    this.#process = process;
    this.#client = client;
  }

  /**
   * Starts a kernel and waits until it takes requests. Where another process takes one of its ports in between, other
   * ports are tried.
   *
   * @param options Working folder, environment, abort signal.
   * @returns The kernel.
   */
  static async start(options: KernelOptions): Promise<Kernel> {
    for (let attempt = 1;; attempt += 1) {
      try {
        return await Kernel.startAt(newConnection(), options);
      } catch (error) {
        options.signal?.throwIfAborted();
        if (attempt === START_ATTEMPTS) throw error;
      }
    }
  }

  /**
   * Starts a kernel at given ports and waits until it takes requests.
   *
   * @param connection Ports and key.
   * @param options Working folder, environment, abort signal.
   * @returns The kernel.
   */
  static async startAt(connection: Connection, options: KernelOptions): Promise<Kernel> {
    return await withConnectionFile(connection, async (connectionFile) => {
      const process = new KernelProcess({ ...options, connectionFile });
      const started = connectWhenListening(connection, process);
      if (!await settlesWithin(started, START_TIMEOUT)) process.kill();
      try {
        return new Kernel(process, await started);
      } catch (error) {
        process.kill();
        throw await explain(process, error);
      }
    });
  }

  /**
   * Runs code and waits for everything that it published.
   *
   * @param code What to run.
   * @param onMessage Gets what the kernel publishes for it.
   * @returns The content of the reply.
   * @throws {KernelDiedError} If the kernel ends meanwhile.
   * @throws {FrameLengthError} If it publishes something longer than is accepted.
   */
  async execute(code: string, onMessage: OnMessage): Promise<Json> {
    try {
      return await this.#client.execute(code, onMessage);
    } catch (error) {
      throw await explain(this.#process, error);
    }
  }

  /** Stops the running code; code that waits for a timer stops only when that fires. */
  async interrupt(): Promise<void> {
    await this.#client.interrupt();
  }

  /** Asks the kernel to end, and ends it where it does not. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#client.shutdown().catch(() => {});
    if (!await settlesWithin(this.#process.ended, END_GRACE)) this.#process.kill();
    await this.#process.ended;
    this.#client.close();
  }
}

async function connectWhenListening(connection: Connection, process: KernelProcess): Promise<KernelClient> {
  while (true) {
    try {
      return await readyClient(connection);
    } catch (error) {
      if (!process.alive) throw error;
      await pause(CONNECT_PAUSE);
    }
  }
}

async function readyClient(connection: Connection): Promise<KernelClient> {
  const client = await KernelClient.connect(connection);
  try {
    await client.ready();
    await client.executeSilently(PARENT_WATCH_CODE);
    return client;
  } catch (error) {
    client.close();
    throw error;
  }
}

async function explain(process: KernelProcess, cause: unknown): Promise<unknown> {
  if (cause instanceof FrameLengthError || !await settlesWithin(process.ended, END_GRACE)) return cause;
  const { how, stderr } = await process.ended;
  const reason = stderr.split("\n").find((line) => /error|fatal|panicked/i.test(line));
  return new KernelDiedError(`the kernel ended with ${how}${reason ? ` (${reason.replace(/^#\s*/, "")})` : ""}`, {
    cause,
  });
}
