/**
 * The font of equations: browsers set them well only with a font that has a table `MATH`, and not every machine has one.
 *
 * @module
 */
// Ties the package to this module's graph, so that it is installed before its files are looked for.
import "@expo-google-fonts/noto-sans-math/metadata.json" with { type: "json" };
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "../../charts/package_folder.ts";

/**
 * The TrueType file of Noto Sans Math. Needs permission to read the npm package.
 *
 * @returns The file's bytes.
 */
export function mathFontFile(): Uint8Array {
  return readFileSync(
    join(packageFolder("@expo-google-fonts/noto-sans-math"), "400Regular/NotoSansMath_400Regular.ttf"),
  );
}
