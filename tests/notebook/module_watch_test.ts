import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { dirname } from "node:path";
import { ModuleWatch } from "../../lib/notebook/module_watch.ts";
import { withTemporaryFolder } from "../workspace/temporary_folder.ts";

const NOW = { interval: 0 };

async function write(folder: string, ...paths: string[]): Promise<void> {
  for (const path of paths) {
    await Deno.mkdir(dirname(`${folder}/${path}`), { recursive: true });
    await Deno.writeTextFile(`${folder}/${path}`, `// ${crypto.randomUUID()}`);
    await Deno.utime(`${folder}/${path}`, new Date(), new Date(1e12 + Math.floor(Math.random() * 1e11)));
  }
}

describe("ModuleWatch", () => {
  it("names the modules that changed, once after each change", async () => {
    await withTemporaryFolder(async (folder) => {
      await write(folder, "constants.ts", "charts/axis.ts");
      const watch = new ModuleWatch(folder, NOW);
      expect([watch.changes(), watch.notice()]).toEqual([[], undefined]);
      await write(folder, "charts/axis.ts");
      expect(watch.notice()).toMatch(
        /^lib\/charts\/axis.ts has changed since this kernel loaded lib\..*await reload\(\)/,
      );
      expect(watch.notice()).toBeUndefined();
      await write(folder, "constants.ts");
      expect(watch.notice()).toMatch(/^lib\/constants.ts has changed/);
      expect(watch.changes()).toEqual(["charts/axis.ts", "constants.ts"]);
    });
  });

  it("counts the modules that it does not name", async () => {
    await withTemporaryFolder(async (folder) => {
      const paths = ["a.ts", "b.ts", "c.ts", "d.ts", "e.ts"];
      await write(folder, ...paths);
      const watch = new ModuleWatch(folder, NOW);
      await write(folder, "a.ts", "b.ts");
      expect(watch.notice()).toMatch(/^lib\/a.ts and lib\/b.ts have changed/);
      await write(folder, ...paths);
      expect(watch.notice()).toMatch(/^lib\/a.ts, lib\/b.ts, lib\/c.ts and 2 more have changed/);
    });
  });

  it("takes no notice of new modules, other files and the workspace's commands", async () => {
    await withTemporaryFolder(async (folder) => {
      await write(folder, "a.ts", "notes.md", "workspace/run.ts");
      const watch = new ModuleWatch(folder, NOW);
      await write(folder, "b.ts", "notes.md", "workspace/run.ts");
      await Deno.remove(`${folder}/a.ts`);
      expect([watch.changes(), watch.notice()]).toEqual([[], undefined]);
    });
  });

  it("says nothing of a module that is again as it was", async () => {
    await withTemporaryFolder(async (folder) => {
      await write(folder, "a.ts");
      const { mtime } = await Deno.stat(`${folder}/a.ts`);
      const watch = new ModuleWatch(folder, NOW);
      await write(folder, "a.ts");
      await Deno.utime(`${folder}/a.ts`, mtime!, mtime!);
      expect([watch.changes(), watch.notice()]).toEqual([[], undefined]);
    });
  });

  it("looks at the disk no more often than told", async () => {
    await withTemporaryFolder(async (folder) => {
      await write(folder, "a.ts");
      const watch = new ModuleWatch(folder, { interval: 1e6 });
      await write(folder, "a.ts");
      expect([watch.changes(), watch.notice()]).toEqual([["a.ts"], undefined]);
    });
  });
});
