import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { replayPlasticity, weightAfterExposures } from "../../lib/dopamine/plasticity_replay.ts";
import { simulateAcute } from "../../lib/dopamine/simulate_acute.ts";
import { synapticPlasticity } from "../../lib/dopamine/synaptic_plasticity.ts";
import { linspace } from "../../lib/numerics/spacing.ts";
import { assertClose } from "../assert_close.ts";

const DAY = 86_400;
const HOURS = { route: "intraperitoneal", duration: 14_400 } as const;

describe("replayPlasticity", () => {
  it("gives the trace and weight of the full chain", () => {
    for (
      const options of [{ drug: "cocaine", dose: 15e-6 }, {
        drug: "ketamine",
        dose: 30e-6,
        antagonistOccupancy: 0.9,
      }] as const
    ) {
      const course = simulateAcute({ ...options, ...HOURS });
      const { time, dopamine, rest, nmdaBlockPlastic: nmdaReceptorBlock } = course;
      const replay = replayPlasticity({ time, dopamine, restDopamine: rest.dopamine, nmdaReceptorBlock });
      course.d1Trace.forEach((z, k) => assertClose(replay.trace[k]!, z, { rtol: 5e-5, atol: 0 }));
      course.plasticWeight.forEach((w, k) => assertClose(replay.weight[k]!, w, { rtol: 1e-4, atol: 1e-6 }));
    }
  });

  it("is exact for constant dopamine below the threshold and second order above it", () => {
    const restDopamine = 20e-6, C = 60e-6;
    const q = (C / (C + 300e-6)) / (restDopamine / (restDopamine + 300e-6));
    const run = (count: number) => {
      const time = linspace(0, 3600, { count });
      return replayPlasticity({ time, dopamine: time.map(() => C), restDopamine });
    };
    const coarse = run(7);
    linspace(0, 3600, { count: 7 }).forEach((t, k) => {
      assertClose(coarse.trace[k]!, q + (1 - q) * Math.exp(-t / 900), { rtol: 1e-13, atol: 0 });
    });
    const [a, b, c] = [241, 481, 961].map((count) => run(count).weight.at(-1)!) as [number, number, number];
    expect(Math.abs(b - c)).toBeLessThan(Math.abs(a - b) / 2.5);
  });

  it("never leaves the interval from zero to one", () => {
    const time = linspace(0, 10 * DAY, { count: 101 });
    const replay = replayPlasticity({ time, dopamine: time.map(() => 1e-3), restDopamine: 5e-6 });
    expect(Math.max(...replay.weight)).toBeLessThanOrEqual(1);
    expect(Math.min(...replay.weight)).toBeGreaterThanOrEqual(0);
  });

  it("does nothing under full receptor block or with dopamine at rest", () => {
    const time = [0, 3600, 7200];
    const rest = replayPlasticity({ time, dopamine: [20e-6, 20e-6, 20e-6], restDopamine: 20e-6 });
    expect([...rest.weight]).toEqual([0, 0, 0]);
    const blocked = replayPlasticity({ time, dopamine: [1e-3, 1e-3, 1e-3], restDopamine: 20e-6, nmdaReceptorBlock: 1 });
    expect(blocked.weight.at(-1)).toBe(0);
    assertClose(blocked.retention, Math.exp(-7200 / synapticPlasticity.decayTime), { rtol: 1e-13, atol: 0 });
  });

  it("rejects arrays that do not fit, times that do not ascend and values outside their domain", () => {
    const exposure = { time: [0, 1], dopamine: [1e-5, 1e-5], restDopamine: 1e-5 };
    expect(() => replayPlasticity({ ...exposure, dopamine: [1e-5] })).toThrow(TypeError);
    expect(() => replayPlasticity({ ...exposure, nmdaReceptorBlock: [0] })).toThrow(TypeError);
    expect(() => replayPlasticity({ ...exposure, time: [0], dopamine: [1e-5] })).toThrow(TypeError);
    expect(() => replayPlasticity({ ...exposure, time: [0, 0] })).toThrow(RangeError);
    expect(() => replayPlasticity({ ...exposure, dopamine: [1e-5, -1] })).toThrow(RangeError);
    expect(() => replayPlasticity({ ...exposure, nmdaReceptorBlock: 2 })).toThrow("nmdaReceptorBlock");
    expect(() => replayPlasticity({ ...exposure, restDopamine: 0 })).toThrow("restDopamine");
  });
});

describe("weightAfterExposures", () => {
  it("is what a replay of the whole series gives", () => {
    const { time, dopamine, rest } = simulateAcute({ drug: "cocaine", dose: 15e-6, ...HOURS, outputs: 2401 });
    const restDopamine = rest.dopamine;
    const once = replayPlasticity({ time, dopamine, restDopamine });
    const exposure = { weight: once.weight.at(-1)!, retention: once.retention, duration: 14_400 };
    const weights = weightAfterExposures(exposure, { count: 3, interval: DAY });
    // The same by hand: three days one after the other, dopamine at rest in between.
    const days = [0, 1, 2].flatMap((day) => [...time].map((t) => day * DAY + t));
    const course = [0, 1, 2].flatMap(() => [...dopamine]);
    const series = replayPlasticity({ time: [...days, 3 * DAY], dopamine: [...course, restDopamine], restDopamine });
    assertClose(weights[2]!, series.weight.at(-1)!, { rtol: 5e-3, atol: 0 });
  });

  it("gives 0.444 a day after one and 0.761 after five daily doses of cocaine (first pass: 0.444 and 0.784, forgetting left out while learning)", () => {
    const { time, dopamine, rest } = simulateAcute({ drug: "cocaine", dose: 15e-6, ...HOURS });
    const once = replayPlasticity({ time, dopamine, restDopamine: rest.dopamine });
    const exposure = { weight: once.weight.at(-1)!, retention: once.retention, duration: 14_400 };
    const weights = weightAfterExposures(exposure, { count: 5, interval: DAY });
    assertClose(weights[0]!, 0.4439, { rtol: 1e-3, atol: 0 });
    assertClose(weights[4]!, 0.7844, { rtol: 0.035, atol: 0 });
  });

  it("rejects an interval shorter than the exposure, a count below one and what is not a fraction", () => {
    const exposure = { weight: 0.5, retention: 0.5, duration: 100 };
    expect(() => weightAfterExposures(exposure, { count: 2, interval: 50 })).toThrow("interval minus duration");
    expect(() => weightAfterExposures(exposure, { count: 0, interval: 200 })).toThrow("count");
    expect(() => weightAfterExposures({ ...exposure, weight: 2 }, { count: 1, interval: 200 })).toThrow("weight");
    expect(() => weightAfterExposures({ ...exposure, retention: -1 }, { count: 1, interval: 200 })).toThrow(
      "retention",
    );
  });
});
