import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { alloyComposition, movedInputs } from "../../../lib/studies/soft_magnets/alloy_settings.ts";
import { pickInputs } from "../../../lib/studies/study.ts";
import { assertClose } from "../../assert_close.ts";
import { ELEMENTS, INPUTS } from "./plausible_inputs.ts";

const EXACT = { rtol: 1e-12, atol: 0 };

describe("movedInputs", () => {
  const inputs = pickInputs(INPUTS, ["grainSize", "misfit", "shearModulus"]);

  it("leaves inputs that are not set, or set to their nominal value, as they are", () => {
    expect(movedInputs(inputs, {})).toEqual(inputs);
    expect(movedInputs(inputs, { grainSize: 85e-6 })).toEqual(inputs);
  });

  it("moves the range along with the nominal value", () => {
    const [size] = movedInputs(inputs, { grainSize: 170e-6 });
    assertClose(size!.nominal, 170e-6, EXACT);
    assertClose(size!.lower, 120e-6, EXACT);
    assertClose(size!.upper, 220e-6, EXACT);
  });

  it("takes the size of a negative misfit", () => {
    const [, misfit] = movedInputs(inputs, { misfit: -0.01 });
    assertClose(misfit!.nominal, 0.01, EXACT);
    expect(misfit!.lower).toBeGreaterThan(0);
  });

  it("keeps a misfit of zero on its logarithmic scale", () => {
    const [, misfit] = movedInputs(inputs, { misfit: 0 });
    expect(misfit!.lower).toBeGreaterThan(0);
    expect(misfit!.nominal).toBeLessThan(1e-8);
  });

  it("ignores settings that are no inputs", () => {
    const settings = { seed: 3, grainSize: 85e-6 };
    expect(movedInputs(inputs, settings)).toEqual(inputs);
  });
});

describe("alloyComposition", () => {
  it("gives atomic fractions by symbol", () => {
    assertClose(alloyComposition(ELEMENTS).Ta!, 0.05, EXACT);
  });

  it("refuses fractions that do not sum to one", () => {
    expect(() => alloyComposition({ ...ELEMENTS, iron: 0.5 })).toThrow(RangeError);
  });
});
