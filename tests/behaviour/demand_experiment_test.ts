import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { colonyDemand, demandExperiment } from "../../lib/behaviour/demand_experiment.ts";
import { essentialValue, exponentialDemand } from "../../lib/behaviour/demand.ts";
import { sampleMean } from "../../lib/numerics/sample_statistics.ts";
import { assertClose } from "../assert_close.ts";
import { type ColonyName, trainedColony } from "./trained_colonies.ts";

const SMALL = { animals: 12, days: 4 };
const RATIOS = [1, 4, 16, 32, 64, 128];

describe("demandExperiment and colonyDemand", () => {
  const demandOf = (name: ColonyName) => demandExperiment(trainedColony(name, SMALL).colony, { ratios: RATIOS });

  it("finds cocaine better defended against price than ketamine at equal intake under FR1", () => {
    const options = { range: 2, seed: 1, samples: 100 };
    const cocaine = colonyDemand(demandOf("cocaine"), options), ketamine = colonyDemand(demandOf("ketamine"), options);
    expect(cocaine.essentialValueInterval.lower).toBeGreaterThan(2 * ketamine.essentialValueInterval.upper);
    assertClose(cocaine.intensity / ketamine.intensity, 1, { rtol: 0, atol: 0.25 });
  });

  it("leaves nothing to fit for saline, which buys nothing at higher prices", () => {
    const saline = demandOf("saline");
    expect(sampleMean(saline.consumption[2]!)).toBeLessThan(0.5);
    expect(() => colonyDemand(saline, { range: 2, seed: 1, samples: 10 })).toThrow(
      "at least 3 points with consumption",
    );
  });

  it("fits the mean of the animals", () => {
    const experiment = demandOf("ketamine");
    const fit = colonyDemand(experiment, { range: 2, seed: 1, samples: 10 });
    expect(fit.points).toBe(RATIOS.length);
    assertClose(exponentialDemand(1, fit), sampleMean(experiment.consumption[0]!), { rtol: 0.25, atol: 0 });
    assertClose(fit.essentialValueInterval.estimate, essentialValue(fit), { rtol: 1e-12, atol: 0 });
    assertClose(fit.elasticityRateInterval.estimate, fit.elasticityRate, { rtol: 1e-12, atol: 0 });
  });

  it("gives the same bytes for the same colony and seed", () => {
    const { colony } = trainedColony("cocaine", { animals: 4, days: 3 });
    const once = () =>
      colonyDemand(demandExperiment(colony, { ratios: [1, 8, 64] }), { range: 2, seed: 2, samples: 20 });
    expect(once()).toEqual(once());
  });

  it("rejects ratios that are none, no animals and too few prices", () => {
    const { colony } = trainedColony("cocaine", { animals: 4, days: 3 });
    expect(() => demandExperiment(colony, { ratios: [0] })).toThrow("ratio must be an integer");
    expect(() => demandExperiment(colony, { duration: 0 })).toThrow("duration must be positive");
    expect(() => colonyDemand({ price: [], consumption: [] }, { range: 2, seed: 1 })).toThrow(RangeError);
    expect(() => colonyDemand({ price: [1], consumption: [Float64Array.of(3)] }, { range: 2, seed: 1 })).toThrow(
      TypeError,
    );
  });
});
