import { projectRoot } from "../../lib/data/mod.ts";

const FOLDER = `${projectRoot()}/../shared/articles`;

function findArticleFile(): string | undefined {
  try {
    return [...Deno.readDirSync(FOLDER)].map((entry) => entry.name).find((name) => name.endsWith(".txt"));
  } catch {
    return undefined;
  }
}

/** Text of the two articles, where a copy stands beside the project; undefined elsewhere. */
export function readArticleText(): string | undefined {
  const file = findArticleFile();
  return file === undefined ? undefined : Deno.readTextFileSync(`${FOLDER}/${file}`);
}

/** Words in lower case, without punctuation. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
}

/** Runs of eight words in a row. */
export function* runsOfEight(words: readonly string[]): Generator<string> {
  for (let start = 0; start + 8 <= words.length; start += 1) yield words.slice(start, start + 8).join(" ");
}

/** Runs of eight words of the articles, with words that a line break cuts both cut and joined. */
export function articleRuns(text: string): Set<string> {
  const joined = text.replace(/(\p{L})\n(\p{L})/gu, "$1$2");
  return new Set([text, joined, text.replaceAll("­", "")].flatMap((form) => [...runsOfEight(wordsOf(form))]));
}

/** The letters of the articles in locators, in the order of their text. */
const ARTICLE_LETTERS = ["M", "K"];

/** Blank lines stand between paragraphs, and inside one where a column or page ends. */
function paragraphsOf(text: string): string[] {
  const pieces = text.split(/\n\s*\n/).map((piece) => piece.replace(/\s+/g, " ").trim()).filter((piece) =>
    piece !== ""
  );
  return pieces.reduce<string[]>((paragraphs, piece) => {
    const last = paragraphs.at(-1);
    const isOpen = last !== undefined && !/[.?!][\d,–)]*$/.test(last);
    return isOpen ? [...paragraphs.slice(0, -1), `${last} ${piece}`] : [...paragraphs, piece];
  }, []);
}

/** A full stop may carry the number of a reference; that of an abbreviation ends no sentence. */
function sentencesOf(paragraph: string): string[] {
  return paragraph.split(/(?<!ref\.)(?<!al\.)(?<=[.?!])(?:[\d,–]+\)?|\))? (?=\p{Lu})/u);
}

/** The sentences of the articles by locator, as M2.1; the caption of a figure as a whole, as F1. */
export function sentencesByLocator(text: string): Map<string, string> {
  const [first = "", ...rest] = text.replaceAll("­", "").split(/\n (?=\p{Lu})/u);
  const articles = [first, rest.join("\n\n")];
  return new Map(
    articles.flatMap((article, index) =>
      paragraphsOf(article).flatMap((paragraph, number): [string, string][] => {
        const figure = /^Figure (\d+)/.exec(paragraph);
        if (figure !== null) return [[`F${figure[1]}`, paragraph]];
        const place = `${ARTICLE_LETTERS[index]}${number + 1}`;
        return sentencesOf(paragraph).map((sentence, i) => [`${place}.${i + 1}`, sentence]);
      })
    ),
  );
}
