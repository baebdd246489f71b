import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { nominalValues, robustness } from "../../lib/argument/mod.ts";
import { loadClaims } from "../../lib/data/mod.ts";
import { loadStudies } from "../../lib/notebook/article_studies.ts";
import { RobustnessSource } from "../../lib/notebook/robustness_source.ts";
import { RobustnessSweep } from "../../lib/notebook/robustness_sweep.ts";
import { defaultParameters } from "../../lib/workspace/sweep/default_parameters.ts";

const ARTICLE = "ketamine";
const parameters = { ...await defaultParameters(ARTICLE), samples: 72, seed: 7, ketamineDose: 3e-6 };
const claims = await loadClaims(ARTICLE);
const studyOf = await loadStudies(ARTICLE, parameters);

function asked(id: string) {
  const study = studyOf(id), claim = claims.find((candidate) => candidate.id === id)!;
  return { claim, study, observed: study.outcome(nominalValues(study.inputs)) };
}

function sweepOf(...groups: readonly (readonly string[])[]): RobustnessSweep {
  return new RobustnessSweep({ article: ARTICLE, groups, parameters });
}

describe("robustness swept by other threads", () => {
  it("is that of one process, bit by bit", async () => {
    const source = new RobustnessSource(ARTICLE, parameters);
    for (const id of ["K4.1a", "K5.2", "K5.4"]) {
      const { claim, study, observed } = asked(id), done: number[] = [];
      const { inputs, outcome } = study;
      const own = robustness(outcome, { claim, inputs, seed: 7, samples: 72 });
      expect(await source.robustnessOf({ claim, study, observed }, (points) => done.push(points))).toEqual(own);
      expect(done.at(-1)).toBe(72);
    }
  });

  it("asks the claims of a group at the same points", async () => {
    const sweep = sweepOf(["K5.2"], ["K6.1", "K6.2"]);
    expect(["K5.2", "K6.1", "K6.2", "K6.3"].map((id) => sweep.has(id))).toEqual([true, true, true, false]);
    for (const id of ["K6.1", "K6.2"]) {
      const { claim, study, observed } = asked(id);
      const swept = await sweep.resultOf(study, observed);
      const { share } = robustness(study.outcome, { claim, inputs: study.inputs, seed: 7, samples: 72 });
      expect(swept!.outcomes.filter((outcome) => outcome >= claim.expected!).length / 72).toBe(share);
    }
  });

  it("is not used for a study with other inputs or another outcome, nor for another claim", async () => {
    const sweep = sweepOf(["K5.2"]), { study, observed } = asked("K5.2"), { inputs, outcome } = study;
    const narrower = inputs.map((input) => ({ ...input, upper: input.upper * 0.999 }));
    const nominal = JSON.stringify(nominalValues(inputs));
    const elsewhere = (values: Parameters<typeof outcome>[0]) =>
      outcome(values) + (JSON.stringify(values) === nominal ? 0 : 1e-9);
    expect(await sweep.resultOf(study, observed * (1 + 1e-15))).toBe(undefined);
    expect(await sweep.resultOf({ ...study, inputs: narrower }, observed)).toBe(undefined);
    expect(await sweep.resultOf({ ...study, outcome: elsewhere }, observed)).toBe(undefined);
    expect(await sweep.resultOf({ ...study, claim: "K5.3" }, observed)).toBe(undefined);
    expect((await sweep.resultOf(study, observed))?.outcomes).toHaveLength(72);
  });

  it("is left to the notebook where a study fails or the sweep is ended", async () => {
    const { study, observed } = asked("K5.2");
    expect(await sweepOf(["no such claim"], ["K5.2"]).resultOf(study, observed)).toBe(undefined);
    const ended = sweepOf(["K5.2"]);
    ended.end();
    expect(await ended.resultOf(study, observed)).toBe(undefined);
  });
});

describe("the sample of a judged study", () => {
  it("is at hand afterwards, and computed where the study was not judged", async () => {
    const source = new RobustnessSource(ARTICLE, parameters), { claim, study, observed } = asked("K5.4");
    const before = source.outcomesOf(study);
    await source.robustnessOf({ claim, study, observed }, () => {});
    const after = source.outcomesOf(study);
    expect(after).toEqual(before);
    expect(source.outcomesOf(study)).toBe(after);
  });
});
