import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { LIVE_ARTICLES } from "../../lib/report/mod.ts";
import { formatNotebook } from "../../lib/workspace/notebook_file.ts";
import { outFolder } from "../../lib/workspace/out_folder.ts";
import { writeReport } from "../../lib/workspace/report.ts";
import { bundlePageScript } from "../../lib/workspace/report_bundle.ts";
import { type Page, parsePage, repeated, sha256Base64, valuesOf } from "../report/page_reader.ts";
import { fixtureNotebook } from "./fixture_notebook.ts";
import { withTemporaryFolder } from "./temporary_folder.ts";

const COMMAND = fileURLToPath(new URL("../../lib/workspace/cli/report.ts", import.meta.url));
/** Those of the task. */
const PERMISSIONS = ["--allow-read", "--allow-write", "--allow-run", "--allow-env"];
/** A page stays below this, in bytes. */
const LARGEST = 3e6;

async function start(args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-prompt", ...PERMISSIONS, COMMAND, ...args],
    env: { NO_COLOR: "1" },
    stdin: "null",
  }).output();
  return { code, stdout: new TextDecoder().decode(stdout), stderr: new TextDecoder().decode(stderr) };
}

async function writeNotebook(folder: string, name: string, text: string): Promise<void> {
  await Deno.mkdir(folder, { recursive: true });
  await Deno.writeTextFile(join(folder, `${name}.ipynb`), formatNotebook(fixtureNotebook(text)));
}

async function names(folder: string): Promise<string[]> {
  return (await Array.fromAsync(Deno.readDir(folder))).map(({ name }) => name).sort();
}

describe("the report of a run", () => {
  it("shows what the run made and nothing else", async () => {
    await withTemporaryFolder(async (folder) => {
      await writeNotebook(join(folder, "stored"), "sum", "# As stored");
      await writeNotebook(join(folder, "stored"), "other", "# Another");
      await writeNotebook(join(folder, "out", "notebooks"), "sum", "# As run");
      const out = outFolder(join(folder, "out"));
      const pages = await writeReport(out, { folder: join(folder, "stored") });
      expect(await names(out.report)).toEqual(["index.html", "sum.html"]);
      expect(pages.map(({ path }) => path)).toEqual(["index.html", "sum.html"].map((name) => join(out.report, name)));
      const page = parsePage(await Deno.readTextFile(join(out.report, "sum.html")));
      expect(page.querySelector("h1")?.textContent).toBe("As run");
    });
  });

  it("shows the notebooks as they are stored where nothing was run", async () => {
    await withTemporaryFolder(async (folder) => {
      await writeNotebook(join(folder, "stored"), "sum", "# As stored");
      const out = outFolder(join(folder, "out"));
      const pages = await writeReport(out, { folder: join(folder, "stored") });
      const sizes = await Promise.all(pages.map(async ({ path }) => (await Deno.stat(path)).size));
      expect(pages.map(({ bytes }) => bytes)).toEqual(sizes);
      expect(await names(out.report)).toEqual(["index.html", "sum.html"]);
    });
  });

  it("replaces the pages of an earlier report as a whole, and none where it is stopped", async () => {
    await withTemporaryFolder(async (folder) => {
      const out = outFolder(folder);
      await writeNotebook(out.notebooks, "sum", "# First");
      await writeReport(out);
      const before = await Deno.readTextFile(join(out.report, "sum.html"));
      await writeNotebook(out.notebooks, "sum", "# Second");
      await expect(writeReport(out, { signal: AbortSignal.abort("stopped") })).rejects.toBe("stopped");
      expect(await Deno.readTextFile(join(out.report, "sum.html"))).toBe(before);
      expect(await names(out.report)).toEqual(["index.html", "sum.html"]);
      await writeReport(out);
      expect(await Deno.readTextFile(join(out.report, "sum.html"))).toContain("Second");
    });
  });

  it("says which page's script cannot be bundled, and why", async () => {
    await expect(bundlePageScript("nothing")).rejects.toMatchObject({
      message: "Cannot bundle the script of the page on nothing",
      details: expect.arrayContaining([expect.stringMatching(/^error: /)]),
    });
  });

  it("says what is missing where there is no notebook, and writes nothing", async () => {
    await withTemporaryFolder(async (folder) => {
      const out = outFolder(join(folder, "out"));
      await expect(writeReport(out, { folder })).rejects.toThrow(/^Cannot report: there is no notebook in /);
      expect(await names(folder)).toEqual([]);
    });
  });
});

describe("the report of the project", () => {
  let folder: string;
  const read = async (name: string): Promise<string> =>
    await Deno.readTextFile(join(outFolder(folder).report, `${name}.html`));

  beforeAll(async () => {
    folder = await Deno.realPath(await Deno.makeTempDir({ prefix: "report-" }));
    const { code, stdout, stderr } = await start(["--out", folder]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.split("\n").slice(1, -1).map((line) => /(\w[\w-]*)\.html +\d+ kB$/.exec(line)?.[1])).toEqual([
      "index",
      ...Object.keys(LIVE_ARTICLES).toSorted(),
    ]);
  });

  afterAll(() => Deno.remove(folder, { recursive: true }));

  it("has pages below 3 MB whose script and style are those that their policy allows", async () => {
    for (const article of Object.keys(LIVE_ARTICLES)) {
      const text = await read(article);
      expect(new TextEncoder().encode(text).length).toBeLessThan(LARGEST);
      const part = (pattern: RegExp): string => pattern.exec(text)?.[1] ?? "";
      const policy = parsePage(text.slice(0, 2000)).querySelector("meta[http-equiv]")?.getAttribute("content");
      expect(policy).toContain(`script-src 'sha256-${await sha256Base64(part(/data-live-code>([^]*?)<\/script>/))}'`);
      expect(policy).toContain(`style-src 'sha256-${await sha256Base64(part(/<style>([^]*?)<\/style>/))}'`);
    }
  });

  it("has a place for every live step, its ids once, and links between pages that lead somewhere", async () => {
    const pages = new Map<string, Page>();
    for (const name of ["index", ...Object.keys(LIVE_ARTICLES)]) pages.set(name, parsePage(await read(name)));
    for (const [name, page] of pages) expect([name, repeated(valuesOf(page, "id"))]).toEqual([name, []]);
    for (const [article, { steps }] of Object.entries(LIVE_ARTICLES)) {
      const missing = steps.filter(({ id }) => pages.get(article)?.getElementById(`figure-${id}`) === null);
      expect(missing.map(({ id }) => id)).toEqual([]);
    }
    const links = valuesOf(pages.get("index")!, "href").filter((href) => /^[\w-]+\.html/.test(href));
    expect(links.length).toBeGreaterThan(70);
    for (const link of links) {
      const [, name = "", id] = /^([\w-]+)\.html(?:#(.*))?$/.exec(link) ?? [];
      expect([link, pages.get(name)?.querySelector(id ? `[id="${id}"]` : "main") !== null]).toEqual([link, true]);
    }
  });

  it("says what a page was made from, with which seed, and by which command it is made again", async () => {
    const footer = parsePage(await read("soft-magnets")).querySelector("footer")?.textContent ?? "";
    expect(footer).toMatch(/Made from notebooks\/soft-magnets\.ipynb, SHA-256 [0-9a-f]{64}\./);
    expect(footer).toContain("Seed of every random number: 42.");
    expect(footer).toContain("To compute it again: deno task run soft-magnets");
    expect(footer).toContain(`Deno ${Deno.version.deno}`);
  });
});

describe("the report command", () => {
  it("says how it is used and exits with 0", async () => {
    const { code, stdout } = await start(["--help"]);
    expect([code, stdout.startsWith("Usage: deno task report [options]\n")]).toEqual([0, true]);
  });

  it("says in one line what is wrong with a request and exits with 2", async () => {
    expect(await start(["--frobnicate"])).toEqual({
      code: 2,
      stdout: "",
      stderr: "Cannot report: Unknown option '--frobnicate'; --help lists the options\n",
    });
  });

  it("says in one line what is wrong with a notebook and exits with 1", async () => {
    await withTemporaryFolder(async (folder) => {
      await Deno.mkdir(join(folder, "notebooks"));
      await Deno.writeTextFile(join(folder, "notebooks", "broken.ipynb"), "{");
      const { code, stdout, stderr } = await start(["--out", folder]);
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toMatch(/^Cannot read [^\n]*broken\.ipynb: it must be JSON: [^\n]+\n$/);
      expect(await names(folder)).toEqual(["notebooks"]);
    });
  });
});
