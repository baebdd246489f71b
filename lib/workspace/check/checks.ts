/**
 * The checks behind `deno task check`, each a name and a function that returns what is wrong.
 *
 * @module
 */
import { verifyDataPackage } from "../../data/integrity.ts";
import { runDocExamples } from "./doc_examples.ts";
import { lintFigures } from "./figure_lint.ts";
import { importRuleBreaches } from "./import_rules.ts";
import { checkNotebooks } from "./notebook_check.ts";
import { projectFiles, projectSources } from "./project_files.ts";
import { runDeno } from "./run_tool.ts";

/** One check. */
export interface Check {
  /** What is checked. */
  readonly name: string;
  /** Runs it; returns what is wrong. */
  readonly run: () => Promise<readonly string[]>;
}

async function tool(...args: string[]): Promise<string[]> {
  const { ok, output } = await runDeno(args);
  return ok ? [] : [output];
}

async function importRules(): Promise<string[]> {
  const breaches = importRuleBreaches(await projectSources("lib"));
  return breaches.map(({ path, line, message }) => `${path}:${line}: ${message}`);
}

async function documentation(): Promise<string[]> {
  return await tool("doc", "--lint", ...await projectFiles("lib"));
}

async function examples(): Promise<readonly string[]> {
  return await runDocExamples(await projectSources("lib"));
}

/** The checks in the order in which they begin: the quick ones first. */
export const CHECKS: readonly Check[] = [
  { name: "format", run: () => tool("fmt", "--check", "--ignore=notebooks,out,.readme,tests/peers") },
  { name: "lint", run: () => tool("lint") },
  { name: "types", run: () => tool("check", "lib", "tests") },
  { name: "import rules", run: importRules },
  { name: "data package", run: verifyDataPackage },
  { name: "notebooks", run: checkNotebooks },
  { name: "figures", run: lintFigures },
  { name: "documentation", run: documentation },
  { name: "examples in documentation", run: examples },
];
