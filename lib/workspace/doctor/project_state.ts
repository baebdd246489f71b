/**
 * What the workspace's own commands need: Deno, packages, data, a folder to write to.
 *
 * @module
 */
import { join } from "node:path";
import { fontFile } from "../../charts/fonts.ts";
import { verifyDataPackage } from "../../data/integrity.ts";
import { isRecentEnough, MINIMUM_DENO } from "../deno_version.ts";
import { messageOf } from "../failure.ts";
import { outFolder, prepareOutFolder } from "../out_folder.ts";
import { type Finding, fine, wrong } from "./finding.ts";
import type { Surroundings } from "./surroundings.ts";

/**
 * Examines the version of Deno.
 *
 * @param version The version that is running.
 * @returns The finding.
 */
export function examineDeno(version: string = Deno.version.deno): Finding {
  if (isRecentEnough(version)) return fine("Deno", `${version}, at ${Deno.execPath()}`);
  const remedy = `deno upgrade, or npx -y deno@${MINIMUM_DENO}`;
  return wrong("Deno", { text: `${version}, and ${MINIMUM_DENO} or newer is needed`, remedy, isNeeded: true });
}

/** Examines whether the fonts of the figures are installed. */
export function examineFonts(): Finding {
  try {
    const size = fontFile("regular").length;
    return fine("Fonts", `Inter as TrueType, ${Math.round(size / 1000)} kB`);
  } catch (error) {
    return wrong("Fonts", { text: messageOf(error), remedy: "deno install, with network", isNeeded: true });
  }
}

/**
 * Examines whether the data are as their descriptor says.
 *
 * @param surroundings Where.
 * @returns The finding.
 */
export async function examineData({ root }: Surroundings): Promise<Finding> {
  const problems = await verifyDataPackage({ root });
  if (problems.length === 0) return fine("Data", "every file is as the data package says");
  const more = problems.length > 1 ? `, and ${problems.length - 1} more` : "";
  const remedy = "deno task data after an edit; git checkout data otherwise";
  return wrong("Data", { text: `${problems[0]}${more}`, remedy, isNeeded: true });
}

/**
 * Examines whether results can be written.
 *
 * @param surroundings Where.
 * @returns The finding.
 */
export async function examineOutFolder({ root }: Surroundings): Promise<Finding> {
  try {
    using _held = await prepareOutFolder(outFolder(join(root, "out")), { fresh: false, sources: [] });
    return fine("Results", "out/ can be written to");
  } catch (error) {
    return wrong("Results", { text: messageOf(error), remedy: "--out names another folder", isNeeded: true });
  }
}
