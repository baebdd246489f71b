import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { ACUTE_COLUMNS, type AcuteOptions, simulateAcute } from "../../lib/dopamine/simulate_acute.ts";
import { transientMetrics } from "../../lib/dopamine/transient_metrics.ts";
import type { Route } from "../../lib/pharmacology/dosing.ts";
import { type DrugName, ketamine } from "../../lib/pharmacology/drugs.ts";
import { assertClose } from "../assert_close.ts";

const KETAMINE: AcuteOptions = { drug: "ketamine", dose: 2e-6 };
const COCAINE: AcuteOptions = { drug: "cocaine", dose: 0.6e-6 };
const FENTANYL: AcuteOptions = { drug: "fentanyl", dose: 0.02e-6 };
const IP = { route: "intraperitoneal", duration: 10_800 } as const;

/**
 * A first-pass model of the same physiology in Python (SciPy 1.17.1, LSODA, samples 1 s apart): peak over rest, time to peak, half-decay, time above 1.25, area (min), rest (nM), lowest GABA and
 * highest dopamine rate (1/s). It clips the dopamine rate hard at 15/s where this model rounds, which the last rows feel.
 */
const FIRST_PASS: readonly (readonly [string, AcuteOptions, readonly number[]])[] = [
  ["ketamine", KETAMINE, [1.7102, 0.8, 2.75, 5.1333, 5.9883, 20, 12.8213, 8.0774]],
  ["cocaine", COCAINE, [1.7085, 1.35, 5.55, 12.5, 10.8538, 20, 20, 4.5]],
  ["fentanyl", FENTANYL, [2.1482, 0.6333, 7.0667, 55.45, 30.2469, 20, 8.919, 10.2966]],
  ["ketamine, deletion", { ...KETAMINE, deletionFraction: 0.9 }, [1.0287, 0.45, 1.4, 0, 0.3077, 20, 19.2821, 4.6414]],
  ["cocaine, deletion", { ...COCAINE, deletionFraction: 0.9 }, [1.7085, 1.35, 5.55, 12.5, 10.8538, 20, 20, 4.5]],
  ["fentanyl, deletion", { ...FENTANYL, deletionFraction: 0.9 }, [
    2.1482,
    0.6333,
    7.0667,
    55.45,
    30.2469,
    20,
    8.919,
    10.2966,
  ]],
  [
    "ketamine, deletion without compensation",
    { ...KETAMINE, deletionFraction: 0.9, compensation: 0 },
    [1.0164, 0.4333, 1.15, 0, 0.1671, 33.4403, 8.4821, 8.0246],
  ],
  [
    "cocaine, deletion without compensation",
    { ...COCAINE, deletionFraction: 0.9, compensation: 0 },
    [1.6542, 1.3167, 5.3, 10.3, 9.7662, 33.4403, 9.2, 7.8856],
  ],
  ["ketamine, D2 block", { ...KETAMINE, antagonistOccupancy: 0.9 }, [
    2.0047,
    1.55,
    5.0333,
    14.6,
    11.7086,
    46.715,
    12.8213,
    12.3231,
  ]],
  ["cocaine, D2 block", { ...COCAINE, antagonistOccupancy: 0.9 }, [
    2.1589,
    1.75,
    5.7,
    24.2,
    18.0397,
    46.715,
    20,
    7.3067,
  ]],
  ["ketamine 30 mg/kg i.p.", { ...IP, drug: "ketamine", dose: 30e-6 }, [
    1.8877,
    1.3667,
    40.7667,
    59.7,
    34.4727,
    20,
    8.7178,
    8.9799,
  ]],
  ["ketamine 10 mg/kg i.p.", { ...IP, drug: "ketamine", dose: 10e-6 }, [
    1.6387,
    2.4167,
    28.5167,
    36.5167,
    20.4412,
    20,
    10.7421,
    7.7161,
  ]],
  ["cocaine 15 mg/kg i.p.", { ...IP, drug: "cocaine", dose: 15e-6 }, [
    5.813,
    6.95,
    21.6333,
    86.0833,
    163.9679,
    20,
    20,
    4.5,
  ]],
];

describe("simulateAcute", () => {
  for (const [name, options, expected] of FIRST_PASS) {
    it(`agrees with the first-pass model: ${name}`, () => {
      const course = simulateAcute(options);
      const { peak, timeToPeak, halfDecay, timeAbove, area } = transientMetrics(course.time, course.dopamineFold);
      const [p, tp, hd, ta, ar, rest, gaba, rate] = expected as [
        number,
        number,
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      const sample = 2.5 / 60; // the first pass reads times on a grid of 1 s, here 3 s and interpolated
      assertClose(peak, p, { rtol: 3e-4, atol: 0 });
      assertClose(timeToPeak / 60, tp, { rtol: 0, atol: sample });
      assertClose(halfDecay / 60, hd, { rtol: 1e-3, atol: sample });
      assertClose(timeAbove / 60, ta, { rtol: 0, atol: sample });
      assertClose(area / 60, ar, { rtol: 5e-4, atol: 2e-4 });
      assertClose(course.rest.dopamine * 1e6, rest, { rtol: 1e-4, atol: 0 });
      assertClose(Math.min(...course.gabaRate), gaba, { rtol: 1e-4, atol: 0 });
      assertClose(Math.max(...course.dopamineRate), rate, { rtol: 2e-4, atol: 0 });
    });
  }

  it("differs by the rounding of the rate limits where a rate reaches them", () => {
    const opioid = simulateAcute({ ...FENTANYL, deletionFraction: 0.9, compensation: 0 });
    assertClose(transientMetrics(opioid.time, opioid.dopamineFold).peak, 1.7097, { rtol: 1e-3, atol: 0 });
    const blocked = simulateAcute({ ...FENTANYL, antagonistOccupancy: 0.9 });
    assertClose(transientMetrics(blocked.time, blocked.dopamineFold).peak, 2.7237, { rtol: 5e-3, atol: 0 });
  });

  it("gives every column the same length and finite values, and names its unit", () => {
    const course = simulateAcute({ ...KETAMINE, duration: 600, outputs: 50 });
    for (const { name, unit } of ACUTE_COLUMNS) {
      expect(course[name]).toHaveLength(50);
      expect(course[name].every(Number.isFinite)).toBe(true);
      expect(unit).not.toBe("");
    }
    expect(new Set(ACUTE_COLUMNS.map(({ name }) => name)).size).toBe(ACUTE_COLUMNS.length);
  });

  it("takes a drug by name or as an object, and one dose or a list", () => {
    const byName = simulateAcute({ ...KETAMINE, duration: 300 });
    const doses = [{ time: 0, amount: 2e-6, route: "intravenous" as const }];
    const asObject = simulateAcute({ drug: ketamine, doses, duration: 300 });
    expect([...asObject.dopamine]).toEqual([...byName.dopamine]);
  });

  it("stays at rest without drug", () => {
    const course = simulateAcute({ drug: "ketamine", dose: 0 });
    for (const fold of course.dopamineFold) assertClose(fold, 1, { rtol: 1e-7, atol: 0 });
    for (const w of course.plasticWeight) assertClose(w, 0, { rtol: 0, atol: 1e-12 });
  });

  it("does not feel a dose before it is given", () => {
    const doses = [{ time: 600, amount: 2e-6, route: "intravenous" as const }];
    const course = simulateAcute({ drug: "ketamine", doses, duration: 1200, outputs: 401 });
    const early = course.dopamineFold.filter((_, k) => course.time[k]! < 600);
    for (const fold of early) assertClose(fold, 1, { rtol: 1e-8, atol: 0 });
    expect(Math.max(...course.dopamineFold)).toBeGreaterThan(1.7);
  });

  it("gives the same course twice, bit for bit", () => {
    const [one, two] = [simulateAcute(KETAMINE), simulateAcute(KETAMINE)];
    expect([...one.dopamine]).toEqual([...two.dopamine]);
  });

  it("does not depend on how many outputs are asked for", () => {
    const coarse = simulateAcute({ ...KETAMINE, outputs: 91 }), fine = simulateAcute({ ...KETAMINE, outputs: 901 });
    coarse.dopamine.forEach((C, k) => assertClose(C, fine.dopamine[10 * k]!, { rtol: 1e-6, atol: 0 }));
  });

  it("rejects an unknown drug or route, a negative dose and a fraction above one", () => {
    expect(() => simulateAcute({ drug: "aspirin" as DrugName, dose: 1e-6 })).toThrow("Cannot find a drug");
    expect(() => simulateAcute({ ...KETAMINE, route: "oral" as Route })).toThrow("route must be");
    expect(() => simulateAcute({ drug: "ketamine", dose: -1e-6 })).toThrow(
      "Cannot simulate a dose: dose must be zero or positive and finite, got -0.000001",
    );
    for (const name of ["deletionFraction", "compensation", "antagonistOccupancy"]) {
      for (const value of [1.1, -0.1, NaN]) expect(() => simulateAcute({ ...KETAMINE, [name]: value })).toThrow(name);
    }
  });

  it("rejects a duration or number of outputs out of range, and neither or both of dose and doses", () => {
    for (const duration of [0, -1, NaN, Infinity]) {
      expect(() => simulateAcute({ ...KETAMINE, duration })).toThrow("duration");
    }
    for (const outputs of [1, 2.5, NaN]) expect(() => simulateAcute({ ...KETAMINE, outputs })).toThrow("outputs");
    expect(() => simulateAcute({ drug: "ketamine" })).toThrow("one of dose and doses must be given, got neither");
    expect(() => simulateAcute({ ...KETAMINE, doses: [] })).toThrow("got both");
  });
});
