/**
 * `deno task check`: format, lint, types, import rules, data package, notebooks, documentation and its examples.
 *
 * @module
 */
import { type Check, CHECKS } from "../check/checks.ts";

async function report({ name, run }: Check): Promise<boolean> {
  const problems = await run();
  const ok = problems.length === 0;
  const lines = [`${ok ? "ok    " : "FAILED"}  ${name}`, ...problems, ""];
  await Deno.stdout.write(new TextEncoder().encode(ok ? `${lines[0]}\n` : lines.join("\n")));
  return ok;
}

let failed = 0;
for (const check of CHECKS) if (!(await report(check))) failed += 1;
Deno.exitCode = failed > 0 ? 1 : 0;
