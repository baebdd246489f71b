/**
 * Which tests are there to find a fault in a module.
 *
 * @module
 */

const EXPORT = /^export (?:async )?(?:function\*?|const|class) (\w+)/gm;

/** A module or a test file: its path from the project's root and its text. */
export interface TestFile {
  /** Path from the project's root. */
  readonly path: string;
  /** The source. */
  readonly text: string;
}

/** A module and those beside it. */
export interface TestedModule {
  /** The module, from the project's root, as `lib/magnetism/curie.ts`. */
  readonly path: string;
  /** All modules of its folder. */
  readonly modules: readonly TestFile[];
  /** All test files of its folder. */
  readonly tests: readonly TestFile[];
}

/** The one of the module's name, and those that name something it exports. */
function ownTests({ path, text }: TestFile, tests: readonly TestFile[]): TestFile[] {
  const mirror = path.replace(/^lib\//, "tests/").replace(/\.ts$/, "_test.ts");
  const names = [...text.matchAll(EXPORT)].map(([, name]) => name as string);
  const use = names.length === 0 ? undefined : new RegExp(`\\b(?:${names.join("|")})\\b`);
  return tests.filter((test) => test.path === mirror || use?.test(test.text));
}

/**
 * The test files of a module: the one of its name, and those that name something it exports. Where there is none, it is
 * a part of others, and the tests of the modules that import it are.
 *
 * @param module The module and what stands beside it.
 * @returns Paths of the tests; empty where nothing tests the module.
 * @example
 * ```ts
 * import { testsOf } from "lib/workspace/mutation/tests_of.ts";
 * import { expect } from "@std/expect";
 *
 * const modules = [{ path: "lib/a/b.ts", text: "export function area() {}" }];
 * const tests = [{ path: "tests/a/b_test.ts", text: "" }, { path: "tests/a/c_test.ts", text: "expect(area(2))" }];
 * expect(testsOf({ path: "lib/a/b.ts", modules, tests })).toEqual(["tests/a/b_test.ts", "tests/a/c_test.ts"]);
 * ```
 */
export function testsOf({ path, modules, tests }: TestedModule): string[] {
  const own = modules.filter((module) => module.path === path).flatMap((module) => ownTests(module, tests));
  const name = `"./${path.slice(path.lastIndexOf("/") + 1)}"`;
  const users = modules.filter(({ path, text }) => text.includes(name) && !path.endsWith("/mod.ts"));
  const found = own.length > 0 ? own : users.flatMap((module) => ownTests(module, tests));
  return [...new Set(found.map((test) => test.path))].sort();
}
