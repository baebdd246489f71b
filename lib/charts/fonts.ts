/**
 * The font files of Inter, from the npm package that ships them as TrueType. They are read when first needed.
 *
 * @module
 */
// Ties the package to this module's graph, so that it is installed before its files are looked for.
import "@expo-google-fonts/inter/metadata.json" with { type: "json" };
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "./package_folder.ts";

/** Styles of Inter that charts use. */
export type FontStyle = "regular" | "bold" | "italic";

const FILES: Readonly<Record<FontStyle, string>> = {
  regular: "400Regular/Inter_400Regular.ttf",
  bold: "700Bold/Inter_700Bold.ttf",
  italic: "400Regular_Italic/Inter_400Regular_Italic.ttf",
};

const read = new Map<FontStyle, Uint8Array>();

/**
 * The TrueType file of a style. Needs permission to read the npm package.
 *
 * @param style regular (400), bold (700) or italic (400).
 * @returns The file's bytes, the same array on every call.
 *
 * @example
 * ```ts
 * import { fontFile } from "lib/charts/fonts.ts";
 * import { expect } from "@std/expect";
 *
 * expect([...fontFile("regular").slice(0, 4)]).toEqual([0, 1, 0, 0]);
 * ```
 */
export function fontFile(style: FontStyle): Uint8Array {
  const known = read.get(style);
  if (known) return known;
  const bytes = readFileSync(join(packageFolder("@expo-google-fonts/inter"), FILES[style]));
  read.set(style, bytes);
  return bytes;
}
