/**
 * Captions of figures as texts of their own.
 *
 * @module
 */
import { escapeMarkdown } from "../notebook/markup.ts";
import type { ManifestEntry } from "./export_figures.ts";

/** What a caption needs to know. */
export type Captioned = Pick<ManifestEntry, "id" | "notebook" | "title" | "caption" | "alt" | "files">;

/** Word takes a text for UTF-8 where it begins so. */
const BYTE_ORDER_MARK = "\ufeff";

/**
 * Captions in Markdown: a section for each figure with title, caption, alternative text and files.
 *
 * @param figures The figures, in order.
 * @returns The text.
 */
export function captionsMarkdown(figures: readonly Captioned[]): string {
  const sections = figures.map(({ id, notebook, title, caption, alt, files }) => [
    `## ${notebook}/${id}`,
    `**${escapeMarkdown(asSentence(title))}** ${escapeMarkdown(caption)}`,
    `Alternative text: ${escapeMarkdown(alt)}`,
    `Files: ${files.map(({ path }) => `\`${path}\``).join(", ")}`,
  ]);
  return [["# Captions"], ...sections].map((parts) => parts.join("\n\n")).join("\n\n") + "\n";
}

/**
 * Captions as plain text to paste into Word: UTF-8 with a byte order mark, line ends as on Windows, each text on one
 * line.
 *
 * @param figures The figures, in order.
 * @returns The text.
 */
export function captionsText(figures: readonly Captioned[]): string {
  const blocks = figures.map(({ id, notebook, title, caption, alt, files }) => [
    `${notebook}/${id}`,
    `${asSentence(title)} ${caption}`,
    `Alternative text: ${alt}`,
    `Files: ${files.map(({ path }) => path).join(", ")}`,
    "",
  ]);
  return BYTE_ORDER_MARK + blocks.flat().map((line) => `${line.replace(/\s*\n\s*/g, " ")}\r\n`).join("");
}

function asSentence(title: string): string {
  return /[.?!]$/.test(title) ? title : `${title}.`;
}
