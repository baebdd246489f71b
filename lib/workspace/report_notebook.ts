/**
 * Notebooks as a report's pages show them.
 *
 * @module
 */
import type { ReportCell, ReportNotebook, Shown } from "../report/mod.ts";
import type { Cell, DisplayOutput, MimeBundle, Notebook, Output, ResultOutput } from "./notebook_format.ts";

/** What `lib/notebook` writes into the metadata of a figure. */
interface FigureMetadata {
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  readonly alt: string;
}

/** What `lib/notebook` writes into the metadata of a verdict. */
interface VerdictMetadata {
  readonly claim: string;
  readonly verdict: string;
}

/** A heading of the first level at the start of a text. */
const TITLE = /^#[ \t]+(.+?)[ \t]*(?:\n+|$)/;

function textOf(data: MimeBundle, type: string): string | undefined {
  const text = data[type];
  return typeof text === "string" && text !== "" ? text : undefined;
}

function hasTexts<Key extends string>(value: unknown, keys: readonly Key[]): value is Readonly<Record<Key, string>> {
  const fields = value as Readonly<Record<string, unknown>> | null | undefined;
  return typeof fields === "object" && fields !== null && keys.every((key) => typeof fields[key] === "string");
}

/** The lines of a verdict's plain text behind its head. */
function verdictLines(plain: string): [string, string][] {
  return plain.split("\n").slice(1).map((line) => {
    const colon = line.indexOf(": ");
    return [line.slice(0, colon), line.slice(colon + 2)];
  });
}

/** HTML in a notebook is never shown: Markdown and text say the same, and cannot do more than say it. */
function shownDisplay({ data, metadata }: DisplayOutput | ResultOutput): Shown | undefined {
  const { figure, verdict } = metadata as { readonly figure?: unknown; readonly verdict?: unknown };
  const svg = textOf(data, "image/svg+xml"), plain = textOf(data, "text/plain");
  if (svg !== undefined && hasTexts<keyof FigureMetadata>(figure, ["id", "title", "caption", "alt"])) {
    const { id, title, caption, alt } = figure;
    return { kind: "figure", id, title, caption, alt, svg };
  }
  if (plain !== undefined && hasTexts<keyof VerdictMetadata>(verdict, ["claim", "verdict"])) {
    return { kind: "verdict", claim: verdict.claim, verdict: verdict.verdict, lines: verdictLines(plain) };
  }
  const markdown = textOf(data, "text/markdown");
  if (markdown !== undefined) return { kind: "prose", text: markdown };
  return plain === undefined ? undefined : { kind: "text", text: plain };
}

/** Colours of a terminal. */
// deno-lint-ignore no-control-regex
const ESCAPES = /\x1b\[[0-9;]*m/g;

function shownOutput(output: Output): Shown | undefined {
  switch (output.output_type) {
    case "stream":
      return { kind: "text", text: output.text.replaceAll(ESCAPES, "") };
    case "error":
      return { kind: "error", text: `${output.ename}: ${output.evalue}`.replaceAll(ESCAPES, "") };
    default:
      return shownDisplay(output);
  }
}

/** A figure is followed by its title and caption as an output of their own, which the page has in the figure already. */
function repeatsCaption(output: Output, before: Output | undefined): boolean {
  if (output.output_type !== "display_data" || before?.output_type !== "display_data") return false;
  const figure = shownDisplay(before);
  return figure?.kind === "figure" && output.data["text/plain"] === `${figure.title}. ${figure.caption}`;
}

function reportCell(cell: Cell): ReportCell {
  const { id, source } = cell;
  if (cell.cell_type !== "code") return { kind: "prose", id, text: source };
  const outputs = cell.outputs.filter((output, i) => !repeatsCaption(output, cell.outputs[i - 1]));
  return { kind: "code", id, source, shown: outputs.map(shownOutput).filter((item) => item !== undefined) };
}

/**
 * A notebook as a page shows it.
 *
 * @param name Its name.
 * @param notebook The notebook.
 * @returns Title and cells; figures, verdicts, prose and text of the outputs, no HTML and no bitmaps.
 */
export function reportNotebook(name: string, { cells }: Notebook): ReportNotebook {
  const [first, ...rest] = cells.map(reportCell);
  const title = first?.kind === "prose" ? TITLE.exec(first.text) : null;
  if (first === undefined || first.kind !== "prose" || title === null) {
    return { name, title: name, cells: first === undefined ? [] : [first, ...rest] };
  }
  const introduction = first.text.slice(title[0].length);
  return {
    name,
    title: title[1]!,
    cells: introduction.trim() === "" ? rest : [{ ...first, text: introduction }, ...rest],
  };
}
