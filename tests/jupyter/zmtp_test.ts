import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { ByteReader } from "../../lib/jupyter/byte_reader.ts";
import {
  checkGreeting,
  checkReady,
  encodeFrame,
  encodeGreeting,
  encodeMultipart,
  encodeReady,
  type FrameHeader,
  MAXIMUM_FRAME_LENGTH,
  readFrameHeader,
} from "../../lib/jupyter/zmtp.ts";
import { pieces } from "./byte_pieces.ts";

function headerOf(bytes: Uint8Array): Promise<FrameHeader> {
  return readFrameHeader(new ByteReader(pieces(bytes, 3)));
}

describe("encodeGreeting", () => {
  it("gives the 64 bytes of RFC 23 for version 3.0, mechanism NULL, as a client", () => {
    const expected = new Uint8Array(64);
    expected.set([0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0x7f, 3, 0, 0x4e, 0x55, 0x4c, 0x4c]);
    expect(encodeGreeting()).toEqual(expected);
  });

  it("is accepted by checkGreeting", () => {
    expect(() => checkGreeting(encodeGreeting())).not.toThrow();
  });
});

describe("checkGreeting", () => {
  it("rejects an older version, another mechanism and what is no greeting", () => {
    const old = encodeGreeting().with(10, 2);
    const curve = encodeGreeting();
    curve.set(new TextEncoder().encode("CURVE"), 12);
    for (const greeting of [old, curve, new TextEncoder().encode("HTTP/1.1 400 Bad Request".padEnd(64))]) {
      expect(() => checkGreeting(greeting)).toThrow("the peer must speak ZMTP 3 with mechanism NULL");
    }
  });

  it("accepts version 3.1", () => {
    expect(() => checkGreeting(encodeGreeting().with(11, 1))).not.toThrow();
  });
});

describe("encodeFrame", () => {
  it("uses the short form up to 255 bytes and the long form above", async () => {
    expect([...encodeFrame(new Uint8Array(255)).subarray(0, 2)]).toEqual([0, 255]);
    expect([...encodeFrame(new Uint8Array(256)).subarray(0, 9)]).toEqual([2, 0, 0, 0, 0, 0, 0, 1, 0]);
    expect(await headerOf(encodeFrame(new Uint8Array(70_000), { more: true }))).toEqual({
      length: 70_000,
      more: true,
      command: false,
    });
  });

  it("encodes an empty body", () => {
    expect([...encodeFrame(new Uint8Array())]).toEqual([0, 0]);
  });
});

describe("encodeMultipart", () => {
  it("marks all frames but the last as followed by more", () => {
    const frames = [new Uint8Array([1]), new Uint8Array(), new Uint8Array([2, 3])];
    expect([...encodeMultipart(frames)]).toEqual([1, 1, 1, 1, 0, 0, 2, 2, 3]);
  });
});

describe("encodeReady", () => {
  it("gives the command of RFC 23 with the socket's type", async () => {
    const body = "\x05READY\x0bSocket-Type\x00\x00\x00\x06DEALER";
    const frame = encodeReady("DEALER");
    expect(new TextDecoder().decode(frame.subarray(2))).toBe(body);
    expect(await headerOf(frame)).toEqual({ length: body.length, more: false, command: true });
  });
});

describe("checkReady", () => {
  const header = { length: 0, more: false, command: true };

  it("accepts READY", () => {
    expect(() => checkReady(header, encodeReady("ROUTER").subarray(2))).not.toThrow();
  });

  it("rejects another command and a message", () => {
    const error = new TextEncoder().encode("\x05ERROR\x00");
    expect(() => checkReady(header, error)).toThrow("the peer must answer READY");
    expect(() => checkReady({ ...header, command: false }, encodeReady("PUB").subarray(2))).toThrow(
      "must answer READY",
    );
  });
});

describe("readFrameHeader", () => {
  it("rejects flags that the protocol does not have", async () => {
    await expect(headerOf(new Uint8Array([8, 0]))).rejects.toThrow("flags must be below 8, got 8");
  });

  it("rejects a length beyond the limit before it reads or allocates the body", async () => {
    const header = encodeFrame(new Uint8Array(256)).slice(0, 9);
    new DataView(header.buffer).setBigUint64(1, 2n ** 60n);
    await expect(headerOf(header)).rejects.toThrow(`at most ${MAXIMUM_FRAME_LENGTH} bytes, got ${2 ** 60}`);
  });
});
