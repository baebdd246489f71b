import { describe, it } from "@std/testing/bdd";
import { findById, loadInputs } from "../../../lib/data/mod.ts";
import { ketamine } from "../../../lib/pharmacology/mod.ts";
import { assertClose } from "../../assert_close.ts";

describe("the constants of ketamine in the model", () => {
  const inputs = [
    ["halfBlockGaba", ketamine.nmdaReceptorsOfGabaNeurons],
    ["halfBlockDopamine", ketamine.nmdaReceptorsOfDopamineNeurons],
    ["halfBlockPlastic", ketamine.nmdaReceptorsOfPlasticSynapses],
  ] as const;
  for (const [name, receptors] of inputs) {
    it(`has the nominal ${name} of the data`, async () => {
      const rows = (await loadInputs("ketamine")).map((row) => ({ id: row.name, nominal: row.nominal }));
      assertClose(receptors.halfMaximal, findById(rows, name).nominal, { rtol: 1e-12, atol: 0 });
    });
  }
});
