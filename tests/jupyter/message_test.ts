import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { decodeMessage, encodeRequest, requestHeader, signingKey } from "../../lib/jupyter/message.ts";

const encoder = new TextEncoder();
const header = {
  msg_id: "1",
  msg_type: "execute_request",
  session: "s",
  username: "u",
  date: "2000-01-01T00:00:00Z",
  version: "5.3",
};

describe("encodeRequest", () => {
  it("signs as OpenSSL does", async () => {
    // printf '%s' '{"msg_id":"1","msg_type":"execute_request","session":"s","username":"u","date":"2000-01-01T00:00:00Z",
    // "version":"5.3"}{}{}{"code":"1"}' | openssl dgst -sha256 -hmac secret     (OpenSSL 3.0.19; one line)
    const frames = await encodeRequest({ header, content: { code: "1" } }, await signingKey("secret"));
    const texts = frames.map((frame) => new TextDecoder().decode(frame));
    expect(texts).toEqual([
      "<IDS|MSG>",
      "5e879937f9aa6c48aec2b9fbf502d71597d3bfa0bf71c457066b38bea27b93e1",
      JSON.stringify(header),
      "{}",
      "{}",
      '{"code":"1"}',
    ]);
  });
});

describe("decodeMessage", () => {
  it("returns what was encoded, also behind a topic or an identity", async () => {
    const key = await signingKey("secret");
    const frames = await encodeRequest({ header, content: { code: "µ" } }, key);
    for (const received of [frames, [encoder.encode("topic"), ...frames]]) {
      const byteLength = received.reduce((length, frame) => length + frame.length, 0);
      const expected = { header, parent: {}, metadata: {}, content: { code: "µ" }, byteLength };
      expect(await decodeMessage(received, key)).toEqual(expected);
    }
  });

  it("drops a message that another key has signed", async () => {
    const frames = await encodeRequest({ header, content: {} }, await signingKey("another"));
    expect(await decodeMessage(frames, await signingKey("secret"))).toBeUndefined();
  });

  it("drops a message of which any signed part was changed", async () => {
    const key = await signingKey("secret");
    const frames = await encodeRequest({ header, content: { code: "1" } }, key);
    for (const part of [2, 3, 4, 5]) {
      expect(await decodeMessage(frames.with(part, encoder.encode('{"a":1}')), key)).toBeUndefined();
    }
  });

  it("drops a message without signature, delimiter or parts", async () => {
    const key = await signingKey("secret");
    const frames = await encodeRequest({ header, content: {} }, key);
    for (const signature of ["", "00", "zz".repeat(32), "00".repeat(32)]) {
      expect(await decodeMessage(frames.with(1, encoder.encode(signature)), key)).toBeUndefined();
    }
    expect(await decodeMessage(frames.slice(1), key)).toBeUndefined();
    expect(await decodeMessage(frames.slice(0, 4), key)).toBeUndefined();
    expect(await decodeMessage([], key)).toBeUndefined();
  });
});

describe("requestHeader", () => {
  it("has an id of its own each time", () => {
    expect(requestHeader("kernel_info_request", "s").msg_id).not.toBe(requestHeader("kernel_info_request", "s").msg_id);
  });
});
