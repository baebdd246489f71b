import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { progressText, withProgress } from "../../lib/notebook/progress.ts";
import { projectRoot } from "../../lib/data/mod.ts";
import { executeNotebook } from "../../lib/workspace/execute_notebook.ts";
import { fixtureNotebook } from "../workspace/fixture_notebook.ts";
import { withInteractiveKernel } from "./interactive_kernel.ts";

const IMPORT = 'import { say, withProgress } from "lib/notebook/mod.ts";';
/** Work that never yields, takes a second and ends in a sentence. */
const WORK = `await withProgress({ label: "<Work>", total: 10 }, async (report) => {
  for (let done = 1; done <= 10; done++) {
    const begin = performance.now();
    while (performance.now() - begin < 100);
    report(done);
  }
  await say\`It is done.\`;
});`;
const SENTENCE = { "text/markdown": "It is done.", "text/plain": "It is done." };

describe("progressText", () => {
  const work = { label: "Samples", total: 4096 };

  it("says how many are done, at which rate, and how long the rest takes", () => {
    expect(progressText(work, 1024, 8)).toBe("Samples: 1,024 of 4,096, 128 per second, 24 s left");
    expect(progressText(work, 3, 10)).toBe("Samples: 3 of 4,096, 0.30 per second, 4 h left");
    expect(progressText(work, 3, 1)).toBe("Samples: 3 of 4,096, 3.0 per second, 23 min left");
  });

  it("leaves out a rate that is not known", () => {
    expect(progressText(work, 0, 1)).toBe("Samples: 0 of 4,096");
    expect(progressText(work, 5, 0)).toBe("Samples: 5 of 4,096");
  });
});

describe("withProgress outside a kernel", () => {
  it("returns what the work returns and throws what it throws", async () => {
    expect(
      await withProgress({ label: "Sum", total: 2 }, (report) => {
        report(2);
        return 7;
      }),
    ).toBe(7);
    await expect(withProgress({ label: "Sum", total: 2 }, () => Promise.reject(new RangeError("no")))).rejects.toThrow(
      RangeError,
    );
  });
});

describe("withProgress in a cell", () => {
  it("shows a bar that moves while the work never yields, and leaves only the work's output", async () => {
    await withInteractiveKernel(async (run) => {
      await run(IMPORT);
      const { outputs, seen } = await run(WORK);
      expect(seen.map(({ type }) => type)).toEqual(
        ["display_data", ...Array.from({ length: seen.length - 1 }, () => "update_display_data")],
      );
      expect(seen.length).toBeGreaterThan(2);
      expect(JSON.stringify(seen[0]?.content)).toContain("&lt;Work&gt;: 5 of 10");
      expect(outputs).toEqual([{ output_type: "display_data", data: SENTENCE, metadata: {} }]);
    });
  });

  it("shows no bar for work that is done soon", async () => {
    await withInteractiveKernel(async (run) => {
      await run(IMPORT);
      const { seen } = await run(WORK.replace("< 100", "< 1"));
      expect(seen.map(({ type }) => type)).toEqual(["display_data"]);
    });
  });

  it("says where it stopped when the work fails, and puts later outputs below", async () => {
    await withInteractiveKernel(async (run) => {
      await run(IMPORT);
      const { status, outputs } = await run(
        WORK.replace("await say", 'if (done) throw new Error("x"); await say')
          .replace("for (let done = 1; done", "let done; for (done = 1; done"),
      );
      expect(status).toBe("error");
      expect(outputs).toMatchObject([
        {
          output_type: "display_data",
          data: { "text/plain": expect.stringMatching(/^<Work>: stopped at \d+ of 10$/) },
        },
        { output_type: "error", evalue: "x" },
      ]);
    });
  });

  it("tells the runner, which keeps the same outputs", async () => {
    const labels: string[] = [];
    const { notebook } = await executeNotebook(fixtureNotebook(IMPORT, WORK), {
      name: "fixture",
      cwd: projectRoot(),
      timeout: 60,
      outputLimit: 1e6,
      onPosition: ({ detail }) => detail && labels.push(`${detail.label} ${detail.done}/${detail.total}`),
    });
    expect(labels).toContain("<Work> 5/10");
    expect(notebook.cells[1]).toMatchObject({ outputs: [{ output_type: "display_data", data: SENTENCE }] });
  });
});
