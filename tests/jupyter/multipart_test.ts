import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { ByteReader } from "../../lib/jupyter/byte_reader.ts";
import { concatBytes } from "../../lib/jupyter/concat_bytes.ts";
import { MultipartReader } from "../../lib/jupyter/multipart.ts";
import { encodeFrame, encodeMultipart } from "../../lib/jupyter/zmtp.ts";
import { pieces } from "./byte_pieces.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (frames: readonly Uint8Array[]): string[] => frames.map((frame) => new TextDecoder().decode(frame));

function message(content: unknown): Uint8Array[] {
  return [encode("<IDS|MSG>"), encode("ab".repeat(32)), encode(JSON.stringify(content))];
}

function reader(...parts: Uint8Array[]): MultipartReader {
  return new MultipartReader(new ByteReader(pieces(concatBytes(parts), 1000)));
}

async function read(from: MultipartReader, count: number): Promise<string[][]> {
  const messages: string[][] = [];
  for (let i = 0; i < count; i++) messages.push(decode(await from.next()));
  return messages;
}

describe("MultipartReader", () => {
  const large = message({ text: "x".repeat(300_000) });
  const status = message({ execution_state: "idle" });

  it("separates messages that arrive in one stream", async () => {
    const messages = await read(reader(encodeMultipart(status), encodeMultipart(large), encodeMultipart(status)), 3);
    expect(messages).toEqual([decode(status), decode(large), decode(status)]);
  });

  it("skips commands", async () => {
    const ping = encodeFrame(encode("\x04PING"), { command: true });
    expect(await read(reader(ping, encodeMultipart(status)), 1)).toEqual([decode(status)]);
  });

  it("finds messages that were written into the middle of another, wherever the cuts are", async () => {
    const outer = encodeMultipart(large);
    const inner = encodeMultipart(status);
    for (const [first, second] of [[5_000, 5_001], [100_000, 299_000], [outer.length - 1, outer.length - 1]] as const) {
      const stream = [outer.subarray(0, first), inner, outer.subarray(first, second), inner, outer.subarray(second)];
      const messages = await read(reader(...stream, inner), 4);
      expect(messages).toEqual([decode(large), decode(status), decode(status), decode(status)]);
    }
  });

  it("leaves frames that are no JSON alone", async () => {
    const binary = [new Uint8Array([1, 0, 1, 2, 1])];
    expect(await reader(encodeMultipart(binary)).next()).toEqual(binary);
  });

  it("fails when the stream ends inside a message", async () => {
    await expect(reader(encodeMultipart(large).subarray(0, 1000)).next()).rejects.toThrow("the peer closed it");
  });
});
