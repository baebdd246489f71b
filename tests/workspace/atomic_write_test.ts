import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { join } from "node:path";
import { stageFile, writeFileAtomically } from "../../lib/workspace/atomic_write.ts";

let folder = "";

beforeEach(async () => {
  folder = await Deno.makeTempDir();
});

afterEach(async () => {
  await Deno.remove(folder, { recursive: true });
});

async function names(): Promise<string[]> {
  return (await Array.fromAsync(Deno.readDir(folder))).map(({ name }) => name);
}

describe("writeFileAtomically", () => {
  it("creates a file and its folder, and replaces it", async () => {
    const path = join(folder, "a", "b.txt");
    await writeFileAtomically(path, "µ₀");
    expect(await Deno.readTextFile(path)).toBe("µ₀");
    await writeFileAtomically(path, new Uint8Array([1, 2]));
    expect(await Deno.readFile(path)).toEqual(new Uint8Array([1, 2]));
  });

  it("says in one line what cannot be written, and leaves nothing behind", async () => {
    const blocked = join(folder, "blocked");
    await Deno.writeTextFile(blocked, "a file");
    await expect(writeFileAtomically(join(blocked, "b.txt"), "")).rejects.toThrow(/^Cannot write \S+blocked.b\.txt: /);
    await Deno.mkdir(join(folder, "c"));
    await expect(writeFileAtomically(join(folder, "c"), "")).rejects.toThrow(/^Cannot write \S+c: /);
    expect((await names()).sort()).toEqual(["blocked", "c"]);
  });

  it("shows a reader the old content or the new, never a part", async () => {
    const path = join(folder, "read.txt");
    const versions = ["a", "b"].map((letter) => letter.repeat(500_000));
    await writeFileAtomically(path, versions[0]!);
    const writing = (async () => {
      for (let i = 0; i < 20; i++) await writeFileAtomically(path, versions[i % 2]!);
    })();
    for (let i = 0; i < 40; i++) expect(versions).toContain(await Deno.readTextFile(path));
    await writing;
  });
});

describe("stageFile", () => {
  it("leaves the old file whole until the new one is committed", async () => {
    const path = join(folder, "kept.txt");
    await Deno.writeTextFile(path, "old");
    const staged = await stageFile(path, "new");
    expect(await Deno.readTextFile(path)).toBe("old");
    await staged.commit();
    expect(await Deno.readTextFile(path)).toBe("new");
    expect(await names()).toEqual(["kept.txt"]);
  });

  it("removes the new version when it is discarded", async () => {
    const path = join(folder, "kept.txt");
    await Deno.writeTextFile(path, "old");
    await (await stageFile(path, "new")).discard();
    expect(await Deno.readTextFile(path)).toBe("old");
    expect(await names()).toEqual(["kept.txt"]);
  });
});
