import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { executeNotebook, type ExecuteOptions, type Execution } from "../../lib/workspace/execute_notebook.ts";
import type { Output } from "../../lib/workspace/notebook_format.ts";
import { type FixtureCell, fixtureNotebook } from "./fixture_notebook.ts";

const LIMITS = { timeout: 60, outputLimit: 10e6 };

async function run(cells: readonly FixtureCell[], options: Partial<ExecuteOptions> = {}): Promise<Execution> {
  const notebook = fixtureNotebook(...cells);
  return await executeNotebook(notebook, { name: "fixture", cwd: Deno.cwd(), ...LIMITS, ...options });
}

function outputs({ notebook }: Execution, cell: number): readonly Output[] {
  const found = notebook.cells[cell - 1];
  return found?.cell_type === "code" ? found.outputs : [];
}

function counts({ notebook }: Execution): (number | null)[] {
  return notebook.cells.map((cell) => cell.cell_type === "code" ? cell.execution_count : null);
}

describe("executeNotebook", () => {
  it("keeps results, displays and text in order and numbers the cells", async () => {
    const execution = await run([
      "# Title",
      "1 + 1",
      'console.log("a"); console.log("b"); console.error("c"); await Deno.jupyter.display("d");',
      "",
      "const x: number = 3;",
      "x",
    ]);
    expect(execution.failure).toBeUndefined();
    expect(counts(execution)).toEqual([null, 1, 2, null, 3, 4]);
    expect(outputs(execution, 2)).toEqual([
      { output_type: "execute_result", execution_count: 1, data: { "text/plain": "2" }, metadata: {} },
    ]);
    expect(outputs(execution, 3)).toEqual([
      { output_type: "stream", name: "stdout", text: "a\nb\n" },
      { output_type: "stream", name: "stderr", text: "c\n" },
      { output_type: "display_data", data: { "text/plain": '"d"' }, metadata: {} },
    ]);
    expect(outputs(execution, 5)).toEqual([]);
  });

  it("loses none of 200 outputs that the kernel may publish after it went idle", async () => {
    const late = Array.from({ length: 100 }, (_, i) => [
      `await new Promise((resolve) => setTimeout(resolve, 2)); ${i}`,
      `"${"x".repeat(20)}".repeat(${i % 2 ? 1 : 10_000})`,
    ]).flat();
    const execution = await run(late);
    const lost = late.filter((_, i) => outputs(execution, i + 1).length !== 1);
    expect(lost).toEqual([]);
  });

  it("receives whole an output of 8 MB, which the kernel writes in pieces between other messages", async () => {
    const execution = await run(['await Deno.jupyter.display({ "text/plain": "x".repeat(8e6) }, { raw: true })', "1"]);
    const [display] = outputs(execution, 1);
    expect(display?.output_type === "display_data" && display.data["text/plain"]).toBe("x".repeat(8e6));
    expect(execution.failure).toBeUndefined();
  });

  it("replaces displays in place and clears outputs", async () => {
    const execution = await run([
      'await Deno.jupyter.display({ "text/plain": "old" }, { raw: true, display_id: "shown" })',
      'await Deno.jupyter.display({ "text/plain": "new" }, { raw: true, display_id: "shown", update: true })',
      'console.log("gone"); await Deno.jupyter.broadcast("clear_output", { wait: false }); console.log("kept")',
    ]);
    expect(outputs(execution, 1)).toEqual([
      { output_type: "display_data", data: { "text/plain": "new" }, metadata: {} },
    ]);
    expect(outputs(execution, 2)).toEqual([]);
    expect(outputs(execution, 3)).toEqual([{ output_type: "stream", name: "stdout", text: "kept\n" }]);
  });

  it("collects records beside the outputs and hands on progress", async () => {
    const details: unknown[] = [];
    const execution = await run([
      "# Step",
      'const send = (content: Record<string, unknown>) => Deno.jupyter.broadcast("workspace_record", content);',
      'await send({ kind: "verdict", id: "M1", verdict: "reproduced", listens: Deno.env.get("WORKSPACE_CHANNEL") });',
      'await send({ kind: "progress", done: 1, total: 4, label: "samples" });',
    ], { onPosition: ({ detail }) => detail && details.push(detail) });
    expect(execution.records).toEqual([{ kind: "verdict", id: "M1", verdict: "reproduced", listens: "1" }]);
    expect(details).toEqual([{ kind: "progress", done: 1, total: 4, label: "samples" }]);
    expect(outputs(execution, 3)).toEqual([]);
  });

  it("gives the same outputs on every run, random numbers, dates and time zone included", async () => {
    const cells = ["Math.random()", "new Date(0).toString()", "({ a: [1, 2] })"];
    expect((await run(cells)).notebook).toEqual((await run(cells)).notebook);
  });

  it("names notebook, cell, step and error when a cell throws, and keeps what came before", async () => {
    const execution = await run([
      "# The step",
      "1",
      'console.log("before"); throw new TypeError("bad grain size")',
      "2",
    ]);
    expect(execution.failure).toBe('fixture, cell 3 (cell-3), step "The step": TypeError: bad grain size');
    expect(outputs(execution, 2)).toHaveLength(1);
    expect(outputs(execution, 3)).toMatchObject([{ output_type: "stream" }, { ename: "TypeError" }]);
    expect(counts(execution)).toEqual([null, 1, 2, null]);
  });

  it("goes on after an error in a cell tagged raises-exception", async () => {
    const execution = await run([
      { source: 'throw new Error("shown")', metadata: { tags: ["raises-exception"] } },
      "2",
    ]);
    expect(execution.failure).toBeUndefined();
    expect(outputs(execution, 1)).toMatchObject([{ output_type: "error", evalue: "shown" }]);
    expect(outputs(execution, 2)).toHaveLength(1);
  });

  it("leaves out a cell tagged skip-execution", async () => {
    const execution = await run([{ source: "1", metadata: { tags: ["skip-execution"] } }, "2"]);
    expect(counts(execution)).toEqual([null, 1]);
  });

  it("says where a cell does not parse, which the kernel does not", async () => {
    const execution = await run(["const a = 1;\nlet b = ;\n"]);
    expect(execution.failure).toBe("fixture, cell 1 (cell-1): SyntaxError: Expression expected (line 2, column 9)");
    expect(outputs(execution, 1)).toMatchObject([{ output_type: "error", ename: "SyntaxError" }]);
  });

  it("names an import that does not exist", async () => {
    const execution = await run(['import { nothing } from "./no-such-file.ts";']);
    expect(execution.failure).toMatch(/^fixture, cell 1 \(cell-1\): TypeError: Module not found/);
  });

  it("names the packages that are not pinned, which the kernel does not", async () => {
    const execution = await run(['import { z } from "npm:zod@4.6.7";\nimport * as four from "npm:zod@^4.6.0";']);
    expect(execution.failure).toMatch(/: Error: Cannot import npm:zod@\^4\.6\.0: deno\.lock must pin it \(deno add /);
  });

  it("stops a cell that never ends", async () => {
    const execution = await run(['console.log("begun"); while (true);', "1"], { timeout: 0.5 });
    expect(execution.failure).toBe("fixture, cell 1 (cell-1): TimeoutError: the cell ran longer than 0.5 s");
    expect(outputs(execution, 1)).toMatchObject([{ text: "begun\n" }, { ename: "TimeoutError" }]);
  });

  it("stops a cell that waits for something that never comes", async () => {
    const execution = await run(["await new Promise((resolve) => setTimeout(resolve, 1e8))"], { timeout: 0.5 });
    expect(execution.failure).toContain("TimeoutError");
  });

  it("names the cell that ends its kernel", async () => {
    const execution = await run(["1", "Deno.exit(3)", "2"]);
    expect(execution.failure).toBe(
      "fixture, cell 2 (cell-2): KernelDiedError: the kernel ended with exit code 3",
    );
    expect(outputs(execution, 1)).toHaveLength(1);
  });

  it("stops a cell that prints 50 MB, at once or bit by bit", async () => {
    const limit = "OutputLimitError: the cell published more than 10 MB";
    const atOnce = await run(['console.log("x".repeat(50e6))']);
    expect(atOnce.failure).toBe(`fixture, cell 1 (cell-1): ${limit}`);
    const bitByBit = await run(['for (let i = 0; i < 500; i++) console.log("x".repeat(1e5))']);
    expect(bitByBit.failure).toBe(`fixture, cell 1 (cell-1): ${limit}`);
  });

  it("throws the signal's reason when it is aborted", async () => {
    const controller = new AbortController();
    const onPosition = () => setTimeout(() => controller.abort("stop"), 100);
    await expect(run(["while (true);"], { signal: controller.signal, onPosition })).rejects.toBe("stop");
  });

  it("reports a folder that does not exist", async () => {
    const execution = await run(["1"], { cwd: "/no/such/folder" });
    expect(execution.failure).toMatch(/^fixture: /);
  });
});
