/**
 * `deno task kernel`: registers the workspace's kernel for Jupyter and VS Code, or removes it.
 *
 * @module
 */
import { command } from "../command.ts";
import { MINIMUM_DENO } from "../deno_version.ts";
import { parseCommandLine } from "../command_line.ts";
import { hasStockKernelspec, installKernelspec, KERNEL_DISPLAY_NAME, removeKernelspec } from "../kernelspec.ts";

const USAGE = `Usage: deno task kernel [--remove]

Registers the kernel "${KERNEL_DISPLAY_NAME}" for Jupyter and VS Code; --remove undoes it.`;

const HOW_TO_OPEN = `
To open the notebooks:
  Jupyter   jupyter lab notebooks, or jupyter notebook notebooks; then Kernel > Change Kernel >
            ${KERNEL_DISPLAY_NAME}
  VS Code   with the extensions Deno and Jupyter: open a notebook, then Select Kernel > Jupyter Kernel >
            ${KERNEL_DISPLAY_NAME}`;

const STOCK_IS_MISSING = `
The notebooks also run on Deno's own kernel, which they name. It is not installed; deno jupyter --install does that.`;

function parse(args: readonly string[]): { remove?: boolean; help?: boolean } {
  const options = { remove: { type: "boolean" }, help: { type: "boolean", short: "h" } } as const;
  return parseCommandLine({ args: [...args], options }, { attempt: "register the kernel" }).values;
}

const IS_IN_CACHE = `
This Deno lies in npm's cache: when that is cleared, run npx -y deno@${MINIMUM_DENO} task kernel again.`;

async function remove(): Promise<string> {
  const folder = await removeKernelspec();
  return folder ? `Removed ${folder}` : `There was no kernel "${KERNEL_DISPLAY_NAME}" to remove`;
}

async function install(): Promise<string> {
  const folder = await installKernelspec();
  return [
    `Registered the kernel "${KERNEL_DISPLAY_NAME}" in ${folder}`,
    HOW_TO_OPEN,
    ...(await hasStockKernelspec() ? [] : [STOCK_IS_MISSING]),
    ...(Deno.execPath().includes("_npx") ? [IS_IN_CACHE] : []),
  ].join("\n");
}

await command(async ({ args, print }) => {
  const options = parse(args);
  if (options.help) print(USAGE);
  else print(await (options.remove ? remove() : install()));
});
