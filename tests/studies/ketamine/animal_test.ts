import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { acuteParameters } from "../../../lib/dopamine/mod.ts";
import { cocaine, fentanyl, ketamine } from "../../../lib/pharmacology/mod.ts";
import { ANIMAL_INPUTS, animalOf, nominalAnimal } from "../../../lib/studies/ketamine/animal.ts";
import { assertClose } from "../../assert_close.ts";
import { INPUTS } from "./acute_inputs.ts";

describe("animalOf", () => {
  it("keeps the models' defaults where no value is given", () => {
    expect(animalOf({})).toEqual({ parameters: acuteParameters, ketamine, cocaine, fentanyl });
  });

  it("hands every input of the animal on to a model", () => {
    const before = JSON.stringify(animalOf({}));
    for (const name of ANIMAL_INPUTS) expect(JSON.stringify(animalOf({ [name]: 0.123 }))).not.toBe(before);
    for (const name of ["fentanylHalfEffect", "opioidInhibition", "halfBlockPlastic", "traceTime"]) {
      expect(JSON.stringify(animalOf({ [name]: 0.123 }))).not.toBe(before);
    }
  });

  it("gives ketamine's exponent to all three of its receptors", () => {
    const { ketamine: drug } = animalOf({ ketamineHill: 1 });
    expect(drug.nmdaReceptorsOfGabaNeurons.hillCoefficient).toBe(1);
    expect(drug.nmdaReceptorsOfDopamineNeurons.hillCoefficient).toBe(1);
    expect(drug.nmdaReceptorsOfPlasticSynapses.hillCoefficient).toBe(1);
  });
});

describe("nominalAnimal", () => {
  it("is the animal of the models' defaults, so that table and models agree", () => {
    const { parameters, ...drugs } = nominalAnimal(INPUTS);
    expect(parameters.somatodendritic).toEqual(acuteParameters.somatodendritic);
    expect(parameters.circuit).toEqual(acuteParameters.circuit);
    expect(drugs.cocaine.dopamineTransporterInhibition).toBe(cocaine.dopamineTransporterInhibition);
    for (const name of ["ketamine", "cocaine"] as const) {
      const [got, standard] = [drugs[name].pharmacokinetics, { ketamine, cocaine }[name].pharmacokinetics];
      assertClose(got.clearance, standard.clearance, { rtol: 1e-5, atol: 0 });
      expect({ ...got, clearance: 0 }).toEqual({ ...standard, clearance: 0 });
    }
    expect(drugs.ketamine.nmdaReceptorsOfGabaNeurons).toEqual(ketamine.nmdaReceptorsOfGabaNeurons);
  });
});
