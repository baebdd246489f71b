/**
 * Plot's marks, as charts pass them on.
 *
 * @module
 */

/** A mark or render function of Observable Plot. Charts make it and `drawFrame` hands it to Plot; nothing looks inside. */
export type PlotMark = object | null | undefined;
