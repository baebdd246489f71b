/**
 * `deno task doctor`: says what is missing on this machine and how to mend it.
 *
 * @module
 */
import { canWork, describeFindings, examine } from "../doctor/doctor.ts";
import { FAILED, messageOf, MISUSED } from "../failure.ts";
import { asksForHelp } from "../no_options.ts";

const USAGE = `Usage: deno task doctor

Examines Deno, fonts, data, the folder for results, kernels, front ends and trust, and says how to mend what is wrong.
It ends with ${FAILED} only where deno task run and deno task test cannot work.`;

function write(stream: typeof Deno.stdout, lines: readonly string[]): void {
  const bytes = new TextEncoder().encode(`${lines.join("\n")}\n`);
  for (let written = 0; written < bytes.length;) written += stream.writeSync(bytes.subarray(written));
}

/** Whether only the usage is asked for; ends the process where something else is. */
function wantsUsage(): boolean {
  try {
    return asksForHelp(Deno.args, "examine");
  } catch (error) {
    write(Deno.stderr, [messageOf(error)]);
    Deno.exit(MISUSED);
  }
}

async function report(): Promise<number> {
  const findings = await examine();
  const ready = canWork(findings);
  const problems = findings.filter(({ state }) => state === "problem").length;
  const count = problems === 1 ? "1 problem" : `${problems} problems`;
  const summary = ready
    ? "deno task run and deno task test can work here"
    : "deno task run and deno task test need a mend";
  const conclusion = problems === 0 ? `All is well: ${summary}.` : `${count}; ${summary}.`;
  write(Deno.stdout, [...describeFindings(findings), "", conclusion]);
  return ready ? 0 : FAILED;
}

if (wantsUsage()) write(Deno.stdout, [USAGE]);
else Deno.exit(await report());
