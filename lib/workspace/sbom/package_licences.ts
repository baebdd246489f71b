/**
 * Licences as packages state them, read where Deno has unpacked them.
 *
 * @module
 */
import { join } from "node:path";
import { runDeno } from "../check/run_tool.ts";
import type { LockedPackage } from "./lock_file.ts";

/** The part of a `package.json` that states a licence: today's form, or one of two that old packages have. */
export interface LicenceStatement {
  /** Today's form, or an object of an old one. */
  readonly license?: string | { readonly type?: string };
  /** A list of an old form. */
  readonly licenses?: readonly { readonly type?: string }[];
}

/**
 * The licence in a `package.json`.
 *
 * @param statement Its content.
 * @returns An SPDX identifier or expression, or what the package says instead; undefined where it says nothing.
 * @example
 * ```ts
 * import { statedLicence } from "lib/workspace/sbom/package_licences.ts";
 * import { expect } from "@std/expect";
 *
 * expect(statedLicence({ licenses: [{ type: "MIT" }, { type: "Apache-2.0" }] })).toBe("MIT OR Apache-2.0");
 * ```
 */
export function statedLicence({ license, licenses = [] }: LicenceStatement): string | undefined {
  if (typeof license === "string") return license || undefined;
  const types = (license === undefined ? licenses : [license]).map(({ type }) => type).filter(Boolean);
  return types.length > 0 ? types.join(" OR ") : undefined;
}

/** Where Deno unpacks packages, a folder for each source of packages. */
async function packageFolders(): Promise<string[]> {
  const { ok, output } = await runDeno(["info", "--json"]);
  const { npmCache } = ok ? JSON.parse(output) as { npmCache: string } : { npmCache: "" };
  const entries = await Array.fromAsync(Deno.readDir(npmCache)).catch(() => []);
  return entries.filter(({ isDirectory }) => isDirectory).map(({ name }) => join(npmCache, name)).sort();
}

async function readStatement(folders: readonly string[], { name, version }: LockedPackage): Promise<LicenceStatement> {
  for (const folder of folders) {
    const text = await Deno.readTextFile(join(folder, name, version, "package.json")).catch(() => undefined);
    if (text !== undefined) return JSON.parse(text);
  }
  return {};
}

/**
 * Licences of packages.
 *
 * @param packages The packages.
 * @returns The licence by "name@version"; those of packages that are not on this machine, or state none, are missing.
 */
export async function packageLicences(packages: readonly LockedPackage[]): Promise<ReadonlyMap<string, string>> {
  const folders = await packageFolders();
  const found = await Promise.all(packages.map(async (item) => {
    const licence = statedLicence(await readStatement(folders, item));
    return licence === undefined ? [] : [[`${item.name}@${item.version}`, licence] as const];
  }));
  return new Map(found.flat());
}
