/**
 * What measurements were made on.
 *
 * @module
 */
import { cpus, release, totalmem } from "node:os";

/** The machine. */
export interface Machine {
  /** Model of the processor. */
  readonly processor: string;
  /** Cores that the system shows. */
  readonly cores: number;
  /** Memory in GiB. */
  readonly memory: number;
  /** Operating system with its release, and architecture. */
  readonly system: string;
}

/**
 * Describes the machine.
 *
 * @returns Processor, cores, memory, system.
 */
export function machine(): Machine {
  const [first, ...others] = cpus();
  return {
    processor: first?.model.trim() ?? "unknown",
    cores: others.length + 1,
    memory: Math.round(totalmem() / 2 ** 30 * 10) / 10,
    system: `${Deno.build.os} ${release()} ${Deno.build.arch}`,
  };
}
