/**
 * The descriptor of `data/`: a Data Package (version 2) whose resources carry Table Schemas with units.
 *
 * @module
 */
import { z } from "zod";
import { MAXIMUM_BYTES } from "./csv.ts";
import { DataError } from "./data_error.ts";
import { readWithin } from "./read_within.ts";
import { projectRoot } from "./root.ts";
import { parseUnit } from "./units.ts";

/** What a column's cells must satisfy (Table Schema). */
export interface Constraints {
  /** No cell may be empty. */
  readonly required?: boolean;
  /** No value may occur twice. */
  readonly unique?: boolean;
  /** Smallest value. */
  readonly minimum?: number;
  /** Largest value. */
  readonly maximum?: number;
  /** Values must be above this. */
  readonly exclusiveMinimum?: number;
  /** Values must be below this. */
  readonly exclusiveMaximum?: number;
  /** Legal words. */
  readonly enum?: string[];
  /** Form of the whole text, as a regular expression. */
  readonly pattern?: string;
}

/** A column of a table. */
export interface Field {
  /** Name in the header. */
  readonly name: string;
  /** Type of the values. */
  readonly type: "string" | "number" | "integer" | "boolean" | "list";
  /** Not part of Table Schema: the unit of the column's numbers; "1" for pure numbers. */
  readonly unit?: string;
  /** What the column holds. */
  readonly description: string;
  /** What separates the items of a list; a comma when left out. */
  readonly delimiter?: string;
  /** What the cells must satisfy. */
  readonly constraints?: Constraints;
}

/** A column whose values must occur in a column of another table. */
export interface ForeignKey {
  /** The column. */
  readonly fields: string;
  /** The other table and its column. */
  readonly reference: { readonly resource: string; readonly fields: string };
}

/** Where a file comes from. */
export interface PackageSource {
  /** Title. */
  readonly title: string;
  /** Address. */
  readonly path?: string;
}

/** Terms of use. */
export interface Licence {
  /** SPDX identifier. */
  readonly name: string;
  /** Title. */
  readonly title: string;
  /** Address of the text. */
  readonly path: string;
}

/** A file of the package with its schema, source, licence and hash. */
export interface Resource {
  /** Name by which tables are loaded. */
  readonly name: string;
  /** Path below `data/`. */
  readonly path: string;
  /** Title. */
  readonly title: string;
  /** What it holds and what is known to be wrong with it. */
  readonly description: string;
  /** Always csv. */
  readonly format: "csv";
  /** Always text/csv. */
  readonly mediatype: "text/csv";
  /** Always utf-8. */
  readonly encoding: "utf-8";
  /** Size of the file. */
  readonly bytes: number;
  /** `sha256:` and the digest in hexadecimal. */
  readonly hash: string;
  /** Where it comes from. */
  readonly sources: PackageSource[];
  /** Terms of use. */
  readonly licenses: Licence[];
  /** Columns, key and references. */
  readonly schema: {
    readonly fields: Field[];
    readonly primaryKey: string[];
    readonly foreignKeys?: ForeignKey[];
  };
}

/** The whole descriptor. */
export interface DataPackage {
  /** Profile of Data Package version 2. */
  readonly $schema: string;
  /** Name. */
  readonly name: string;
  /** Title. */
  readonly title: string;
  /** What it holds. */
  readonly description: string;
  /** Version. */
  readonly version: string;
  /** Terms of use. */
  readonly licenses: Licence[];
  /** The files. */
  readonly resources: Resource[];
}

function succeeds(action: () => unknown): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}

const constraintsSchema = z.strictObject({
  required: z.boolean().optional(),
  unique: z.boolean().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  exclusiveMaximum: z.number().optional(),
  enum: z.array(z.string()).min(1).optional(),
  pattern: z.string().refine((source) => succeeds(() => new RegExp(source)), "must be a regular expression").optional(),
});

const fieldSchema = z.strictObject({
  name: z.string().min(1),
  type: z.enum(["string", "number", "integer", "boolean", "list"]),
  unit: z.string().refine((unit) => succeeds(() => parseUnit(unit)), "must be a unit whose symbols are known")
    .optional(),
  description: z.string().min(1),
  delimiter: z.string().length(1).optional(),
  constraints: constraintsSchema.optional(),
});

const foreignKeySchema = z.strictObject({
  fields: z.string(),
  reference: z.strictObject({ resource: z.string(), fields: z.string() }),
});

const licenceSchema = z.strictObject({ name: z.string(), title: z.string(), path: z.url() });

const resourceSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]+$/),
  path: z.string().regex(/^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*)*\.csv$/),
  title: z.string().min(1),
  description: z.string().min(1),
  format: z.literal("csv"),
  mediatype: z.literal("text/csv"),
  encoding: z.literal("utf-8"),
  bytes: z.int().positive(),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  sources: z.array(z.strictObject({ title: z.string().min(1), path: z.string().optional() })).min(1),
  licenses: z.array(licenceSchema).min(1),
  schema: z.strictObject({
    fields: z.array(fieldSchema).min(1),
    primaryKey: z.array(z.string()).min(1),
    foreignKeys: z.array(foreignKeySchema).optional(),
  }).superRefine(checkKeys),
});

/** Columns that the keys of a schema name and that it does not have, and columns of one name. */
function checkKeys({ fields, primaryKey, foreignKeys = [] }: Resource["schema"], context: z.RefinementCtx): void {
  const names = fields.map((field) => field.name);
  const strange = [...primaryKey, ...foreignKeys.map((key) => key.fields)].find((name) => !names.includes(name));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (strange !== undefined) context.addIssue(`keys must be columns of the schema, got ${strange}`);
  if (twice !== undefined) context.addIssue(`columns must differ in name, got ${twice} twice`);
}

const dataPackageSchema: z.ZodType<DataPackage> = z.strictObject({
  $schema: z.url(),
  name: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  description: z.string().min(1),
  version: z.string(),
  licenses: z.array(licenceSchema).min(1),
  resources: z.array(resourceSchema).min(1),
});

/** Where a reader looks. */
export interface LoadOptions {
  /** The project's folder; found from this module or the working directory when left out. */
  readonly root?: string;
}

/** The descriptor's path, relative to the project's folder. */
export const DESCRIPTOR_PATH = "data/datapackage.json";

/**
 * Validates a descriptor that has been parsed from JSON.
 *
 * @param json The parsed text of a `datapackage.json`.
 * @returns The descriptor, typed.
 * @throws {DataError} If a property is missing, unknown or of the wrong form; the message gives its place.
 * @example
 * ```ts
 * import { parseDataPackage } from "lib/data/data_package.ts";
 * import { expect } from "@std/expect";
 *
 * expect(() => parseDataPackage({})).toThrow("Cannot load data/datapackage.json");
 * ```
 */
export function parseDataPackage(json: unknown): DataPackage {
  const parsed = dataPackageSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new DataError(DESCRIPTOR_PATH, `${issue?.path.join(".")}: ${issue?.message}`);
}

/**
 * Reads and validates `data/datapackage.json`.
 *
 * @param options Where to look.
 * @returns The descriptor.
 * @throws {DataError} If the file is missing, is not JSON or does not have the form of a Data Package as this project
 * uses it.
 * @example
 * ```ts
 * import { readDataPackage } from "lib/data/data_package.ts";
 * import { expect } from "@std/expect";
 *
 * const { resources } = await readDataPackage();
 * expect(resources.map((resource) => resource.name)).toContain("soft-magnets-claims");
 * ```
 */
export async function readDataPackage(options: LoadOptions = {}): Promise<DataPackage> {
  const text = await readProjectFile(DESCRIPTOR_PATH, options);
  try {
    return parseDataPackage(JSON.parse(new TextDecoder().decode(text)));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new DataError(DESCRIPTOR_PATH, `it must be JSON: ${error.message}`, { cause: error });
  }
}

/**
 * Reads a file of the project.
 *
 * @param path The path relative to the project's folder.
 * @param options Where to look.
 * @returns The file's bytes.
 * @throws {DataError} If the file does not exist, cannot be read or exceeds 16 MiB.
 * @example
 * ```ts
 * import { readProjectFile } from "lib/data/data_package.ts";
 * import { expect } from "@std/expect";
 *
 * await expect(readProjectFile("data/absent.csv")).rejects.toThrow("the file must exist");
 * ```
 */
export async function readProjectFile(path: string, options: LoadOptions = {}): Promise<Uint8Array> {
  try {
    return await readWithin(`${options.root ?? projectRoot()}/${path}`, MAXIMUM_BYTES);
  } catch (error) {
    throw new DataError(path, problemOf(error), { cause: error });
  }
}

function problemOf(error: unknown): string {
  if (error instanceof RangeError) return error.message;
  return error instanceof Deno.errors.NotFound ? "the file must exist" : "it must be a file that can be read";
}
