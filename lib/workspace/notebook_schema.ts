/**
 * Whether a value that was read from JSON is a notebook of format 4.5.
 *
 * @module
 */
import { z } from "zod";
import type { Json } from "../jupyter/message.ts";
import type { Notebook } from "./notebook_format.ts";

const text = z.union([z.string(), z.array(z.string())])
  .transform((value) => typeof value === "string" ? value : value.join(""));
const object = z.record(z.string(), z.unknown());
const bundle = object.transform((data) =>
  Object.fromEntries(Object.entries(data).map(([type, value]) => [type, isLines(type, value) ? value.join("") : value]))
);

function isLines(mediaType: string, value: unknown): value is string[] {
  const isJson = /^application\/(?:.*\+)?json$/.test(mediaType);
  return !isJson && Array.isArray(value) && value.every((line) => typeof line === "string");
}

const count = z.int().nullable();
const shown = { data: bundle, metadata: object };
const output = z.discriminatedUnion("output_type", [
  z.strictObject({ output_type: z.literal("stream"), name: z.enum(["stdout", "stderr"]), text }),
  z.strictObject({ output_type: z.literal("display_data"), ...shown }),
  z.strictObject({ output_type: z.literal("execute_result"), execution_count: count, ...shown }),
  z.strictObject({
    output_type: z.literal("error"),
    ename: z.string(),
    evalue: z.string(),
    traceback: z.array(z.string()),
  }),
]);

const id = z.string({ error: "a cell must have an id" }).regex(/^[a-zA-Z0-9_-]{1,64}$/);
const parts = { id, metadata: object, source: text };
const attachments = z.record(z.string(), bundle).optional();
const cell = z.discriminatedUnion("cell_type", [
  z.strictObject({ cell_type: z.literal("code"), ...parts, execution_count: count, outputs: z.array(output) }),
  z.strictObject({ cell_type: z.literal("markdown"), ...parts, attachments }),
  z.strictObject({ cell_type: z.literal("raw"), ...parts, attachments }),
]);

const notebookSchema: z.ZodType<Notebook> = z.strictObject({
  nbformat: z.literal(4),
  nbformat_minor: z.int().min(5),
  metadata: object,
  cells: z.array(cell),
});

/**
 * Checks that a value has the form of a notebook.
 *
 * @param json A value that was read from JSON.
 * @returns The notebook, with texts joined that the file keeps as lines.
 * @throws {TypeError} If it has another form, is written for another kernel, or two cells have the same id; the message
 * gives the place.
 * @example
 * ```ts
 * import { toNotebook } from "lib/workspace/notebook_schema.ts";
 * import { expect } from "@std/expect";
 *
 * expect(() => toNotebook({ nbformat: 3, nbformat_minor: 0 })).toThrow("nbformat must be 4.5, got 3.0");
 * ```
 */
export function toNotebook(json: unknown): Notebook {
  requireFormat(json);
  const parsed = notebookSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new TypeError(`it must be a notebook, but ${place(issue?.path ?? [])}: ${issue?.message}`);
  }
  requireDenoKernel(parsed.data);
  requireUniqueIds(parsed.data);
  return parsed.data;
}

function requireFormat(json: unknown): void {
  const { nbformat, nbformat_minor = 0 } = (json ?? {}) as Json;
  if (nbformat === undefined) throw new TypeError("it must be a notebook, but has no nbformat");
  if (nbformat !== 4 || Number(nbformat_minor) < 5) {
    throw new TypeError(`nbformat must be 4.5, got ${nbformat}.${nbformat_minor}`);
  }
}

/** Cells of another language would fail one by one, with messages that name no reason. */
function requireDenoKernel({ metadata: { kernelspec, language_info } }: Notebook): void {
  const { name, language = (language_info as Json | undefined)?.name } = (kernelspec ?? {}) as Json;
  if (language === undefined || /^(?:type|java)script$/i.test(String(language))) return;
  throw new TypeError(`it must be a notebook of the Deno kernel, but is one of ${name ?? language}`);
}

function requireUniqueIds({ cells }: Notebook): void {
  const seen = new Set<string>();
  for (const { id } of cells) {
    if (seen.has(id)) throw new TypeError(`cell ids must be unique, but two cells have ${id}`);
    seen.add(id);
  }
}

function place(path: readonly PropertyKey[]): string {
  const [list, index, ...rest] = path;
  if (list !== "cells" || index === undefined) return path.join(".");
  return [`cell ${Number(index) + 1}`, ...rest].join(".");
}
