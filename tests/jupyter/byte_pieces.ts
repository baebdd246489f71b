import type { ByteSource } from "../../lib/jupyter/byte_reader.ts";

/** A source that delivers bytes in pieces of at most the given length. */
export function pieces(bytes: Uint8Array, length: number): ByteSource {
  let offset = 0;
  return {
    read(into: Uint8Array): Promise<number | null> {
      const piece = bytes.subarray(offset, offset + Math.min(length, into.length));
      into.set(piece);
      offset += piece.length;
      return Promise.resolve(piece.length === 0 ? null : piece.length);
    },
  };
}
