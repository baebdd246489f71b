/**
 * Figures of a notebook: shown as SVG, PNG and text in one output, and handed to the runner for export.
 *
 * @module
 */
import { type Chart, renderSvg, svgToPng } from "../charts/mod.ts";
import { figureLayout } from "../figures/figure_layout.ts";
import type { Figure, FigureSpec, FigureWidth } from "../figures/figure_spec.ts";
import { publish, record, runnerListens } from "./kernel.ts";
import { escapeHtml, escapeMarkdown, NO_MATHEMATICS } from "./markup.ts";
import { withTextLengths } from "./text_lengths.ts";
import { visibleText } from "../charts/visible_text.ts";

/** A journal's 7 pt text is small on a screen: notebooks show figures enlarged, the wide ones less. */
const SCREEN_SCALE: Readonly<Record<FigureWidth, number>> = { single: 1.6, oneAndAHalf: 1.45, double: 1.25 };
const SCREEN_DPI = 192;

/** Ids used so far in this kernel, by figure, so that two cells cannot write the same file. */
const titles = new Map<string, string>();

function claimId({ id, title }: FigureSpec): void {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) {
    throw new RangeError(`Cannot show a figure: id must be lower-case words joined by hyphens, got ${id}`);
  }
  const taken = titles.get(id);
  if (taken !== undefined && taken !== title) {
    throw new RangeError(`Cannot show a figure: id must be unique, ${id} is already the figure "${taken}"`);
  }
  titles.set(id, title);
}

/** Keeps front ends from typesetting what stands between two dollar signs or backslashes of a label. */
function withoutMathematics(svg: string): string {
  return svg.replace(
    /(<\/?(?:text|tspan)\b[^>]*>)([^<]+)/g,
    (_, tag: string, text: string) => tag + text.replace(/[$\\]/g, "<tspan>$&</tspan>"),
  );
}

/** The same drawing, enlarged for the screen: only the outer size of the root element changes. */
function enlarged(svg: string, scale: number): { svg: string; width: number; height: number } {
  const box = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg);
  const [width, height] = [Number(box?.[1]) * scale, Number(box?.[2]) * scale].map(Math.round) as [number, number];
  const resized = svg.replace(/^(<svg[^>]*?) width="[^"]*" height="[^"]*"/, `$1 width="${width}" height="${height}"`);
  return { svg: resized, width, height };
}

/**
 * Shows a chart as a figure.
 *
 * @param spec Id, title, caption, alternative text, width; it may hold the chart.
 * @param chart The chart, unless the first argument holds it.
 * @throws {RangeError} If the id is malformed or belongs to another figure of this notebook.
 */
export function figure(spec: Figure): Promise<void>;
/** Shows a chart as the figure that the first argument describes. */
export function figure(spec: FigureSpec, chart: Chart): Promise<void>;
export async function figure(spec: FigureSpec & { chart?: Chart }, chart = spec.chart): Promise<void> {
  if (chart === undefined) throw new TypeError(`Cannot show the figure ${spec.id}: a chart is required, got none`);
  claimId(spec);
  const { id, title, caption, alt, width = "single" } = spec;
  const svg = renderSvg(chart, { id, title, alt, layout: figureLayout(spec) });
  const screen = enlarged(svg, SCREEN_SCALE[width]);
  const png = await svgToPng(screen.svg, { dpi: SCREEN_DPI, text: { Title: title, Description: alt } });
  const size = { width: screen.width, height: screen.height };
  await publish(
    {
      "image/svg+xml": withoutMathematics(withTextLengths(screen.svg)),
      "image/png": png.toBase64(),
      "text/plain": visibleText(`${title}. ${alt}`),
    },
    { "image/png": { ...size, alt }, figure: { id, title, caption, alt } },
  );
  await publish({
    "text/html": `<p ${NO_MATHEMATICS}><strong>${escapeHtml(title)}.</strong> ${escapeHtml(caption)}</p>`,
    "text/markdown": `**${escapeMarkdown(title)}.** ${escapeMarkdown(caption)}`,
    "text/plain": visibleText(`${title}. ${caption}`),
  });
  if (runnerListens()) await recordFigure(spec, chart, svg);
}

async function recordFigure(spec: FigureSpec, chart: Chart, svg: string): Promise<void> {
  const { id, title, caption, alt, width = "single", height, data = [] } = spec;
  const { name, data: rows, options } = chart;
  await record("figure", { id, title, caption, alt, width, height, data, chart: { name, data: rows, options }, svg });
}
