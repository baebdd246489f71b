import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import {
  BEHAVIOUR_PARAMETERS,
  type BehaviourParameterName,
  behaviourParameters,
} from "../../lib/behaviour/parameters.ts";
import { findById, loadCircuitParameters, loadDrugParameters } from "../../lib/data/mod.ts";
import { acuteParameters } from "../../lib/dopamine/acute_parameters.ts";
import { drugByName } from "../../lib/pharmacology/drugs.ts";
import { assertClose } from "../assert_close.ts";

/** Numbers are written in decimals on both sides. */
const WRITTEN = { rtol: 1e-9, atol: 0 };
const { circuit, somatodendritic, terminal, uptake, plasticity } = acuteParameters;

/** What a row of the table stands for in the models, in SI. */
const CIRCUIT: Readonly<Record<string, number>> = {
  "gaba-rest-rate": circuit.gabaRestRate,
  "gaba-nmda-drive": circuit.gabaNmdaShare * circuit.gabaRestRate,
  "gaba-other-drive": (1 - circuit.gabaNmdaShare) * circuit.gabaRestRate,
  "gaba-opioid-inhibition": circuit.muOpioidInhibition,
  "dopamine-rest-rate": circuit.dopamineRestRate,
  "dopamine-largest-rate": circuit.dopamineMaximalRate,
  "disinhibition-gain": circuit.disinhibitionGain,
  "dopamine-nmda-drive": circuit.dopamineNmdaDrive,
  "somatic-gain": somatodendritic.gain,
  "somatic-rest": somatodendritic.restOccupancy,
  "somatic-hill": somatodendritic.hillCoefficient,
  "somatic-time": somatodendritic.timeConstant,
  "somatic-transporter-share": somatodendritic.transporterShare,
  "terminal-gain": terminal.gain,
  "terminal-half": terminal.halfMaximal,
  "terminal-time": terminal.timeConstant,
  "dopamine-rest": uptake.restConcentration,
  "uptake-vmax": uptake.maximalUptake,
  "uptake-km": uptake.halfSaturation,
  "other-loss": uptake.nonTransporterLoss,
  "d1-half": plasticity.d1HalfMaximal,
  "trace-time": plasticity.traceTime,
  "threshold": plasticity.threshold,
  "decay-time": plasticity.decayTime,
};

const BEHAVIOUR: Readonly<Record<string, BehaviourParameterName>> = {
  "timeout": "timeOut",
  "learning-rate": "learningRate",
  "reward-scale": "reinforcerScale",
  "base-press-rate": "basalPressRate",
  "press-rate": "motorPressRate",
  "ratio-burst": "ratioBurst",
  "choice-slope": "choiceGain",
  "choice-threshold": "valueThreshold",
  "effort-cost": "effortCost",
  "plasticity-gain": "plasticityGain",
  "satiety-level": "satietyThreshold",
  "satiety-width": "satietyWidth",
  "impairment-level": "impairmentThreshold",
  "impairment-width": "impairmentWidth",
  "reward-window": "rewardWindow",
  "press-spread": "motorPressRateLogDeviation",
  "plasticity-spread": "plasticityRateLogDeviation",
  "shock-cost": "shockCostMedian",
  "shock-spread": "shockCostLogDeviation",
};

describe("the table of the circuit", () => {
  it("says what the models of dopamine compute with", async () => {
    const rows = await loadCircuitParameters();
    for (const [id, value] of Object.entries(CIRCUIT)) assertClose(value, findById(rows, id).value, WRITTEN);
    assertClose(plasticity.learningRate, findById(rows, "rate").value, { rtol: 1e-3, atol: 0 });
  });

  it("says what the model of behaviour computes with", async () => {
    const rows = await loadCircuitParameters();
    for (const [id, name] of Object.entries(BEHAVIOUR)) {
      assertClose(BEHAVIOUR_PARAMETERS[name].value, findById(rows, id).value, WRITTEN);
    }
  });

  it("has ranges around what the model of behaviour computes with, which it accepts to their ends", async () => {
    const rows = await loadCircuitParameters();
    for (const [id, name] of Object.entries(BEHAVIOUR)) {
      const { lower = NaN, upper = NaN, value } = findById(rows, id);
      expect({ id, isInside: lower <= value && value <= upper && lower < upper }).toEqual({ id, isInside: true });
      for (const end of [lower, upper]) expect(behaviourParameters({ [name]: end })[name]).toBe(end);
    }
  });

  it("has no row of a model that is left out here", async () => {
    const ids = (await loadCircuitParameters()).map(({ id }) => id);
    const others = ids.filter((id) => !(id in CIRCUIT) && !(id in BEHAVIOUR));
    expect(others).toEqual(["rate", "shock-probability"]);
  });
});

describe("the table of the drugs", () => {
  for (const name of ["ketamine", "cocaine", "fentanyl"] as const) {
    it(`says what the model of ${name} computes with`, async () => {
      const drug = drugByName(name), course = drug.pharmacokinetics;
      const rows = await loadDrugParameters();
      const expected: Readonly<Record<string, number>> = {
        "central-volume": course.centralVolume,
        "peripheral-volume": course.peripheralVolume,
        "clearance": course.clearance,
        "distribution-clearance": course.distributionClearance,
        "free-fraction": course.unboundFraction,
        "effect-rate": course.effectSiteRate,
        "absorption-rate": course.absorptionRate,
        "bioavailability": course.bioavailability,
        "molar-mass": drug.molarMass,
      };
      for (const [id, value] of Object.entries(expected)) {
        assertClose(value, findById(rows, `${name}-${id}`).value, WRITTEN);
      }
    });
  }

  it("says how the drugs bind", async () => {
    const rows = await loadDrugParameters(), value = (id: string): number => findById(rows, id).value;
    const [ketamine, cocaine, fentanyl] = [drugByName("ketamine"), drugByName("cocaine"), drugByName("fentanyl")];
    const sites = {
      gaba: ketamine.nmdaReceptorsOfGabaNeurons,
      dopamine: ketamine.nmdaReceptorsOfDopamineNeurons,
      plastic: ketamine.nmdaReceptorsOfPlasticSynapses,
    };
    for (const [site, { halfMaximal, hillCoefficient }] of Object.entries(sites)) {
      assertClose(halfMaximal, value(`ketamine-half-block-${site}`), WRITTEN);
      assertClose(hillCoefficient, value("ketamine-hill"), WRITTEN);
    }
    assertClose(cocaine.dopamineTransporterInhibition, value("cocaine-transporter"), WRITTEN);
    assertClose(fentanyl.muOpioidReceptors.halfMaximal, value("fentanyl-half-effect"), WRITTEN);
  });
});
