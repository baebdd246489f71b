import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { articlesIn, type DataPackage, loadArticles, requireArticle } from "../../lib/data/mod.ts";
import { withTemporaryProject } from "./temporary_project.ts";

function descriptorOf(...paths: string[]): DataPackage {
  return { resources: paths.map((path) => ({ path })) } as DataPackage;
}

describe("articlesIn", () => {
  it("are the folders that hold claims, in the descriptor's order", () => {
    const descriptor = descriptorOf("b/claims.csv", "b/inputs.csv", "a/claims.csv", "c/inputs.csv", "sources.csv");
    expect(articlesIn(descriptor)).toEqual(["b", "a"]);
    expect(articlesIn(descriptorOf("sources.csv"))).toEqual([]);
  });
});

describe("loadArticles", () => {
  it("finds the articles of the project", async () => {
    expect(await loadArticles()).toEqual(expect.arrayContaining(["ketamine", "soft-magnets"]));
  });

  it("finds an article that is added to the data package", async () => {
    await withTemporaryProject(async ({ root, describe }) => {
      await describe("ketamine-claims", () => ({ path: "hard-magnets/claims.csv" }));
      const articles = await loadArticles({ root });
      expect(articles).toEqual(expect.arrayContaining(["hard-magnets", "soft-magnets"]));
      expect(articles).not.toContain("ketamine");
    });
  });
});

describe("requireArticle", () => {
  it("lists the articles where it is given another name", async () => {
    await requireArticle("ketamine");
    const names = (await loadArticles()).join(", ");
    await expect(requireArticle("Ketamine")).rejects.toThrow(
      `Cannot open an article: its name must be one of ${names}, got "Ketamine"`,
    );
  });
});
