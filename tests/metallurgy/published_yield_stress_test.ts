import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { hallPetchStrength, solidSolutionStrength } from "../../lib/metallurgy/mod.ts";
import { assertClose } from "../assert_close.ts";

/**
 * Friction stress and Hall-Petch coefficient by least squares through the yield stresses (MPa at µm) of S. Yoshida et
 * al., doi:10.1016/j.actamat.2019.04.017, as collected in doi:10.6084/m9.figshare.12642953.
 */
function hallPetchFit(points: readonly (readonly [size: number, stress: number])[]) {
  const x = points.map(([size]) => size ** -0.5), y = points.map(([, stress]) => stress);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const slope = x.reduce((sum, xi, i) => sum + (xi - mx) * (y[i]! - my), 0) /
    x.reduce((sum, xi) => sum + (xi - mx) ** 2, 0);
  return { friction: my - slope * mx, coefficient: slope };
}

const FeMnNi = [[0.862, 529], [0.894, 522], [1.25, 460], [1.75, 407], [2.26, 372], [3.52, 322]] as const;
const CoMnNi = [[0.4, 601], [1.43, 333], [1.58, 321], [2.67, 267]] as const;
const CoCrFeNi = [[0.295, 631], [0.553, 494], [0.72, 448], [3.4, 273], [32.2, 172]] as const;
const CoCr11Ni = [[0.212, 745], [0.34, 623], [1.46, 387], [2.65, 330]] as const;
const Co11CrNi = [[0.497, 518], [0.848, 462], [1.78, 395], [1.98, 356]] as const;

/** Prediction in MPa from the measured Young's modulus in GPa and a Poisson ratio of 0.3. */
function predicted(amounts: Readonly<Record<string, number>>, youngsModulus: number): number {
  const sum = Object.values(amounts).reduce((total, c) => total + c);
  const composition = Object.fromEntries(Object.entries(amounts).map(([symbol, c]) => [symbol, c / sum]));
  const options = { shearModulus: youngsModulus * 1e9 / 2.6, poissonRatio: 0.3, temperature: 298 };
  return solidSolutionStrength(composition, options).yieldStress / 1e6;
}

describe("solidSolutionStrength against friction stresses of fine-grained alloys (doi:10.1016/j.actamat.2019.04.017)", () => {
  it("is within 5 % of CoCrFeNi and FeMnNi", () => {
    assertClose(predicted({ Co: 1, Cr: 1, Fe: 1, Ni: 1 }, 210), hallPetchFit(CoCrFeNi).friction, {
      rtol: 0.05,
      atol: 0,
    });
    assertClose(predicted({ Fe: 1, Mn: 1, Ni: 1 }, 182), hallPetchFit(FeMnNi).friction, { rtol: 0.05, atol: 0 });
  });

  it("is 0.74 of Co11(CrNi)89 and 0.41 of CoNi with 11 % Cr: too weak where chromium meets only Co and Ni", () => {
    assertClose(predicted({ Co: 0.25, Cr: 1, Ni: 1 }, 240) / hallPetchFit(Co11CrNi).friction, 0.74, {
      rtol: 0,
      atol: 0.01,
    });
    assertClose(predicted({ Co: 1, Cr: 0.25, Ni: 1 }, 223) / hallPetchFit(CoCr11Ni).friction, 0.41, {
      rtol: 0,
      atol: 0.01,
    });
  });

  it("is 3.4 times that of CoMnNi, on which measurements disagree: 46 MPa here, 231 MPa at 32 µm elsewhere (doi:10.1016/j.actamat.2014.08.026)", () => {
    const { friction, coefficient } = hallPetchFit(CoMnNi), prediction = predicted({ Co: 1, Mn: 1, Ni: 1 }, 190);
    assertClose(prediction / friction, 3.36, { rtol: 0, atol: 0.03 });
    const elsewhere = 231 - hallPetchStrength(32e-6, coefficient * 1e3) / 1e6;
    assertClose(prediction / elsewhere, 0.91, { rtol: 0, atol: 0.01 });
  });

  it("ranks Co11(CrNi)89 above FeMnNi as measured, but CoNi with 11 % Cr below CoCrFeNi, against the measurement", () => {
    expect(predicted({ Co: 0.25, Cr: 1, Ni: 1 }, 240)).toBeGreaterThan(predicted({ Fe: 1, Mn: 1, Ni: 1 }, 182));
    expect(predicted({ Co: 1, Cr: 0.25, Ni: 1 }, 223)).toBeLessThan(predicted({ Co: 1, Cr: 1, Fe: 1, Ni: 1 }, 210));
  });
});

describe("hallPetchStrength", () => {
  it("carries the fine grains of CoCrFeNi, 0.3 to 3.4 µm, to 32 µm within 4 %", () => {
    const { friction, coefficient } = hallPetchFit(CoCrFeNi.slice(0, 4));
    const stress = friction + hallPetchStrength(32.2e-6, coefficient * 1e3) / 1e6;
    assertClose(stress, 172, { rtol: 0.04, atol: 0 });
  });
});
