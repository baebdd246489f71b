/**
 * New code without a new kernel: after an edit, the next import loads lib afresh.
 *
 * @module
 */
import { registerHooks } from "node:module";
import { moduleWatch, publish } from "./kernel.ts";

/** What outlives a reload, since the code that keeps it does not. */
interface Loader {
  /** How often lib was reloaded; modules carry it in their address. */
  generation: number;
}

const LOADER = Symbol.for("argument workspace: loader");
const LIB = new URL("..", import.meta.url).href;

/** The kernel's loader, which gives modules of lib a new address after each reload, so that they are loaded again. */
function loader(): Loader {
  const home = globalThis as { [LOADER]?: Loader };
  if (home[LOADER] !== undefined) return home[LOADER];
  const created = home[LOADER] = { generation: 0 };
  registerHooks({
    resolve(specifier, context, nextResolve) {
      const resolved = nextResolve(specifier, context);
      if (!resolved.url.startsWith(LIB)) return resolved;
      return { ...resolved, url: `${resolved.url.split("?")[0]}?generation=${created.generation}` };
    },
  });
  return created;
}

/**
 * Makes the next import of lib load what stands on disk, and says what has changed. The kernel and its values stay;
 * names that a cell imported before keep their old code until the cell is run again.
 */
export async function reload(): Promise<void> {
  const changed = moduleWatch?.changes() ?? [];
  if (changed.length > 0) loader().generation += 1;
  const text = changed.length === 0
    ? "Nothing in lib has changed since this kernel loaded it."
    : `Changed: ${
      changed.map((path) => `lib/${path}`).join(", ")
    }. Run the import cell again, then the cells below it.`;
  await publish({ "text/plain": text });
}
