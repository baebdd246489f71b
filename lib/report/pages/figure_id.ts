/**
 * Ids of figures on a page, apart from those of claims and headings.
 *
 * @module
 */

/**
 * Id of a figure's element, to link to.
 *
 * @param id The figure's id.
 * @returns The element's id.
 */
export function figureAnchor(id: string): string {
  return `figure-${id}`;
}

/**
 * Id of a figure's drawing, from which all ids inside it are made.
 *
 * @param id The figure's id.
 * @returns The drawing's id.
 */
export function figureSvgId(id: string): string {
  return `svg-${id}`;
}
