/**
 * The script of a report's page: live steps with the models, studies and charts of lib, in one classic script.
 *
 * @module
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { projectRoot } from "../data/root.ts";
import { retriedBundle } from "./bundle_retry.ts";
import { runDeno } from "./check/run_tool.ts";
import { Failure } from "./failure.ts";

/** Modules and packages that stand in for others in a page, below `lib/report/browser/stand_ins`. */
const STAND_INS: Readonly<Record<string, string>> = {
  "linkedom": "linkedom.ts",
  "./lib/charts/fonts.ts": "fonts.ts",
  "./lib/charts/pdf.ts": "pictures.ts",
  "./lib/charts/png.ts": "pictures.ts",
  "./lib/data/mod.ts": "data.ts",
};

const BROWSER = "lib/report/browser";

/** The project's import map with the stand-ins; addresses are absolute, since the map lies elsewhere. */
async function pageImports(): Promise<Record<string, string>> {
  const root = `${pathToFileURL(projectRoot()).href}/`;
  const absolute = (address: string): string => address.startsWith("./") ? new URL(address, root).href : address;
  const { imports } = JSON.parse(await Deno.readTextFile(join(projectRoot(), "deno.json")));
  const own = Object.entries(imports as Record<string, string>).map(([name, to]) => [name, absolute(to)]);
  const standIns = Object.entries(STAND_INS).map(([name, file]) => [
    absolute(name),
    absolute(`./${BROWSER}/stand_ins/${file}`),
  ]);
  return Object.fromEntries([...own, ...standIns]);
}

/**
 * Plot shifts every axis by half a pixel on screens of low resolution when it finds a window, and the figures of a
 * notebook are drawn without one. Inside the function there is none.
 */
function withoutWindow(script: string): string {
  return `(function (window) {${script}})();\n`;
}

/** What a parser of HTML would take for the end of the script or for a comment. */
function insideHtml(script: string): string {
  return script.replaceAll(/<(\/script|!--)/gi, "\\x3c$1");
}

/**
 * Bundles the script of an article's page. Nothing is loaded from the network: packages come from the cache.
 *
 * @param article The article; `lib/report/browser` has an entry of its name.
 * @returns The script, to stand inside a page.
 * @throws {Failure} If it cannot be bundled.
 */
export async function bundlePageScript(article: string): Promise<string> {
  const work = await Deno.makeTempDir({ prefix: "page-script-" });
  try {
    const map = join(work, "import_map.json"), output = join(work, "page.js");
    await Deno.writeTextFile(map, JSON.stringify({ imports: await pageImports() }));
    const entry = join(projectRoot(), BROWSER, `${article.replaceAll("-", "_")}.ts`);
    const options = [
      "--platform=browser",
      "--format=iife",
      "--minify",
      `--import-map=${map}`,
      `--output=${output}`,
    ];
    const { ok, output: said } = await retriedBundle(() => runDeno(["bundle", ...options, entry]));
    if (!ok) throw new Failure(`Cannot bundle the script of the page on ${article}`, { details: said.split("\n") });
    return insideHtml(withoutWindow((await Deno.readTextFile(output)).trim()));
  } finally {
    await Deno.remove(work, { recursive: true });
  }
}
