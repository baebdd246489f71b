import { expect } from "@std/expect";
import { describe, it } from "@std/testing/bdd";
import { acuteParameters, withAcuteParameters } from "../../lib/dopamine/acute_parameters.ts";
import { createChainReader, emptyReading } from "../../lib/dopamine/chain_reading.ts";
import { dopamineRemoval } from "../../lib/dopamine/dopamine_release_uptake.ts";
import { cocaine, type Drug, fentanyl, ketamine } from "../../lib/pharmacology/drugs.ts";
import { assertClose } from "../assert_close.ts";

const REST = { effectSite: 0, somatodendriticOccupancy: 0.12, terminalOccupancy: 1 / 6 };

function readingOf(drug: Drug, inputs: Partial<typeof REST>, manipulation = {}) {
  const reading = emptyReading();
  createChainReader({ drug, parameters: acuteParameters, manipulation })({ ...REST, ...inputs }, reading);
  return reading;
}

describe("createChainReader", () => {
  it("releases what is removed at rest", () => {
    const reading = readingOf(ketamine, {});
    assertClose(reading.release, dopamineRemoval(20e-6), { rtol: 1e-7, atol: 0 });
    expect(reading.releaseFactor).toBeCloseTo(1, 14);
    expect(reading.transporterFactor).toBe(1);
  });

  it("lets each drug act through its own target only", () => {
    const [ket, coc, fen] = [ketamine, cocaine, fentanyl].map((drug) => readingOf(drug, { effectSite: 1e-3 }));
    expect([ket!.nmdaBlockGaba > 0, coc!.nmdaBlockGaba, fen!.nmdaBlockGaba]).toEqual([true, 0, 0]);
    expect([ket!.transporterFactor, coc!.transporterFactor > 4, fen!.transporterFactor]).toEqual([1, true, 1]);
    expect([ket!.muOpioidActivation, coc!.muOpioidActivation, fen!.muOpioidActivation > 0.9]).toEqual([0, 0, true]);
  });

  it("blocks more receptors on GABA neurons than on dopamine neurons at the same dose of ketamine", () => {
    const reading = readingOf(ketamine, { effectSite: 2e-3 });
    expect(reading.nmdaBlockGaba).toBeGreaterThan(reading.nmdaBlockDopamine);
    expect(reading.nmdaBlockDopamine).toBe(reading.nmdaBlockPlastic);
  });

  it("reads inputs just outside their domain as the nearest legal value", () => {
    const outside = readingOf(ketamine, {
      effectSite: -1e-12,
      somatodendriticOccupancy: -1e-9,
      terminalOccupancy: 1 + 1e-9,
    });
    const edge = readingOf(ketamine, { effectSite: 0, somatodendriticOccupancy: 0, terminalOccupancy: 1 });
    expect(outside).toEqual(edge);
  });

  it("rejects a manipulation that is not a fraction", () => {
    expect(() => readingOf(ketamine, {}, { deletionFraction: 1.2 })).toThrow("deletionFraction");
    expect(() => readingOf(ketamine, {}, { compensation: -1 })).toThrow("compensation");
    expect(() => readingOf(ketamine, {}, { antagonistOccupancy: 2 })).toThrow("antagonistOccupancy");
  });
});

describe("withAcuteParameters", () => {
  it("changes what is named and nothing else, and leaves the base alone", () => {
    const changed = withAcuteParameters({ uptake: { restConcentration: 60e-6 }, terminal: { gain: 0 } });
    expect(changed.uptake).toEqual({ ...acuteParameters.uptake, restConcentration: 60e-6 });
    expect(changed.terminal.gain).toBe(0);
    expect(changed.circuit).toEqual(acuteParameters.circuit);
    expect(acuteParameters.terminal.gain).toBe(2);
  });

  it("builds on another base", () => {
    const base = withAcuteParameters({ circuit: { disinhibitionGain: 1 } });
    const changed = withAcuteParameters({ circuit: { dopamineNmdaDrive: 0 } }, base);
    expect(changed.circuit.disinhibitionGain).toBe(1);
    expect(changed.circuit.dopamineNmdaDrive).toBe(0);
  });
});
