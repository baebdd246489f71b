import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { newConnection } from "../../lib/jupyter/connection.ts";
import { Kernel, KernelDiedError } from "../../lib/jupyter/kernel.ts";
import type { Message } from "../../lib/jupyter/message.ts";

const cwd = Deno.cwd();

function isRunning(pid: number): boolean {
  try {
    Deno.kill(pid, "SIGCONT");
    return true;
  } catch {
    return false;
  }
}

async function endsSoon(pid: number): Promise<boolean> {
  for (let i = 0; i < 100 && isRunning(pid); i++) await new Promise((resolve) => setTimeout(resolve, 50));
  return !isRunning(pid);
}

async function textOf(kernel: Kernel, code: string): Promise<string> {
  const messages: Message[] = [];
  await kernel.execute(code, (message) => messages.push(message));
  const result = messages.find(({ header }) => header.msg_type === "execute_result");
  return (result?.content.data as Record<string, string> | undefined)?.["text/plain"] ?? "";
}

describe("Kernel", () => {
  it("keeps state between cells, sees its folder and ends with its block", async () => {
    const folder = await Deno.realPath(await Deno.makeTempDir());
    let pid = 0;
    {
      await using kernel = await Kernel.start({ cwd: folder });
      await kernel.execute("const a = 20;", () => {});
      expect(await textOf(kernel, "a + 1")).toBe("21");
      expect(await textOf(kernel, "Deno.cwd()")).toBe(JSON.stringify(folder));
      pid = Number(await textOf(kernel, "Deno.pid"));
    }
    expect(isRunning(pid)).toBe(false);
    await Deno.remove(folder);
  });

  it("goes on after an interruption, with its state", async () => {
    await using kernel = await Kernel.start({ cwd });
    await kernel.execute("const kept = 7;", () => {});
    const running = kernel.execute("while (true);", () => {});
    await new Promise((resolve) => setTimeout(resolve, 200));
    await kernel.interrupt();
    expect(await running).toMatchObject({ status: "error" });
    expect(await textOf(kernel, "kept")).toBe("7");
  });

  it("says how the process ended when a cell ends it", async () => {
    await using kernel = await Kernel.start({ cwd });
    const died = await kernel.execute("Deno.exit(4)", () => {}).catch((error) => error);
    expect(died).toBeInstanceOf(KernelDiedError);
    expect(died.message).toBe("the kernel ended with exit code 4");
  });

  it("fails at a port that is taken, naming the reason, and leaves no process", async () => {
    for (const port of ["shell_port", "control_port", "iopub_port"] as const) {
      const connection = newConnection();
      using _taken = Deno.listen({ hostname: "127.0.0.1", port: connection[port] });
      const failed = await Kernel.startAt(connection, { cwd }).catch((error) => error);
      expect(failed).toBeInstanceOf(KernelDiedError);
      expect(failed.message).toMatch(/exit code 1 .*(AddrInUse|already in use)/i);
    }
  });

  it("ends at once when its signal aborts, before and after the start", async () => {
    const early = new AbortController();
    setTimeout(() => early.abort("enough"), 50);
    await expect(Kernel.start({ cwd, signal: early.signal })).rejects.toBe("enough");
    const late = new AbortController();
    await using kernel = await Kernel.start({ cwd, signal: late.signal });
    setTimeout(() => late.abort(), 50);
    await expect(kernel.execute("while (true);", () => {})).rejects.toThrow(KernelDiedError);
  });

  it("ends itself when the process that started it is killed, even in a cell that never yields", async () => {
    const url = new URL("../../lib/jupyter/kernel.ts", import.meta.url);
    const script = `
      import { Kernel } from "${url}";
      const kernel = await Kernel.start({ cwd: "." });
      await kernel.execute("console.log(Deno.pid)", ({ content }) => content.text && console.log(content.text));
      await kernel.execute("while (true);", () => {});`;
    const parent = new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", "--ext=ts", "-"],
      stdin: "piped",
      stdout: "piped",
    }).spawn();
    const writer = parent.stdin.getWriter();
    await writer.write(new TextEncoder().encode(script));
    await writer.close();
    const reader = parent.stdout.pipeThrough(new TextDecoderStream()).getReader();
    const pid = Number((await reader.read()).value);
    expect(isRunning(pid)).toBe(true);
    parent.kill("SIGKILL");
    await parent.status;
    await reader.cancel();
    expect(await endsSoon(pid)).toBe(true);
  });
});
