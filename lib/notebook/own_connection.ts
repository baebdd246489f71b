/**
 * The connection file of the kernel that runs this code.
 *
 * @module
 */
import type { Connection } from "../jupyter/connection.ts";

const FILE_OPTION = "--conn";

/** The command line of this process; a kernel's own code is not told it. */
async function commandLine(): Promise<string[]> {
  if (Deno.build.os === "linux") return (await Deno.readTextFile("/proc/self/cmdline")).split("\0");
  const command = new Deno.Command("ps", { args: ["-o", "args=", "-p", String(Deno.pid)], stderr: "null" });
  return new TextDecoder().decode((await command.output()).stdout).trim().split(/\s+/);
}

/**
 * Reads the connection file of this kernel.
 *
 * @returns Its content.
 * @throws {Error} If this process is no kernel or its file cannot be read.
 */
export async function ownConnection(): Promise<Connection> {
  const words = await commandLine();
  return JSON.parse(await Deno.readTextFile(words[words.indexOf(FILE_OPTION) + 1] ?? "")) as Connection;
}
