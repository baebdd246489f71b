import { ByteReader } from "../../lib/jupyter/byte_reader.ts";
import { type Connection, newConnection } from "../../lib/jupyter/connection.ts";
import { encodeRequest, type Json, signingKey } from "../../lib/jupyter/message.ts";
import { MultipartReader } from "../../lib/jupyter/multipart.ts";
import {
  encodeGreeting,
  encodeMultipart,
  encodeReady,
  GREETING_LENGTH,
  readFrameHeader,
} from "../../lib/jupyter/zmtp.ts";

/** A message that the fake kernel sends: its type, its content, and the secret it is signed with. */
export interface FakeMessage {
  readonly type: string;
  readonly content: Json;
  readonly secret?: string;
}

/** What the fake kernel answers to a request on a channel. */
export type Answers = (request: { readonly msg_type: string }) => { shell?: FakeMessage[]; iopub?: FakeMessage[] };

/** A peer that speaks the kernel's side of the protocol and answers as the test says. */
export class FakeKernel implements Disposable {
  readonly connection: Connection = newConnection();
  readonly #answers: Answers;
  readonly #listeners: Deno.TcpListener[];
  readonly #open = new Map<string, Deno.TcpConn>();

  constructor(answers: Answers) {
    this.#answers = answers;
    const { ip, shell_port, control_port, iopub_port } = this.connection;
    this.#listeners = [shell_port, control_port, iopub_port].map((port) => Deno.listen({ hostname: ip, port }));
    const ended = (): void => {};
    ["shell", "control", "iopub"].forEach((channel, i) => this.#serve(channel, this.#listeners[i]!).catch(ended));
  }

  [Symbol.dispose](): void {
    for (const listener of this.#listeners) listener.close();
    for (const connection of this.#open.values()) connection.close();
  }

  async #serve(channel: string, listener: Deno.TcpListener): Promise<void> {
    const connection = await listener.accept();
    this.#open.set(channel, connection);
    const bytes = new ByteReader(connection);
    await connection.write(encodeGreeting());
    await bytes.read(GREETING_LENGTH);
    await connection.write(encodeReady("ROUTER"));
    await bytes.read((await readFrameHeader(bytes)).length);
    const requests = new MultipartReader(bytes);
    await this.#answerAll(requests);
  }

  async #answerAll(requests: MultipartReader): Promise<void> {
    while (true) {
      const frames = await requests.next();
      if (frames.length < 6) continue;
      const header = JSON.parse(new TextDecoder().decode(frames[2]));
      const { shell = [], iopub = [] } = this.#answers(header);
      for (const message of iopub) await this.#send("iopub", message, header);
      for (const message of shell) await this.#send("shell", message, header);
    }
  }

  async #send(channel: string, { type, content, secret }: FakeMessage, parent: Json): Promise<void> {
    const key = await signingKey(secret ?? this.connection.key);
    const header = { msg_id: crypto.randomUUID(), msg_type: type, session: "", username: "", date: "", version: "5.3" };
    const [delimiter, , ...parts] = await encodeRequest({ header, content }, key);
    parts[1] = new TextEncoder().encode(JSON.stringify(parent));
    const signature = await sign(parts, key);
    await this.#open.get(channel)?.write(encodeMultipart([delimiter!, signature, ...parts]));
  }
}

async function sign(parts: readonly Uint8Array[], key: CryptoKey): Promise<Uint8Array> {
  const bytes = await new Blob(parts.map((part) => new Uint8Array(part))).arrayBuffer();
  return new TextEncoder().encode(new Uint8Array(await crypto.subtle.sign("HMAC", key, bytes)).toHex());
}
