import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import { wallWidths } from "../../../lib/studies/soft_magnets/wall_width.ts";
import { assertClose } from "../../assert_close.ts";
import { ELEMENTS, INPUTS, SAMPLE } from "./plausible_inputs.ts";

const detail = wallWidths(INPUTS, { ...SAMPLE, ...ELEMENTS });
const EXACT = { rtol: 1e-10, atol: 0 };

describe("wallWidths", () => {
  it("puts the precipitates at 0.80 of Lilley's width", () => {
    assertClose(detail.nominal, 91e-9 / (Math.PI * Math.sqrt(13e-12 / 1e4)), EXACT);
    assertClose(detail.nominal, 0.803, { rtol: 0, atol: 0.001 });
  });

  it("fails the premise with half the stiffness, as mean field with spin one gives", () => {
    const [rule, meanField] = detail.estimates;
    assertClose(rule!.exchangeStiffness / meanField!.exchangeStiffness, 2, EXACT);
    assertClose(meanField!.ratio / rule!.ratio, Math.SQRT2, EXACT);
    expect(rule!.ratio).toBeLessThan(1);
    expect(meanField!.ratio).toBeGreaterThan(1);
  });

  it("gives 79 nm with the constants that were remembered for the alloy", () => {
    const inputs = INPUTS.map((input) => input.name === "anisotropyConstant" ? { ...input, nominal: 10.5e3 } : input);
    const [, meanField] = wallWidths(inputs, { ...SAMPLE, ...ELEMENTS }).estimates;
    assertClose(meanField!.wallWidth, 79e-9, { rtol: 0.01, atol: 0 });
  });

  it("calls the precipitates wider than the wall in every narrower definition", () => {
    const others = detail.conventions.filter(({ convention }) => convention !== "lilley");
    expect(others.every(({ ratio }) => ratio > 1)).toBe(true);
  });

  it("finds the premise neither safe nor hopeless over the plausible space", () => {
    expect(detail.smaller).toBeGreaterThan(0.5);
    expect(detail.smaller).toBeLessThan(0.95);
    expect(detail.range[0]).toBeLessThan(1);
    expect(detail.range[1]).toBeGreaterThan(1);
  });

  it("maps the ratio as the square root of anisotropy over stiffness", () => {
    const corner = detail.ratios[0]![0]!;
    const opposite = detail.ratios.at(-1)!.at(-1)!;
    const { anisotropies: K, stiffnesses: A } = detail;
    assertClose(opposite / corner, Math.sqrt(K.at(-1)! / K[0]! * A[0]! / A.at(-1)!), EXACT);
  });

  it("follows the precipitate size that the notebook sets", () => {
    const fine = wallWidths(INPUTS, { ...SAMPLE, ...ELEMENTS, precipitateSize: 9.1e-9 });
    assertClose(fine.nominal, detail.nominal / 10, EXACT);
    expect(fine.smaller).toBe(1);
  });
});
