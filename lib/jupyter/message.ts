/**
 * Messages of the Jupyter wire protocol 5.3, signed with HMAC-SHA256.
 *
 * @module
 */
import { concatBytes } from "./concat_bytes.ts";

/** A JSON object. */
export type Json = Record<string, unknown>;

/** Who sent a message, when, and what it is. */
export interface Header {
  /** Unique. */
  readonly msg_id: string;
  /** What the message is: "execute_request", "status". */
  readonly msg_type: string;
  /** Identifies the sender as long as it runs. */
  readonly session: string;
  /** The sender's name. */
  readonly username: string;
  /** When it was sent, in ISO 8601. */
  readonly date: string;
  /** Version of the protocol. */
  readonly version: string;
}

/** A message. */
export interface Message {
  /** Its own header. */
  readonly header: Header;
  /** The header of the request that it answers; empty where it answers none. */
  readonly parent: Partial<Header>;
  /** What goes beside the content. */
  readonly metadata: Json;
  /** What it says; the fields depend on its type. */
  readonly content: Json;
  /** Length of all its frames, in bytes. */
  readonly byteLength: number;
}

const DELIMITER = "<IDS|MSG>";
const PROTOCOL_VERSION = "5.3";
const SIGNED_PARTS = 4;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Makes a signing key for HMAC-SHA256 of the text that both ends know.
 *
 * @param secret The text; it stands in the connection file.
 * @returns The key.
 */
export async function signingKey(secret: string): Promise<CryptoKey> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  return await crypto.subtle.importKey("raw", encoder.encode(secret), algorithm, false, ["sign", "verify"]);
}

/**
 * A header for a new request.
 *
 * @param type The message type: "execute_request" and the like.
 * @param session The session that sends it.
 * @returns The header, with an id of its own.
 */
export function requestHeader(type: string, session: string): Header {
  return {
    msg_id: crypto.randomUUID(),
    msg_type: type,
    session,
    username: "workspace",
    date: new Date().toISOString(),
    version: PROTOCOL_VERSION,
  };
}

/**
 * Encodes and signs a request.
 *
 * @param request Its header and content.
 * @param key The key that both ends know.
 * @returns The frames to send.
 */
export async function encodeRequest(
  request: { readonly header: Header; readonly content: Json },
  key: CryptoKey,
): Promise<Uint8Array[]> {
  const parts = [request.header, {}, {}, request.content].map((part) => encoder.encode(JSON.stringify(part)));
  const signature = new Uint8Array(await crypto.subtle.sign("HMAC", key, concatBytes(parts)));
  return [encoder.encode(DELIMITER), encoder.encode(signature.toHex()), ...parts];
}

/**
 * Decodes a message and checks its signature.
 *
 * @param frames The frames that were received.
 * @param key The key that both ends know.
 * @returns The message, or undefined where it is not one that the holder of the key has signed: then it is to be
 *   dropped, since any process on this machine can reach the ports.
 */
export async function decodeMessage(frames: readonly Uint8Array[], key: CryptoKey): Promise<Message | undefined> {
  const delimiter = frames.findIndex((frame) => decoder.decode(frame) === DELIMITER);
  const parts = frames.slice(delimiter + 2, delimiter + 2 + SIGNED_PARTS);
  if (delimiter < 0 || parts.length < SIGNED_PARTS) return undefined;
  if (!await isSigned(parts, { signature: frames[delimiter + 1], key })) return undefined;
  const [header, parent, metadata, content] = parts.map((part) => JSON.parse(decoder.decode(part)));
  const byteLength = frames.reduce((length, frame) => length + frame.length, 0);
  return { header, parent, metadata, content, byteLength };
}

async function isSigned(
  parts: readonly Uint8Array[],
  proof: { readonly signature: Uint8Array | undefined; readonly key: CryptoKey },
): Promise<boolean> {
  const hex = decoder.decode(proof.signature);
  if (!/^[0-9a-f]{64}$/.test(hex)) return false;
  return await crypto.subtle.verify("HMAC", proof.key, Uint8Array.fromHex(hex), concatBytes(parts));
}
