/**
 * `deno task new-notebook`: creates a further article with one worked claim.
 *
 * @module
 */
import { projectRoot } from "../../data/root.ts";
import { runDeno } from "../check/run_tool.ts";
import { command, type CommandContext } from "../command.ts";
import { parseCommandLine } from "../command_line.ts";
import { Failure, misuse } from "../failure.ts";
import { createArticle } from "../new_notebook/create_article.ts";
import { parseRunOptions } from "../run_options.ts";
import { run } from "../run.ts";
import { runSummary } from "../run_summary.ts";

const USAGE = `Usage: deno task new-notebook <article>

Creates an article with one worked claim: data, study, figure, notebook and test, and runs the notebook. The name is
that of its folder in data/ and of its notebook: lower-case words joined by hyphens, such as falling-cups. What is there
is never overwritten; where something fails, nothing is left behind.`;

function parse(args: readonly string[]): { article: string; help: boolean } {
  const options = { help: { type: "boolean", short: "h" } } as const;
  const { values: { help = false }, positionals } = parseCommandLine(
    { args: [...args], allowPositionals: true, options },
    { attempt: "create an article", hint: "--help says more" },
  );
  if (!help && positionals.length !== 1) {
    const given = positionals.length === 0 ? "none" : positionals.join(" ");
    throw misuse(`Cannot create an article: one name must be given, got ${given}; --help says more`);
  }
  return { article: positionals[0] ?? "", help };
}

/** Formats the new files: where their lines break depends on the article's name. */
async function format(places: readonly string[]): Promise<void> {
  const { ok, output } = await runDeno(["fmt", "--quiet", ...places]);
  if (!ok) throw new Failure("Cannot format the new files", { details: [output] });
}

/** Runs a notebook and stores its outputs; what else a run makes goes to a folder that is removed. */
async function execute(article: string, { signal, lines }: CommandContext): Promise<void> {
  const out = await Deno.makeTempDir({ prefix: "new-notebook-" });
  try {
    const result = await run(parseRunOptions([article, "--write", "--out", out]), { signal, lines });
    if (!result.succeeded) throw new Failure(`Cannot run the new notebook ${article}`, { details: runSummary(result) });
  } finally {
    await Deno.remove(out, { recursive: true });
  }
}

function nextSteps(article: string): string {
  return `
Next: put the article's claims in place of the example, in data/${article}/claims.csv and in the notebook. Then
  after an edit of data/   deno task data
  to store the outputs     deno task run ${article} --write
  to verify everything     deno task check`;
}

await command(async (context) => {
  const { article, help } = parse(context.args);
  if (help) return context.print(USAGE);
  const complete = async (name: string, places: readonly string[]) => {
    await format(places);
    await execute(name, context);
  };
  const places = await createArticle(article, { root: projectRoot(), complete });
  context.print(["Created", ...places.map((place) => `  ${place}`), nextSteps(article)].join("\n"));
});
