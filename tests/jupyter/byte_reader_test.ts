import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { ByteReader } from "../../lib/jupyter/byte_reader.ts";
import { pieces } from "./byte_pieces.ts";

const bytes = Uint8Array.from({ length: 200_000 }, (_, i) => i % 251);

describe("ByteReader", () => {
  it("returns exact lengths whatever the pieces in which the bytes arrive", async () => {
    for (const size of [1000, 65_536, 70_000, 200_000]) {
      const reader = new ByteReader(pieces(bytes, size));
      for (const [start, end] of [[0, 3], [3, 3], [3, 100_003], [100_003, 200_000]] as const) {
        expect(await reader.read(end - start)).toEqual(bytes.slice(start, end));
      }
    }
  });

  it("returns bytes that were put back before all others", async () => {
    const reader = new ByteReader(pieces(bytes, 500));
    const first = await reader.read(100_000);
    reader.unread(first.subarray(20));
    expect(await reader.read(150_000)).toEqual(bytes.slice(20, 150_020));
  });

  it("fails when the source ends before the length is reached", async () => {
    const reader = new ByteReader(pieces(bytes.subarray(0, 10), 4));
    await expect(reader.read(11)).rejects.toThrow("Cannot read from the connection: the peer closed it");
  });
});
