import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { loadExpectedVerdicts, projectRoot } from "../../lib/data/mod.ts";

const WORDS = ["reproduced", "consistent", "conditional", "contradicted", "untestable"];
const readme = await Deno.readTextFile(`${projectRoot()}/README.md`);
const configuration = JSON.parse(await Deno.readTextFile(`${projectRoot()}/deno.json`));

/** The numbers of the row that begins with a label. */
function rowOf(label: string): number[] {
  const line = readme.split("\n").find((text) => text.startsWith(`| ${label} `)) ?? "";
  return line.split("|").slice(2, -1).map(Number);
}

describe("README", () => {
  for (const [label, article] of [["soft magnets", "soft-magnets"], ["ketamine", "ketamine"]] as const) {
    it(`counts the verdicts of ${label} as they are on record`, async () => {
      const verdicts = (await loadExpectedVerdicts(article)).map(({ verdict }) => verdict as string);
      const counts = WORDS.map((word) => verdicts.filter((verdict) => verdict === word).length);
      expect(rowOf(label)).toEqual([verdicts.length, ...counts]);
    });
  }

  it("names only tasks that exist", () => {
    const named = [...readme.matchAll(/\btask ([a-z]+(?:[:-][a-z]+)*)/g)].map((match) => match[1]!);
    const tasks = Object.keys(configuration.tasks);
    expect(named.filter((task) => !tasks.includes(task))).toEqual([]);
    expect(named).toContain("run");
  });

  it("links only to files that exist", async () => {
    const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1]!).filter((link) =>
      !link.includes(":")
    );
    for (const link of links) expect((await Deno.stat(`${projectRoot()}/${link}`)).isFile).toBe(true);
    expect(links.length).toBeGreaterThan(0);
  });

  it("pins the version of Deno that runs it", () => {
    const versions = new Set([...readme.matchAll(/deno@([\d.]+)/g)].map((match) => match[1]));
    expect([...versions]).toEqual(["2.9.6"]);
  });
});
