/**
 * Framing of the ZeroMQ Message Transport Protocol 3.0 with the NULL mechanism: greeting, READY command and frames.
 * Pure functions over bytes, after ZeroMQ RFC 23 (https://rfc.zeromq.org/spec/23/).
 *
 * @module
 */
import type { ByteReader } from "./byte_reader.ts";
import { concatBytes } from "./concat_bytes.ts";

/** What stands before the body of a frame. A message is a run of frames of which all but the last say `more`. */
export interface FrameHeader {
  /** Length of the body, in bytes. */
  readonly length: number;
  /** Whether another frame of the same message follows. */
  readonly more: boolean;
  /** Whether it is a command of the protocol instead of a part of a message. */
  readonly command: boolean;
}

/** A frame is longer than is accepted; what follows it is not read. */
export class FrameLengthError extends RangeError {
  /** The error's class. */
  override readonly name = "FrameLengthError";
}

/** Length of the greeting that each peer sends first. */
export const GREETING_LENGTH = 64;
/** The longest frame that is accepted, in bytes. */
export const MAXIMUM_FRAME_LENGTH = 16 * 1024 * 1024;

const MORE = 1;
const LONG = 2;
const COMMAND = 4;
const MECHANISM = "NULL";
const MECHANISM_OFFSET = 12;
const MECHANISM_LENGTH = 20;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The greeting of a client: version 3.0, mechanism NULL. */
export function encodeGreeting(): Uint8Array {
  const greeting = new Uint8Array(GREETING_LENGTH);
  greeting[0] = 0xff;
  greeting[9] = 0x7f;
  greeting[10] = 3;
  greeting.set(encoder.encode(MECHANISM), MECHANISM_OFFSET);
  return greeting;
}

/**
 * Checks the greeting of a peer.
 *
 * @param greeting The first 64 bytes it sent.
 * @throws {Error} If it does not speak ZMTP 3 with the NULL mechanism.
 */
export function checkGreeting(greeting: Uint8Array): void {
  const name = decoder.decode(greeting.subarray(MECHANISM_OFFSET, MECHANISM_OFFSET + MECHANISM_LENGTH));
  const mechanism = name.replace(/\0+$/, "");
  const version = greeting[10] ?? 0;
  if (greeting[0] !== 0xff || greeting[9] !== 0x7f || version < 3 || mechanism !== MECHANISM) {
    throw new Error(`Cannot shake hands: the peer must speak ZMTP 3 with mechanism ${MECHANISM}`);
  }
}

/**
 * Encodes one frame; bodies above 255 bytes get the long form with an 8-byte length.
 *
 * @param body The payload.
 * @param flags Whether more frames follow, and whether it is a command.
 * @returns Header and body.
 * @example
 * ```ts
 * import { encodeFrame } from "lib/jupyter/zmtp.ts";
 * import { expect } from "@std/expect";
 *
 * expect([...encodeFrame(new Uint8Array([7, 8]), { more: true })]).toEqual([1, 2, 7, 8]);
 * ```
 */
export function encodeFrame(body: Uint8Array, flags: { more?: boolean; command?: boolean } = {}): Uint8Array {
  const long = body.length > 255;
  const header = new Uint8Array(long ? 9 : 2);
  header[0] = (flags.more ? MORE : 0) | (long ? LONG : 0) | (flags.command ? COMMAND : 0);
  if (long) new DataView(header.buffer).setBigUint64(1, BigInt(body.length));
  else header[1] = body.length;
  return concatBytes([header, body]);
}

/**
 * Encodes a message of several frames as one run of bytes.
 *
 * @param frames The parts; at least one.
 * @returns What goes over the wire, to be written at once.
 */
export function encodeMultipart(frames: readonly Uint8Array[]): Uint8Array {
  return concatBytes(frames.map((body, i) => encodeFrame(body, { more: i < frames.length - 1 })));
}

/**
 * Encodes the READY command, which ends the handshake.
 *
 * @param socketType The type of our socket: "DEALER" or "SUB".
 * @returns The command as one frame.
 */
export function encodeReady(socketType: string): Uint8Array {
  const value = encoder.encode(socketType);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, value.length);
  const body = concatBytes([shortText("READY"), shortText("Socket-Type"), length, value]);
  return encodeFrame(body, { command: true });
}

function shortText(text: string): Uint8Array {
  const bytes = encoder.encode(text);
  return concatBytes([new Uint8Array([bytes.length]), bytes]);
}

/**
 * Checks that the answer to our READY is one.
 *
 * @param header Header of the first frame after the greeting.
 * @param body Its body.
 * @throws {Error} If it is another command, or none.
 */
export function checkReady(header: FrameHeader, body: Uint8Array): void {
  const name = decoder.decode(body.subarray(1, 1 + (body[0] ?? 0)));
  if (!header.command || name !== "READY") throw new Error("Cannot shake hands: the peer must answer READY");
}

/**
 * Reads the header of a frame.
 *
 * @param reader The connection's bytes, at the start of a frame.
 * @returns The header; the body follows in the reader.
 * @throws {FrameLengthError} If the body is longer than {@linkcode MAXIMUM_FRAME_LENGTH}.
 * @throws {Error} If the stream ends, or the flags are none of the protocol.
 */
export async function readFrameHeader(reader: ByteReader): Promise<FrameHeader> {
  const [flags = 0] = await reader.read(1);
  if (flags > (MORE | LONG | COMMAND)) throw new Error(`Cannot read a frame: flags must be below 8, got ${flags}`);
  const size = await reader.read(flags & LONG ? 8 : 1);
  const length = flags & LONG ? Number(new DataView(size.buffer).getBigUint64(0)) : size[0] ?? 0;
  if (length > MAXIMUM_FRAME_LENGTH) {
    throw new FrameLengthError(`Cannot read a frame: at most ${MAXIMUM_FRAME_LENGTH} bytes, got ${length}`);
  }
  return { length, more: (flags & MORE) !== 0, command: (flags & COMMAND) !== 0 };
}
