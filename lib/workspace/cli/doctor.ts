/**
 * `deno task doctor`: says what is missing on this machine and how to mend it.
 *
 * @module
 */
import { FAILED } from "../failure.ts";
import { canWork, describeFindings, examine } from "../doctor/doctor.ts";

const findings = await examine();
const ready = canWork(findings);
const problems = findings.filter(({ state }) => state === "problem").length;
const count = problems === 1 ? "1 problem" : `${problems} problems`;
const summary = ready
  ? "deno task run and deno task test can work here"
  : "deno task run and deno task test need a mend";
const lines = [
  ...describeFindings(findings),
  "",
  problems === 0 ? `All is well: ${summary}.` : `${count}; ${summary}.`,
];
await Deno.stdout.write(new TextEncoder().encode(`${lines.join("\n")}\n`));
Deno.exit(ready ? 0 : FAILED);
