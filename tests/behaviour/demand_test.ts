import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import {
  demandElasticity,
  essentialValue,
  exponentialDemand,
  maximalWork,
  unitElasticPrice,
} from "../../lib/behaviour/demand.ts";
import { fitExponentialDemand } from "../../lib/behaviour/demand_fit.ts";
import { createRandom } from "../../lib/numerics/random.ts";
import { assertClose } from "../assert_close.ts";

const DEMAND = { intensity: 20, elasticityRate: 0.002, range: 2 };
const PRICES = [1, 2, 4, 8, 16, 32, 64, 128];
// Example participant 19 of the data set "apt" in the R package beezdemand 0.2.0 (commit c2050d4), and its FitCurves(k = 2) results in the package's own tests.
const APT_19 = {
  price: [0, 0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20],
  consumption: [10, 10, 10, 8, 8, 8, 7, 7, 7, 6, 6, 5, 5, 4, 3, 2],
};

describe("exponentialDemand", () => {
  it("starts at Q0 and ends k powers of ten below", () => {
    expect(exponentialDemand(0, DEMAND)).toBe(20);
    assertClose(exponentialDemand(1e12, DEMAND), 0.2, { rtol: 1e-12, atol: 0 });
  });

  it("falls at the rate -ln 10·k·α·Q0² at price 0", () => {
    const h = 1e-6;
    const slope = (exponentialDemand(h, DEMAND) - 20) / h;
    assertClose(slope, -Math.LN10 * 2 * 0.002 * 400, { rtol: 1e-4, atol: 0 });
  });

  it("is unchanged in α when the dose is halved: price and consumption rescale", () => {
    const halved = { ...DEMAND, intensity: 40 };
    for (const C of PRICES) {
      assertClose(exponentialDemand(C / 2, halved), 2 * exponentialDemand(C, DEMAND), { rtol: 1e-12, atol: 0 });
    }
  });

  it("rejects negative prices and parameters that are not positive", () => {
    expect(() => exponentialDemand(-1, DEMAND)).toThrow("price must be zero or positive");
    expect(() => exponentialDemand(NaN, DEMAND)).toThrow(RangeError);
    for (const name of ["intensity", "elasticityRate", "range"] as const) {
      expect(() => exponentialDemand(1, { ...DEMAND, [name]: 0 })).toThrow(`${name} must be positive`);
    }
  });
});

describe("demandElasticity", () => {
  it("tends to 0 beyond the fall, also where price times intensity overflows", () => {
    for (const price of [1e6, 1e300, Number.MAX_VALUE]) expect(demandElasticity(price, DEMAND)).toBe(0);
    expect(demandElasticity(1e200, { ...DEMAND, intensity: 1e200 })).toBe(0);
  });

  it("is the logarithmic derivative of the curve", () => {
    for (const C of PRICES) {
      const h = 1e-5;
      const numeric =
        (Math.log(exponentialDemand(C * (1 + h), DEMAND)) - Math.log(exponentialDemand(C * (1 - h), DEMAND))) /
        (Math.log(1 + h) - Math.log(1 - h));
      assertClose(demandElasticity(C, DEMAND), numeric, { rtol: 1e-7, atol: 0 });
    }
  });

  it("is 0 at price 0 and lowest, -ln 10·k/e, at C = 1/(α·Q0)", () => {
    assertClose(demandElasticity(0, DEMAND), 0, { rtol: 0, atol: 1e-15 });
    assertClose(demandElasticity(25, DEMAND), (-Math.LN10 * 2) / Math.E, { rtol: 1e-12, atol: 0 });
  });
});

describe("unitElasticPrice and maximalWork", () => {
  it("lie where elasticity is -1 and work output is largest", () => {
    for (const range of [1.19, 1.5, 2, 4]) {
      const demand = { ...DEMAND, range };
      const price = unitElasticPrice(demand);
      assertClose(demandElasticity(price, demand), -1, { rtol: 1e-9, atol: 0 });
      for (const factor of [0.9, 1.1]) {
        expect(maximalWork(demand)).toBeGreaterThan(factor * price * exponentialDemand(factor * price, demand));
      }
    }
  });

  it("agree with the approximation of Hursh for k = 2", () => {
    const approximate = (0.084 * 2 + 0.65) / (0.002 * 20 * 2 ** 1.5);
    assertClose(unitElasticPrice(DEMAND), approximate, { rtol: 0.005, atol: 0 });
  });

  it("do not exist for k below e/ln 10", () => {
    expect(() => unitElasticPrice({ ...DEMAND, range: 1.18 })).toThrow("range must be from");
    expect(() => maximalWork({ ...DEMAND, range: 1 })).toThrow(RangeError);
  });
});

describe("essentialValue", () => {
  it("is 1 at α = 0.01 and k = 1, and inverse in α", () => {
    assertClose(essentialValue({ elasticityRate: 0.01, range: 1 }), 1, { rtol: 1e-14, atol: 0 });
    assertClose(essentialValue({ elasticityRate: 0.001, range: 1 }), 10, { rtol: 1e-14, atol: 0 });
    assertClose(essentialValue({ elasticityRate: 0.01, range: 4 }), 1 / 8, { rtol: 1e-14, atol: 0 });
  });

  it("rejects α and k that are not positive", () => {
    expect(() => essentialValue({ elasticityRate: 0, range: 1 })).toThrow("elasticityRate must be positive");
    expect(() => essentialValue({ elasticityRate: 1, range: NaN })).toThrow("range must be positive");
  });
});

describe("fitExponentialDemand", () => {
  it("recovers the curve that made the data, on both scales", () => {
    const consumption = PRICES.map((C) => exponentialDemand(C, DEMAND));
    for (const form of ["exponential", "exponentiated"] as const) {
      const fit = fitExponentialDemand({ price: PRICES, consumption }, { range: 2, form });
      assertClose(fit.intensity, 20, { rtol: 1e-6, atol: 0 });
      assertClose(fit.elasticityRate, 0.002, { rtol: 1e-5, atol: 0 });
      assertClose(fit.rSquared, 1, { rtol: 1e-9, atol: 0 });
      expect(fit.points).toBe(8);
    }
  });

  it("agrees with beezdemand on a person's answers, both equations", () => {
    const exponential = fitExponentialDemand(APT_19, { range: 2, form: "exponential" });
    assertClose(exponential.intensity, 10.158664, { rtol: 1e-5, atol: 0 });
    assertClose(exponential.elasticityRate, 0.002047574, { rtol: 1e-4, atol: 0 });
    assertClose(exponential.rSquared, 0.9804182, { rtol: 1e-5, atol: 0 });
    const exponentiated = fitExponentialDemand(APT_19, { range: 2, form: "exponentiated" });
    assertClose(exponentiated.intensity, 10.072114, { rtol: 1e-5, atol: 0 });
    assertClose(exponentiated.elasticityRate, 0.002003155, { rtol: 1e-4, atol: 0 });
    assertClose(exponentiated.rSquared, 0.9676372, { rtol: 1e-5, atol: 0 });
  });

  it("is unbiased under multiplicative noise and keeps zeros on the linear scale", () => {
    const random = createRandom(12);
    const price = Array.from({ length: 400 }, (_, i) => PRICES[i % PRICES.length]!);
    const consumption = price.map((C) => exponentialDemand(C, DEMAND) * Math.exp(0.1 * random.normal()));
    const fit = fitExponentialDemand({ price, consumption }, { range: 2 });
    assertClose(fit.elasticityRate, 0.002, { rtol: 0.03, atol: 0 });
    const withZeros = {
      price: [...PRICES, 256, 512],
      consumption: [...PRICES.map((C) => exponentialDemand(C, DEMAND)), 0, 0],
    };
    expect(fitExponentialDemand(withZeros, { range: 2 }).points).toBe(10);
    expect(fitExponentialDemand(withZeros, { range: 2, form: "exponential" }).points).toBe(8);
  });

  it("does not invent elasticity where consumption does not fall", () => {
    const flat = fitExponentialDemand({ price: PRICES, consumption: PRICES.map(() => 5) }, { range: 2 });
    expect(flat.elasticityRate).toBeLessThan(1e-7);
    expect(flat.rSquared).toBeNaN();
  });

  it("does not tell falls apart that are over before the lowest price", () => {
    const data = { price: [0, 1, 2, 4], consumption: [100, 1, 1, 1] };
    const { intensity, elasticityRate } = fitExponentialDemand(data, { range: 2, form: "exponential" });
    const fall = 1 - Math.exp(-elasticityRate * intensity);
    expect(fall).toBeGreaterThan(0.95);
    expect(fall).toBeLessThan(0.98);
  });

  it("takes three points at two prices", () => {
    const price = [1, 1, 4], consumption = price.map((C) => exponentialDemand(C, DEMAND));
    const fit = fitExponentialDemand({ price, consumption }, { range: DEMAND.range });
    expect(fit.points).toBe(3);
    assertClose(fit.elasticityRate, DEMAND.elasticityRate, { rtol: 1e-5, atol: 0 });
  });

  it("rejects too few points, lists of unequal length and negative numbers", () => {
    const options = { range: 2 };
    expect(() => fitExponentialDemand({ price: [1, 2], consumption: [3, 2] }, options)).toThrow(TypeError);
    expect(() => fitExponentialDemand({ price: [1, 2, 3], consumption: [3, 2] }, options)).toThrow("of one length");
    expect(() => fitExponentialDemand({ price: [0, 0, 1], consumption: [3, 3, 3] }, options)).toThrow(TypeError);
    expect(() => fitExponentialDemand({ price: [1, 2, 3], consumption: [3, -2, 1] }, options)).toThrow(RangeError);
    expect(() => fitExponentialDemand({ price: [1, 2, NaN], consumption: [3, 2, 1] }, options)).toThrow(RangeError);
    expect(() => fitExponentialDemand({ price: PRICES, consumption: PRICES }, { range: 0 })).toThrow("range");
  });
});
