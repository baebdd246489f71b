import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { importRuleBreaches, importsOf } from "../../lib/workspace/check/import_rules.ts";
import { projectSources } from "../../lib/workspace/check/project_files.ts";

const file = (path: string, text: string) => ({ path, text });

describe("importRuleBreaches", () => {
  it("finds none in lib", async () => {
    expect(importRuleBreaches(await projectSources("lib"))).toEqual([]);
  });

  it("names a forbidden import with its line", () => {
    const chart = file("lib/charts/lines.ts", `import x from "npm";\nimport { y } from "../magnetism/wall.ts";\n`);
    expect(importRuleBreaches([chart])).toEqual([
      { path: "lib/charts/lines.ts", line: 2, message: "lib/charts must not import lib/magnetism" },
    ]);
  });

  it("sees imports over several lines, re-exports and dynamic imports, but none in comments", () => {
    const text =
      `import {\n a,\n} from "./a.ts";\nexport { b } from "./b.ts";\n// from "./c.ts"\nawait import("./d.ts");`;
    expect(importsOf(file("lib/data/x.ts", text))).toEqual([
      { specifier: "./a.ts", line: 3 },
      { specifier: "./b.ts", line: 4 },
      { specifier: "./d.ts", line: 6 },
    ]);
  });

  it("finds impure calls in pure folders only", () => {
    const text = "const t = Date.now();";
    expect(importRuleBreaches([file("lib/numerics/x.ts", text)])).toHaveLength(1);
    expect(importRuleBreaches([file("lib/workspace/x.ts", text)])).toEqual([]);
  });

  it("finds import circles", () => {
    const files = [
      file("lib/data/a.ts", `import "./b.ts";`),
      file("lib/data/b.ts", `import "./a.ts";`),
    ];
    expect(importRuleBreaches(files)[0]?.message).toBe("import circle lib/data/a.ts -> lib/data/b.ts -> lib/data/a.ts");
  });

  it("refuses a folder without a rule and a bare import of lib", () => {
    expect(importRuleBreaches([file("lib/utils/x.ts", "")])[0]?.message).toContain("in no import rule");
    expect(importRuleBreaches([file("lib/data/x.ts", `import "lib/data/y.ts";`)])[0]?.message).toContain("relative");
  });
});
