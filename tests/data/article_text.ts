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
