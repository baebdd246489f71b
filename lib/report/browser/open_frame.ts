/**
 * What runs in a trusted notebook: it puts a live step in the place of its picture.
 *
 * @module
 */

/** A live step as a cell's output holds it. */
export interface PackedStep {
  /** The picture's element carries this in its attribute `data-live-step`. */
  readonly id: string;
  /** The step's page: HTML, compressed by gzip, in base64. */
  readonly page: string;
}

/**
 * Opens a step's page in a frame that can reach nothing of the notebook. The function stands alone: its text goes into the
 * output.
 *
 * @param step The step.
 */
export async function openFrame({ id, page }: PackedStep): Promise<void> {
  const root = document.querySelector<HTMLElement>(`[data-live-step="${id}"]:not([data-opened])`);
  if (root === null) return;
  root.dataset.opened = "";
  const bytes = Uint8Array.from(atob(page), (character) => character.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts allow-downloads");
  frame.setAttribute("allow", "clipboard-write");
  frame.title = root.querySelector("img")?.alt ?? id;
  frame.style.cssText = "width: 100%; height: 50rem; border: 0";
  frame.srcdoc = await new Response(unpacked).text();
  addEventListener("message", ({ source, data }) => {
    if (source === frame.contentWindow && Number.isFinite(data?.height)) frame.style.height = `${data.height}px`;
  });
  root.replaceChildren(frame);
}
