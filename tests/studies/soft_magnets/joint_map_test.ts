import { describe, it } from "@std/testing/bdd";
import { expect } from "@std/expect";
import type { PublishedAlloyValue } from "../../../lib/data/mod.ts";
import { jointMap } from "../../../lib/studies/soft_magnets/joint_map.ts";
import { assertClose } from "../../assert_close.ts";
import { DESIGN, DESIGN_INPUTS } from "./design_inputs.ts";
import { alloyValue } from "./made_materials.ts";

const values = [
  ...([["iron", 0.326], ["nickel", 0.277], ["cobalt", 0.277], ["tantalum", 0.05], ["aluminium", 0.07]] as const).map(
    ([element, value]) => alloyValue(`${element}_fraction`, "all", { value, status: "unconfirmed" }),
  ),
  alloyValue("particle_fraction", "medium", { value: 0.55 }),
  alloyValue("particle_size", "medium", { value: 91e-9 }),
  alloyValue("coercivity", "medium", { value: 78 }),
  alloyValue("tensile_strength", "medium", { value: 1336e6 }),
  alloyValue("particle_size", "small", { value: 24e-9, status: "unconfirmed" }),
  alloyValue("coercivity", "small", { value: 763, status: "unconfirmed" }),
];
const earlier = (
  quantity: string,
  value: number,
  qualifier: PublishedAlloyValue["qualifier"],
): PublishedAlloyValue => ({
  id: `han-2021-${quantity}`,
  alloy: "earlier",
  quantity,
  value,
  qualifier,
  status: "confirmed",
  unit: "SI",
  reportUnit: "SI",
  source: "test",
  note: "",
});
const alloys = [
  earlier("particle_size", 15e-9, "less_than"),
  earlier("particle_fraction", 0.42, "greater_than"),
  earlier("coercivity", 851, "less_than"),
];
const data = { values, alloys, inputs: DESIGN_INPUTS };
const map = jointMap(data, DESIGN);

describe("jointMap", () => {
  it("asks for the strength of a bored disc at the chosen speed and the required safety", () => {
    const stress = 8800 * 300 ** 2 / 4 * (3.3 + 0.7 * 0.2 ** 2);
    assertClose(map.targets.yieldStrength, 1.5 * stress, { rtol: 1e-12, atol: 0 });
    expect(map.targets.coercivity).toBe(100);
  });

  it("keeps only draws that agree with the measured coercivity and tensile strength", () => {
    expect(map.kept).toBeGreaterThan(0.5);
    expect(map.kept).toBeLessThan(1);
    expect(map.cloud.coercivity.length).toBe(Math.round(512 * map.kept));
    expect(Math.min(...map.cloud.coercivity)).toBeGreaterThanOrEqual(72);
    expect(Math.max(...map.cloud.coercivity)).toBeLessThanOrEqual(84);
    expect(Math.max(...map.cloud.yieldStrength)).toBeLessThanOrEqual(1390e6);
  });

  it("fills its grid with shares from 0 to 1, the best of which it names", () => {
    const shares = map.share.flat();
    expect(shares.length).toBe(map.sizes.length * map.fractions.length);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...shares)).toBe(map.best.share);
  });

  it("is softer with coarser and stronger with more precipitates, in the median", () => {
    const [row] = map.coercivity.slice(9);
    expect(row![0]!).toBeGreaterThan(2 * row![20]!);
    const strengths = map.yieldStrength.map((along) => along[18]!);
    strengths.forEach((strength, i) => i > 0 && expect(strength).toBeGreaterThan(strengths[i - 1]!));
  });

  it("passes the bound of the earlier alloy and does not reach the unconfirmed variant", () => {
    const [bound, small] = map.heldOut;
    expect(bound!.range[1]).toBeLessThan(bound!.published);
    expect(small!.range[1]).toBeLessThan(0.5 * small!.published);
    expect(small!.confirmed).toBe(false);
  });

  it("moves with the notebook's alloy: half the misfit is softer, smaller grains stronger and harder", () => {
    const gentle = jointMap(data, { ...DESIGN, misfit: 2.5e-3 });
    expect(gentle.design.coercivity).toBeLessThan(map.design.coercivity - 5);
    const fine = jointMap(data, { ...DESIGN, grainSize: 8.5e-6 });
    expect(fine.design.coercivity).toBeGreaterThan(map.design.coercivity + 50);
    expect(fine.design.yieldStrength).toBeGreaterThan(map.design.yieldStrength + 50e6);
  });

  it("is the same for the same seed", () => {
    expect(jointMap(data, DESIGN)).toEqual(map);
  });

  it("refuses inputs that contradict the measured coercivity throughout", () => {
    const inputs = DESIGN_INPUTS.map((input) =>
      input.name === "boundaryPrefactor" ? { ...input, nominal: 30, lower: 20, upper: 40 } : input
    );
    expect(() => jointMap({ ...data, inputs }, DESIGN)).toThrow("must allow its measured coercivity");
  });
});
