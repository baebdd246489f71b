import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { infusionRises } from "../../lib/behaviour/acute_tolerance.ts";
import { withAcuteParameters } from "../../lib/dopamine/acute_parameters.ts";
import { assertClose } from "../assert_close.ts";

const EVERY_SIX_MINUTES = { interval: 360, count: 12 };
const KETAMINE = { unitDose: 2e-6, ...EVERY_SIX_MINUTES }, COCAINE = { unitDose: 5e-7, ...EVERY_SIX_MINUTES };

// An independent implementation in Python (numpy 1.24.2, quasi-steady dopamine, Euler kinetics, 1-s steps), three decimals.
const REFERENCE = {
  ketamine: [0.711, 0.399, 0.258, 0.19, 0.153, 0.131, 0.117, 0.107, 0.101, 0.096, 0.093, 0.091],
  cocaine: [0.603, 0.485, 0.442, 0.416, 0.399, 0.387, 0.378, 0.371, 0.367, 0.363, 0.36, 0.358],
};

function ratio(rises: Float64Array): number {
  return rises.at(-1)! / rises[0]!;
}

describe("infusionRises", () => {
  it("agrees with an independent implementation, infusion by infusion", () => {
    infusionRises("ketamine", KETAMINE).forEach((rise, i) =>
      assertClose(rise, REFERENCE.ketamine[i]!, { rtol: 0.004, atol: 1e-3 })
    );
    infusionRises("cocaine", COCAINE).forEach((rise, i) =>
      assertClose(rise, REFERENCE.cocaine[i]!, { rtol: 0.004, atol: 1e-3 })
    );
  });

  it("leaves 13 % of the first rise to ketamine and 59 % to cocaine at the default unit doses", () => {
    assertClose(ratio(infusionRises("ketamine", KETAMINE)), 0.13, { rtol: 0, atol: 0.005 });
    assertClose(ratio(infusionRises("cocaine", COCAINE)), 0.59, { rtol: 0, atol: 0.005 });
  });

  it("reverses at a quarter of the doses: the contrast is one of dose, not of the drugs alone", () => {
    const ketamine = ratio(infusionRises("ketamine", { ...KETAMINE, unitDose: 5e-7 }));
    const cocaine = ratio(infusionRises("cocaine", { ...COCAINE, unitDose: 1.25e-7 }));
    expect(ketamine).toBeGreaterThan(cocaine);
  });

  it("is not what sets ketamine apart from an opioid: fentanyl shows more of it", () => {
    const fentanyl = ratio(infusionRises("fentanyl", { ...EVERY_SIX_MINUTES, unitDose: 2e-8 }));
    expect(fentanyl).toBeLessThan(ratio(infusionRises("ketamine", KETAMINE)));
  });

  it("does not come from the somatodendritic loop: without it rises are larger and fall by the same factor", () => {
    const acute = withAcuteParameters({ somatodendritic: { gain: 0 } });
    const without = infusionRises("ketamine", { ...KETAMINE, acute }), intact = infusionRises("ketamine", KETAMINE);
    expect(without[0]! / intact[0]!).toBeGreaterThan(1.3);
    assertClose(ratio(without), ratio(intact), { rtol: 0.15, atol: 0 });
  });

  it("vanishes where infusions are far apart", () => {
    assertClose(ratio(infusionRises("ketamine", { unitDose: 2e-6, interval: 36_000, count: 3 })), 1, {
      rtol: 1e-3,
      atol: 0,
    });
  });

  it("is 0 for saline and for ketamine without receptors to block", () => {
    expect(Math.max(...infusionRises("ketamine", { ...KETAMINE, unitDose: 0 }))).toBeLessThan(1e-9);
    const deleted = infusionRises("ketamine", { ...KETAMINE, manipulation: { deletionFraction: 0.9 } });
    expect(deleted[0]! / infusionRises("ketamine", KETAMINE)[0]!).toBeLessThan(0.1);
  });

  it("rejects unknown drugs, negative doses, intervals below a second and no infusion", () => {
    expect(() => infusionRises("aspirin" as never, KETAMINE)).toThrow(RangeError);
    expect(() => infusionRises("ketamine", { ...KETAMINE, unitDose: -1 })).toThrow("unitDose");
    expect(() => infusionRises("ketamine", { ...KETAMINE, interval: 0 })).toThrow("interval must be positive");
    expect(() => infusionRises("ketamine", { ...KETAMINE, interval: 0.2 })).toThrow("interval in whole seconds");
    expect(() => infusionRises("ketamine", { ...KETAMINE, count: 0 })).toThrow("count");
  });
});
