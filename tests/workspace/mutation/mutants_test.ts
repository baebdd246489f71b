import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { maskNonCode } from "../../../lib/workspace/mutation/code_mask.ts";
import { mutantsOf } from "../../../lib/workspace/mutation/mutants.ts";

function masked(source: string): string {
  return maskNonCode(source).replaceAll("\u0000", "_");
}

function changes(source: string): string[] {
  return mutantsOf(source).map(({ line, before, after }) => `${line}: ${before} -> ${after}`);
}

describe("maskNonCode", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["comments of a line", "a // b + c\nd", "a ________\nd"],
    ["comments of several lines", "a /* b\nc */ d", "a ____\n____ d"],
    ["texts with quotes inside", `f("a \\" + b") + 'c'`, `f(__________) + ___`],
    ["templates", "`a ${b} < c` + d", "____________ + d"],
    ["regular expressions", "const r = /[\"'] + /g;", "const r = __________;"],
    ["no division", "a / b / c", "a / b / c"],
  ];
  for (const [what, source, expected] of cases) {
    it(`leaves out ${what}`, () => expect(masked(source)).toBe(expected.padEnd(source.length)));
  }
});

describe("mutantsOf", () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ["operators", "x = a + b * c ** d;", ["1: + -> -", "1: * -> /", "1: ** -> *"]],
    ["comparisons, both the bound and the sense", "if (a < b) c();", ["1: < -> <=", "1: < -> >="]],
    ["conditions", "x = a && b || c;", ["1: && -> ||", "1: || -> &&"]],
    ["functions", "x = Math.min(a, b);", ["1: Math.min -> Math.max"]],
    ["words", "x = true;", ["1: true -> false"]],
    ["numbers", "x = f(0.5, 2, 1e-3);", ["1: 0.5 -> 0.55", "1: 2 -> 3", "1: 1e-3 -> 0.0011"]],
    ["signs", "x = -a;", ["1: - -> "]],
    ["checks of arguments", '\n  requirePositive("x", x);', ['2: requirePositive("x", x); -> ']],
    ["no types, arrows and type parameters", "type A = 1 | 2;\nconst f = (a: Map<string, A>) => a;", []],
    ["no imports", 'export * from "./a.ts";\nimport { b } from "./b.ts";', []],
    ["no names with digits", "x = log1p(k1.b2);", []],
  ];
  for (const [what, source, expected] of cases) {
    it(`changes ${what}`, () => expect(changes(source)).toEqual(expected));
  }

  it("makes one fault at its place", () => {
    const source = '// a + b\nconst text = "a + b";\nconst sum = a + b;\n';
    expect(mutantsOf(source).map((mutant) => mutant.source)).toEqual([
      '// a + b\nconst text = "a + b";\nconst sum = a - b;\n',
    ]);
  });
});
