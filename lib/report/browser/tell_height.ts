/**
 * A page in a frame tells how high it is, so that the frame needs no scroll bar of its own.
 *
 * @module
 */

/** Tells the window that holds the frame, now and whenever the height changes; does nothing in a window of its own. */
export function tellHeight(): void {
  if (parent === self) return;
  const root = document.documentElement;
  new ResizeObserver(() => parent.postMessage({ height: Math.ceil(root.getBoundingClientRect().height) }, "*"))
    .observe(root);
}
