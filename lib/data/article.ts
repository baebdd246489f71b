/**
 * The articles the project retraces.
 *
 * @module
 */

/** An article; each has a folder of this name under `data/`. */
export type Article = "soft-magnets" | "ketamine";

/** Both articles, in the order of the issue they appeared in. */
export const ARTICLES: readonly Article[] = ["soft-magnets", "ketamine"];
