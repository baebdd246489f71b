import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import {
  autoreceptorInhibition,
  releaseFactor,
  somatodendriticAutoreceptors,
  somatodendriticDopamine,
  somatodendriticOccupancy,
  terminalAutoreceptors,
  terminalOccupancy,
} from "../../lib/dopamine/autoreceptor_feedback.ts";
import { receptorOccupancy } from "../../lib/pharmacology/receptor_occupancy.ts";
import { assertClose } from "../assert_close.ts";

describe("somatodendriticDopamine", () => {
  it("follows firing where the transporter does nothing and uptake block where it does all", () => {
    for (const transporterFactor of [1, 2, 10]) {
      assertClose(somatodendriticDopamine(1.5, { transporterShare: 0, transporterFactor }), 1.5, {
        rtol: 1e-15,
        atol: 0,
      });
      assertClose(somatodendriticDopamine(1.5, { transporterShare: 1, transporterFactor }), 1.5 * transporterFactor, {
        rtol: 1e-14,
        atol: 0,
      });
    }
  });

  it("is bounded by the other clearance under full uptake block", () => {
    assertClose(somatodendriticDopamine(1, { transporterShare: 0.5, transporterFactor: 1e12 }), 2, {
      rtol: 1e-9,
      atol: 0,
    });
  });

  it("rejects arguments outside their domain", () => {
    expect(() => somatodendriticDopamine(-1, { transporterShare: 0 })).toThrow("relativeRate");
    expect(() => somatodendriticDopamine(1, { transporterShare: 1.1 })).toThrow("transporterShare");
    expect(() => somatodendriticDopamine(1, { transporterShare: 0.5, transporterFactor: 0.5 })).toThrow(
      "transporterFactor",
    );
    expect(() => somatodendriticDopamine(NaN, { transporterShare: 0.5 })).toThrow("relativeRate");
  });
});

describe("somatodendriticOccupancy", () => {
  it("is the resting occupancy at resting dopamine and a Hill curve elsewhere", () => {
    assertClose(somatodendriticOccupancy(1), 0.12, { rtol: 1e-14, atol: 0 });
    const halfMaximal = Math.sqrt(0.88 / 0.12);
    for (const c of [0.1, 0.5, 2, 10]) {
      const hill = receptorOccupancy(c, { halfMaximal, hillCoefficient: 2 });
      assertClose(somatodendriticOccupancy(c), hill, { rtol: 1e-12, atol: 0 });
    }
  });

  it("is zero without dopamine and tends to one", () => {
    expect(somatodendriticOccupancy(0)).toBe(0);
    assertClose(somatodendriticOccupancy(1e9), 1, { rtol: 1e-12, atol: 0 });
  });

  it("rejects arguments outside their domain", () => {
    expect(() => somatodendriticOccupancy(-1)).toThrow("relativeDopamine");
    for (const restOccupancy of [0, 1, -0.1, NaN]) {
      expect(() => somatodendriticOccupancy(1, { ...somatodendriticAutoreceptors, restOccupancy })).toThrow(
        "restOccupancy",
      );
    }
    expect(() => somatodendriticOccupancy(1, { ...somatodendriticAutoreceptors, hillCoefficient: 0 })).toThrow(
      "hillCoefficient",
    );
  });
});

describe("autoreceptorInhibition", () => {
  it("is zero at rest, and with the gain at zero always", () => {
    expect(autoreceptorInhibition(0.12)).toBe(0);
    const parameters = { ...somatodendriticAutoreceptors, gain: 0 };
    assertClose(autoreceptorInhibition(1, { parameters }), 0, { rtol: 0, atol: 0 });
  });

  it("lifts the tonic inhibition under antagonist", () => {
    assertClose(autoreceptorInhibition(0.12, { antagonistOccupancy: 0.9 }), -30 * 0.12 * 0.9, { rtol: 1e-12, atol: 0 });
  });

  it("rejects what is not a fraction and a negative gain", () => {
    expect(() => autoreceptorInhibition(1.1)).toThrow("occupancy");
    expect(() => autoreceptorInhibition(0.1, { antagonistOccupancy: -0.1 })).toThrow("antagonistOccupancy");
    const parameters = { ...somatodendriticAutoreceptors, gain: -1 };
    expect(() => autoreceptorInhibition(0.1, { parameters })).toThrow("gain");
  });
});

describe("terminalOccupancy", () => {
  it("is one half at the half-maximal concentration", () => {
    expect(terminalOccupancy(100e-6)).toBe(0.5);
    expect(terminalOccupancy(0)).toBe(0);
    expect(() => terminalOccupancy(-1)).toThrow("concentration");
  });
});

describe("an antagonist", () => {
  it("known limit: is insurmountable, where D2 antagonists compete with dopamine", () => {
    const inhibition = (c: number, A: number) => [
      autoreceptorInhibition(somatodendriticOccupancy(c), { antagonistOccupancy: A }),
      autoreceptorInhibition(somatodendriticOccupancy(c * (1 - A))),
    ];
    const pairs = [[inhibition(2, 0.9), [-2.54, -3.44]], [inhibition(5, 0.5), [8, 10.2]]] as const;
    for (const [found, expected] of pairs) {
      found.forEach((value, i) => assertClose(value, expected[i]!, { rtol: 0, atol: 0.01 }));
    }
    const restOccupancy = 1 / 6;
    const here = releaseFactor(terminalOccupancy(100e-6), { restOccupancy, antagonistOccupancy: 0.9 });
    assertClose(here, 1.21, { rtol: 0, atol: 0.005 });
    assertClose(releaseFactor(terminalOccupancy(10e-6), { restOccupancy }), 1.13, { rtol: 0, atol: 0.005 });
  });
});

describe("releaseFactor", () => {
  it("is one at rest and falls with occupancy", () => {
    expect(releaseFactor(1 / 6, { restOccupancy: 1 / 6 })).toBe(1);
    expect(releaseFactor(0.5, { restOccupancy: 1 / 6 })).toBeLessThan(1);
  });

  it("is largest under full antagonist", () => {
    assertClose(releaseFactor(1 / 6, { restOccupancy: 1 / 6, antagonistOccupancy: 1 }), 4 / 3, {
      rtol: 1e-14,
      atol: 0,
    });
  });

  it("rejects what is not a fraction and a negative gain", () => {
    expect(() => releaseFactor(2, { restOccupancy: 0.1 })).toThrow("occupancy");
    expect(() => releaseFactor(0.1, { restOccupancy: -1 })).toThrow("restOccupancy");
    expect(() => releaseFactor(0.1, { restOccupancy: 0.1, antagonistOccupancy: NaN })).toThrow("antagonistOccupancy");
    const parameters = { ...terminalAutoreceptors, gain: -1 };
    expect(() => releaseFactor(0.1, { restOccupancy: 0.1, parameters })).toThrow("gain");
  });
});
