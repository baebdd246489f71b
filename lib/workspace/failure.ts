/**
 * Errors that a person is to read: one line on the terminal, no stack.
 *
 * @module
 */

/** Exit status where something that was asked for could not be done. */
export const FAILED = 1;
/** Exit status where the request itself makes no sense. */
export const MISUSED = 2;

/** What a failure carries besides its message. */
export interface FailureOptions {
  /** Exit status of the command that meets it. @default {FAILED} */
  readonly exitCode?: number;
  /** Lines that help to do better: the legal names, say. */
  readonly details?: readonly string[];
  /** What caused it. */
  readonly cause?: unknown;
}

/** An error whose message says all there is to say. */
export class Failure extends Error {
  /** The error's class. */
  override readonly name = "Failure";
  /** Exit status of the command that meets it. */
  readonly exitCode: number;
  /** Lines to print below the message. */
  readonly details: readonly string[];

  /**
   * A failure; line breaks in its message become spaces.
   *
   * @param message What was attempted, what is required, what was given; one line.
   * @param options Exit status, details, cause.
   */
  constructor(message: string, { exitCode = FAILED, details = [], cause }: FailureOptions = {}) {
    super(message.replaceAll(/\s+/g, " ").trim(), { cause });
    this.exitCode = exitCode;
    this.details = details;
  }
}

/**
 * A request that makes no sense.
 *
 * @param message What is wrong with it and what would be right.
 * @param details Lines that help to do better.
 * @returns A failure with exit status 2.
 */
export function misuse(message: string, details: readonly string[] = []): Failure {
  return new Failure(message, { exitCode: MISUSED, details });
}

/**
 * The message of anything that was thrown, without what the system adds: error number, call and path.
 *
 * @param error What was caught.
 * @returns Its message.
 * @example
 * ```ts
 * import { messageOf } from "lib/workspace/failure.ts";
 * import { expect } from "@std/expect";
 *
 * expect(messageOf(new Error("No space left on device (os error 28)"))).toBe("No space left on device");
 * ```
 */
export function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/ \(os error \d+\)/, "").replace(/: \w+ '[^']*'(?: -> '[^']*')?$/, "");
}
