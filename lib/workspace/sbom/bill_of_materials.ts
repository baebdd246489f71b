/**
 * A software bill of materials in the form of CycloneDX 1.5: which packages the project rests on, with their hashes,
 * licences and dependencies.
 *
 * @module
 */
import { sha256 } from "../sha256.ts";
import { type LockedPackage, lockedPackages } from "./lock_file.ts";

/** What a bill is made of. */
export interface BillSource {
  /** Name of the project. */
  readonly name: string;
  /** Version of the project. */
  readonly version: string;
  /** SPDX identifier of the project's licence. */
  readonly licence: string;
  /** Content of `deno.lock`. */
  readonly lock: string;
  /** Licences of packages by "name@version". */
  readonly licences: ReadonlyMap<string, string>;
}

/** A bill; JSON. */
export type BillOfMaterials = Readonly<Record<string, unknown>>;

/** A package URL; the sign before a scope is escaped. */
function packageUrl(id: string): string {
  return `pkg:npm/${id.replace(/^@/, "%40")}`;
}

/** An SPDX identifier, an expression of several, or another text. */
function licenceEntry(licence: string): object {
  if (/^[\w.+-]+$/.test(licence)) return { license: { id: licence } };
  return /^[\w.+\-() ]+ (?:OR|AND|WITH) [\w.+\-() ]+$/.test(licence)
    ? { expression: licence }
    : { license: { name: licence } };
}

function component(item: LockedPackage, licence: string | undefined): object {
  const purl = packageUrl(`${item.name}@${item.version}`);
  const [scope, name] = item.name.startsWith("@") ? item.name.split("/") : [undefined, item.name];
  return {
    type: "library",
    "bom-ref": purl,
    ...(scope === undefined ? {} : { group: scope }),
    name,
    version: item.version,
    scope: item.isOptional ? "optional" : "required",
    hashes: [{ alg: "SHA-512", content: item.sha512 }],
    ...(licence === undefined ? {} : { licenses: [licenceEntry(licence)] }),
    purl,
  };
}

/** A number that belongs to the content: the same lock file always gives the same. */
async function serialNumber(lock: string): Promise<string> {
  const hash = await sha256(lock);
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`];
  return `urn:uuid:${parts.join("-")}-${hash.slice(20, 32)}`;
}

/**
 * Makes a bill of materials. The same source always gives the same bill: it names no time.
 *
 * @param source Project, lock file, licences.
 * @returns The bill.
 * @throws {SyntaxError} If the lock file is not JSON.
 * @throws {TypeError} If it is no lock file.
 */
export async function billOfMaterials(source: BillSource): Promise<BillOfMaterials> {
  const { packages, direct } = lockedPackages(source.lock);
  const own = `${source.name}@${source.version}`;
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    serialNumber: await serialNumber(source.lock),
    version: 1,
    metadata: {
      component: {
        type: "application",
        "bom-ref": own,
        name: source.name,
        version: source.version,
        licenses: [licenceEntry(source.licence)],
      },
    },
    components: packages.map((item) => component(item, source.licences.get(`${item.name}@${item.version}`))),
    dependencies: [
      { ref: own, dependsOn: direct.map(packageUrl) },
      ...packages.map(({ name, version, dependencies }) => {
        return { ref: packageUrl(`${name}@${version}`), dependsOn: dependencies.map(packageUrl) };
      }),
    ],
  };
}
