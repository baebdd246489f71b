import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import {
  type AcuteParameterChanges,
  acuteParameters,
  withAcuteParameters,
} from "../../lib/dopamine/acute_parameters.ts";
import { calibrateLearningRate } from "../../lib/dopamine/calibrate_plasticity.ts";
import { ACUTE_OUTCOMES } from "../../lib/dopamine/outcome_status.ts";
import { replayPlasticity } from "../../lib/dopamine/plasticity_replay.ts";
import { type AcuteCourse, type AcuteOptions, simulateAcute } from "../../lib/dopamine/simulate_acute.ts";
import { transientMetrics } from "../../lib/dopamine/transient_metrics.ts";
import { repeatedDoses } from "../../lib/pharmacology/dosing.ts";
import { assertClose } from "../assert_close.ts";

const HOURS = { route: "intraperitoneal", duration: 14_400 } as const;

function metrics(options: AcuteOptions) {
  const { time, dopamineFold } = simulateAcute(options);
  return transientMetrics(time, dopamineFold);
}

/** Rise after the deletion over the rise without. */
function spared(options: AcuteOptions, compensation: number): number {
  return (metrics({ ...options, deletionFraction: 0.9, compensation }).peak - 1) / (metrics(options).peak - 1);
}

/** Rises of dopamine after infusions 6 min apart, over rest. */
function infusionRises(drug: "ketamine" | "cocaine", amount: number, changes: AcuteParameterChanges = {}) {
  const doses = repeatedDoses({ time: 0, amount, route: "intravenous" }, { count: 12, interval: 360 });
  const parameters = withAcuteParameters(changes);
  const { dopamineFold } = simulateAcute({ drug, doses, parameters, duration: 4320, outputs: 4321 });
  const peaks = doses.map(({ time }) => Math.max(...dopamineFold.subarray(time, time + 121)));
  return { peaks, rises: peaks.map((peak, k) => peak - dopamineFold[doses[k]!.time]!) };
}

describe("the table of outcomes", () => {
  it("names each outcome once and gives each a basis", () => {
    expect(new Set(ACUTE_OUTCOMES.map(({ id }) => id)).size).toBe(ACUTE_OUTCOMES.length);
    for (const { outcome, basis } of ACUTE_OUTCOMES) {
      expect(outcome).toMatch(/\.$/);
      expect(basis).toMatch(/\.$/);
    }
  });

  it("calls calibrated exactly what the learning rate is set on", () => {
    expect(ACUTE_OUTCOMES.filter(({ kind }) => kind === "calibrated").map(({ id }) => id)).toEqual([
      "cocaine-plasticity",
    ]);
  });

  it("deletion: 4 % of ketamine's rise is left; cocaine keeps 92 % and fentanyl 62 % without compensation, all with it", () => {
    assertClose(spared({ drug: "ketamine", dose: 2e-6 }, 1), 0.04, { rtol: 0, atol: 0.005 });
    assertClose(spared({ drug: "cocaine", dose: 0.6e-6 }, 1), 1, { rtol: 1e-5, atol: 0 });
    assertClose(spared({ drug: "fentanyl", dose: 0.02e-6 }, 1), 1, { rtol: 1e-5, atol: 0 });
    assertClose(spared({ drug: "cocaine", dose: 0.6e-6 }, 0), 0.92, { rtol: 0, atol: 0.005 });
    assertClose(spared({ drug: "fentanyl", dose: 0.02e-6 }, 0), 0.62, { rtol: 0, atol: 0.005 });
  });

  it("D2 block: rest rises 2.3 times", () => {
    const { rest } = simulateAcute({ drug: "ketamine", dose: 0, antagonistOccupancy: 0.9, duration: 60 });
    assertClose(rest.dopamine / 20e-6, 2.3, { rtol: 0, atol: 0.05 });
  });

  it("cocaine slows firing, and not without D2 feedback", () => {
    const lowest = (changes: AcuteParameterChanges) =>
      Math.min(
        ...simulateAcute({ drug: "cocaine", dose: 0.6e-6, parameters: withAcuteParameters(changes) }).dopamineRate,
      );
    assertClose(lowest({}), 3.68, { rtol: 0, atol: 0.01 });
    assertClose(lowest({ somatodendritic: { gain: 0 } }), 4.5, { rtol: 1e-6, atol: 0 });
  });

  it("infusions fade by carry-over on a bounded effect: 13 % and 59 %, with or without D2 feedback, while dopamine stays high", () => {
    const noFeedback = { somatodendritic: { gain: 0 }, terminal: { gain: 0 } };
    const last = ({ rises }: { rises: readonly number[] }) => rises[11]! / rises[0]!;
    const ketamine = infusionRises("ketamine", 2e-6);
    assertClose(last(ketamine), 0.13, { rtol: 0, atol: 0.005 });
    assertClose(last(infusionRises("ketamine", 2e-6, noFeedback)), 0.145, { rtol: 0, atol: 0.005 });
    assertClose(last(infusionRises("cocaine", 0.5e-6)), 0.59, { rtol: 0, atol: 0.005 });
    assertClose(ketamine.peaks[11]! / ketamine.peaks[0]!, 0.92, { rtol: 0, atol: 0.01 });
  });

  it("intraperitoneal ketamine is not short: 41 min", () => {
    const { halfDecay } = metrics({ drug: "ketamine", dose: 30e-6, route: "intraperitoneal", duration: 10_800 });
    assertClose(halfDecay / 60, 41, { rtol: 0, atol: 0.5 });
  });

  it("a stronger and slower loop makes it short, and then D2 block prolongs it, as in the first-pass model", () => {
    const parameters = withAcuteParameters({ somatodendritic: { gain: 40, timeConstant: 360 } });
    const options = { drug: "ketamine", dose: 30e-6, route: "intraperitoneal", duration: 10_800, parameters } as const;
    assertClose(metrics(options).halfDecay / 60, 7.5, { rtol: 0, atol: 0.1 });
    // 47.9 there: this animal fires at its largest rate, which is clipped there and rounded here.
    assertClose(metrics({ ...options, antagonistOccupancy: 0.9 }).halfDecay / 60, 47.9, { rtol: 0, atol: 0.5 });
  });

  it("plasticity: the largest traces are 1.45 for ketamine and 3.2 for cocaine, with the threshold between them", () => {
    const trace = (options: AcuteOptions) => Math.max(...simulateAcute(options).d1Trace);
    assertClose(trace({ drug: "ketamine", dose: 30e-6, ...HOURS }), 1.454, { rtol: 0, atol: 0.001 });
    assertClose(trace({ drug: "cocaine", dose: 15e-6, ...HOURS }), 3.216, { rtol: 0, atol: 0.001 });
    expect(acuteParameters.plasticity.threshold).toBe(1.5);
  });

  it("plasticity: lower thresholds, with the learning rate calibrated anew, let ketamine potentiate", () => {
    const short = simulateAcute({ drug: "ketamine", dose: 30e-6, ...HOURS });
    const weight = ({ time, dopamine, rest, nmdaBlockPlastic }: AcuteCourse, threshold: number) => {
      const base = withAcuteParameters({ plasticity: { threshold } });
      const parameters = { ...base.plasticity, learningRate: calibrateLearningRate(base) };
      const replay = { time, dopamine, restDopamine: rest.dopamine, nmdaReceptorBlock: nmdaBlockPlastic, parameters };
      return replayPlasticity(replay).weight.at(-1)!;
    };
    expect(weight(short, 1.5)).toBe(0);
    assertClose(weight(short, 1.4), 0.006, { rtol: 0, atol: 0.001 });
    assertClose(weight(short, 1.2), 0.051, { rtol: 0, atol: 0.001 });
  });

  it("plasticity: ketamine under D2 block potentiates a little, cocaine at ketamine's peak does not at all", () => {
    const weight = (options: AcuteOptions) => simulateAcute(options).plasticWeight.at(-1)!;
    const aDay = Math.exp(-20 / (7 * 24)); // from 4 h to 24 h
    const blocked = weight({ drug: "ketamine", dose: 30e-6, ...HOURS, antagonistOccupancy: 0.9 });
    assertClose(blocked * aDay, 0.0725, { rtol: 0.005, atol: 0 });
    const { time, dopamine, rest } = simulateAcute({
      drug: "ketamine",
      dose: 30e-6,
      ...HOURS,
      antagonistOccupancy: 0.9,
    });
    const free = replayPlasticity({ time, dopamine, restDopamine: rest.dopamine }).weight.at(-1)!;
    assertClose(free * aDay, 0.1081, { rtol: 0.005, atol: 0 });
    for (const dose of [0.6e-6, 1e-6]) {
      assertClose(weight({ drug: "cocaine", dose, duration: 14_400 }), 0, { rtol: 0, atol: 1e-9 });
    }
  });

  it("plasticity: 90 % receptor block leaves 0.068 of cocaine's 0.50, a case the rule was not set on", () => {
    const { time, dopamine, rest } = simulateAcute({ drug: "cocaine", dose: 15e-6, ...HOURS });
    const replay = replayPlasticity({ time, dopamine, restDopamine: rest.dopamine, nmdaReceptorBlock: 0.9 });
    assertClose(replay.weight.at(-1)!, 0.0675, { rtol: 0.002, atol: 0 });
  });
});

describe("published findings the model was not set on", () => {
  it("loss of autoreceptors raises dopamine and the answer to cocaine (Bello et al. 2011, PMC3175737)", () => {
    const without = { somatodendritic: { gain: 0 }, terminal: { gain: 0 } };
    const peak = (changes: AcuteParameterChanges) =>
      metrics({ drug: "cocaine", dose: 0.6e-6, parameters: withAcuteParameters(changes) }).peak;
    expect(peak(without)).toBeGreaterThan(1.3 * peak({}));
  });

  it("terminal autoinhibition outlasts the measured 0.6 s (Benoit-Marand et al. 2001): its time constant of 3 s is slower", () => {
    // The first-pass value is kept. On a transient of minutes 0.3 s and 3 s are the same to 2 %.
    const halfDecay = (timeConstant: number) =>
      metrics({ drug: "ketamine", dose: 2e-6, parameters: withAcuteParameters({ terminal: { timeConstant } }) })
        .halfDecay;
    assertClose(halfDecay(0.3), halfDecay(3), { rtol: 0.02, atol: 0 });
  });

  it("transporter block by cocaine, 15 mg/kg intraperitoneal, peaks at 7 min, earlier than the 20 min of one voltammetry study", () => {
    const { time, transporterBlock } = simulateAcute({ drug: "cocaine", dose: 15e-6, ...HOURS });
    const peak = time[transporterBlock.indexOf(Math.max(...transporterBlock))]!;
    assertClose(peak / 60, 7, { rtol: 0, atol: 0.1 });
  });

  it("one dose of cocaine raises dopamine 5.8 times, above the 3 to 4 times remembered from microdialysis (unconfirmed)", () => {
    assertClose(metrics({ drug: "cocaine", dose: 15e-6, ...HOURS }).peak, 5.81, { rtol: 0, atol: 0.01 });
  });
});
