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
 * @returns CSS; it loads nothing.
 */
export async function pageStyle(): Promise<string> {
  const file = join(projectRoot(), "lib/report/pages/report.css");
  return `${fontFaces(pageFonts())}\n${await Deno.readTextFile(file)}`;
}
