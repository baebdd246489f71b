import { pathToFileURL } from "node:url";

/** A message of the Language Server Protocol, as far as it is looked at. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

const HEADER = /^Content-Length: (\d+)\r\n(?:[^\r\n]+\r\n)*\r\n/;
/** Longer than any header. */
const HEADER_LIMIT = 500;
/** The extension's settings, as in .vscode/settings.json. */
const SETTINGS = { enable: true, lint: true, config: "./deno.json" };

/** Splits a stream of bytes into the messages that it carries. */
async function* messagesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Message> {
  const decoder = new TextDecoder();
  let bytes = new Uint8Array();
  for await (const chunk of stream) {
    bytes = new Uint8Array(await new Blob([bytes, chunk as Uint8Array<ArrayBuffer>]).arrayBuffer());
    for (;;) {
      const found = HEADER.exec(decoder.decode(bytes.subarray(0, HEADER_LIMIT)));
      if (found === null) break;
      const [begin, end] = [found[0].length, found[0].length + Number(found[1])];
      if (bytes.length < end) break;
      yield JSON.parse(decoder.decode(bytes.subarray(begin, end)));
      bytes = bytes.slice(end);
    }
  }
}

/** Deno's language server, as an editor has it. */
export class LanguageServer {
  readonly #process: Deno.ChildProcess;
  readonly #writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>;
  readonly #waiting = new Map<number, (result: unknown) => void>();
  readonly #root: string;
  #requests = 0;

  private constructor(root: string) {
    const streams = { stdin: "piped", stdout: "piped", stderr: "null" } as const;
    this.#root = root;
    this.#process = new Deno.Command(Deno.execPath(), { args: ["lsp"], cwd: root, ...streams }).spawn();
    this.#writer = this.#process.stdin.getWriter();
    this.#listen();
  }

  /** Starts the server for a project. */
  static async start(root: string): Promise<LanguageServer> {
    const server = new LanguageServer(root);
    const uri = pathToFileURL(root).href;
    await server.ask("initialize", {
      processId: Deno.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: "project" }],
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true },
        textDocument: { hover: { contentFormat: ["markdown"] }, completion: { completionItem: {} } },
        notebookDocument: { synchronization: {} },
      },
      initializationOptions: SETTINGS,
    });
    await server.#send({ method: "initialized", params: {} });
    return server;
  }

  /** Opens a notebook with the given code cells; their addresses. */
  async openNotebook(name: string, sources: readonly string[]): Promise<string[]> {
    const uri = pathToFileURL(`${this.#root}/notebooks/${name}.ipynb`).href;
    const addresses = sources.map((_, i) => `${uri.replace(/^file:\/\//, "vscode-notebook-cell:")}#W${i}`);
    const notebookDocument = {
      uri,
      notebookType: "jupyter-notebook",
      version: 1,
      cells: addresses.map((document) => ({ kind: 2, document })),
    };
    const cellTextDocuments = sources.map((text, i) => ({
      uri: addresses[i],
      languageId: "typescript",
      version: 1,
      text,
    }));
    await this.#send({ method: "notebookDocument/didOpen", params: { notebookDocument, cellTextDocuments } });
    return addresses;
  }

  /** Sends a request and waits for its result. */
  async ask(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#requests;
    const { promise, resolve } = Promise.withResolvers<unknown>();
    this.#waiting.set(id, resolve);
    await this.#send({ id, method, params });
    return await promise;
  }

  /** Ends the server. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#process.kill();
    await this.#process.status;
    await this.#writer.close().catch(() => {});
  }

  async #send(message: Message): Promise<void> {
    const encoder = new TextEncoder();
    const body = encoder.encode(JSON.stringify({ jsonrpc: "2.0", ...message }));
    await this.#writer.write(encoder.encode(`Content-Length: ${body.length}\r\n\r\n`));
    await this.#writer.write(body);
  }

  async #listen(): Promise<void> {
    for await (const { id, method, params, result } of messagesOf(this.#process.stdout)) {
      if (id === undefined) continue;
      if (method === undefined) this.#waiting.get(id)?.(result);
      else if (method !== "workspace/configuration") await this.#send({ id, result: null });
      else await this.#send({ id, result: (params as { items: unknown[] }).items.map(() => SETTINGS) });
    }
  }
}
