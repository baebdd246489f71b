/**
 * Which tests are there to find a fault in a module.
 *
 * @module
 */

const EXPORT = /^export (?:async )?(?:function\*?|const|class) (\w+)/gm;

/** A test file: its path from the project's root and its text. */
export interface TestFile {
  /** Path from the project's root. */
  readonly path: string;
  /** The source. */
  readonly text: string;
}

/**
 * The test files of a module: the one of its name, and those beside it that name something it exports. Where there is
 * none, it is a part of others, and all tests of the folder are.
 *
 * @param path The module, as `lib/magnetism/curie.ts`.
 * @param source Its source.
 * @param tests The test files of its folder.
 * @returns Paths of the tests; empty where the folder has none.
 * @example
 * ```ts
 * import { testsOf } from "lib/workspace/mutation/tests_of.ts";
 * import { expect } from "@std/expect";
 *
 * const tests = [{ path: "tests/a/b_test.ts", text: "" }, { path: "tests/a/c_test.ts", text: "expect(area(2))" }];
 * expect(testsOf("lib/a/b.ts", "export function area() {}", tests)).toEqual(["tests/a/b_test.ts", "tests/a/c_test.ts"]);
 * ```
 */
export function testsOf(path: string, source: string, tests: readonly TestFile[]): string[] {
  const mirror = path.replace(/^lib\//, "tests/").replace(/\.ts$/, "_test.ts");
  const names = [...source.matchAll(EXPORT)].map(([, name]) => name as string);
  const use = names.length === 0 ? undefined : new RegExp(`\\b(?:${names.join("|")})\\b`);
  const own = tests.filter((test) => test.path === mirror || use?.test(test.text));
  return (own.length > 0 ? own : tests).map((test) => test.path);
}
