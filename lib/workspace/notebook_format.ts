/**
 * Jupyter's notebook format 4.5 as types. In memory a text is one string; files may hold its lines.
 *
 * @module
 */
import type { Json } from "../jupyter/message.ts";

/** Representations of one output by media type; a media type of JSON has any value, another one a string. */
export type MimeBundle = Readonly<Record<string, unknown>>;

/** Text on stdout or stderr. */
export interface StreamOutput {
  /** What kind of output it is. */
  readonly output_type: "stream";
  /** The stream. */
  readonly name: "stdout" | "stderr";
  /** The text, line ends included. */
  readonly text: string;
}

/** Something shown. */
export interface DisplayOutput {
  /** What kind of output it is. */
  readonly output_type: "display_data";
  /** Its representations. */
  readonly data: MimeBundle;
  /** What goes with them: size, alternative text. */
  readonly metadata: Readonly<Json>;
}

/** The value of the cell's last expression. */
export interface ResultOutput {
  /** What kind of output it is. */
  readonly output_type: "execute_result";
  /** The number of the cell's execution. */
  readonly execution_count: number | null;
  /** Its representations. */
  readonly data: MimeBundle;
  /** What goes with them. */
  readonly metadata: Readonly<Json>;
}

/** An error that ended the cell. */
export interface ErrorOutput {
  /** What kind of output it is. */
  readonly output_type: "error";
  /** The error's class. */
  readonly ename: string;
  /** The error's message. */
  readonly evalue: string;
  /** The lines that are shown. */
  readonly traceback: readonly string[];
}

/** An output of a code cell. */
export type Output = StreamOutput | DisplayOutput | ResultOutput | ErrorOutput;

/** What every cell has. */
export interface CellParts {
  /** Unique in the notebook. */
  readonly id: string;
  /** Tags and the like. */
  readonly metadata: Readonly<Json>;
  /** The cell's text. */
  readonly source: string;
}

/** A cell that is run. */
export interface CodeCell extends CellParts {
  /** What kind of cell it is. */
  readonly cell_type: "code";
  /** The number of its execution; null where it was not run. */
  readonly execution_count: number | null;
  /** What it has put out, in order. */
  readonly outputs: readonly Output[];
}

/** A cell that is read. */
export interface TextCell extends CellParts {
  /** What kind of cell it is. */
  readonly cell_type: "markdown" | "raw";
  /** Files that the text refers to, by name. */
  readonly attachments?: Readonly<Record<string, MimeBundle>>;
}

/** A cell. */
export type Cell = CodeCell | TextCell;

/** A notebook. */
export interface Notebook {
  /** Version of the format. */
  readonly nbformat: 4;
  /** Minor version of the format: at least 5, since which cells have ids. */
  readonly nbformat_minor: number;
  /** The kernel and the like. */
  readonly metadata: Readonly<Json>;
  /** The cells in reading order. */
  readonly cells: readonly Cell[];
}

/** The metadata that every notebook of this project carries: the stock kernel, and no version that would change with it. */
export const NOTEBOOK_METADATA: Readonly<Json> = {
  kernelspec: { display_name: "Deno", language: "typescript", name: "deno" },
  language_info: {
    codemirror_mode: "typescript",
    file_extension: ".ts",
    mimetype: "text/x.typescript",
    name: "typescript",
    nbconvert_exporter: "script",
    pygments_lexer: "typescript",
  },
};
