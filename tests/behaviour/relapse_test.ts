import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { relapseTest } from "../../lib/behaviour/relapse.ts";
import { sampleMean } from "../../lib/numerics/sample_statistics.ts";
import { assertClose } from "../assert_close.ts";
import { trainedColony } from "./trained_colonies.ts";

const DAY = 86_400;
const SMALL = { animals: 16, days: 4 };

describe("relapseTest", () => {
  const cocaine = () => trainedColony("cocaine", SMALL).colony;

  it("leaves what the decay leaves of the plastic weight", () => {
    for (const [days, share] of [[7, 0.01376], [30, 0.3679], [90, 0.7165]] as const) {
      const { plasticWeight } = relapseTest(cocaine(), { abstinence: 30 * DAY, decayTime: days * DAY, duration: 60 });
      assertClose(sampleMean(plasticWeight) / sampleMean(cocaine().plasticWeight), share, { rtol: 1e-3, atol: 0 });
    }
  });

  it("never brings more responding after longer abstinence: there is no incubation in the model", () => {
    const responses = [0, 10, 60].map((days) =>
      sampleMean(relapseTest(cocaine(), { abstinence: days * DAY }).responses)
    );
    expect(responses[1]).toBeLessThanOrEqual(responses[0]!);
    expect(responses[2]).toBeLessThanOrEqual(responses[1]!);
    const ketamine = trainedColony("ketamine", SMALL).colony;
    const [now, later] = [0, 60].map((days) => sampleMean(relapseTest(ketamine, { abstinence: days * DAY }).responses));
    expect(later).toBe(now); // no plasticity to lose, and value is not forgotten
  });

  it("brings more responding after cocaine than after ketamine, and after either more than after saline", () => {
    const responses = (["cocaine", "ketamine", "saline"] as const).map((name) =>
      sampleMean(relapseTest(trainedColony(name, SMALL).colony, { abstinence: 30 * DAY }).responses)
    );
    expect(responses[0]).toBeGreaterThan(1.5 * responses[1]!);
    expect(responses[1]).toBeGreaterThan(2 * responses[2]!);
  });

  it("does not reinstate by priming, which real animals do", () => {
    const primed = sampleMean(relapseTest(cocaine(), { abstinence: 30 * DAY, primingDose: 5e-7 }).responses);
    const unprimed = sampleMean(relapseTest(cocaine(), { abstinence: 30 * DAY }).responses);
    assertClose(primed / unprimed, 1, { rtol: 0, atol: 0.15 });
  });

  it("rejects negative abstinence and doses", () => {
    expect(() => relapseTest(cocaine(), { abstinence: -1 })).toThrow("abstinence must be zero or positive");
    expect(() => relapseTest(cocaine(), { abstinence: 0, decayTime: 0 })).toThrow("decayTime must be positive");
    expect(() => relapseTest(cocaine(), { abstinence: 0, primingDose: -1 })).toThrow("primingDose");
    expect(() => relapseTest(cocaine(), { abstinence: 0, duration: 0 })).toThrow("duration");
  });
});
