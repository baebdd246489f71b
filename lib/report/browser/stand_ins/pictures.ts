/**
 * Stands in for `lib/charts/png.ts` and `lib/charts/pdf.ts` in a page, which saves pictures by the browser's own means.
 *
 * @module
 */

function refuse(format: string): Promise<never> {
  return Promise.reject(new TypeError(`Cannot make a ${format} here: a page saves pictures by the browser's means`));
}

/**
 * Never used in a page.
 *
 * @returns A rejection.
 */
export function svgToPng(): Promise<never> {
  return refuse("PNG");
}

/**
 * Never used in a page.
 *
 * @returns A rejection.
 */
export function svgToPdf(): Promise<never> {
  return refuse("PDF");
}
