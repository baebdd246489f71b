/**
 * Saving a figure from the page as SVG or PNG.
 *
 * @module
 */
import { element } from "./element.ts";
import { pageFontRules } from "./page_font.ts";

/** Pixels of a PNG for each px of the drawing: 300 per inch. */
const PNG_SCALE = 300 / 96;

function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 0);
}

/** The drawing at its own size, as text that stands alone. */
function standalone(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const { width, height } = svg.viewBox.baseVal;
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  return new XMLSerializer().serializeToString(copy);
}

/**
 * Saves a drawing as SVG.
 *
 * @param svg The drawing.
 * @param name Name of the file, without extension.
 */
export function saveSvg(svg: SVGSVGElement, name: string): void {
  download(`${name}.svg`, new Blob([standalone(svg)], { type: "image/svg+xml" }));
}

/** An image sees nothing of the page's style sheet: it needs the font inside. */
function withFont(text: string): string {
  return text.replace(/^<svg[^>]*>/, (open) => `${open}<style>${pageFontRules()}</style>`);
}

async function imageOf(text: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  return image;
}

/**
 * Saves a drawing as PNG of 300 dpi.
 *
 * @param svg The drawing.
 * @param name Name of the file, without extension.
 */
export async function savePng(svg: SVGSVGElement, name: string): Promise<void> {
  const { width, height } = svg.viewBox.baseVal;
  const canvas = element("canvas", {
    width: Math.round(width * PNG_SCALE),
    height: Math.round(height * PNG_SCALE),
  });
  const image = await imageOf(withFont(standalone(svg)));
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => blob && download(`${name}.png`, blob), "image/png");
}
