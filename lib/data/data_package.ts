/**
 * The descriptor of `data/`: a Data Package (version 2) whose resources carry Table Schemas with units.
 *
 * @module
 */
import { z } from "zod";
import { projectRoot } from "./root.ts";

const constraintsSchema = z.strictObject({
  required: z.boolean().optional(),
  unique: z.boolean().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  exclusiveMaximum: z.number().optional(),
  enum: z.array(z.string()).min(1).optional(),
  pattern: z.string().optional(),
});

const fieldSchema = z.strictObject({
  name: z.string().min(1),
  type: z.enum(["string", "number", "integer", "boolean", "list"]),
  /** Not part of Table Schema: the unit of the column's numbers; "1" for pure numbers. */
  unit: z.string().min(1).optional(),
  description: z.string().min(1),
  delimiter: z.string().length(1).optional(),
  constraints: constraintsSchema.optional(),
});

const foreignKeySchema = z.strictObject({
  fields: z.string(),
  reference: z.strictObject({ resource: z.string(), fields: z.string() }),
});

const tableSchema = z.strictObject({
  fields: z.array(fieldSchema).min(1),
  primaryKey: z.array(z.string()).min(1),
  foreignKeys: z.array(foreignKeySchema).optional(),
});

const sourceSchema = z.strictObject({ title: z.string().min(1), path: z.string().optional() });
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
  sources: z.array(sourceSchema).min(1),
  licenses: z.array(licenceSchema).min(1),
  schema: tableSchema,
});

const dataPackageSchema = z.strictObject({
  $schema: z.url(),
  name: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  description: z.string().min(1),
  version: z.string(),
  licenses: z.array(licenceSchema).min(1),
  contributors: z.array(z.strictObject({ title: z.string(), roles: z.array(z.string()) })).optional(),
  resources: z.array(resourceSchema).min(1),
});

/** A column of a table. */
export type Field = z.infer<typeof fieldSchema>;
/** A file of the package with its schema, source, licence and hash. */
export type Resource = z.infer<typeof resourceSchema>;
/** The whole descriptor. */
export type DataPackage = z.infer<typeof dataPackageSchema>;

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
 * @throws {TypeError} If a property is missing, unknown or of the wrong form; the message gives its place.
 * @example
 * ```ts
 * import { parseDataPackage } from "lib/data/data_package.ts";
 * import { expect } from "@std/expect";
 *
 * expect(() => parseDataPackage({})).toThrow("Cannot read data/datapackage.json");
 * ```
 */
export function parseDataPackage(json: unknown): DataPackage {
  const parsed = dataPackageSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new TypeError(`Cannot read ${DESCRIPTOR_PATH}: ${issue?.path.join(".")}: ${issue?.message}`);
}

/**
 * Reads and validates `data/datapackage.json`.
 *
 * @param options Where to look.
 * @returns The descriptor.
 * @throws {Error} If the file is missing.
 * @throws {SyntaxError} If it is not JSON.
 * @throws {TypeError} If it does not have the form of a Data Package as this project uses it.
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
    throw new SyntaxError(`Cannot read ${DESCRIPTOR_PATH}: it must be JSON: ${error.message}`, { cause: error });
  }
}

/**
 * Reads a file of the project.
 *
 * @param path The path relative to the project's folder.
 * @param options Where to look.
 * @returns The file's bytes.
 * @throws {Error} If the file does not exist.
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
    return await Deno.readFile(`${options.root ?? projectRoot()}/${path}`);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    throw new Error(`Cannot load ${path}: the file must exist`, { cause: error });
  }
}
