/**
 * The packages of `deno.lock`.
 *
 * @module
 */
import { z } from "zod";

/** A package that the lock file pins. */
export interface LockedPackage {
  /** Name with its scope, as "@scope/name". */
  readonly name: string;
  /** Exact version. */
  readonly version: string;
  /** SHA-512 of the archive, in hexadecimal. */
  readonly sha512: string;
  /** Whether it is for some systems or processors only. */
  readonly isOptional: boolean;
  /** The packages it needs, as "name@version", sorted. */
  readonly dependencies: readonly string[];
}

/** What a lock file pins. */
export interface LockedPackages {
  /** The packages, sorted by name and version. */
  readonly packages: readonly LockedPackage[];
  /** Those that the project itself names, as "name@version", sorted. */
  readonly direct: readonly string[];
}

const lockSchema = z.object({
  version: z.literal("5"),
  specifiers: z.record(z.string(), z.string()),
  npm: z.record(
    z.string(),
    z.object({
      integrity: z.string().regex(/^sha512-[A-Za-z0-9+/]{86}==$/),
      dependencies: z.array(z.string()).optional(),
      optionalDependencies: z.array(z.string()).optional(),
      os: z.array(z.string()).optional(),
      cpu: z.array(z.string()).optional(),
    }),
  ),
});

/** Name and version of an entry; what follows an underscore are the versions of its peers. */
const ENTRY = /^(@?[^@]+)@([^_]+)/;

function identityOf(key: string): { readonly name: string; readonly version: string } {
  const [, name, version] = ENTRY.exec(key) ?? [];
  if (name === undefined || version === undefined) {
    throw new TypeError(`Cannot read deno.lock: a package must have the form name@version, got ${key}`);
  }
  return { name, version };
}

function identifier(key: string): string {
  const { name, version } = identityOf(key);
  return `${name}@${version}`;
}

/** A dependency names its version only where there are several; one under another name ends with what it stands for. */
function resolver(keys: readonly string[]): (dependency: string) => string {
  const byName = new Map(keys.map((key) => [identityOf(key).name, identifier(key)]));
  return (written) => {
    const dependency = written.replace(/^.*@npm:/, "");
    const found = ENTRY.test(dependency) ? identifier(dependency) : byName.get(dependency);
    if (found === undefined) throw new TypeError(`Cannot read deno.lock: ${written} must be one of its packages`);
    return found;
  };
}

function sorted(items: Iterable<string>): string[] {
  return [...new Set(items)].sort();
}

/**
 * Reads a lock file.
 *
 * @param text The content of `deno.lock`.
 * @returns Its packages.
 * @throws {SyntaxError} If it is not JSON.
 * @throws {TypeError} If it is no lock file of version 5, or names a package that it does not hold.
 * @example
 * ```ts
 * import { lockedPackages } from "lib/workspace/sbom/lock_file.ts";
 * import { expect } from "@std/expect";
 *
 * const integrity = `sha512-${"A".repeat(86)}==`;
 * const lock = { version: "5", specifiers: { "npm:a@^1": "1.2.0" }, npm: { "a@1.2.0": { integrity } } };
 * expect(lockedPackages(JSON.stringify(lock)).direct).toEqual(["a@1.2.0"]);
 * ```
 */
export function lockedPackages(text: string): LockedPackages {
  const parsed = lockSchema.safeParse(JSON.parse(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new TypeError(`Cannot read deno.lock: ${issue?.path.join(".")}: ${issue?.message}`);
  }
  const { npm, specifiers } = parsed.data;
  const resolve = resolver(Object.keys(npm));
  const packages = new Map(
    Object.entries(npm).map(([key, entry]): [string, LockedPackage] => {
      const { integrity, dependencies = [], optionalDependencies = [], os, cpu } = entry;
      const sha512 = Uint8Array.fromBase64(integrity.slice("sha512-".length)).toHex();
      const needed = sorted([...dependencies, ...optionalDependencies].map(resolve));
      return [
        identifier(key),
        { ...identityOf(key), sha512, isOptional: os !== undefined || cpu !== undefined, dependencies: needed },
      ];
    }),
  );
  const direct = Object.entries(specifiers).map(([specifier, version]) => {
    const [, name = ""] = /^npm:(@?[^@]+)@/.exec(specifier) ?? [];
    return identifier(`${name}@${version}`);
  });
  return { packages: sorted(packages.keys()).map((key) => packages.get(key)!), direct: sorted(direct) };
}
