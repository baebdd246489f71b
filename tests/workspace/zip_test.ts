import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { join } from "node:path";
import fc from "fast-check";
import { zipArchive, type ZipEntry } from "../../lib/workspace/zip.ts";
import { itWith, runProgram } from "./it_with.ts";
import { withTemporaryFolder } from "./temporary_folder.ts";
import { readZip } from "./zip_reader.ts";

const text = (path: string, content: string): ZipEntry => ({ path, content: new TextEncoder().encode(content) });
const ENTRIES = [text("b/µ₀.txt", "µ₀"), text("a.txt", "a".repeat(70_000)), text("b/empty", "")];

describe("zipArchive", () => {
  it("holds the files sorted by path, stored, with one time for all and the permissions of a plain file", () => {
    const fixed = { method: 0, flags: 0x800, time: 0, date: 0x21, mode: 0o100644 };
    expect(readZip(zipArchive(ENTRIES))).toEqual([
      { path: "a.txt", content: ENTRIES[1]?.content, ...fixed },
      { path: "b/empty", content: new Uint8Array(), ...fixed },
      { path: "b/µ₀.txt", content: ENTRIES[0]?.content, ...fixed },
    ]);
  });

  it("gives the same bytes whatever the order of the files", () => {
    expect(zipArchive(ENTRIES.toReversed())).toEqual(zipArchive(ENTRIES));
  });

  it("returns what was put in", () => {
    const name = fc.string({ unit: "binary", minLength: 1, maxLength: 20 })
      .filter((text) => !/[/\\\0]|^\.{1,2}$/.test(text) && text.isWellFormed());
    const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join("/"));
    const entries = fc.uniqueArray(fc.record({ path, content: fc.uint8Array() }), { selector: ({ path }) => path });
    fc.assert(
      fc.property(entries, (files) => {
        const found = readZip(zipArchive(files)).map(({ path, content }) => ({ path, content: [...content] }));
        const wanted = files.map(({ path, content }) => ({ path, content: [...content] }));
        expect(found).toEqual(wanted.sort((a, b) => a.path < b.path ? -1 : 1));
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it("may be empty", () => {
    expect(readZip(zipArchive([]))).toEqual([]);
  });

  it("refuses paths that are empty, absolute, lead out of the archive or stand for two files", () => {
    for (const path of ["", "/a", "a/", "a//b", "../a", "a/../b", ".", "a/.", "a\\b", "a\0"]) {
      expect(() => zipArchive([text(path, "")])).toThrow(RangeError);
    }
    expect(() => zipArchive([text("a", "1"), text("a", "2")])).toThrow("must be relative, inside and unique, got a");
    expect(() => zipArchive([text(".a", ""), text("..b", ""), text("c/...", "")])).not.toThrow();
  });

  it("refuses more files than the format can count", () => {
    const content = new Uint8Array();
    const files = Array.from({ length: 65_536 }, (_, i) => ({ path: `${i}`, content }));
    expect(() => zipArchive(files)).toThrow("it holds at most 65535 files, got 65536");
  });

  itWith("unzip", "is whole for Info-ZIP", async () => {
    await withTemporaryFolder(async (folder) => {
      const path = join(folder, "a.zip");
      await Deno.writeFile(path, zipArchive(ENTRIES));
      expect(await runProgram("unzip", { args: ["-t", path] })).toContain("No errors detected");
      await runProgram("unzip", { args: ["-q", path, "-d", folder], env: { LC_ALL: "C.UTF-8" } });
      expect(await Deno.readTextFile(join(folder, "b", "µ₀.txt"))).toBe("µ₀");
    });
  });
});
