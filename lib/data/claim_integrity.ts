/**
 * Claims: premises stand before the claims that rest on them, criteria are complete, quantitative claims have a value.
 *
 * @module
 */
import type { Article } from "./article.ts";
import { complain, type Tables, valuesOf } from "./reference_integrity.ts";
import { list, optionalNumber, type Row, text } from "./row.ts";

/** Numbers that each comparison needs: one of the groups must be complete. */
const CRITERIA: Readonly<Record<string, readonly (readonly string[])[]>> = {
  equal: [["expected", "tolerance"], ["expected", "lower", "upper"]],
  at_least: [["expected"]],
  at_most: [["expected"]],
  within: [["lower", "upper"]],
  none: [[]],
};

function checkCriterion(row: Row): string | undefined {
  const comparison = text(row, "comparison");
  const given = ["expected", "tolerance", "lower", "upper"].filter((column) =>
    optionalNumber(row, column) !== undefined
  );
  const groups = CRITERIA[comparison] ?? [];
  if (!groups.some((group) => group.join() === given.join())) {
    const needs = groups.map((group) => group.join(" and ") || "no number").join(", or ");
    return `column comparison: ${comparison} must come with ${needs}, got ${given.join(" and ") || "none"}`;
  }
  const [needed, unwanted] = comparison === "none"
    ? ["untestable_reason", "quantity"]
    : ["quantity", "untestable_reason"];
  if (text(row, needed) === "") return `column ${needed}: must not be empty for the comparison ${comparison}`;
  if (text(row, unwanted) !== "") return `column ${unwanted}: must be empty for the comparison ${comparison}`;
  return undefined;
}

/** What is wrong with the claims of an article. */
export function checkClaims(article: Article, tables: Tables): string[] {
  const claims = tables.get(`${article}-claims`);
  if (claims === undefined) return [];
  const valued = valuesOf(tables.get(`${article}-text-values`), "claim_id");
  const seen = new Set<string>();
  return claims.rows.flatMap((row, index) => {
    const id = text(row, "id");
    const strangers = list(row, "depends_on").flatMap((group) => group.split("|")).filter((premise) =>
      !seen.has(premise)
    );
    seen.add(id);
    const criterion = checkCriterion(row);
    return [
      ...strangers.map((premise) => `column depends_on: must name claims that stand before it, got ${premise}`),
      ...criterion === undefined ? [] : [criterion],
      ...text(row, "kind") === "quantitative" && !valued.has(id)
        ? [`column id: a quantitative claim must have a row in text-values.csv, got none for ${id}`]
        : [],
    ].map((problem) => complain(claims, index, problem));
  });
}
