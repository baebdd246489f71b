/**
 * Whole messages from a connection, also where the peer has written one into the middle of another.
 *
 * The Deno kernel writes a long message in several pieces and may put a short one, such as a status, between two of
 * them (Deno 2.9). Message bodies are JSON, in which the byte 1 never occurs; every message starts with it. So the
 * inner message is found, read and returned after the outer one, which is complete again.
 *
 * @module
 */
import type { ByteReader } from "./byte_reader.ts";
import { concatBytes } from "./concat_bytes.ts";
import { readFrameHeader } from "./zmtp.ts";

const START_OF_MESSAGE = 1;
const START_OF_JSON = "{".charCodeAt(0);

/** Reads messages of several frames. */
export class MultipartReader {
  readonly #bytes: ByteReader;
  readonly #inner: Uint8Array[][] = [];

  /**
   * A reader at the beginning of a message.
   *
   * @param bytes The connection's bytes, after the handshake.
   */
  constructor(bytes: ByteReader) {
    this.#bytes = bytes;
  }

  /**
   * The next message; commands of the protocol are skipped.
   *
   * @returns Its frames.
   * @throws {Error} If the connection ends or breaks the protocol.
   */
  async next(): Promise<Uint8Array[]> {
    return this.#inner.shift() ?? await this.#readMessage();
  }

  async #readMessage(): Promise<Uint8Array[]> {
    const frames: Uint8Array[] = [];
    for (let more = true; more;) {
      const header = await readFrameHeader(this.#bytes);
      const body = await this.#bytes.read(header.length);
      if (header.command) continue;
      frames.push(body[0] === START_OF_JSON ? await this.#withoutInner(body) : body);
      more = header.more;
    }
    return frames;
  }

  async #withoutInner(body: Uint8Array): Promise<Uint8Array> {
    const start = body.indexOf(START_OF_MESSAGE);
    if (start < 0) return body;
    this.#bytes.unread(body.subarray(start));
    this.#inner.push(await this.#readMessage());
    const rest = await this.#bytes.read(body.length - start);
    return concatBytes([body.subarray(0, start), await this.#withoutInner(rest)]);
  }
}
