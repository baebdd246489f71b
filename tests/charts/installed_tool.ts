/**
 * A command of the machine for a second opinion, where it is installed and may be run.
 *
 * @param name Name of the command.
 * @returns A function that gives it input and returns the bytes of its output; undefined where there is no such command.
 */
export function installedTool(
  name: string,
): ((args: readonly string[], input: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>) | undefined {
  if (Deno.permissions.querySync({ name: "run", command: name }).state !== "granted") return undefined;
  try {
    new Deno.Command(name, { args: ["--version"], stdout: "null", stderr: "null" }).outputSync();
  } catch {
    return undefined;
  }
  return async (args, input) => {
    const child = new Deno.Command(name, { args: [...args], stdin: "piped", stdout: "piped", stderr: "null" }).spawn();
    const writer = child.stdin.getWriter();
    const [{ stdout }] = await Promise.all([child.output(), writer.write(input).then(() => writer.close())]);
    return stdout;
  };
}
