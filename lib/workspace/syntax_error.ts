/**
 * Where and why a cell does not parse. The kernel only says that it failed; Deno's linter says the rest.
 *
 * @module
 */
import { CellError } from "./cell_error.ts";

/** How the linter words a syntax error: what is wrong, an excerpt, the position. */
const REPORT = /^SyntaxError: ([^\n]+)\n([^]*?)\n\s+at \S+:(\d+):(\d+)$/;

/**
 * Finds the syntax error of a cell.
 *
 * @param source The cell's text, TypeScript or TSX as the kernel takes it.
 * @returns The error with line and column of the cell; undefined where it parses.
 */
export async function findSyntaxError(source: string): Promise<CellError | undefined> {
  const { errors } = JSON.parse(await lint(source)) as { errors: { message: string }[] };
  const [, message, excerpt = "", line, column] = REPORT.exec(errors[0]?.message ?? "") ?? [];
  if (message === undefined) return undefined;
  return new CellError("SyntaxError", `${message} (line ${line}, column ${column})`, excerpt.split("\n"));
}

async function lint(source: string): Promise<string> {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["lint", "--json", "--no-config", "--ext=tsx", "-"],
    env: { NO_COLOR: "1" },
    stdin: "piped",
    stdout: "piped",
    stderr: "null",
  }).spawn();
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode(source));
  await writer.close();
  return new TextDecoder().decode((await child.output()).stdout);
}
