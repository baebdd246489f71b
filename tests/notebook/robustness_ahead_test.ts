import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { nominalValues, robustness } from "../../lib/argument/mod.ts";
import { loadClaims, loadInputs } from "../../lib/data/mod.ts";
import { type AheadParameters, RobustnessAhead, startAhead } from "../../lib/notebook/robustness_ahead.ts";
import { sampleSizes } from "../../lib/notebook/sample_sizes.ts";
import { KETAMINE_STUDIES, ketamineGiven, type KetamineSettings } from "../../lib/studies/ketamine/by_claim.ts";
import { defaultParameters } from "../../lib/workspace/sweep/study_table.ts";

const defaults = await defaultParameters<KetamineSettings & AheadParameters>("ketamine");
const parameters = { ...defaults, samples: 64, seed: 7, ketamineDose: 3e-6 };
const claims = await loadClaims("ketamine");
const given = ketamineGiven(await loadInputs("ketamine"), parameters);

describe("robustness computed by another thread", () => {
  it("is that of the notebook, bit by bit", async () => {
    const ids = ["K4.1a", "K5.2"], ahead = new RobustnessAhead({ claims: ids, parameters });
    for (const id of ids) {
      const study = KETAMINE_STUDIES[id]!(given), { inputs, outcome } = study;
      const claim = claims.find((candidate) => candidate.id === id)!;
      const own = robustness(outcome, { claim, inputs, seed: 7, ...sampleSizes(64, study) });
      expect(await ahead.robustnessOf(study, outcome(nominalValues(inputs)))).toEqual(own);
    }
  });

  it("is not used for a study with other inputs or another outcome, nor for another claim", async () => {
    const ahead = new RobustnessAhead({ claims: ["K5.2"], parameters });
    const study = KETAMINE_STUDIES["K5.2"]!(given), observed = study.outcome(nominalValues(study.inputs));
    const narrower = study.inputs.map((input) => ({ ...input, upper: input.upper * 0.999 }));
    expect(await ahead.robustnessOf(study, observed * (1 + 1e-15))).toBe(undefined);
    expect(await ahead.robustnessOf({ ...study, inputs: narrower }, observed)).toBe(undefined);
    expect(await ahead.robustnessOf({ ...study, claim: "K5.3" }, observed)).toBe(undefined);
    expect(await ahead.robustnessOf(study, observed)).toBeDefined();
  });

  it("is left to the notebook where the thread fails or is ended", async () => {
    const study = KETAMINE_STUDIES["K5.2"]!(given);
    const failing = new RobustnessAhead({ claims: ["no such claim", "K5.2"], parameters });
    expect(await failing.robustnessOf(study, 1)).toBe(undefined);
    const ended = new RobustnessAhead({ claims: ["K5.2"], parameters });
    ended.end();
    expect(await ended.robustnessOf(study, 1)).toBe(undefined);
  });

  it("is not begun outside a run of the workspace", () => {
    expect(startAhead("ketamine", parameters)).toBe(undefined);
  });
});
