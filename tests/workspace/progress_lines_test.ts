import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { ProgressLines } from "../../lib/workspace/progress_lines.ts";

function record(columns?: number): { texts: string[]; progress: ProgressLines } {
  const texts: string[] = [];
  const progress = new ProgressLines(["magnets", "mice"], { columns, write: (text) => texts.push(text) });
  return { texts, progress };
}

describe("ProgressLines", () => {
  it("writes a plain line for each step where there is no terminal", () => {
    const { texts, progress } = record();
    progress.update("mice", { cell: 1, cells: 9 });
    progress.update("mice", { cell: 2, cells: 9, step: "Dose" });
    progress.update("mice", { cell: 3, cells: 9, step: "Dose" });
    progress.update("mice", { cell: 3, cells: 9, step: "Dose", detail: { done: 1, total: 4, label: "samples" } });
    progress.finish("mice", "done after 1.0 s");
    expect(texts).toEqual([
      "mice     cell 1 of 9\n",
      "mice     cell 2 of 9 · Dose\n",
      "mice     done after 1.0 s\n",
    ]);
  });

  it("rewrites one line for each notebook on a terminal, no longer than it is wide", () => {
    const { texts, progress } = record(24);
    const detail = { done: 1, total: 4, label: "samples" };
    progress.update("mice", { cell: 3, cells: 9, step: "Dose and response", detail });
    expect(texts).toEqual([
      "\x1b[2Kmagnets  starting\n",
      "\x1b[2Kmice     starting\n",
      "\x1b[2A",
      "\x1b[2Kmagnets  starting\n",
      "\x1b[2Kmice     cell 3 of 9 · \n",
    ]);
  });

  it("shows how far a cell's own work has come", () => {
    const { texts, progress } = record(100);
    progress.update("mice", { cell: 3, cells: 9, step: "Dose", detail: { done: 1, total: 4, label: "samples" } });
    expect(texts.at(-1)).toBe("\x1b[2Kmice     cell 3 of 9 · Dose · samples 1/4\n");
  });
});
