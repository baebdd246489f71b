import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { KernelClient } from "../../../lib/workspace/jupyter/client.ts";
import { type Connection, newConnection } from "../../../lib/workspace/jupyter/connection.ts";
import { settlesWithin } from "../../../lib/workspace/jupyter/deadline.ts";
import { Kernel } from "../../../lib/workspace/jupyter/kernel.ts";
import { itWith, runProgram } from "../it_with.ts";

const PORTS = ["shell_port", "control_port", "iopub_port", "stdin_port", "hb_port"] as const;
/** Far longer than a kernel takes to answer. */
const PATIENCE = 2000;

async function withKernel(use: (kernel: Kernel, connection: Connection) => Promise<void>): Promise<void> {
  const connection = newConnection();
  await using kernel = await Kernel.startAt(connection, { cwd: Deno.cwd() });
  await use(kernel, connection);
}

describe("a kernel and its surroundings", () => {
  itWith("ss", "listens on the loopback interface only", async () => {
    await withKernel(async (_kernel, connection) => {
      const lines = (await runProgram("ss", { args: ["-Hltn"] })).split("\n");
      const addresses = lines.map((line) => line.trim().split(/\s+/)[3] ?? "");
      for (const port of PORTS.map((name) => connection[name])) {
        expect(addresses.filter((address) => address.endsWith(`:${port}`))).toEqual([`127.0.0.1:${port}`]);
      }
    });
  });

  it("does not answer a client that has another key, and goes on with the one that has its own", async () => {
    await withKernel(async (kernel, connection) => {
      const { key } = newConnection();
      const stranger = await KernelClient.connect({ ...connection, key });
      const refused = stranger.executeSilently("globalThis.intruded = true;");
      expect(await settlesWithin(refused, PATIENCE)).toBe(false);
      stranger.close();
      await expect(refused).rejects.toThrow();
      const texts: unknown[] = [];
      await kernel.execute(
        'console.log("intruded" in globalThis)',
        ({ content }) => content.text && texts.push(content.text),
      );
      expect(texts).toEqual(["false\n"]);
    });
  });

  it("leaves no connection file once it has started", async () => {
    const before = Deno.env.get("TMPDIR");
    const folder = await Deno.makeTempDir();
    Deno.env.set("TMPDIR", folder);
    try {
      await withKernel(async () => {
        expect((await Array.fromAsync(Deno.readDir(folder))).map(({ name }) => name)).toEqual([]);
      });
    } finally {
      if (before === undefined) Deno.env.delete("TMPDIR");
      else Deno.env.set("TMPDIR", before);
      await Deno.remove(folder, { recursive: true });
    }
  });
});
