/**
 * `deno task sbom`: writes the software bill of materials.
 *
 * @module
 */
import { join } from "node:path";
import { projectRoot } from "../../data/root.ts";
import { writeFileAtomically } from "../atomic_write.ts";
import { command } from "../command.ts";
import { parseCommandLine } from "../command_line.ts";
import { type BillOfMaterials, billOfMaterials } from "../sbom/bill_of_materials.ts";
import { lockedPackages } from "../sbom/lock_file.ts";
import { packageLicences } from "../sbom/package_licences.ts";

/** The project's name as packages are named. */
const NAME = "recomputed-arguments";

const USAGE = `Usage: deno task sbom [--out FILE]

Prints a software bill of materials (CycloneDX 1.5, JSON) of every package in deno.lock: version, hash, licence where
the package is on this machine, dependencies.

  --out FILE   writes it to a file instead
  --help       prints this`;

function parse(args: readonly string[]): { out?: string; help?: boolean } {
  const options = { out: { type: "string" }, help: { type: "boolean", short: "h" } } as const;
  return parseCommandLine({ args: [...args], options }, { attempt: "write the bill of materials" }).values;
}

/** A line of the citation file. */
function cited(citation: string, property: string): string {
  return new RegExp(`^${property}: (.+)$`, "m").exec(citation)?.[1] ?? "";
}

async function projectBill(): Promise<BillOfMaterials> {
  const [lock, citation] = await Promise.all(
    ["deno.lock", "CITATION.cff"].map((name) => Deno.readTextFile(join(projectRoot(), name))),
  ) as [string, string];
  const project = { name: NAME, version: cited(citation, "version"), licence: cited(citation, "license") };
  return await billOfMaterials({ ...project, lock, licences: await packageLicences(lockedPackages(lock).packages) });
}

await command(async ({ args, print }) => {
  const { out, help } = parse(args);
  if (help) return print(USAGE);
  const text = JSON.stringify(await projectBill(), null, 2);
  if (out === undefined) return print(text);
  await writeFileAtomically(out, `${text}\n`);
  print(`The bill of materials is in ${out}.`);
});
