import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { loadClaims, loadTextValues, projectRoot } from "../../lib/data/mod.ts";
import { articleRuns, readArticleText, runsOfEight, sentencesByLocator, wordsOf } from "./article_text.ts";

/** The articles whose text this is. */
const ARTICLES = ["soft-magnets", "ketamine"];
const TEXT = readArticleText();
const itWithText = TEXT === undefined ? it.skip : it;
const WHY = TEXT === undefined ? " (skipped: the articles' text is not beside the project)" : "";

const BINARY = /\.(png|pdf|ttf|wasm|zip|ico|gz)$/;
const FOREIGN = new Set([".git", "out", "node_modules", "deno.lock"]);

async function* textFiles(folder: string): AsyncGenerator<string> {
  for await (const entry of Deno.readDir(folder)) {
    const path = `${folder}/${entry.name}`;
    if (FOREIGN.has(entry.name)) continue;
    if (entry.isDirectory) yield* textFiles(path);
    else if (entry.isFile && !BINARY.test(entry.name)) yield path;
  }
}

/** Lines of a notebook's cells end with an escaped break, which is no word. */
function readable(text: string): string {
  return text.replaceAll("\\n", " ");
}

describe("what is taken from the articles", () => {
  itWithText(`is never a run of eight of their words${WHY}`, async () => {
    const runs = articleRuns(TEXT ?? "");
    const found: string[] = [];
    for await (const path of textFiles(projectRoot())) {
      for (const run of runsOfEight(wordsOf(readable(await Deno.readTextFile(path))))) {
        if (runs.has(run)) found.push(`${path}: ${run}`);
      }
    }
    expect(found).toEqual([]);
  });

  itWithText(`would be found if it were copied${WHY}`, () => {
    const runs = articleRuns(TEXT ?? "");
    const comment = wordsOf(TEXT ?? "").slice(400, 412).join("\n// ");
    expect([...runsOfEight(wordsOf(comment))].some((run) => runs.has(run))).toBe(true);
  });

  /** How a number stands in the text where it is written as a word or is part of a name. */
  const WRITTEN: Readonly<Record<string, RegExp>> = {
    "M2.1-exponent": /sixth\s+power/,
    "M4.1-elements": /one or two principal/,
    "M5.5-printing": /3D\s+printing/,
    "K2.2-once": /once increases/,
    "K5.3-subunits": /delete a subunit/,
    "K6.2-receptor": /D2.?type/,
    "K9.3-studies": /another study/,
    "K10.3-pathways": /through one pathway alone/,
    "F1b-receptor": /D2.?type receptor \(D2R\)/,
  };

  /** The sentence that a locator names; panels of a figure share its caption. */
  function sentenceAt(locator: string): string | undefined {
    return sentencesByLocator(TEXT ?? "").get(locator.replace(/^(F\d+)[a-z]$/, "$1"));
  }

  itWithText(`has every stated number in the sentence that its locator names${WHY}`, async () => {
    for (const article of ARTICLES) {
      for (const { id, kind, locator, value, lower, upper, reportUnit } of await loadTextValues(article)) {
        if (kind !== "stated") continue;
        const scale = { um: 1e-6, nm: 1e-9 }[reportUnit] ?? 1;
        const number = Number((((value ?? upper ?? lower) ?? NaN) / scale).toPrecision(12));
        const digits = new RegExp(`(?<![\\d.])${String(number).replace(".", "\\.")}(?![\\d.]\\d)`);
        expect([id, (WRITTEN[id] ?? digits).test(sentenceAt(locator) ?? "")]).toEqual([id, true]);
      }
    }
  });

  itWithText(`has a sentence for the locator of every value and claim${WHY}`, async () => {
    for (const article of ARTICLES) {
      const located = [...await loadTextValues(article), ...await loadClaims(article)];
      const lost = located.filter(({ locator }) => sentenceAt(locator) === undefined).map(({ id }) => id);
      expect(lost).toEqual([]);
    }
  });

  itWithText(`has a row for every number that stands alone in the text${WHY}`, async () => {
    const text = (TEXT ?? "").replace(/\(ref\.\s\d+\)/g, "");
    const numbers = text.match(/(?<![\p{L}\d.,)])\d+(\.\d+)?/gu) ?? [];
    const values = (await Promise.all(ARTICLES.map((article) => loadTextValues(article)))).flat();
    const known = new Set(values.flatMap(({ value, lower, upper, reportUnit }) => {
      const scale = { um: 1e-6, nm: 1e-9 }[reportUnit] ?? 1;
      return [value, lower, upper].filter((bound) => bound !== undefined).map((bound) =>
        Number((bound / scale).toPrecision(12))
      );
    }));
    expect(numbers.filter((number) => !known.has(Number(number)))).toEqual([]);
    expect(numbers.length).toBeGreaterThan(5);
  });
});
