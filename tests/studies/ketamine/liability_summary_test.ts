import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import type { Claim } from "../../../lib/argument/claim.ts";
import { sampleOutcomes } from "../../../lib/argument/robustness.ts";
import { nominalPoint } from "../../../lib/studies/ketamine/behaviour_space.ts";
import { effortForCocaine, effortForKetamine } from "../../../lib/studies/ketamine/effort.ts";
import { jointConclusion } from "../../../lib/studies/ketamine/joint_conclusion.ts";
import {
  addictiveFeatures,
  liabilityIndex,
  liabilityRatios,
  liabilitySpread,
} from "../../../lib/studies/ketamine/liability_summary.ts";
import { persistenceWithKetamine, punishedIntake } from "../../../lib/studies/ketamine/punished_intake.ts";
import { assertClose } from "../../assert_close.ts";
import { theColonies, theSpace } from "./behaviour_model.ts";
import { outcomeAt } from "./outcome_at.ts";

const space = theSpace(), point = nominalPoint(space);

describe("punishedIntake (K7.5)", () => {
  const study = punishedIntake(space, theColonies());

  it("is next to nobody in the closed form and in the colony, as in a Python prototype", () => {
    expect(outcomeAt(study)).toBeLessThan(1e-6);
    expect(study.detail.colony.estimate).toBeLessThan(0.1);
    expect(study.assumptions).toHaveLength(1);
  });

  it("is the calibrated share for a drug that is worth as much as cocaine", () => {
    const { breakpoint: _, ...cocaine } = space.cocaine(point);
    const same = { ...space, ketamine: () => ({ ...cocaine, breakpoint: 1 }) };
    assertClose(persistenceWithKetamine(same, point), 0.2, { rtol: 1e-9, atol: 0 });
  });

  it("is 0 for a drug that is not worth a press", () => {
    const worthless = { ...space, ketamine: () => ({ ...space.ketamine(point), surplus: -0.1 }) };
    expect(persistenceWithKetamine(worthless, point)).toBe(0);
  });

  it("cannot be calibrated on cocaine that is not worth a press", () => {
    const worthless = { ...space, cocaine: () => ({ ...space.cocaine(point), surplus: -0.1 }) };
    expect(() => persistenceWithKetamine(worthless, point)).toThrow("worth of cocaine must be positive");
  });

  it("rises as ketamine's value does", () => {
    expect(outcomeAt(study, { somaticGain: 5 })).toBeGreaterThan(outcomeAt(study));
  });
});

describe("addictiveFeatures (K8.1) and liabilityIndex (K8.2)", () => {
  const features = addictiveFeatures(space, theColonies());
  const index = liabilityIndex(space, theColonies());

  it("are led by effort, 25 over 95, while plasticity is nothing", () => {
    assertClose(outcomeAt(features), 25 / 95, { rtol: 1e-12, atol: 0 });
    expect(liabilityRatios(space, point).plasticity).toBe(0);
    expect(outcomeAt(index)).toBe(0);
  });

  it("flip with weak feedback: the largest, not the mean that one zero brings down", () => {
    expect(outcomeAt(features, { somaticGain: 5 })).toBeGreaterThan(0.5);
  });

  it("say that the index hangs on a threshold placed by hand", () => {
    expect(index.evidence).toBe("assumed");
    expect(features.assumptions![0]).toContain("placed by hand");
  });

  it("have no index for a drug that is taken no more than saline", () => {
    const untaken = { ...space, ketamine: () => ({ ...space.ketamine(point), intake: 5 }) };
    expect(outcomeAt(liabilityIndex(untaken, theColonies()))).toBeNaN();
  });

  it("have a wide interval over animals, since few infusions are kept", () => {
    const { largest, ratios } = features.detail.colonies;
    expect(largest.upper).toBeGreaterThan(1);
    assertClose(ratios.effort.estimate, 20 / 95, { rtol: 1e-12, atol: 0 });
  });
});

describe("liabilitySpread", () => {
  const spread = liabilitySpread(space, { samples: 32, seed: 1 });

  it("orders its quantiles and its drivers", () => {
    for (const { lower, median, upper } of spread.spreads) {
      expect(lower).toBeLessThanOrEqual(median);
      expect(median).toBeLessThanOrEqual(upper);
    }
    const strengths = spread.drivers.map(({ correlation }) => Math.abs(correlation));
    expect(strengths).toEqual(strengths.toSorted((a, b) => b - a));
    expect(spread.points).toBeLessThanOrEqual(32);
  });
});

describe("jointConclusion (K11.1)", () => {
  const studies = [effortForCocaine(space, theColonies()), effortForKetamine(space, theColonies())];
  const claims = [
    { id: "K7.3", comparison: "at_least", expected: 2 },
    { id: "K7.4", comparison: "at_most", expected: 2 },
  ] as Claim[];
  const outcomes = studies.map(({ outcome, inputs }) => sampleOutcomes(outcome, { inputs, samples: 32, seed: 1 }));
  const study = jointConclusion({ claims, studies, outcomes });

  it("is no larger than the smallest share of a claim", () => {
    const shares = study.detail.claims.map(({ share }) => share.estimate);
    expect(study.outcome({})).toBeLessThanOrEqual(Math.min(...shares));
    expect(study.detail.points).toBe(32);
  });

  it("leaves the other claim's share where one is left out", () => {
    const [cocaine, ketamine] = study.detail.claims;
    expect(ketamine!.withoutIt.estimate).toBe(cocaine!.share.estimate);
  });

  it("has no inputs, since its parameters are what the share is taken over", () => {
    expect(study.inputs).toEqual([]);
    expect(study.basis.every(({ status }) => status === "confirmed")).toBe(true);
  });

  it("says which claim it does not know", () => {
    expect(() => jointConclusion({ claims: [], studies, outcomes })).toThrow(
      "id must be one of the article's, got K7.3",
    );
  });
});
