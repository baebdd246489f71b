/**
 * Stands in for the package `linkedom` in a page, which has a document of its own. Charts are drawn in a document apart
 * from the page, as they are elsewhere.
 *
 * @module
 */

/**
 * An empty document.
 *
 * @param _markup Passed over: charts always ask for an empty one.
 * @returns The document.
 */
export function parseHTML(_markup: string): { readonly document: Document } {
  return { document: document.implementation.createHTMLDocument("") };
}

/** The page's own parser. */
export const DOMParser: typeof globalThis.DOMParser = globalThis.DOMParser;
