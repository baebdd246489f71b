/**
 * The names that an article has in files, code and text.
 *
 * @module
 */
import { misuse } from "../failure.ts";

/** Names of one article. */
export interface ArticleNames {
  /** Name of its folder in `data/` and of its notebook: lower-case words joined by hyphens. */
  readonly article: string;
  /** Name of its folders of code: the same with underscores. */
  readonly folder: string;
  /** What its locators begin with: a capital. */
  readonly letter: string;
  /** What people read: the words, the first with a capital. */
  readonly title: string;
}

const FORM = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/**
 * The names of an article.
 *
 * @param article Its identifier.
 * @returns The names.
 * @throws {Failure} If the identifier is not made of lower-case words joined by hyphens; exit status 2.
 * @example
 * ```ts
 * import { articleNames } from "lib/workspace/new_notebook/article_names.ts";
 * import { expect } from "@std/expect";
 *
 * const names = { article: "falling-cups", folder: "falling_cups", letter: "F", title: "Falling cups" };
 * expect(articleNames("falling-cups")).toEqual(names);
 * ```
 */
export function articleNames(article: string): ArticleNames {
  if (!FORM.test(article)) {
    const given = JSON.stringify(article);
    throw misuse(
      `Cannot create an article: its name must be lower-case letters and digits in words joined by hyphens, the first ` +
        `beginning with a letter, such as falling-cups; got ${given}`,
    );
  }
  const letter = article.charAt(0).toUpperCase();
  return {
    article,
    folder: article.replaceAll("-", "_"),
    letter,
    title: letter + article.slice(1).replaceAll("-", " "),
  };
}
