/**
 * Kernelspecs of Deno as Jupyter and VS Code find them.
 *
 * @module
 */
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { isRecentEnough, MINIMUM_DENO } from "../deno_version.ts";
import { KERNEL_DISPLAY_NAME, KERNEL_NAME, kernelspec } from "../kernelspec.ts";
import { type Cure, type Finding, fine, worthKnowing, wrong } from "./finding.ts";
import type { Surroundings } from "./surroundings.ts";

interface Kernelspec {
  readonly argv?: readonly string[];
}

/** A kernelspec that the notebooks can use. */
interface Kind {
  readonly name: string;
  readonly subject: string;
  readonly install: string;
  /** What is lost without it. */
  readonly without: string;
}

const OURS: Kind = {
  name: KERNEL_NAME,
  subject: `Kernel "${KERNEL_DISPLAY_NAME}"`,
  install: "deno task kernel",
  without: "with the stock kernel, Stop ends the kernel and its values are lost",
};

const STOCK: Kind = {
  name: "deno",
  subject: 'Stock kernel "Deno"',
  install: "deno jupyter --install",
  without: "notebooks name it, so a front end asks which kernel to use when it opens one",
};

async function readKernelspec(folder: string): Promise<Kernelspec | undefined> {
  const text = await Deno.readTextFile(join(folder, "kernel.json")).catch(() => undefined);
  return text === undefined ? undefined : JSON.parse(text);
}

/** The Deno that a kernelspec starts: what stands before the subcommand. */
function programOf({ argv = [] }: Kernelspec): string {
  return argv[Math.max(argv.indexOf("jupyter") - 1, 0)] ?? "";
}

/** What is wrong with the Deno that a kernelspec starts, if anything. */
async function findFault(program: string, { ask }: Surroundings): Promise<string | undefined> {
  const printed = await ask(program, "--version");
  const version = /^deno (\S+)/.exec(printed ?? "")?.[1];
  if (version === undefined) return `it starts ${program}, which is not there or is no Deno`;
  return isRecentEnough(version) ? undefined : `it starts Deno ${version}, and ${MINIMUM_DENO} or newer is needed`;
}

/** What is wrong with a kernelspec of ours that an earlier version has installed. */
const OTHER =
  "it is not the one that this version installs, without which Stop may end the kernel or fail to end a cell";

async function examineKernelspec(kind: Kind, folder: string, surroundings: Surroundings): Promise<Finding | undefined> {
  const { name, subject, install } = kind;
  const cure: Cure = { remedy: install === STOCK.install ? `${install} --force` : install };
  try {
    const spec = await readKernelspec(folder);
    if (spec === undefined) return undefined;
    const program = programOf(spec);
    const isOther = name === KERNEL_NAME && !isDeepStrictEqual(spec, kernelspec(program, surroundings.platform.os));
    const fault = await findFault(program, surroundings) ?? (isOther ? OTHER : undefined);
    return fault === undefined ? fine(subject, folder) : wrong(subject, { text: `${folder}: ${fault}`, ...cure });
  } catch (error) {
    return wrong(subject, { text: `${folder}: kernel.json cannot be read (${(error as Error).message})`, ...cure });
  }
}

/** The first kernelspec of a kind that Jupyter finds. */
async function examineKind(
  kind: Kind,
  folders: readonly string[],
  surroundings: Surroundings,
): Promise<Finding | undefined> {
  for (const folder of folders) {
    const found = await examineKernelspec(kind, join(folder, "kernels", kind.name), surroundings);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Examines the kernelspecs of Deno: ours and the stock one.
 *
 * @param folders Where Jupyter looks for them, the first of two of the same name counts.
 * @param surroundings Where.
 * @returns A finding for each; a problem where none is installed or one does not work.
 */
export async function examineKernels(folders: readonly string[], surroundings: Surroundings): Promise<Finding[]> {
  const found = await Promise.all([OURS, STOCK].map((kind) => examineKind(kind, folders, surroundings)));
  const isThereOne = found.some((finding) => finding?.state === "ok");
  return [OURS, STOCK].map((kind, i) => {
    const { subject, install, without } = kind;
    if (found[i] !== undefined) return found[i];
    if (isThereOne) return worthKnowing(subject, `not installed: ${without}`, install);
    return wrong(subject, { text: "not installed, nor is another that works", remedy: install });
  });
}
