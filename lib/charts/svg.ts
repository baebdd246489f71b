/**
 * A chart as SVG text that stands alone: background, colours, family, title and description inside, and the same bytes on every run.
 *
 * @module
 */
import { type Chart, type Layout, SINGLE_COLUMN } from "./chart.ts";
import { createSvg, SVG_NAMESPACE, svgElement } from "./document.ts";
import { toMillimetres } from "./length.ts";
import { FONT_FAMILY, TEXT, themeOf } from "./theme.ts";
import { visibleText } from "./visible_text.ts";

/** What identifies and describes a figure. */
export interface FigureText {
  /** Prefix of all ids; unique among the figures of a page. */
  readonly id: string;
  /** Short title, read out first. */
  readonly title: string;
  /** What the figure shows, with its main numbers. */
  readonly alt: string;
  /** Size and theme. @default {{ width: SINGLE_COLUMN }} */
  readonly layout?: Layout;
}

/** Attributes that hold lengths and coordinates, and nothing that only looks like a number. */
const GEOMETRY = new Set(
  ("x y x1 y1 x2 y2 cx cy r rx ry dx dy d points transform width height viewBox refX refY markerWidth markerHeight " +
    "font-size letter-spacing stroke-width stroke-dasharray stroke-dashoffset stroke-miterlimit opacity fill-opacity " +
    "stroke-opacity offset textLength").split(" "),
);

/** Attributes that mean nothing outside a page with Plot's style sheet, or that renderers read differently. */
const DROPPED = new Set(["class", "font-variant"]);

/**
 * Draws a chart as a standalone SVG document. Physical size is in mm, coordinates in px (1/96 inch), numbers have three decimals,
 * ids run in document order behind the figure's id.
 *
 * @param chart The chart.
 * @param figure Id, title, alternative text and layout.
 * @returns The SVG text, ending in a newline.
 * @throws {RangeError} If the id does not start with a letter or holds anything but letters, digits, `-`, `_` and `.`.
 *
 * @example
 * ```ts
 * import { lines, renderSvg } from "lib/charts/mod.ts";
 * import { expect } from "@std/expect";
 *
 * const chart = lines({
 *   x: { name: "time_s", quantity: "Time", unit: "s" },
 *   y: { name: "distance_m", quantity: "Distance", unit: "m" },
 *   curves: [{ label: "fall", x: [0, 1, 2], y: [0, 4.9, 19.6] }],
 * });
 * const svg = renderSvg(chart, { id: "fall", title: "Free fall", alt: "Distance grows as the square of time." });
 * expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="89mm"/);
 * expect(svg).toContain("Distance (m)");
 * ```
 */
export function renderSvg(chart: Chart, figure: FigureText): string {
  const { id, layout = { width: SINGLE_COLUMN } } = figure;
  if (!/^[A-Za-z][\w.-]*$/.test(id)) {
    throw new RangeError(`Cannot write an SVG: id must start with a letter and be free of spaces, got ${id}`);
  }
  const drawn = chart.render({ ...layout, id });
  const theme = themeOf(layout.theme ?? "light");
  const svg = frame(drawn, figure, { background: theme.background, fontSize: layout.fontSize ?? TEXT.normal });
  return serialize(svg, { ink: theme.ink, ids: numberIds(svg, id) }) + "\n";
}

/** A new root around a drawing's content: identity, size, family, background. */
function frame(
  drawn: SVGSVGElement,
  { id, title, alt }: FigureText,
  { background, fontSize }: { readonly background: string; readonly fontSize: number },
): SVGSVGElement {
  const document = drawn.ownerDocument;
  const width = Number(drawn.getAttribute("width"));
  const height = Number(drawn.getAttribute("height"));
  const svg = createSvg(document, { width, height });
  const attributes = {
    id,
    width: `${round(toMillimetres(width))}mm`,
    height: `${round(toMillimetres(height))}mm`,
    role: "img",
    "aria-labelledby": `${id}-title`,
    "aria-describedby": `${id}-desc`,
    "font-family": FONT_FAMILY,
    "font-size": fontSize,
    fill: "currentColor",
    "text-anchor": drawn.getAttribute("text-anchor") ?? "start",
    // Without this, librsvg and what is built on it leave out a space that follows a sub- or superscript.
    "xml:space": "preserve",
  };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, String(value));
  svg.append(
    svgElement(document, "title", { id: `${id}-title` }, [title]),
    svgElement(document, "desc", { id: `${id}-desc` }, [alt]),
    svgElement(document, "rect", { width, height, fill: background }),
    ...drawn.childNodes,
  );
  return svg;
}

/** New ids by old ones: `<figure>-1`, `<figure>-2` in document order. The figure's own ids stay. */
function numberIds(svg: SVGSVGElement, figure: string): ReadonlyMap<string, string> {
  const ids = [...svg.querySelectorAll("[id]")].map((element) => element.getAttribute("id")!);
  const own = new Set([figure, `${figure}-title`, `${figure}-desc`]);
  const generated = [...new Set(ids)].filter((id) => !own.has(id));
  return new Map(generated.map((id, index) => [id, `${figure}-${index + 1}`]));
}

interface Writing {
  readonly ink: string;
  readonly ids: ReadonlyMap<string, string>;
}

function serialize(element: Element, writing: Writing): string {
  const name = element.localName;
  const open = `<${name}${attributesOf(element, writing)}`;
  const children = [...element.childNodes].filter((node) => (node as Element).localName !== "style");
  if (children.length === 0) return `${open}/>`;
  // Line breaks between elements keep differences readable; inside text they would show as spaces.
  const isText = children.some((node) => node.nodeType === 3) || name === "text" || name === "tspan";
  const content = children.map((node) =>
    node.nodeType === 1 ? serialize(node as Element, writing) : escape(node.textContent ?? "")
  );
  return isText ? `${open}>${content.join("")}</${name}>` : `${open}>\n${content.join("\n")}\n</${name}>`;
}

function attributesOf(element: Element, writing: Writing): string {
  const namespace = element.localName === "svg" ? ` xmlns="${SVG_NAMESPACE}"` : "";
  const attributes = [...element.attributes].filter(({ name }) => !DROPPED.has(name) && !name.startsWith("xmlns"));
  // linkedom lists attributes latest first.
  attributes.reverse();
  return namespace +
    attributes.map(({ name, value }) => ` ${name}="${escape(rewrite(name, value, writing))}"`).join("");
}

function rewrite(name: string, value: string, { ink, ids }: Writing): string {
  if (GEOMETRY.has(name)) return value.replace(/-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi, (text) => round(Number(text)));
  if (name === "id") return ids.get(value) ?? value;
  if (value === "currentColor") return ink;
  if (value.startsWith("url(#")) return `url(#${ids.get(value.slice(5, -1)) ?? value.slice(5, -1)})`;
  if (name === "href" || name === "xlink:href") return value.replace(/^#(.*)/, (_, id) => `#${ids.get(id) ?? id}`);
  return value;
}

function round(value: number): string {
  return String(Number(value.toFixed(3)) || 0);
}

function escape(text: string): string {
  return visibleText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll(
    '"',
    "&quot;",
  );
}
