import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import {
  type AcuteParameterChanges,
  acuteParameters,
  withAcuteParameters,
} from "../../lib/dopamine/acute_parameters.ts";
import { dopamineRemoval } from "../../lib/dopamine/dopamine_release_uptake.ts";
import { restingState } from "../../lib/dopamine/resting_state.ts";
import type { Manipulation } from "../../lib/dopamine/vta_circuit.ts";
import { ketamine } from "../../lib/pharmacology/drugs.ts";
import { assertClose } from "../assert_close.ts";

function rest(manipulation: Manipulation = {}, changes: AcuteParameterChanges = {}) {
  return restingState({ drug: ketamine, parameters: withAcuteParameters(changes), manipulation });
}

describe("restingState", () => {
  it("is the resting state of the parameters in an animal left alone", () => {
    const { dopamine, somatodendriticOccupancy, terminalOccupancy, reading } = rest();
    assertClose(dopamine, 20e-6, { rtol: 1e-8, atol: 0 });
    assertClose(somatodendriticOccupancy, 0.12, { rtol: 1e-8, atol: 0 });
    assertClose(terminalOccupancy, 1 / 6, { rtol: 1e-8, atol: 0 });
    assertClose(reading.dopamineRate, 4.5, { rtol: 1e-8, atol: 0 });
    expect(reading.gabaRate).toBe(20);
  });

  it("is not moved by a deletion that is fully compensated", () => {
    assertClose(rest({ deletionFraction: 0.9 }).dopamine, rest().dopamine, { rtol: 1e-12, atol: 0 });
  });

  it("balances release and removal under any manipulation and parameters", () => {
    const manipulations = [{ antagonistOccupancy: 0.9 }, { antagonistOccupancy: 1 }, {
      deletionFraction: 1,
      compensation: 0,
    }];
    const changes = [{}, { somatodendritic: { gain: 0 } }, { terminal: { gain: 4 } }, {
      uptake: { restConcentration: 60e-6 },
    }];
    for (const manipulation of manipulations) {
      for (const change of changes) {
        const { uptake } = withAcuteParameters(change);
        const { dopamine, reading } = rest(manipulation, change);
        assertClose(dopamineRemoval(dopamine, { parameters: uptake }), reading.release, { rtol: 1e-11, atol: 0 });
      }
    }
  });

  it("rises to 46.7 nM under 90 % D2 block and to 33.4 nM after deletion without compensation, as in the first-pass model", () => {
    assertClose(rest({ antagonistOccupancy: 0.9 }).dopamine, 46.7e-6, { rtol: 1e-3, atol: 0 });
    assertClose(rest({ deletionFraction: 0.9, compensation: 0 }).dopamine, 33.4e-6, { rtol: 2e-3, atol: 0 });
  });

  it("fails clearly where release exceeds all removal", () => {
    const changes = { uptake: { nonTransporterLoss: 0 }, circuit: { dopamineMaximalRate: 200, disinhibitionGain: 20 } };
    const manipulation = { deletionFraction: 1, compensation: 0, antagonistOccupancy: 1 };
    expect(() => rest(manipulation, changes)).toThrow("release must be below maximalUptake");
  });

  it("rejects a parameter outside its domain", () => {
    const bad = { ...acuteParameters, uptake: { ...acuteParameters.uptake, restConcentration: -1 } };
    expect(() => restingState({ drug: ketamine, parameters: bad, manipulation: {} })).toThrow("restConcentration");
  });
});
