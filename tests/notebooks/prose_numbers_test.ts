import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { type Article, loadArticles, loadTable, projectRoot } from "../../lib/data/mod.ts";

const ARTICLES = await loadArticles();

interface Cell {
  id: string;
  cell_type: string;
  source: string[];
}

/** Numbers that stand in prose without being results, each with the reason. */
const CONVENTIONS: Readonly<Record<string, string>> = {
  "95": "level of confidence of all intervals",
};

/** What is not prose: mathematics, code, addresses, identifiers, locators, years, names with digits. */
const NOT_PROSE: readonly RegExp[] = [
  /\$\$[\s\S]*?\$\$/g,
  /\$[^$\n]+\$/g,
  /`[^`]*`/g,
  /\]\([^)]*\)/g,
  /\bdoi:?\s*\[?10\.\S+/gi,
  /\bhttps?:\S+/g,
  /\b[A-Z]\d+(?:\.\d+)?[a-z]?(?:[-,–](?:\d+[a-z]?|[a-z]))*(?![\w])/g,
  /\b(?:19|20)\d\d\b/g,
  /\b[A-Za-z]+[-–]?\d+\w*\b/g,
];

function prose(text: string): string {
  return NOT_PROSE.reduce((rest, pattern) => rest.replace(pattern, " "), text);
}

/** The fixed parts of `say` templates. */
function spokenParts(code: string): string {
  const templates = [...code.matchAll(/\bsay`((?:[^`\\]|\\.)*)`/g)].map((match) => match[1] ?? "");
  return templates.map((template) => template.replace(/\$\{[^}]*\}/g, " ")).join("\n");
}

function numbersIn(text: string): string[] {
  return [...prose(text).matchAll(/(?<![\w.])\d+(?:[.,]\d+)*/g)].map((match) => match[0].replaceAll(",", ""));
}

async function cellsOf(article: Article): Promise<Cell[]> {
  return JSON.parse(await Deno.readTextFile(`${projectRoot()}/notebooks/${article}.ipynb`)).cells;
}

async function typedNumbers(article: Article): Promise<{ cell: string; number: string }[]> {
  const cells = await cellsOf(article);
  return cells.flatMap(({ id, cell_type, source }) => {
    const text = source.join("");
    return numbersIn(cell_type === "markdown" ? text : spokenParts(text)).map((number) => ({ cell: id, number }));
  });
}

async function statedNumbers(article: Article): Promise<Set<number>> {
  const { rows } = await loadTable(`${article}-text-values`);
  const written = rows.flatMap(({ value, lower, upper }) => [value, lower, upper]);
  return new Set(written.filter((number): number is number => typeof number === "number"));
}

describe("numbers in a notebook's prose", () => {
  for (const article of ARTICLES) {
    it(`of ${article} are the article's own or printed by code`, async () => {
      const stated = await statedNumbers(article);
      const strangers = (await typedNumbers(article))
        .filter(({ number }) => !stated.has(Number(number)) && !(number in CONVENTIONS));
      expect(strangers).toEqual([]);
    });
  }

  it("are found where they are typed", () => {
    expect(numbersIn("It falls to 35.4 nm and 1,200 A/m (K5.3a, 2022, `x = 7`, $D^6$, doi 10.1038/s41).")).toEqual([
      "35.4",
      "1200",
    ]);
    expect(numbersIn(spokenParts("await say`A share of ${share} above 0.5 holds.`;"))).toEqual(["0.5"]);
  });

  it("need no convention that nobody uses", async () => {
    const used = new Set((await Promise.all(ARTICLES.map(typedNumbers))).flat().map(({ number }) => number));
    expect(Object.keys(CONVENTIONS).filter((number) => !used.has(number))).toEqual([]);
  });
});
