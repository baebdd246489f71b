/**
 * `deno task doctor`: examines whether the workspace and its notebooks can work on this machine.
 *
 * @module
 */
import { jupyterDataFolder } from "../kernelspec.ts";
import type { Finding } from "./finding.ts";
import { examineFrontEndsAndTrust } from "./front_ends.ts";
import { examineKernels } from "./installed_kernels.ts";
import { examineKernelStart } from "./kernel_start.ts";
import { examineData, examineDeno, examineFonts, examineOutFolder } from "./project_state.ts";
import { hereAndNow, jupyterDataFolders, type Surroundings } from "./surroundings.ts";

/**
 * Examines everything.
 *
 * @param surroundings Where; this machine unless told.
 * @returns The findings, what the commands need first.
 */
export async function examine(surroundings: Surroundings = hereAndNow()): Promise<Finding[]> {
  const folders = await jupyterDataFolders(surroundings, jupyterDataFolder(surroundings.platform));
  return [
    examineDeno(),
    examineFonts(),
    await examineData(surroundings),
    await examineOutFolder(surroundings),
    ...await examineKernelStart(surroundings),
    ...await examineKernels(folders, surroundings),
    ...await examineFrontEndsAndTrust(surroundings),
  ];
}

/**
 * Findings as a person reads them.
 *
 * @param findings What was found.
 * @returns A line each; below a problem how to mend it.
 * @example
 * ```ts
 * import { describeFindings } from "lib/workspace/doctor/doctor.ts";
 * import { expect } from "@std/expect";
 *
 * const finding = { subject: "Deno", state: "problem", text: "2.8.0", remedy: "deno upgrade" } as const;
 * expect(describeFindings([finding])).toEqual(["problem  Deno: 2.8.0", "         To mend: deno upgrade"]);
 * ```
 */
export function describeFindings(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ subject, state, text, remedy }) => {
    const line = `${state.padEnd(7)}  ${subject}: ${text}`;
    if (remedy === undefined || state === "ok") return [line];
    return [line, `${" ".repeat(9)}${state === "problem" ? "To mend" : "To change that"}: ${remedy}`];
  });
}

/**
 * Whether the commands of the workspace can work.
 *
 * @param findings What was found.
 * @returns Whether nothing that they need is wrong.
 */
export function canWork(findings: readonly Finding[]): boolean {
  return !findings.some(({ state, isNeeded }) => state === "problem" && isNeeded);
}
