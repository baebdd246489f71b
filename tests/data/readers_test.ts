import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import type { Claim, Input } from "../../lib/argument/mod.ts";
import {
  findById,
  loadAlloyHan2022,
  loadArticles,
  loadCircuitDiagram,
  loadCircuitParameters,
  loadClaims,
  loadCoreLossMeasurements,
  loadDrugParameters,
  loadHerzer1990,
  loadInputs,
  loadParameters,
  loadPooledGrainSizes,
  loadPublishedAlloys,
  loadPublishedFindings,
  loadReferenceMaterials,
  loadSources,
  loadTextValues,
} from "../../lib/data/mod.ts";
import { assertClose } from "../assert_close.ts";
import { withTemporaryProject } from "./temporary_project.ts";

const EXACT = { rtol: 1e-12, atol: 0 };

describe("loadClaims", () => {
  it("gives what the argument decides", async () => {
    const claims: readonly Claim[] = await loadClaims("soft-magnets");
    const limit = claims.find((claim) => claim.id === "M2.1b");
    expect(limit).toMatchObject({ expected: 500e-9, lower: 250e-9, upper: 1e-6, unit: "m", reportUnit: "nm" });
    assertClose((limit?.expected ?? NaN) / (limit?.reportFactor ?? NaN), 500, EXACT);
  });

  it("splits premises into groups of which one suffices", async () => {
    const soft = (await loadClaims("soft-magnets")).find((claim) => claim.id === "M3.6");
    expect(soft?.premises).toEqual([["M3.2"], ["M3.3"], ["M3.4", "M3.5a", "M3.5b"]]);
    expect((await loadClaims("ketamine"))[0]?.premises).toEqual([]);
  });
});

describe("loadInputs", () => {
  it("gives what robustness samples", async () => {
    const inputs: readonly Input[] = await loadInputs("ketamine");
    expect(inputs.find((input) => input.name === "somaticTime")).toMatchObject({
      nominal: 150,
      lower: 3,
      upper: 600,
      unit: "s",
    });
    const half = inputs.find((input) => input.name === "halfBlockGaba");
    assertClose(half?.nominal ?? NaN, 1.5e-3, EXACT);
    expect(half?.unit).toBe("mol/m3");
  });

  const broken: readonly (readonly [string, string, string])[] = [
    [
      ",1,0,1,linear,1,assumed",
      ",1,1,1,linear,1,assumed",
      "column lower: must be below the upper end, got compensation",
    ],
    [",0.9,0.6,0.98,", ",0.99,0.6,0.98,", "column nominal: must lie from 0.6 to 0.98, got 0.99"],
    [
      ",1,0,1,linear,1,assumed",
      ",1,0,1,log,1,assumed",
      "column lower: must be positive on a log scale, got compensation",
    ],
  ];
  for (const [from, to, message] of broken) {
    it(`refuses a range where ${message}`, async () => {
      await withTemporaryProject(async ({ root, read, write }) => {
        await write("ketamine/inputs.csv", (await read("ketamine/inputs.csv")).replace(from, to));
        await expect(loadInputs("ketamine", { root })).rejects.toThrow(message);
      });
    });
  }
});

describe("loadParameters", () => {
  it("gives names in camel case and defaults of the right type", async () => {
    for (const article of await loadArticles()) {
      for (const parameter of await loadParameters(article)) {
        expect(typeof parameter.default).toBe(parameter.type === "choice" ? "string" : "number");
        expect(parameter.meaning.length).toBeGreaterThan(3);
      }
    }
  });

  it("has the parameters the notebooks expose", async () => {
    const names = async (article: "soft-magnets" | "ketamine") =>
      (await loadParameters(article)).map(({ name }) => name);
    expect(await names("soft-magnets")).toEqual(
      expect.arrayContaining(["iron", "grainSize", "frequency", "rimSpeed", "seed"]),
    );
    expect(await names("ketamine")).toEqual(
      expect.arrayContaining(["drug", "route", "deletionFraction", "animals", "seed"]),
    );
  });

  it("has a composition that adds up to the whole", async () => {
    const elements = ["iron", "nickel", "cobalt", "tantalum", "aluminium"];
    const parts = (await loadParameters("soft-magnets")).filter(({ name }) => elements.includes(name));
    expect(parts.reduce((sum, part) => sum + Number(part.default), 0)).toBe(100);
  });

  const broken: readonly (readonly [string, string, string])[] = [
    ["choice,ketamine", "choice,heroin", 'column default: must be one of ketamine, cocaine, fentanyl, got "heroin"'],
    ["number,0.9,0,1", "number,1.9,0,1", 'column default: must be number from 0 to 1, got "1.9"'],
    ["integer,24", "integer,24.5", 'column default: must be integer from 2 to 1000, got "24.5"'],
    ["number,0.9,0,1", "number,much,0,1", 'column default: must be number from 0 to 1, got "much"'],
  ];
  for (const [from, to, message] of broken) {
    it(`refuses the default ${to}`, async () => {
      await withTemporaryProject(async ({ root, read, write }) => {
        await write("ketamine/parameters.csv", (await read("ketamine/parameters.csv")).replace(from, to));
        await expect(loadParameters("ketamine", { root })).rejects.toThrow(message);
      });
    });
  }
});

describe("loadReferenceMaterials", () => {
  it("has at least fifteen commercial materials of every class", async () => {
    const commercial = (await loadReferenceMaterials()).filter((material) => material.commercial);
    expect(commercial.length).toBeGreaterThanOrEqual(15);
    expect(new Set(commercial.map((material) => material.class)).size).toBe(7);
  });

  it("converts once to SI", async () => {
    const materials = await loadReferenceMaterials();
    const hiperco = findById(materials, "hiperco-50");
    assertClose(hiperco.properties.resistivity?.value ?? NaN, 40.1e-8, EXACT);
    assertClose(hiperco.properties.yield_strength?.value ?? NaN, 220e6, EXACT);
    assertClose(hiperco.thickness ?? NaN, 0.355e-3, EXACT);
    expect(findById(materials, "pure-iron").thickness).toBe(undefined);
    assertClose(findById(materials, "metglas-2605sa1").properties.magnetostriction?.value ?? NaN, 27e-6, EXACT);
  });

  it("has physical values: a polarization below 2.5 T, a density between aluminium's and tungsten's", async () => {
    for (const { properties } of await loadReferenceMaterials()) {
      expect(properties.saturation_polarization?.value ?? 1).toBeLessThan(2.5);
      expect(properties.density?.value ?? 8000).toBeGreaterThan(2700);
      expect(properties.density?.value ?? 8000).toBeLessThan(19300);
      for (const { value, lower = value, upper = value } of Object.values(properties)) {
        expect(lower <= value && value <= upper).toBe(true);
      }
    }
  });

  it("takes nothing from memory for confirmed", async () => {
    for (const { properties } of await loadReferenceMaterials()) {
      for (const { source, status } of Object.values(properties)) {
        if (source === "handbook") expect(status).toBe("unconfirmed");
      }
    }
  });
});

describe("the tables of the alloy", () => {
  it("have the confirmed values of the abstract", async () => {
    const values = await loadAlloyHan2022();
    const medium = (quantity: string) => values.find((row) => row.quantity === quantity && row.variant === "medium");
    assertClose(medium("resistivity")?.value ?? NaN, 1.03e-6, EXACT);
    assertClose(medium("particle_size")?.value ?? NaN, 91e-9, EXACT);
    expect(medium("tensile_strength")).toMatchObject({ value: 1336e6, unit: "Pa", status: "confirmed" });
    expect(medium("yield_strength")?.status).toBe("unconfirmed");
    expect(values.filter((row) => row.variant === "small").every((row) => row.status === "unconfirmed")).toBe(true);
  });

  it("have atomic fractions that add up to one", async () => {
    const fractions = (await loadAlloyHan2022()).filter((row) =>
      /^(iron|nickel|cobalt|tantalum|aluminium)_/.test(row.quantity)
    );
    assertClose(fractions.reduce((sum, row) => sum + row.value, 0), 1, EXACT);
  });

  it("keep the companion alloys out of every fit", async () => {
    assertClose(findById(await loadPublishedAlloys(), "han-2021-coercivity").value, 10.7 * 1000 / (4 * Math.PI), EXACT);
  });
});

describe("measured series", () => {
  it("have Herzer's seven points, rising to 53 nm and falling beyond 160 nm", async () => {
    const points = await loadHerzer1990();
    expect(points.length).toBe(7);
    expect(points.map((point) => point.grainSize)).toEqual(
      points.map((point) => point.grainSize).toSorted((a, b) => a - b),
    );
    expect(points.at(-1)?.coercivity).toBeLessThan(points.at(-2)?.coercivity ?? 0);
    expect(points.every((point) => point.status === "confirmed" && point.source === "herzer-1990")).toBe(true);
  });

  it("have core losses that grow with frequency", async () => {
    const losses = await loadCoreLossMeasurements();
    const slow = losses.filter(({ frequency }) => frequency === 400),
      fast = losses.filter(({ frequency }) => frequency === 1000);
    expect(slow.length).toBe(6);
    for (const { material, loss } of slow) {
      expect(fast.find((row) => row.material === material)?.loss).toBeGreaterThan(loss);
    }
  });
});

describe("loadPooledGrainSizes", () => {
  const header = "doi,composition_at_pct,anneal_K,grain_nm,Hc_A_per_m,Js_T";

  async function withFile(content: string, action: (path: string) => Promise<void>): Promise<void> {
    const path = await Deno.makeTempFile();
    try {
      await Deno.writeTextFile(path, content);
      await action(path);
    } finally {
      await Deno.remove(path);
    }
  }

  it("reads a copy of one's own, in SI", async () => {
    await withFile(`${header}\n10.1/x,Fe80B20,800,12.5,3,\n`, async (path) => {
      expect(await loadPooledGrainSizes({ path })).toEqual([{
        composition: "Fe80B20",
        annealTemperature: 800,
        grainSize: 12.5e-9,
        coercivity: 3,
        source: "10.1/x",
        status: "confirmed",
      }]);
    });
  });

  for (const cell of ["", "0", "-1", "x", "NaN", "Infinity"]) {
    it(`refuses the grain size ${JSON.stringify(cell)}`, async () => {
      await withFile(`${header}\n10.1/x,Fe80B20,800,${cell},3,\n`, async (path) => {
        await expect(loadPooledGrainSizes({ path })).rejects.toThrow(
          "row 2, column grain_nm: must be a positive number",
        );
      });
    });
  }

  it("refuses a file without the column", async () => {
    await withFile("a\n1\n", async (path) => {
      await expect(loadPooledGrainSizes({ path })).rejects.toThrow(
        "column anneal_K: must be a positive number, got undefined",
      );
    });
  });

  it("is undefined where there is no copy", async () => {
    expect(await loadPooledGrainSizes({ path: "/nowhere.csv" })).toBe(undefined);
  });
});

describe("the tables of the drugs and the circuit", () => {
  it("convert times, concentrations and clearances once", async () => {
    const drugs = await loadDrugParameters(), circuit = await loadCircuitParameters();
    expect(findById(drugs, "cocaine-half-life").value).toBe(960);
    assertClose(findById(drugs, "ketamine-clearance").value, 0.13e-3 / 60, EXACT);
    assertClose(findById(drugs, "cocaine-transporter").value, 0.3e-3, EXACT);
    assertClose(findById(circuit, "uptake-vmax").value, 1.5e-3, EXACT);
    assertClose(findById(circuit, "rate").value, 0.558 / 3600, EXACT);
    expect(findById(circuit, "decay-time").value).toBe(7 * 86400);
  });

  it("have molar masses that follow from the formulas", async () => {
    const weights: Readonly<Record<string, number>> = { C: 12.011, H: 1.008, Cl: 35.45, N: 14.007, O: 15.999 };
    const mass = (formula: Readonly<Record<string, number>>): number =>
      Object.entries(formula).reduce((sum, [element, count]) => sum + count * (weights[element] ?? NaN), 0) / 1000;
    const drugs = await loadDrugParameters();
    const tolerance = { rtol: 2e-4, atol: 0 };
    assertClose(findById(drugs, "ketamine-molar-mass").value, mass({ C: 13, H: 16, Cl: 1, N: 1, O: 1 }), tolerance);
    assertClose(findById(drugs, "cocaine-molar-mass").value, mass({ C: 17, H: 21, N: 1, O: 4 }), tolerance);
    assertClose(findById(drugs, "fentanyl-molar-mass").value, mass({ C: 22, H: 28, N: 2, O: 1 }), tolerance);
  });

  it("have the drive of the GABA neurons add up to their resting rate", async () => {
    const circuit = await loadCircuitParameters();
    const value = (id: string): number => findById(circuit, id).value;
    expect(value("gaba-nmda-drive") + value("gaba-other-drive")).toBe(value("gaba-rest-rate"));
  });

  it("hold their values inside their ranges", async () => {
    for (
      const { value, lower = value, upper = value } of [...await loadDrugParameters(), ...await loadCircuitParameters()]
    ) {
      expect(lower <= value && value <= upper).toBe(true);
    }
  });

  it("agree with the inputs of the same name", async () => {
    const inputs = await loadInputs("ketamine"), circuit = await loadCircuitParameters();
    const input = (name: string): number => inputs.find((row) => row.name === name)?.nominal ?? NaN;
    expect(findById(circuit, "somatic-gain").value).toBe(input("somaticGain"));
    expect(findById(circuit, "somatic-time").value).toBe(input("somaticTime"));
    expect(findById(circuit, "uptake-km").value).toBe(input("uptakeKm"));
    expect(findById(circuit, "threshold").value).toBe(input("plasticityThreshold"));
  });

  it("keep what sets a parameter apart from what is held out", async () => {
    const findings = await loadPublishedFindings();
    expect(findings.filter((finding) => finding.use === "fit").length).toBeGreaterThan(3);
    expect(findById(findings, "deluca-nonresident").use).toBe("compare");
    expect(findById(findings, "benoit-marand")).toMatchObject({ lower: 0.15, upper: 0.3, unit: "s" });
  });
});

describe("loadCircuitDiagram", () => {
  for (const panel of ["a", "b"] as const) {
    it(`has panel ${panel} with every arrow between nodes of the panel`, async () => {
      const { nodes, edges } = await loadCircuitDiagram(panel);
      const ids = new Set(nodes.map((node) => node.id));
      expect(edges.every((edge) => ids.has(edge.from) && ids.has(edge.to) && edge.panel === panel)).toBe(true);
      expect(nodes.every((node) => node.x >= 0 && node.x <= 1 && node.y >= 0 && node.y <= 1)).toBe(true);
    });
  }

  it("adds ketamine and the D2 receptor in panel b", async () => {
    const labels = (await loadCircuitDiagram("b")).nodes.map((node) => node.label);
    expect(labels).toEqual(expect.arrayContaining(["Ketamine", "D2 receptor"]));
    expect((await loadCircuitDiagram("a")).nodes.some((node) => node.kind === "drug")).toBe(false);
  });
});

describe("loadSources and loadTextValues", () => {
  it("give every source a reference, and an identifier of the right form where there is one", async () => {
    for (const { citation, doi } of (await loadSources()).values()) {
      expect(citation.length).toBeGreaterThan(8);
      if (doi !== "") expect(doi).toMatch(/^10\.\d{4,9}\/\S+$/);
    }
  });

  it("keep the qualifiers of the text", async () => {
    const values = await loadTextValues("soft-magnets");
    expect(findById(values, "M2.1-grain-limit")).toMatchObject({ value: 0.5e-6, qualifier: "about" });
    expect(findById(values, "M2.2-nanocrystal")).toMatchObject({
      upper: 15e-9,
      qualifier: "less_than",
      value: undefined,
    });
  });

  it("give every value a number or a bound", async () => {
    for (const article of await loadArticles()) {
      for (const { value, lower, upper } of await loadTextValues(article)) {
        expect(value !== undefined || lower !== undefined || upper !== undefined).toBe(true);
      }
    }
  });
});
