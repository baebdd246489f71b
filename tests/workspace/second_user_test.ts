import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { newConnection, withConnectionFile } from "../../lib/jupyter/connection.ts";
import { Kernel } from "../../lib/jupyter/kernel.ts";
import { run } from "../../lib/workspace/run.ts";
import { parseRunOptions } from "../../lib/workspace/run_options.ts";
import { write } from "./run_command.ts";
import { withTemporaryFolder } from "./temporary_folder.ts";

/** The user that owns nothing, on every Unix. */
const NOBODY = 65534;
const AS_NOBODY = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups"];

interface Ended {
  readonly succeeded: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

async function asNobody(command: readonly string[], folder = "/"): Promise<Ended> {
  const { success, stdout, stderr } = await new Deno.Command("setpriv", {
    args: [...AS_NOBODY, ...command],
    cwd: folder,
    env: { HOME: folder, DENO_DIR: join(folder, "cache"), NO_COLOR: "1" },
    stdin: "null",
  }).output();
  const decoder = new TextDecoder();
  return { succeeded: success, stdout: decoder.decode(stdout).trim(), stderr: decoder.decode(stderr).trim() };
}

/** Says why no second user can be had here, for the titles of skipped tests. */
async function obstacle(): Promise<string | undefined> {
  if (Deno.build.os !== "linux") return "setpriv is a program of Linux";
  if (Deno.uid() !== 0) return "only root can start a program as another user";
  try {
    const { succeeded, stderr } = await asNobody([Deno.execPath(), "--version"]);
    return succeeded ? undefined : `user ${NOBODY} cannot run Deno: ${stderr.split("\n")[0]}`;
  } catch {
    return "setpriv is not installed";
  }
}

const why = await obstacle();

function itWithSecondUser(title: string, test: () => Promise<void>): void {
  if (why === undefined) it(title, test);
  else it.skip(`${title} (skipped: ${why})`, test);
}

/** A client of the kernel, as another user would write one: this project's own. */
const INTRUDER = `
  import { KernelClient } from "./jupyter/client.ts";
  import { settlesWithin } from "./jupyter/deadline.ts";
  const client = await KernelClient.connect(JSON.parse(Deno.args[0]!));
  const requests = [client.executeSilently("globalThis.intruded = true;"), client.interrupt(), client.shutdown()];
  const answered = await Promise.all(requests.map((request) => settlesWithin(request, 2000)));
  console.log(JSON.stringify({ user: Deno.uid(), answered }));
  Deno.exit();`;

const LISTENER = `
  import { Socket } from "./jupyter/socket.ts";
  const socket = await Socket.connect(Number(Deno.args[0]), "SUB");
  while (true) {
    const text = (await socket.receive()).map((frame) => new TextDecoder().decode(frame)).join("\\n");
    if (text.includes("said aloud")) break;
  }
  console.log(Deno.uid());
  Deno.exit();`;

/** Gives the other user a folder that it can read, with a script and a folder of its own. */
async function withScript(script: string, use: (run: (arg: string) => Promise<Ended>) => Promise<void>): Promise<void> {
  await withOpenFolder(async (folder) => {
    const jupyter = fileURLToPath(new URL("../../lib/jupyter", import.meta.url));
    await cp(jupyter, join(folder, "jupyter"), { recursive: true });
    await Deno.writeTextFile(join(folder, "script.ts"), script);
    await Deno.mkdir(join(folder, "cache"));
    await Deno.chown(join(folder, "cache"), NOBODY, NOBODY);
    const flags = ["--quiet", "--no-config", "--no-prompt", "--allow-net=127.0.0.1", "--allow-sys"];
    await use((arg) => asNobody([Deno.execPath(), "run", ...flags, "script.ts", arg], folder));
  });
}

async function withOpenFolder(use: (folder: string) => Promise<void>): Promise<void> {
  await withTemporaryFolder(async (folder) => {
    await Deno.chmod(folder, 0o755);
    await use(folder);
  });
}

async function printed(kernel: Kernel, code: string): Promise<string> {
  let text = "";
  await kernel.execute(code, ({ content }) => text += content.name === "stdout" ? content.text : "");
  return text;
}

describe("another user of the machine", () => {
  itWithSecondUser("can neither read nor find a kernel's connection file", async () => {
    const connection = newConnection();
    await withConnectionFile(connection, async (path) => {
      const read = await asNobody(["cat", path]);
      expect([read.succeeded, read.stdout]).toEqual([false, ""]);
      expect(read.stderr).toContain("Permission denied");
      expect((await asNobody(["ls", join(path, "..")])).stderr).toContain("Permission denied");
    });
  });

  itWithSecondUser("gets no answer from a kernel unless it has the key, and makes it do nothing", async () => {
    const connection = newConnection();
    await using kernel = await Kernel.startAt(connection, { cwd: Deno.cwd() });
    await withScript(INTRUDER, async (run) => {
      const { stdout, stderr } = await run(JSON.stringify({ ...connection, key: newConnection().key }));
      expect([stderr, JSON.parse(stdout)]).toEqual(["", { user: NOBODY, answered: [false, false, false] }]);
      expect(await printed(kernel, 'console.log("intruded" in globalThis)')).toBe("false\n");
      const { answered } = JSON.parse((await run(JSON.stringify(connection))).stdout);
      expect(answered[0]).toBe(true);
    });
  });

  itWithSecondUser("hears what a kernel publishes, which Jupyter signs and does not encrypt", async () => {
    const connection = newConnection();
    await using kernel = await Kernel.startAt(connection, { cwd: Deno.cwd() });
    await withScript(LISTENER, async (run) => {
      let heard: Ended | undefined;
      const listener = run(`${connection.iopub_port}`).then((ended) => heard = ended);
      for (let attempt = 0; heard === undefined && attempt < 300; attempt++) {
        await printed(kernel, 'console.log("said aloud"); await new Promise((done) => setTimeout(done, 100));');
      }
      expect(await listener).toEqual({ succeeded: true, stdout: `${NOBODY}`, stderr: "" });
    });
  });

  itWithSecondUser("can read what a run has written and change none of it", async () => {
    await withOpenFolder(async (folder) => {
      await write(folder, { work: ["1 + 1"] });
      const options = parseRunOptions([join(folder, "work.ipynb"), "--out", join(folder, "out")]);
      await run(options, { signal: new AbortController().signal, lines: { write: () => {} } });
      const script = `
        cd "$1" && cat out/notebooks/work.ipynb > /dev/null && echo read
        for path in out out/notebooks; do { echo x > "$path/mine"; } 2> /dev/null && echo "made $path/mine"; done
        find out -type f | while read -r file; do
          { echo x >> "$file"; } 2> /dev/null && echo "changed $file"
          rm -f "$file" 2> /dev/null && echo "removed $file"
        done
        mv out elsewhere 2> /dev/null && echo moved
        true`;
      expect((await asNobody(["sh", "-c", script, "sh", folder])).stdout).toBe("read");
    });
  });
});
