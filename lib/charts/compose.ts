/**
 * Several drawings in one.
 *
 * @module
 */
import { svgElement } from "./document.ts";

/**
 * Moves the content of a drawing into a group at a place in another.
 *
 * @param svg The drawing; it is empty afterwards.
 * @param place Document of the other drawing, position in px, and what the group is called.
 * @returns The group.
 *
 * @example
 * ```ts
 * import { nest } from "lib/charts/compose.ts";
 * import { createDocument, createSvg, svgElement } from "lib/charts/document.ts";
 * import { expect } from "@std/expect";
 *
 * const document = createDocument();
 * const svg = createSvg(document, { width: 9, height: 9 });
 * svg.append(svgElement(document, "rect"));
 * expect(nest(svg, { document, x: 1, y: 2 }).getAttribute("transform")).toBe("translate(1,2)");
 * ```
 */
export function nest(
  svg: SVGSVGElement,
  place: { readonly document: Document; readonly x: number; readonly y: number; readonly label?: string },
): SVGElement {
  const { document, x, y, label } = place;
  const attributes = {
    "aria-label": label,
    transform: `translate(${x},${y})`,
    "text-anchor": svg.getAttribute("text-anchor") ?? undefined,
    fill: svg.getAttribute("fill") ?? undefined,
  };
  const children = [...svg.childNodes].filter((node) => (node as Element).localName !== "style");
  return svgElement(document, "g", attributes, children);
}
