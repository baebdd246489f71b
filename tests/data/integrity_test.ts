import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { verifyDataPackage } from "../../lib/data/mod.ts";
import { refreshDataPackage } from "../../lib/workspace/cli/data_package.ts";
import { type TemporaryProject, withTemporaryProject } from "./temporary_project.ts";

const CLAIMS = "soft-magnets/claims.csv";

async function replace(project: TemporaryProject, path: string, [from, to]: readonly [string | RegExp, string]) {
  const text = await project.read(path);
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  await project.write(path, changed);
}

interface Damage {
  readonly what: string;
  readonly damage: (project: TemporaryProject) => Promise<void>;
  readonly problem: RegExp;
}

const DAMAGES: readonly Damage[] = [
  {
    what: "a missing file",
    damage: ({ root }) => Deno.remove(`${root}/data/${CLAIMS}`),
    problem: /^Cannot load data\/soft-magnets\/claims.csv: the file must exist$/,
  },
  {
    what: "a file that is not a resource",
    damage: ({ root }) => Deno.writeTextFile(`${root}/data/ketamine/spare.csv`, "a\n"),
    problem: /^data\/ketamine\/spare.csv: the file must be a resource of data\/datapackage.json$/,
  },
  {
    what: "a changed byte",
    damage: async ({ root, read }) =>
      await Deno.writeTextFile(`${root}/data/${CLAIMS}`, (await read(CLAIMS)).replace("Resistivity", "resistivity")),
    problem: /^data\/soft-magnets\/claims.csv: the hash must be sha256:[0-9a-f]{64}, as in .*, got sha256:/,
  },
  {
    what: "a changed size",
    damage: async ({ root, read }) => await Deno.writeTextFile(`${root}/data/${CLAIMS}`, `${await read(CLAIMS)}\n`),
    problem: /^data\/soft-magnets\/claims.csv: the size must be \d+ bytes, as in data\/datapackage.json, got \d+$/,
  },
  {
    what: "a cell that breaks its schema",
    damage: (project) => replace(project, "soft-magnets/herzer-1990.csv", ["0.81823", "zero"]),
    problem: /row 2, column coercivity_A_per_m: must be a positive number, got "zero"/,
  },
  {
    what: "a text value of an unknown claim",
    damage: (project) => replace(project, "ketamine/text-values.csv", ["K3.4-duration,K3.4,", "K3.4-duration,K3.9,"]),
    problem:
      /^data\/ketamine\/text-values.csv: row \d+, column claim_id: must be in column id of ketamine-claims, got K3.9$/,
  },
  {
    what: "a quantitative claim without a value in the text",
    damage: (project) => replace(project, "soft-magnets/text-values.csv", [/^M2.1-exponent.*\n/m, ""]),
    problem:
      /^data\/soft-magnets\/claims.csv: row 5, column id: a quantitative claim must have a row .* got none for M2.1a$/,
  },
  {
    what: "a premise that stands after its claim",
    damage: (project) => replace(project, CLAIMS, [",quantitative,M1.1,", ",quantitative,M6.1,"]),
    problem: /row 3, column depends_on: must name claims that stand before it, got M6.1$/,
  },
  {
    what: "an alternative premise that is no claim",
    damage: (project) => replace(project, CLAIMS, ["M3.4|M3.5a|M3.5b", "M3.4|M3.5c"]),
    problem: /column depends_on: must name claims that stand before it, got M3.5c$/,
  },
  {
    what: "a criterion without its number",
    damage: (project) => replace(project, CLAIMS, [",equal,6,0.5,", ",equal,6,,"]),
    problem:
      /column comparison: equal must come with expected and tolerance, or expected and lower and upper, got expected$/,
  },
  {
    what: "a claim that nothing decides and that gives no reason",
    damage: (project) => replace(project, CLAIMS, [/It speaks of society's goals[^\n]*/, ""]),
    problem: /column untestable_reason: must not be empty for the comparison none$/,
  },
  {
    what: "an unknown source",
    damage: (project) => replace(project, "ketamine/inputs.csv", [",ma-2023,", ",ma-2032,"]),
    problem: /column source: must be in column key of sources, got ma-2032$/,
  },
  {
    what: "a source that nothing uses",
    damage: async (project) =>
      await project.write("sources.csv", `${await project.read("sources.csv")}idle,,,Nobody,\n`),
    problem: /^data\/sources.csv: row \d+, column key: a source must be used by a row, got idle$/,
  },
  {
    what: "a unit that cannot be read",
    damage: (project) => replace(project, "soft-magnets/inputs.csv", [",uOhm cm,", ",uOhm ell,"]),
    problem: /row 2, column unit: Cannot read the unit "uOhm ell": its symbols must be known, got "ell"$/,
  },
  {
    what: "an expected verdict of an unknown claim",
    damage: async (project) => {
      const header = (await project.read("ketamine/expected-verdicts.csv")).split("\n")[0];
      await project.write("ketamine/expected-verdicts.csv", `${header}\nK99,reproduced,because\n`);
    },
    problem: /column claim_id: must be in column id of ketamine-claims, got K99$/,
  },
  {
    what: "an arrow to nowhere",
    damage: (project) => replace(project, "ketamine/circuit-edges.csv", [",a-gaba,activates", ",a-gabba,activates"]),
    problem: /column to: must be in column id of ketamine-circuit-nodes, got a-gabba$/,
  },
  {
    what: "a descriptor that is not JSON",
    damage: ({ root }) => Deno.writeTextFile(`${root}/data/datapackage.json`, "{"),
    problem: /^Cannot load data\/datapackage.json: it must be JSON: /,
  },
  {
    what: "a resource of an unknown property",
    damage: ({ describe }) => describe("sources", () => ({ colour: "red" }) as object),
    problem: /^Cannot load data\/datapackage.json: resources.\d+: Unrecognized key: "colour"$/,
  },
  {
    what: "a path that leaves the folder",
    damage: ({ describe }) => describe("sources", () => ({ path: "../deno.csv" })),
    problem: /^Cannot load data\/datapackage.json: resources.\d+.path: /,
  },
  {
    what: "two resources of one path",
    damage: ({ describe }) => describe("soft-magnets-inputs", () => ({ path: "sources.csv" })),
    problem: /^data\/datapackage.json: each resource must have its own path, got sources.csv twice$/,
  },
];

describe("verifyDataPackage", () => {
  it("finds nothing wrong with the project's data", async () => {
    expect(await verifyDataPackage()).toEqual([]);
  });

  for (const { what, damage, problem } of DAMAGES) {
    it(`finds ${what}`, async () => {
      await withTemporaryProject(async (project) => {
        await damage(project);
        const problems = await verifyDataPackage({ root: project.root });
        expect(problems.filter((found) => problem.test(found)).length).toBeGreaterThan(0);
      });
    });
  }

  it("finds every problem, not the first alone", async () => {
    await withTemporaryProject(async (project) => {
      await replace(project, CLAIMS, [",equal,6,0.5,", ",equal,6,,"]);
      await Deno.writeTextFile(`${project.root}/data/notes.txt`, "");
      await Deno.remove(`${project.root}/data/soft-magnets/core-loss.csv`);
      expect((await verifyDataPackage({ root: project.root })).length).toBe(3);
    });
  });
});

describe("refreshDataPackage", () => {
  it("changes nothing where nothing changed", async () => {
    await withTemporaryProject(async ({ root, read }) => {
      const before = await read("datapackage.json");
      expect(await refreshDataPackage(root)).toEqual([]);
      expect(await read("datapackage.json")).toBe(before);
    });
  });

  it("takes up a change, so that the package verifies again", async () => {
    await withTemporaryProject(async ({ root, read }) => {
      const changed = (await read(CLAIMS)).replace("Resistivity", "Resistance");
      await Deno.writeTextFile(`${root}/data/${CLAIMS}`, changed);
      expect(await refreshDataPackage(root)).toEqual([CLAIMS]);
      expect(await verifyDataPackage({ root })).toEqual([]);
    });
  });

  it("refuses where a file is missing, and leaves the descriptor whole", async () => {
    await withTemporaryProject(async ({ root, read }) => {
      const before = await read("datapackage.json");
      await Deno.remove(`${root}/data/${CLAIMS}`);
      await expect(refreshDataPackage(root)).rejects.toThrow("the file must exist");
      expect(await read("datapackage.json")).toBe(before);
    });
  });
});
