/**
 * Loads what the live steps of the article on soft magnets are computed from.
 *
 * @module
 */
import { loadAlloyHan2022, loadHerzer1990 } from "../../data/mod.ts";
import type { SoftMagnetData } from "./live_data.ts";

/**
 * Loads the tables.
 *
 * @returns The tables, as they go into the page.
 */
export async function loadSoftMagnetData(): Promise<SoftMagnetData> {
  const [points, alloy] = await Promise.all([loadHerzer1990(), loadAlloyHan2022()]);
  return { points, alloy };
}
