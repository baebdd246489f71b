/**
 * A ZeroMQ client socket, DEALER or SUB, over one TCP connection on the loopback interface.
 *
 * @module
 */
import { ByteReader } from "./byte_reader.ts";
import { settlesWithin } from "./deadline.ts";
import { MultipartReader } from "./multipart.ts";
import {
  checkGreeting,
  checkReady,
  encodeGreeting,
  encodeMultipart,
  encodeReady,
  GREETING_LENGTH,
  readFrameHeader,
} from "./zmtp.ts";

/** The only address that kernels of the workspace listen on. */
export const LOOPBACK = "127.0.0.1";

/** What does not answer in this time is no kernel but a stranger at its port. */
const HANDSHAKE_TIMEOUT = 2000;
/** The message with which a SUB socket asks for everything. */
export const SUBSCRIBE_TO_ALL: Uint8Array = new Uint8Array([1]);

/** A connected socket that sends and receives messages of several frames. */
export class Socket {
  readonly #connection: Deno.Conn;
  readonly #bytes: ByteReader;
  readonly #messages: MultipartReader;
  #lastWrite: Promise<void> = Promise.resolve();

  private constructor(connection: Deno.Conn) {
    this.#connection = connection;
    this.#bytes = new ByteReader(connection);
    this.#messages = new MultipartReader(this.#bytes);
  }

  /**
   * Connects and shakes hands; a SUB socket subscribes to everything.
   *
   * @param port The peer's port.
   * @param type The type of this end.
   * @returns The socket, ready for use.
   * @throws {Error} If nothing listens at the port, or what does is no ZeroMQ peer.
   */
  static async connect(port: number, type: "DEALER" | "SUB"): Promise<Socket> {
    const socket = new Socket(await Deno.connect({ hostname: LOOPBACK, port }));
    const shaken = socket.#shakeHands(type);
    if (!await settlesWithin(shaken, HANDSHAKE_TIMEOUT)) socket.close();
    try {
      await shaken;
      if (type === "SUB") await socket.send([SUBSCRIBE_TO_ALL]);
      return socket;
    } catch (error) {
      socket.close();
      throw error;
    }
  }

  /**
   * Sends one message. Messages leave in the order of the calls, each undivided.
   *
   * @param frames Its parts.
   */
  send(frames: readonly Uint8Array[]): Promise<void> {
    const write = this.#lastWrite.then(() => this.#write(encodeMultipart(frames)));
    this.#lastWrite = write.catch(() => {});
    return write;
  }

  /**
   * Receives one message.
   *
   * @returns Its parts.
   * @throws {Error} If the connection ends or the peer breaks the protocol.
   */
  async receive(): Promise<Uint8Array[]> {
    return await this.#messages.next();
  }

  /** Closes the connection; whoever is receiving gets an error. */
  close(): void {
    try {
      this.#connection.close();
    } catch {
      // The peer has closed it already.
    }
  }

  async #shakeHands(type: string): Promise<void> {
    await this.#write(encodeGreeting());
    checkGreeting(await this.#bytes.read(GREETING_LENGTH));
    await this.#write(encodeReady(type));
    const header = await readFrameHeader(this.#bytes);
    checkReady(header, await this.#bytes.read(header.length));
  }

  async #write(bytes: Uint8Array): Promise<void> {
    for (let sent = 0; sent < bytes.length;) sent += await this.#connection.write(bytes.subarray(sent));
  }
}
