import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { KernelClient } from "../../lib/jupyter/client.ts";
import { type Connection, newConnection } from "../../lib/jupyter/connection.ts";
import { settlesWithin } from "../../lib/jupyter/deadline.ts";
import { Kernel } from "../../lib/jupyter/kernel.ts";
import { withTemporaryFolder } from "../workspace/temporary_folder.ts";
import { itWith, runProgram } from "../workspace/it_with.ts";

const PORTS = ["shell_port", "control_port", "iopub_port", "stdin_port", "hb_port"] as const;
/** Far longer than a kernel takes to answer. */
const PATIENCE = 2000;

/** Prints the files that are in the folder for temporary files while a kernel runs. */
const FILES_BESIDE_A_KERNEL = `
  import { Kernel } from ${JSON.stringify(new URL("../../lib/jupyter/kernel.ts", import.meta.url).href)};
  await using _kernel = await Kernel.start({ cwd: Deno.cwd() });
  console.log(JSON.stringify(Array.from(Deno.readDirSync(Deno.args[0]), ({ name }) => name)));
`;

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
    await withTemporaryFolder(async (folder) => {
      const args = ["eval", FILES_BESIDE_A_KERNEL, folder];
      expect(JSON.parse(await runProgram(Deno.execPath(), { args, env: { TMPDIR: folder } }))).toEqual([]);
    });
  });
});
