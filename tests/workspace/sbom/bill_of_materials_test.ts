import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { projectRoot } from "../../../lib/data/mod.ts";
import { billOfMaterials } from "../../../lib/workspace/sbom/bill_of_materials.ts";
import { lockedPackages } from "../../../lib/workspace/sbom/lock_file.ts";
import { packageLicences, statedLicence } from "../../../lib/workspace/sbom/package_licences.ts";

const INTEGRITY = `sha512-${"A".repeat(86)}==`;
const LOCK = JSON.stringify({
  version: "5",
  specifiers: { "npm:a@1.0.0": "1.0.0_b@2.0.0", "npm:@s/c@^3": "3.1.0" },
  npm: {
    "a@1.0.0_b@2.0.0": { integrity: INTEGRITY, dependencies: ["b@2.0.0", "@s/c"], optionalDependencies: ["d"] },
    "b@1.0.0": { integrity: INTEGRITY },
    "b@2.0.0": { integrity: INTEGRITY, dependencies: ["e@npm:b@1.0.0"] },
    "@s/c@3.1.0": { integrity: INTEGRITY },
    "d@4.0.0": { integrity: INTEGRITY, os: ["linux"] },
  },
});
const LICENCES = new Map([["a@1.0.0", "MIT"], ["b@1.0.0", "MIT OR Apache-2.0"], ["d@4.0.0", "see the file LICENCE"]]);
const lock = await Deno.readTextFile(`${projectRoot()}/deno.lock`);

interface Bill {
  readonly serialNumber: string;
  readonly components: readonly { readonly "bom-ref": string; readonly hashes: readonly { content: string }[] }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

async function billOf(text: string, licences: ReadonlyMap<string, string> = LICENCES): Promise<Bill> {
  const bill = await billOfMaterials({ name: "project", version: "1", licence: "MIT", lock: text, licences });
  return bill as unknown as Bill;
}

describe("lockedPackages", () => {
  it("finds every dependency, whether it names a version, another name or neither", () => {
    const { packages, direct } = lockedPackages(LOCK);
    expect(packages.map(({ name, version, dependencies }) => [`${name}@${version}`, ...dependencies])).toEqual([
      ["@s/c@3.1.0"],
      ["a@1.0.0", "@s/c@3.1.0", "b@2.0.0", "d@4.0.0"],
      ["b@1.0.0"],
      ["b@2.0.0", "b@1.0.0"],
      ["d@4.0.0"],
    ]);
    expect(direct).toEqual(["@s/c@3.1.0", "a@1.0.0"]);
  });

  it("says what is wrong with a file", () => {
    const cases: readonly (readonly [string, string])[] = [
      ["{}", "Cannot read deno.lock: version: "],
      ['{"version": "3"}', "Cannot read deno.lock: version: "],
      [LOCK.replace("sha512", "sha1"), "Cannot read deno.lock: npm.a@1.0.0_b@2.0.0.integrity: "],
      [LOCK.replace('"@s/c@3.1.0":', '"@s/x@3.1.0":'), "Cannot read deno.lock: @s/c must be one of its packages"],
      [LOCK.replace('"b@1.0.0":', '"b":'), "must have the form name@version, got b"],
    ];
    for (const [text, message] of cases) expect(() => lockedPackages(text)).toThrow(message);
  });
});

describe("billOfMaterials", () => {
  it("names every package with its hash, licence and scope", async () => {
    const { components } = await billOf(LOCK);
    expect(components.find((item) => item["bom-ref"] === "pkg:npm/%40s/c@3.1.0")).toEqual({
      type: "library",
      "bom-ref": "pkg:npm/%40s/c@3.1.0",
      group: "@s",
      name: "c",
      version: "3.1.0",
      scope: "required",
      hashes: [{ alg: "SHA-512", content: "0".repeat(128) }],
      purl: "pkg:npm/%40s/c@3.1.0",
    });
    expect(components.map((item) => [item["bom-ref"], (item as { licenses?: unknown }).licenses])).toEqual([
      ["pkg:npm/%40s/c@3.1.0", undefined],
      ["pkg:npm/a@1.0.0", [{ license: { id: "MIT" } }]],
      ["pkg:npm/b@1.0.0", [{ expression: "MIT OR Apache-2.0" }]],
      ["pkg:npm/b@2.0.0", undefined],
      ["pkg:npm/d@4.0.0", [{ license: { name: "see the file LICENCE" } }]],
    ]);
  });

  it("is the same for the same lock file, and another for another", async () => {
    expect(await billOf(lock)).toEqual(await billOf(lock));
    expect((await billOf(lock)).serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect((await billOf(LOCK)).serialNumber).not.toBe((await billOf(lock)).serialNumber);
  });

  it("holds every package of the project's lock file, each once, and refers to no other", async () => {
    const { components, dependencies } = await billOf(lock, new Map());
    const refs = components.map((item) => item["bom-ref"]);
    expect(new Set(refs).size).toBe(refs.length);
    const { npm } = JSON.parse(lock);
    const locked = Object.keys(npm).map((key) => key.replace(/^(@?[^@]+@[^_]+)_.*$/, "$1").replace(/^@/, "%40"));
    expect(refs.toSorted()).toEqual([...new Set(locked)].map((id) => `pkg:npm/${id}`).toSorted());
    expect(dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.includes(ref))).toEqual([]);
    expect(dependencies.map(({ ref }) => ref)).toEqual(["project@1", ...refs]);
    expect(components.every(({ hashes }) => /^[0-9a-f]{128}$/.test(hashes[0]?.content ?? ""))).toBe(true);
  });
});

describe("package licences", () => {
  it("are read in today's form and in those of old packages", () => {
    expect(statedLicence({ license: "MIT" })).toBe("MIT");
    expect(statedLicence({ license: { type: "ISC" } })).toBe("ISC");
    expect(statedLicence({ licenses: [{ type: "MIT" }, { type: "Apache-2.0" }] })).toBe("MIT OR Apache-2.0");
    expect(statedLicence({})).toBeUndefined();
  });

  it("are known of the packages that the project itself names", async () => {
    const { packages, direct } = lockedPackages(lock);
    const licences = await packageLicences(packages);
    const used = direct.filter((id) => !/^(?:vitest|playwright-core|axe-core)@/.test(id));
    expect(used.filter((id) => !licences.has(id))).toEqual([]);
  });
});
