/**
 * The process of a Deno kernel: how it is started, what it wrote to stderr, how it ends.
 *
 * @module
 */
import { settlesWithin } from "./deadline.ts";

/**
 * The models are many small functions, each of which checks what it is given: inlined further, they run a third faster.
 */
export const INLINING_FLAGS: readonly string[] = [
  "--max-inlined-bytecode-size=3000",
  "--max-inlined-bytecode-size-cumulative=6000",
  "--max-optimized-bytecode-size=200000",
];

/** Environment that makes what a kernel computes and prints the same on every machine and every run. */
export const KERNEL_ENVIRONMENT: Readonly<Record<string, string>> = {
  DENO_V8_FLAGS: ["--random-seed=42", ...INLINING_FLAGS].join(","),
  FORCE_COLOR: "",
  LC_ALL: "en_US.UTF-8",
  NO_COLOR: "1",
  TZ: "UTC",
};

/** What a kernel's process is started with. */
export interface KernelProcessOptions {
  /** Path of its connection file. */
  readonly connectionFile: string;
  /** Its working folder: the notebook's. */
  readonly cwd: string;
  /** Environment variables besides {@linkcode KERNEL_ENVIRONMENT}. */
  readonly env?: Readonly<Record<string, string>>;
  /** Ends the process when it aborts. */
  readonly signal?: AbortSignal;
}

/** How a process ended. */
export interface ProcessEnd {
  /** "exit code 1" or "signal SIGKILL". */
  readonly how: string;
  /** The end of what it wrote to stderr. */
  readonly stderr: string;
}

const STDERR_TAIL = 10_000;
const STDERR_GRACE = 100;

/** A running kernel process. Its stdin is a pipe that nobody writes to: it closes when this process is gone. */
export class KernelProcess {
  readonly #child: Deno.ChildProcess;
  #stderr = "";
  /** Settles when the process has ended. */
  readonly ended: Promise<ProcessEnd>;
  /** Whether it is still running. */
  alive = true;

  /**
   * Starts `deno jupyter --kernel`.
   *
   * @param options Connection file, working folder, environment, abort signal.
   */
  constructor(options: KernelProcessOptions) {
    this.#child = new Deno.Command(Deno.execPath(), {
      args: ["jupyter", "--kernel", "--conn", options.connectionFile],
      cwd: options.cwd,
      env: { ...KERNEL_ENVIRONMENT, ...options.env },
      signal: options.signal,
      stdin: "piped",
      stdout: "null",
      stderr: "piped",
    }).spawn();
    this.ended = this.#watch();
  }

  /** Ends it at once. */
  kill(): void {
    if (this.alive) this.#child.kill("SIGKILL");
  }

  async #watch(): Promise<ProcessEnd> {
    const collected = this.#collectStderr();
    const { signal, code } = await this.#child.status;
    this.alive = false;
    await settlesWithin(collected, STDERR_GRACE);
    await this.#child.stdin.close();
    return { how: signal ? `signal ${signal}` : `exit code ${code}`, stderr: this.#stderr.trim() };
  }

  async #collectStderr(): Promise<void> {
    for await (const text of this.#child.stderr.pipeThrough(new TextDecoderStream())) {
      this.#stderr = (this.#stderr + text).slice(-STDERR_TAIL);
    }
  }
}
