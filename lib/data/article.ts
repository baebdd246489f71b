/**
 * The articles the project retraces, as the data package lists them.
 *
 * @module
 */
import { type DataPackage, type LoadOptions, readDataPackage } from "./data_package.ts";

/** An article: the name of its folder below `data/`, which holds its claims, and of its notebook. */
export type Article = string;

/** The table that makes a folder of the data package an article. */
const CLAIMS = "/claims.csv";

/**
 * The articles of a data package.
 *
 * @param descriptor The descriptor.
 * @returns The folders that hold claims, in the descriptor's order.
 */
export function articlesIn({ resources }: DataPackage): Article[] {
  return resources.map(({ path }) => path).filter((path) => path.endsWith(CLAIMS)).map((path) =>
    path.slice(0, -CLAIMS.length)
  );
}

/**
 * The articles of the project.
 *
 * @param options Where to look.
 * @returns Their names, in the order of the data package.
 * @throws {DataError} If the descriptor does not have the form of a Data Package as this project uses it.
 * @example
 * ```ts
 * import { loadArticles } from "lib/data/mod.ts";
 * import { expect } from "@std/expect";
 *
 * expect(await loadArticles()).toContain("soft-magnets");
 * ```
 */
export async function loadArticles(options: LoadOptions = {}): Promise<Article[]> {
  return articlesIn(await readDataPackage(options));
}

/**
 * Requires that an article is there.
 *
 * @param article Its name.
 * @param options Where to look.
 * @throws {RangeError} If the data package has no claims of that name; the message lists the articles it has.
 * @example
 * ```ts
 * import { requireArticle } from "lib/data/mod.ts";
 * import { expect } from "@std/expect";
 *
 * await expect(requireArticle("hard-magnets")).rejects.toThrow("its name must be one of");
 * ```
 */
export async function requireArticle(article: Article, options: LoadOptions = {}): Promise<void> {
  const articles = await loadArticles(options);
  if (articles.includes(article)) return;
  const given = JSON.stringify(article);
  throw new RangeError(`Cannot open an article: its name must be one of ${articles.join(", ")}, got ${given}`);
}
