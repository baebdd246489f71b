/**
 * The style sheet of all pages.
 *
 * @module
 */
import { join } from "node:path";
import { projectRoot } from "../data/root.ts";
import { fontFaces, pageFonts } from "../report/mod.ts";

/**
 * The style sheet with the fonts inside.
 *
 * @param options Whether the page has equations, which have a font of their own.
 * @returns CSS; it loads nothing.
 */
export async function pageStyle(options: { readonly equations: boolean }): Promise<string> {
  const file = join(projectRoot(), "lib/report/pages/report.css");
  return `${fontFaces(pageFonts(options))}\n${await Deno.readTextFile(file)}`;
}
