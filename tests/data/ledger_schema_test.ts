import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { z } from "zod";
import { decide, type Evidence, ledgerRecord, type LedgerRow, ledgerRow } from "../../lib/argument/mod.ts";
import { type Field, loadArticles, loadClaims, parseTable, readProjectFile } from "../../lib/data/mod.ts";
import { csvText } from "../../lib/workspace/csv_text.ts";

const EVIDENCE: Evidence = {
  observed: 1.23456789,
  kind: "emergent",
  basis: [{ id: "model", kind: "model", status: "confirmed" }],
  robustness: {
    share: 0.5,
    shareInterval: [0.4, 0.6],
    samples: 10,
    undefinedSamples: 0,
    flips: [{ parameter: "x", value: 1, factor: 2, distance: 0.1 }],
    sensitivities: [],
    explained: 0,
  },
};

async function readJson(path: string) {
  return JSON.parse(new TextDecoder().decode(await readProjectFile(path)));
}

async function ledgerRows(): Promise<LedgerRow[]> {
  const claims = (await Promise.all((await loadArticles()).map((article) => loadClaims(article)))).flat();
  return claims.flatMap((claim) => [ledgerRow(claim, decide(claim)), ledgerRow(claim, decide(claim, EVIDENCE))]);
}

describe("the ledger's schemas", () => {
  it("fit the rows of every claim, decided or not", async () => {
    const schema = z.fromJSONSchema(await readJson("data/claims-ledger.schema.json"));
    expect(schema.safeParse(JSON.parse(JSON.stringify(await ledgerRows()))).error).toBe(undefined);
  });

  const changes: readonly (readonly [string, Record<string, unknown>])[] = [
    ["a word that is no verdict", { verdict: "proven" }],
    ["a number as text", { observed: "1.2" }],
    ["a share above one", { share: 1.5 }],
    ["an unknown column", { colour: "red" }],
    ["a flip without a parameter", { flip: { factor: 2 } }],
    ["an interval of three", { shareInterval: [0, 0.5, 1] }],
    ["a basis without a status", { basis: [{ id: "x", kind: "data" }] }],
    ["no reason", { reason: "" }],
  ];
  for (const [what, change] of changes) {
    it(`refuse ${what}`, async () => {
      const schema = z.fromJSONSchema(await readJson("data/claims-ledger.schema.json"));
      const [row] = await ledgerRows();
      expect(schema.safeParse([row]).success).toBe(true);
      expect(schema.safeParse([{ ...row, ...change }]).success).toBe(false);
    });
  }

  it("fit the flat rows as CSV", async () => {
    const { fields, primaryKey }: { fields: Field[]; primaryKey: string[] } = await readJson(
      "data/claims-ledger-table.schema.json",
    );
    const records = (await ledgerRows()).filter((_, index) => index % 2 === 1).map(ledgerRecord);
    expect(Object.keys(records[0] ?? {})).toEqual(fields.map((field) => field.name));
    const resource = { name: "ledger", path: "claims.csv", schema: { fields, primaryKey } };
    expect(parseTable(new TextEncoder().encode(csvText(records)), resource).rows.length).toBe(records.length);
  });
});
