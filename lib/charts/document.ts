/**
 * The document that charts are drawn in. It is private to the charts: nothing is put on `globalThis`, because Plot shifts every axis by
 * half a pixel when it finds a global `window`.
 *
 * @module
 */
import { encode } from "fast-png";
import { DOMParser, parseHTML } from "linkedom";

/** Namespace of SVG elements. */
export const SVG_NAMESPACE = "http://www.w3.org/2000/svg";

/** Values of attributes; undefined leaves the attribute out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * An empty document. Its canvas can be filled pixel by pixel, which is all that Plot's raster mark asks for.
 *
 * @returns A document of its own.
 *
 * @example
 * ```ts
 * import { createDocument } from "lib/charts/document.ts";
 * import { expect } from "@std/expect";
 *
 * expect(createDocument().createElement("canvas").toDataURL()).toMatch(/^data:image\/png;base64,/);
 * ```
 */
export function createDocument(): Document {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const createElement = document.createElement.bind(document);
  document.createElement =
    ((name: string) =>
      name.toLowerCase() === "canvas" ? createCanvas() : createElement(name)) as typeof document.createElement;
  return document as unknown as Document;
}

/**
 * An SVG root element.
 *
 * @param document Where it is made.
 * @param size Width and height in px.
 * @returns The element, without children.
 *
 * @example
 * ```ts
 * import { createDocument, createSvg } from "lib/charts/document.ts";
 * import { expect } from "@std/expect";
 *
 * expect(createSvg(createDocument(), { width: 10, height: 5 }).getAttribute("viewBox")).toBe("0 0 10 5");
 * ```
 */
export function createSvg(
  document: Document,
  size: { readonly width: number; readonly height: number },
): SVGSVGElement {
  const { width, height } = size;
  return svgElement(document, "svg", { width, height, viewBox: `0 0 ${width} ${height}` }) as SVGSVGElement;
}

/**
 * An SVG element with attributes and children.
 *
 * @param document Where it is made.
 * @param name Element name.
 * @param attributes Its attributes; numbers are written as they are.
 * @param children Elements or text.
 * @returns The element.
 *
 * @example
 * ```ts
 * import { createDocument, svgElement } from "lib/charts/document.ts";
 * import { expect } from "@std/expect";
 *
 * expect(svgElement(createDocument(), "text", { x: 1 }, ["µ₀"]).textContent).toBe("µ₀");
 * ```
 */
export function svgElement(
  document: Document,
  name: string,
  attributes: Attributes = {},
  children: readonly (Node | string)[] = [],
): SVGElement {
  const element = document.createElementNS(SVG_NAMESPACE, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, String(value));
  }
  element.append(...children);
  return element;
}

/**
 * Reads an SVG text into elements.
 *
 * @param text A whole SVG document.
 * @returns Its root element.
 * @throws {TypeError} If the root is not an `svg` element.
 *
 * @example
 * ```ts
 * import { parseSvg } from "lib/charts/document.ts";
 * import { expect } from "@std/expect";
 *
 * expect(parseSvg('<svg xmlns="http://www.w3.org/2000/svg" width="3"/>').getAttribute("width")).toBe("3");
 * ```
 */
export function parseSvg(text: string): SVGSVGElement {
  const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  if (root?.localName !== "svg") {
    throw new TypeError(`Cannot read an SVG: the root must be an svg element, got ${root?.localName ?? "nothing"}`);
  }
  return root as unknown as SVGSVGElement;
}

/** A canvas of which only pixels, rectangles of nothing and the PNG address work. */
function createCanvas(): unknown {
  let pixels = { data: new Uint8ClampedArray(4), width: 1, height: 1 };
  const context = {
    fillStyle: "",
    fillRect: () => {},
    createImageData: (width: number, height: number) => ({
      data: new Uint8ClampedArray(4 * width * height),
      width,
      height,
    }),
    putImageData: (image: typeof pixels) => {
      pixels = image;
    },
  };
  const toDataURL = () => {
    const data = new Uint8Array(pixels.data);
    const png = encode({ width: pixels.width, height: pixels.height, data, channels: 4, depth: 8 });
    return `data:image/png;base64,${btoa(Array.from(png, (byte) => String.fromCharCode(byte)).join(""))}`;
  };
  return { width: 1, height: 1, getContext: () => context, toDataURL };
}
