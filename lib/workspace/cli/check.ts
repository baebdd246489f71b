/**
 * `deno task check`: format, lint, types, import rules, data package, notebooks, documentation and its examples.
 *
 * @module
 */
import { type Check, CHECKS } from "../check/checks.ts";
import { command } from "../command.ts";
import { FAILED } from "../failure.ts";
import { asksForHelp } from "../no_options.ts";
import { sideBySide } from "../side_by_side.ts";

const USAGE = `Usage: deno task check

Checks ${CHECKS.map(({ name }) => name).join(", ")}. It ends with ${FAILED} where one of them fails.`;

async function report({ name, run }: Check, print: (text: string) => void): Promise<boolean> {
  const problems = await run();
  const ok = problems.length === 0;
  print([`${ok ? "ok    " : "FAILED"}  ${name}`, ...problems].join("\n"));
  return ok;
}

await command(async ({ args, print }) => {
  if (asksForHelp(args, "check")) return print(USAGE);
  const passed = await sideBySide(CHECKS, (check) => report(check, print), { limit: navigator.hardwareConcurrency });
  return passed.every(Boolean) ? 0 : FAILED;
});
