import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { stepTitle } from "../../lib/workspace/step_title.ts";
import { fixtureNotebook } from "./fixture_notebook.ts";

const { cells } = fixtureNotebook(
  "1",
  "# Title\n\nText.\n\n## First step ##\n\nMore.",
  "2",
  "# In a fence:\n\n```md\n# not a heading\n```\n",
  "3",
  "#no heading without a space",
  "4",
);

describe("stepTitle", () => {
  it("is the last heading above the cell", () => {
    expect(stepTitle(cells, 2)).toBe("First step");
    expect(stepTitle(cells, 4)).toBe("In a fence:");
    expect(stepTitle(cells, 6)).toBe("In a fence:");
  });

  it("is undefined above the first heading", () => {
    expect(stepTitle(cells, 0)).toBeUndefined();
    expect(stepTitle([], 0)).toBeUndefined();
  });
});
