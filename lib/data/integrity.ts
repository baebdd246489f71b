/**
 * Whether `data/` is what its descriptor says: files, hashes, schemas, and references between tables both ways.
 *
 * @module
 */
import { articlesIn } from "./article.ts";
import { checkClaims } from "./claim_integrity.ts";
import {
  type DataPackage,
  DESCRIPTOR_PATH,
  type LoadOptions,
  readDataPackage,
  readProjectFile,
  type Resource,
} from "./data_package.ts";
import { checkReferences, findUnusedSources } from "./reference_integrity.ts";
import { resourceHash } from "./resource_hash.ts";
import { projectRoot } from "./root.ts";
import { parseTable, type Table } from "./table.ts";

/** Result of an attempt, or what went wrong as text. */
async function attempt<Value>(action: () => Value | Promise<Value>): Promise<Value | string> {
  try {
    return await action();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A table that is as its descriptor says, or what is wrong with its file. */
type Checked = { readonly table: Table } | { readonly fault: string };

async function checkFile(resource: Resource, options: LoadOptions): Promise<Checked> {
  const path = `data/${resource.path}`;
  const bytes = await attempt(() => readProjectFile(path, options));
  if (typeof bytes === "string") return { fault: bytes };
  if (bytes.length !== resource.bytes) {
    return {
      fault: `${path}: the size must be ${resource.bytes} bytes, as in ${DESCRIPTOR_PATH}, got ${bytes.length}`,
    };
  }
  const hash = await resourceHash(bytes);
  if (hash !== resource.hash) {
    return { fault: `${path}: the hash must be ${resource.hash}, as in ${DESCRIPTOR_PATH}, got ${hash}` };
  }
  const table = await attempt(() => parseTable(bytes, resource));
  return typeof table === "string" ? { fault: table } : { table };
}

/** Paths below a folder, relative to it. */
async function listFiles(folder: string, prefix = ""): Promise<string[]> {
  const found: string[] = [];
  for await (const entry of Deno.readDir(folder)) {
    const path = `${prefix}${entry.name}`;
    if (entry.isDirectory) found.push(...await listFiles(`${folder}/${entry.name}`, `${path}/`));
    else found.push(path);
  }
  return found.sort();
}

async function findStrayFiles({ resources }: DataPackage, options: LoadOptions): Promise<string[]> {
  const known = new Set(["datapackage.json", ...resources.map((resource) => resource.path)]);
  const files = await listFiles(`${options.root ?? projectRoot()}/data`);
  return files.filter((path) => !known.has(path) && !path.endsWith(".schema.json"))
    .map((path) => `data/${path}: the file must be a resource of ${DESCRIPTOR_PATH}`);
}

function findDuplicates({ resources }: DataPackage): string[] {
  return (["name", "path"] as const).flatMap((property) => {
    const values = resources.map((resource) => resource[property]);
    return values.filter((value, index) => values.indexOf(value) !== index)
      .map((value) => `${DESCRIPTOR_PATH}: each resource must have its own ${property}, got ${value} twice`);
  });
}

/**
 * Verifies `data/` against `data/datapackage.json`: every resource is there with the size and hash on record and fits
 * its schema, every file is a resource, every unit can be read, every reference finds its row (claims, sources, nodes,
 * premises, which stand before the claim that rests on them), every criterion is complete, every quantitative claim has
 * a value in the text, and every source is used.
 *
 * @param options Where to look.
 * @returns The problems, each naming its place; empty if there is none.
 * @example
 * ```ts
 * import { verifyDataPackage } from "lib/data/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(await verifyDataPackage()).toEqual([]);
 * ```
 */
export async function verifyDataPackage(options: LoadOptions = {}): Promise<string[]> {
  const descriptor = await attempt(() => readDataPackage(options));
  if (typeof descriptor === "string") return [descriptor];
  const checked = await Promise.all(descriptor.resources.map((resource) => checkFile(resource, options)));
  const faults = checked.flatMap((result) => "fault" in result ? [result.fault] : []);
  const sound = checked.flatMap((result) => "table" in result ? [result.table] : []);
  const tables = new Map(sound.map((table) => [table.name, table]));
  return [
    ...findDuplicates(descriptor),
    ...faults,
    ...await findStrayFiles(descriptor, options),
    ...descriptor.resources.flatMap((resource) => checkReferences(resource, tables)),
    ...articlesIn(descriptor).flatMap((article) => checkClaims(article, tables)),
    ...faults.length === 0 ? findUnusedSources(descriptor, tables) : [],
  ];
}
