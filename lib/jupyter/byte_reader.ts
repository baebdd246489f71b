/**
 * Exact numbers of bytes from a stream that delivers them in arbitrary pieces.
 *
 * @module
 */

import { concatBytes } from "./concat_bytes.ts";

/** What {@linkcode ByteReader} reads from; `Deno.Conn` is one. */
export interface ByteSource {
  /** Fills a part of the array and returns its length, or null at the end. */
  read(into: Uint8Array): Promise<number | null>;
}

const BUFFER_LENGTH = 64 * 1024;

/** Reads through one buffer, so that small frames cost no system call of their own. */
export class ByteReader {
  readonly #source: ByteSource;
  #buffer = new Uint8Array(BUFFER_LENGTH);
  #start = 0;
  #end = 0;

  /**
   * A reader at the source's beginning.
   *
   * @param source Where the bytes come from.
   */
  constructor(source: ByteSource) {
    this.#source = source;
  }

  /**
   * Reads exactly `length` bytes into an array of their own.
   *
   * @param length How many; at least 0.
   * @returns The bytes.
   * @throws {Error} If the source ends before.
   */
  async read(length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(length);
    let filled = this.#takeBuffered(bytes);
    while (length - filled >= BUFFER_LENGTH) filled += await this.#readInto(bytes.subarray(filled));
    while (filled < length) {
      this.#start = 0;
      this.#end = await this.#readInto(this.#buffer);
      filled += this.#takeBuffered(bytes.subarray(filled));
    }
    return bytes;
  }

  /**
   * Puts bytes back; the next reads return them first.
   *
   * @param bytes The end of what was read last.
   */
  unread(bytes: Uint8Array): void {
    const pending = concatBytes([bytes, this.#buffer.subarray(this.#start, this.#end)]);
    this.#buffer = new Uint8Array(Math.max(BUFFER_LENGTH, pending.length));
    this.#buffer.set(pending);
    this.#start = 0;
    this.#end = pending.length;
  }

  #takeBuffered(into: Uint8Array): number {
    const length = Math.min(into.length, this.#end - this.#start);
    into.set(this.#buffer.subarray(this.#start, this.#start + length));
    this.#start += length;
    return length;
  }

  async #readInto(bytes: Uint8Array): Promise<number> {
    const length = await this.#source.read(bytes);
    if (length === null) throw new Error("Cannot read from the connection: the peer closed it");
    return length;
  }
}
