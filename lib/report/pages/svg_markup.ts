/**
 * SVG from a notebook made fit for a page: only what draws stays, and ids are the page's own.
 *
 * @module
 */
import { escapeHtml } from "../../notebook/markup.ts";
import { parseSvg } from "../../charts/document.ts";
import { type Html, trusted } from "./html.ts";
import { screenSize } from "./screen_size.ts";

/** Elements that draw or describe. No scripts, no foreign content, no animation, no style sheets. */
const ELEMENTS = new Set(
  ("svg g defs clipPath marker linearGradient stop pattern mask symbol use title desc " +
    "rect circle ellipse line path polyline polygon text tspan image").split(" "),
);

/** Attributes that place, paint or describe. Lengths of texts are not among them: a page brings its font along. */
const ATTRIBUTES = new Set(
  ("id xmlns width height viewBox preserveAspectRatio x y x1 y1 x2 y2 cx cy r rx ry dx dy d points transform " +
    "fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap " +
    "stroke-linejoin stroke-miterlimit opacity paint-order clip-path clip-rule mask marker-start marker-mid marker-end " +
    "refX refY orient markerWidth markerHeight markerUnits offset stop-color stop-opacity gradientUnits gradientTransform " +
    "patternUnits patternTransform clipPathUnits font-family font-size font-weight font-style text-anchor dominant-baseline " +
    "letter-spacing image-rendering role aria-labelledby aria-describedby href xml:space")
    .split(" "),
);

/** Attributes whose words are ids. */
const REFERENCES = new Set(["id", "aria-labelledby", "aria-describedby"]);
/** The only address that leads outside the drawing: a picture that is inside the text itself. */
const PICTURE = /^data:image\/png;base64,[A-Za-z0-9+/=]+$/;

type Rename = (id: string) => string;

function attributeValue(name: string, value: string, rename: Rename): string | undefined {
  if (REFERENCES.has(name)) return value.split(/\s+/).map(rename).join(" ");
  if (name === "href") {
    if (value.startsWith("#")) return `#${rename(value.slice(1))}`;
    return PICTURE.test(value) ? value : undefined;
  }
  const inner = /^url\(["']?#([\w.:-]+)["']?\)$/.exec(value);
  if (inner !== null) return `url(#${rename(inner[1]!)})`;
  return /url\(|javascript:/i.test(value) ? undefined : value;
}

function attributesOf(element: Element, rename: Rename): string {
  return [...element.attributes].map(({ name, value }) => {
    const plain = name === "xlink:href" ? "href" : name;
    const kept = ATTRIBUTES.has(plain) ? attributeValue(plain, value, rename) : undefined;
    return kept === undefined ? "" : ` ${plain}="${escapeHtml(kept)}"`;
  }).join("");
}

function markupOf(node: Node, rename: Rename): string {
  if (node.nodeType === 3) return escapeHtml(node.textContent ?? "");
  const element = node as Element;
  if (node.nodeType !== 1 || !ELEMENTS.has(element.localName)) return "";
  const content = [...element.childNodes].map((child) => markupOf(child, rename)).join("");
  const name = element.localName;
  return `<${name}${attributesOf(element, rename)}>${content}</${name}>`;
}

/**
 * A drawing for a page, at the size at which a page shows it.
 *
 * @param svg An SVG document.
 * @param id Id of the drawing on the page: the root's own id becomes it, and every other id begins with it.
 * @returns The drawing; elements and attributes that could do more than draw are left out.
 * @throws {TypeError} If the root is not an `svg` element.
 * @example
 * ```ts
 * import { svgMarkup } from "lib/report/pages/svg_markup.ts";
 * import { expect } from "@std/expect";
 *
 * const hostile = '<svg xmlns="http://www.w3.org/2000/svg" id="a" onload="f()"><script>f()</script><g id="a-1"/></svg>';
 * expect(svgMarkup(hostile, "svg-a").markup)
 *   .toBe('<svg xmlns="http://www.w3.org/2000/svg" id="svg-a"><g id="svg-a-1"></g></svg>');
 * ```
 */
export function svgMarkup(svg: string, id: string): Html {
  const root = parseSvg(svg);
  const own = root.getAttribute("id") ?? "";
  setSize(root);
  const rename: Rename = (old) => own !== "" && old.startsWith(own) ? id + old.slice(own.length) : `${id}-${old}`;
  return trusted(markupOf(root, rename));
}

function setSize(root: SVGSVGElement): void {
  const [, , width = NaN, height = NaN] = (root.getAttribute("viewBox") ?? "").split(/[\s,]+/).map(Number);
  if (!(width > 0 && height > 0)) return;
  for (const [name, value] of Object.entries(screenSize({ width, height }))) root.setAttribute(name, String(value));
}
