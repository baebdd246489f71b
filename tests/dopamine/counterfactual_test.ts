import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { separateBrakes, swapCourses } from "../../lib/dopamine/counterfactual.ts";
import { simulateAcute } from "../../lib/dopamine/simulate_acute.ts";
import { ketamine } from "../../lib/pharmacology/drugs.ts";
import { assertClose } from "../assert_close.ts";

const HOURS = { route: "intraperitoneal", duration: 14_400 } as const;
const cocaineCourse = () => simulateAcute({ drug: "cocaine", dose: 15e-6, ...HOURS });

describe("swapCourses", () => {
  const cells = swapCourses(["ketamine", "cocaine"]);

  it("crosses two mechanisms with two courses at one peak", () => {
    expect(cells.map(({ mechanism, courseOf }) => `${mechanism} ${courseOf}`)).toEqual([
      "ketamine ketamine",
      "ketamine cocaine",
      "cocaine ketamine",
      "cocaine cocaine",
    ]);
    for (const { metrics } of cells) assertClose(metrics.peak, cells[0]!.metrics.peak, { rtol: 1e-5, atol: 0 });
    assertClose(cells[0]!.dose, 2e-6, { rtol: 1e-4, atol: 0 });
  });

  it("finds that the mechanism, more than the pharmacokinetics, makes ketamine short", () => {
    const [kk, kc, ck, cc] = cells.map(({ metrics }) => metrics.halfDecay) as [number, number, number, number];
    expect(kk).toBeLessThan(kc);
    expect(ck).toBeLessThan(cc);
    const byCourse = Math.sqrt((kc / kk) * (cc / ck)), byMechanism = Math.sqrt((ck / kk) * (cc / kc));
    expect(byMechanism).toBeGreaterThan(byCourse);
    assertClose(byCourse * byMechanism, cc / kk, { rtol: 1e-12, atol: 0 });
  });

  it("is two equal pairs with one drug twice", () => {
    const [a, b, c, d] = swapCourses(["cocaine", "cocaine"], { peak: 1.5, duration: 1800 });
    for (const cell of [b!, c!, d!]) expect(cell.metrics).toEqual(a!.metrics);
  });

  it("says so when a drug cannot reach the peak", () => {
    expect(() => swapCourses(["ketamine", "cocaine"], { peak: 4 })).toThrow("Cannot match a dose to a peak");
  });
});

describe("separateBrakes", () => {
  it("agrees with the first-pass replay of cocaine's dopamine under ketamine's receptor block", () => {
    const long = cocaineCourse();
    const expected: readonly (readonly [dose: number, halfBlock: number, weight: number])[] = [
      [10, 0.5, 0.182],
      [10, 5, 0.446],
      [30, 0.5, 0.070],
      [30, 1, 0.133],
      [30, 2, 0.220],
      [30, 5, 0.343],
      [60, 1, 0.070],
      [60, 5, 0.250],
    ];
    for (const [dose, halfBlock, weight] of expected) {
      const site = { halfMaximal: halfBlock * 1e-3, hillCoefficient: 1.4 };
      const drug = { ...ketamine, nmdaReceptorsOfPlasticSynapses: site };
      const short = simulateAcute({ drug, dose: dose * 1e-6, ...HOURS });
      assertClose(separateBrakes({ short, long }).longBlocked, weight, { rtol: 0, atol: 6e-4 });
    }
  });

  it("finds that brevity alone keeps ketamine from plasticity, and its receptor block alone does not", () => {
    const short = simulateAcute({ drug: "ketamine", dose: 30e-6, ...HOURS });
    const brakes = separateBrakes({ short, long: cocaineCourse() });
    assertClose(brakes.longFree, 0.5, { rtol: 1e-3, atol: 0 });
    expect([brakes.shortFree, brakes.shortBlocked]).toEqual([0, 0]);
    expect(brakes.brevityAlone).toBe(1);
    assertClose(brakes.blockAlone, 0.314, { rtol: 0.01, atol: 0 });
  });

  it("rejects courses of different length", () => {
    const short = simulateAcute({ drug: "ketamine", dose: 30e-6, duration: 600 });
    expect(() => separateBrakes({ short, long: cocaineCourse() })).toThrow(TypeError);
  });
});
