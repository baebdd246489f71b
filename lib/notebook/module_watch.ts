/**
 * Modules that were edited after a kernel loaded them: the kernel goes on with the code that it has.
 *
 * @module
 */
import { join } from "node:path";

/** Folders of lib that no notebook loads. */
const NOT_LOADED: readonly string[] = ["workspace"];
/** Modules that a notice names; of more it says how many. */
const NAMED = 3;

/** Which version of a file stands on disk: files that are saved again differ in it. */
type Version = string;

function* modulesBelow(folder: string, prefix = ""): Generator<string> {
  for (const { name, isDirectory } of Deno.readDirSync(folder)) {
    if (isDirectory && !NOT_LOADED.includes(name)) yield* modulesBelow(join(folder, name), `${prefix}${name}/`);
    else if (name.endsWith(".ts")) yield `${prefix}${name}`;
  }
}

function versionsOf(folder: string): Map<string, Version> {
  const paths = [...modulesBelow(folder)].sort();
  return new Map(paths.map((path) => {
    const { mtime, size } = Deno.statSync(join(folder, path));
    return [path, `${mtime?.getTime()} ${size}`];
  }));
}

function listed(modules: readonly string[]): string {
  const names = modules.slice(0, NAMED).map((path) => `lib/${path}`);
  if (modules.length > NAMED) names.push(`${modules.length - NAMED} more`);
  const last = names.at(-1);
  return names.length === 1 ? `${last} has` : `${names.slice(0, -1).join(", ")} and ${last} have`;
}

/** Compares the modules on disk with those that were there when the watch began. */
export class ModuleWatch {
  readonly #folder: string;
  readonly #interval: number;
  readonly #loaded: ReadonlyMap<string, Version>;
  #announced: ReadonlyMap<string, Version>;
  #next: number;

  /**
   * Begins a watch.
   *
   * @param folder The folder of lib.
   * @param options Milliseconds between two looks at the disk, 1,000 unless told.
   */
  constructor(folder: string, { interval = 1000 }: { readonly interval?: number } = {}) {
    this.#folder = folder;
    this.#interval = interval;
    this.#loaded = this.#announced = versionsOf(folder);
    this.#next = performance.now() + interval;
  }

  /** Modules that are not as they were, sorted; a new one is none of them. */
  changes(): string[] {
    return this.#differing(versionsOf(this.#folder), this.#loaded);
  }

  /** What a person is to be told, once after each change; undefined where there is nothing new. */
  notice(): string | undefined {
    const now = performance.now();
    if (now < this.#next) return undefined;
    this.#next = now + this.#interval;
    const versions = versionsOf(this.#folder);
    const changed = this.#differing(versions, this.#announced).filter((path) =>
      versions.get(path) !== this.#loaded.get(path)
    );
    this.#announced = versions;
    if (changed.length === 0) return undefined;
    return `${listed(changed)} changed since this kernel loaded lib. ` +
      "For the new code, run await reload() and then the import cell, or restart the kernel.";
  }

  #differing(versions: ReadonlyMap<string, Version>, earlier: ReadonlyMap<string, Version>): string[] {
    return [...versions.keys()].filter((path) => earlier.has(path) && earlier.get(path) !== versions.get(path));
  }
}
