/**
 * A live step as HTML in the output of a notebook's cell.
 *
 * @module
 */
import { openFrame, type PackedStep } from "../browser/open_frame.ts";
import { figureBlock } from "./figure_block.ts";
import { type Html, html, trusted } from "./html.ts";
import type { ShownFigure } from "./report_notebook.ts";

/** A picture that stands where no script runs. */
export interface Picture {
  /** PNG in base64. */
  readonly png: string;
  /** What it shows, for readers who do not see it. */
  readonly alt: string;
  /** Width on the page in px. */
  readonly width: number;
}

/**
 * The body of the page inside the output: one figure, below which its script puts the sliders.
 *
 * @param figure The figure.
 * @returns HTML.
 */
export function liveCellBody(figure: ShownFigure): Html {
  return html`<main class="cell">${figureBlock(figure)}</main>`;
}

async function packed(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer()).toBase64();
}

/**
 * The output: a picture, and a script that puts the page in its place. Where the notebook is not trusted the script is
 * taken out and the picture stays.
 *
 * @param id Id of the step.
 * @param content The page as a whole document, and the picture.
 * @returns HTML.
 */
export async function liveCellMarkup(
  id: string,
  { page, picture: { png, alt, width } }: { readonly page: string; readonly picture: Picture },
): Promise<Html> {
  const step: PackedStep = { id, page: await packed(page) };
  return html`
    <div
      data-live-step="${id}"><img src="data:image/png;base64,${png}" alt="${alt}" width="${width}"></div>
    <script>(${trusted(openFrame.toString())})(${trusted(JSON.stringify(step))});</script>
  `;
}
