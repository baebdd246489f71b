import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { KernelClient } from "../../lib/jupyter/client.ts";
import { type Answers, FakeKernel, type FakeMessage } from "./fake_kernel.ts";

const idle: FakeMessage = { type: "status", content: { execution_state: "idle" } };

function reply(execution_count: number, secret?: string): FakeMessage {
  return { type: "execute_reply", content: { status: "ok", execution_count }, secret };
}

function stream(text: string, secret?: string): FakeMessage {
  return { type: "stream", content: { name: "stdout", text }, secret };
}

/** Answers the first request for execution as given, and the marker that follows it. */
function answerOnce(shell: FakeMessage[], iopub: FakeMessage[]): Answers {
  let executions = 0;
  return ({ msg_type }) => {
    if (msg_type !== "execute_request") return { shell: [{ type: "reply", content: {} }], iopub: [idle] };
    executions += 1;
    if (executions === 1) return { shell, iopub };
    return { shell: [reply(1)], iopub: [stream("late"), { type: "workspace_marker", content: {} }, stream("later")] };
  };
}

async function textsOf(answers: Answers): Promise<unknown[]> {
  using kernel = new FakeKernel(answers);
  const client = await KernelClient.connect(kernel.connection);
  const texts: unknown[] = [];
  await client.ready();
  const { execution_count } = await client.execute("1", ({ content }) => content.text && texts.push(content.text));
  client.close();
  return [execution_count, ...texts];
}

describe("KernelClient", () => {
  it("takes outputs up to the marker for those of the cell, also when they come after idle", async () => {
    expect(await textsOf(answerOnce([reply(1)], [stream("early"), idle]))).toEqual([1, "early", "late"]);
  });

  it("drops replies and outputs that are not signed with the key", async () => {
    const shell = [reply(666, "forged"), reply(1)];
    expect(await textsOf(answerOnce(shell, [stream("forged", "forged"), idle]))).toEqual([1, "late"]);
  });

  it("rejects what is under way when the kernel closes the connection", async () => {
    const kernel = new FakeKernel(() => ({ shell: [], iopub: [] }));
    const client = await KernelClient.connect(kernel.connection);
    const ready = client.ready();
    setTimeout(() => kernel[Symbol.dispose](), 20);
    await expect(ready).rejects.toThrow();
    client.close();
  });

  it("closes what it has opened when a port does not answer", async () => {
    using kernel = new FakeKernel(() => ({}));
    const connection = { ...kernel.connection, shell_port: kernel.connection.hb_port };
    await expect(KernelClient.connect(connection)).rejects.toThrow(Deno.errors.ConnectionRefused);
  });
});
