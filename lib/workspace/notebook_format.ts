/**
 * Jupyter's notebook format 4.5 as types and as a schema. In memory a text is one string; files may hold its lines.
 *
 * @module
 */
import { z } from "zod";
import type { Json } from "./jupyter/message.ts";

/** Representations of one output by media type; a media type of JSON has any value, another one a string. */
export type MimeBundle = Readonly<Record<string, unknown>>;

/** Text on stdout or stderr. */
export interface StreamOutput {
  readonly output_type: "stream";
  readonly name: "stdout" | "stderr";
  readonly text: string;
}

/** Something shown. */
export interface DisplayOutput {
  readonly output_type: "display_data";
  readonly data: MimeBundle;
  readonly metadata: Readonly<Json>;
}

/** The value of the cell's last expression. */
export interface ResultOutput {
  readonly output_type: "execute_result";
  readonly execution_count: number | null;
  readonly data: MimeBundle;
  readonly metadata: Readonly<Json>;
}

/** An error that ended the cell. */
export interface ErrorOutput {
  readonly output_type: "error";
  readonly ename: string;
  readonly evalue: string;
  readonly traceback: readonly string[];
}

/** An output of a code cell. */
export type Output = StreamOutput | DisplayOutput | ResultOutput | ErrorOutput;

interface CellParts {
  /** Unique in the notebook. */
  readonly id: string;
  readonly metadata: Readonly<Json>;
  readonly source: string;
}

/** A cell that is run. */
export interface CodeCell extends CellParts {
  readonly cell_type: "code";
  readonly execution_count: number | null;
  readonly outputs: readonly Output[];
}

/** A cell that is read. */
export interface TextCell extends CellParts {
  readonly cell_type: "markdown" | "raw";
  readonly attachments?: Readonly<Record<string, MimeBundle>>;
}

/** A cell. */
export type Cell = CodeCell | TextCell;

/** A notebook. */
export interface Notebook {
  readonly nbformat: 4;
  readonly nbformat_minor: number;
  readonly metadata: Readonly<Json>;
  readonly cells: readonly Cell[];
}

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

/** The schema of a notebook; parsing joins texts that are kept as lines. */
export const NOTEBOOK_SCHEMA: z.ZodType<Notebook> = z.strictObject({
  nbformat: z.literal(4),
  nbformat_minor: z.int().min(5),
  metadata: object,
  cells: z.array(cell),
});
